// SPDX-License-Identifier: GPL-3.0-or-later
#include "loading.h"

#include "ui/models/compare_model.h"

#include <QAbstractItemModelTester>

using namespace telltale;
using namespace telltale::models;
using telltale::tests::Loaded;

class TestCompare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comparesFieldByField_data();
    void comparesFieldByField();
    void comparesElementsOfOneList();
};

void TestCompare::comparesFieldByField_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *first, const char *second, const char *rows) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QString::fromUtf8(rows);
    };
    row("same", "{\"a\":1}", "{\"a\":1}", "same /a 1 1");
    row("other order", "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", "same /a 1 1|same /b 2 2");
    row("differences first", "{\"a\":1,\"b\":2,\"c\":3}", "{\"a\":1,\"b\":4,\"d\":5}",
        "different /b 2 4|only in the first /c 3 |only in the second /d  5|same /a 1 1");
    row("spelled differently", "{\"a\":1.0,\"b\":\"A\"}", "{\"a\":1,\"b\":\"\\u0041\"}",
        "different /a 1.0 1|different /b A A");
    row("twice", "{\"a\":1,\"a\":2}", "{\"a\":1}", "only in the first /a 2 |same /a 1 1");
    row("leaf and container", "{\"a\":{}}", "{\"a\":{\"b\":1}}", "only in the first /a {} |only in the second /a/b  1");
    row("leaves", "1", "2", "different (whole body) 1 2");
}

void TestCompare::comparesFieldByField()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QString, rows);
    Loaded loaded;
    QVERIFY(loaded.read(first.toStdString(), QStringLiteral("a.json")));
    QVERIFY(loaded.read(second.toStdString(), QStringLiteral("b.json")));
    CompareModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvents(loaded.document(0), loaded.document(1));
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < CompareModel::ColumnCount; ++column)
            cells << model.index(row, column).data().toString();
        found << cells.join(QLatin1Char(' '));
        QCOMPARE(model.kind(row) != CompareModel::Kind::Same, row < model.differences());
    }
    QCOMPARE(found.join(QLatin1Char('|')), rows);
}

void TestCompare::comparesElementsOfOneList()
{
    Loaded loaded;
    QVERIFY(loaded.read("[{\"a\":1},{\"a\":1}]"));
    CompareModel model;
    model.setEvents(loaded.document(0), loaded.document(1));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.differences(), 0);
    QCOMPARE(model.index(0, CompareModel::Path).data().toString(), QStringLiteral("/a"));
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
