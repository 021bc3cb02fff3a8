// SPDX-License-Identifier: GPL-3.0-or-later
// A difference on the screen: what is seen, heard, copied and scrolled.
#include "contrast.h"
#include "support/patience.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/diff_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QScrollBar>
#include <QTest>

using namespace telltale;
using namespace telltale::ui;

namespace {

const std::string change = "--- /etc/docker.env\n+++ /etc/docker.env\n@@ -30,3 +30,3 @@\n RECAPTCHA=\n"
                           "-DISABLE=false\n+DISABLE=true\n INTERCOM=true\n";

struct Shown
{
    explicit Shown(Theme::Mode mode = Theme::Mode::Light)
    {
        installAccessibility();
        QApplication::setStyle(new Style(theme));
        theme.apply(mode);
        view = std::make_unique<DiffView>(theme);
        view->resize(420, 200);
        view->show();
    }
    ~Shown()
    {
        view.reset();
        QApplication::setStyle(QStringLiteral("Fusion"));
    }
    /// The pixel in the middle of a row, so far from the left of its text.
    QColor ground(int row, int x)
    {
        const QImage image = view->text().viewport()->grab().toImage();
        return image.pixelColor(x, row * theme.px(22) + 7);
    }

    Theme theme;
    std::unique_ptr<DiffView> view;
};

} // namespace

class TestDiffView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatChanged();
    void tintsAreSeen_data();
    void tintsAreSeen();
    void isAsHighAsWhatItShows();
    void isCopied();
    void neverRich();
    void nothing();
};

void TestDiffView::saysWhatChanged()
{
    Shown it;
    QVERIFY(it.view->setUnified(change));
    QCOMPARE(it.view->file(), QStringLiteral("/etc/docker.env"));
    QCOMPARE(it.view->plainText(), QStringLiteral("  RECAPTCHA=\n- DISABLE=false\n+ DISABLE=true\n  INTERCOM=true"));
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&it.view->text());
    QVERIFY(heard != nullptr);
    QCOMPARE(heard->text(QAccessible::Name), QStringLiteral("Before and after of /etc/docker.env: 1 line changed"));
    QVERIFY(heard->state().readOnly);
    QVERIFY(heard->textInterface() != nullptr);
    QVERIFY(heard->textInterface()
                ->text(0, heard->textInterface()->characterCount())
                .contains(QLatin1String("+ DISABLE=true")));
}

void TestDiffView::tintsAreSeen_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestDiffView::tintsAreSeen()
{
    QFETCH(bool, isDark);
    Shown it(isDark ? Theme::Mode::Dark : Theme::Mode::Light);
    it.view->setUnified(change);
    QCoreApplication::processEvents();
    const Colors &colors = it.theme.colors();
    QCOMPARE(it.ground(1, 300), colors.errorTint);
    QCOMPARE(it.ground(2, 300), colors.okTint);
    QVERIFY(it.ground(0, 300) != colors.errorTint);
    // `DISABLE=` is in common, `fals` is not; text holds on what is darker too.
    const int step = QFontMetrics(it.view->text().font()).horizontalAdvance(QLatin1Char('0'));
    QCOMPARE(it.ground(1, 4 * step), colors.errorTint);
    const QColor darker = it.ground(1, 12 * step);
    QVERIFY(darker != colors.errorTint);
    for (const QColor &ground : {darker, it.ground(2, 12 * step), colors.errorTint, colors.okTint})
        QVERIFY(tests::contrast(ground, colors.text) >= 4.5);
    for (const QColor &ground : {colors.errorTint, colors.okTint})
        QVERIFY(tests::contrast(ground, colors.text3) >= 4.5); // the numbers
}

void TestDiffView::isAsHighAsWhatItShows()
{
    Shown it;
    it.view->setUnified(change);
    QTRY_COMPARE(it.view->text().height() / it.theme.px(22), 4);
    models::DiffLines many;
    for (qulonglong i = 1; i <= 500; ++i)
        many.lines << models::DiffLine{models::DiffLine::Kind::Added, i, QString::number(i)};
    it.view->setDiff(many);
    it.view->setMostRows(10);
    QTRY_COMPARE(it.view->text().height() / it.theme.px(22), 10);
    QVERIFY(it.view->text().verticalScrollBar()->maximum() > 0);
    it.view->text().setFocus();
    QTest::keyClick(&it.view->text(), Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(it.view->text().verticalScrollBar()->value() >= it.view->text().verticalScrollBar()->maximum() - 2);
    it.theme.setTextSize(200);
    QTRY_COMPARE(it.view->text().height() / it.theme.px(22), 10);
    it.theme.setTextSize(100);
}

void TestDiffView::isCopied()
{
    Shown it;
    it.view->setUnified(change);
    QApplication::setActiveWindow(it.view.get());
    it.view->text().setFocus();
    QTest::keyClick(&it.view->text(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&it.view->text(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("- DISABLE=false")));
    QTest::keyClick(&it.view->text(), Qt::Key_Delete);
    QVERIFY(it.view->plainText().contains(QLatin1String("DISABLE=false")));
}

void TestDiffView::neverRich()
{
    Shown it;
    it.view->setUnified("--- a\n+++ a\n@@ -1 +1 @@\n-<b>x</b>\n+<a href=\"http://x\">y</a>\n");
    QVERIFY(it.view->plainText().contains(QLatin1String("<b>x</b>")));
}

void TestDiffView::nothing()
{
    Shown it;
    it.view->setUnified(change);
    QVERIFY(!it.view->setUnified("off"));
    QVERIFY(it.view->isEmpty());
    QCOMPARE(it.view->plainText(), QString());
}

QTEST_MAIN(TestDiffView)
#include "tst_diff_view.moc"
