// SPDX-License-Identifier: GPL-3.0-or-later
// A column that takes the rest fills its view, and keeps a width that can be read when there is no rest.
#include "ui/theme/theme.h"
#include "ui/widgets/column_stretch.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace telltale::ui;

namespace {

/// Four columns, 100 px each where nothing else says.
struct Table
{
    explicit Table(std::vector<int> columns, int least = 150) : model(2, 4)
    {
        view.setFrameShape(QFrame::NoFrame);
        view.verticalHeader()->hide();
        view.horizontalHeader()->setStretchLastSection(false);
        view.horizontalHeader()->setDefaultSectionSize(100);
        view.setModel(&model);
        stretchColumns(theme, *view.horizontalHeader(), std::move(columns), least);
        view.resize(800, 300);
        view.show();
    }
    int width(int column) const { return view.columnWidth(column); }

    Theme theme;
    QStandardItemModel model;
    QTableView view;
};

} // namespace

class TestColumnStretch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheRest();
    void keepsALeastWidth();
    void sharesEqually();
    void followsTextSize();
    void followsOtherColumns();
    void followsTheModel();
};

void TestColumnStretch::takesTheRest()
{
    Table it({0});
    QCOMPARE(it.width(0), 500);
    it.view.resize(700, 300);
    QTRY_COMPARE(it.width(0), 400);
    QCOMPARE(it.view.horizontalScrollBar()->maximum(), 0);
}

void TestColumnStretch::keepsALeastWidth()
{
    Table it({0});
    it.view.resize(350, 300);
    QTRY_COMPARE(it.width(0), 150);
    QCOMPARE(it.width(1), 100);
    QTRY_COMPARE(it.view.horizontalScrollBar()->maximum() > 0, true); // what does not fit can be scrolled to
}

void TestColumnStretch::sharesEqually()
{
    Table it({0, 2});
    QCOMPARE(it.width(0), 300);
    QCOMPARE(it.width(2), 300);
    it.view.resize(801, 300);
    QTRY_COMPARE(it.width(0) + it.width(2), 601); // no pixel is left over
}

void TestColumnStretch::followsTextSize()
{
    Table it({0});
    it.view.resize(400, 300);
    QTRY_COMPARE(it.width(0), 150);
    it.theme.setTextSize(200);
    QCOMPARE(it.width(0), 300);
    it.theme.setTextSize(100);
    QCOMPARE(it.width(0), 150);
}

void TestColumnStretch::followsOtherColumns()
{
    Table it({0});
    it.view.setColumnWidth(1, 250);
    QCOMPARE(it.width(0), 350);
    it.view.setColumnHidden(1, true);
    QCOMPARE(it.width(0), 600);
    it.view.setColumnHidden(1, false);
    QCOMPARE(it.width(0), 350);
    it.view.setColumnHidden(0, true);
    it.view.setColumnHidden(0, false);
    QCOMPARE(it.width(0), 350);
}

void TestColumnStretch::followsTheModel()
{
    Table it({0});
    it.model.setColumnCount(6);
    QCOMPARE(it.width(0), 300);
    it.model.setColumnCount(0);
    it.model.setColumnCount(2);
    QCOMPARE(it.width(0), 700);
}

QTEST_MAIN(TestColumnStretch)
#include "tst_column_stretch.moc"
