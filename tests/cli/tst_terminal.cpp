// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <QTest>

using namespace telltale::cli;

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsColumns_data();
    void countsColumns();
    void elides_data();
    void elides();
    void elidedTextFits();
    void knowsFiles();
};

void TestTerminal::countsColumns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("empty") << QByteArray("") << 0;
    QTest::newRow("ascii") << QByteArray("abc") << 3;
    QTest::newRow("accents") << QByteArray("Zürich") << 6;
    QTest::newRow("combining") << QByteArray("u\u0308") << 1;
    QTest::newRow("wide") << QByteArray("東京") << 4;
    QTest::newRow("emoji") << QByteArray("\U0001F600") << 2;
    QTest::newRow("cut sequence") << QByteArray("a\xE6\x9D") << 2;
    QTest::newRow("stray byte") << QByteArray("\x80"
                                              "a")
                                << 2;
}

void TestTerminal::countsColumns()
{
    QFETCH(QByteArray, text);
    QTEST(static_cast<int>(columnsOf(text.toStdString())), "columns");
}

void TestTerminal::elides_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QByteArray>("atEnd");
    QTest::addColumn<QByteArray>("atStart");
    QTest::newRow("fits") << QByteArray("abcde") << 5 << QByteArray("abcde") << QByteArray("abcde");
    QTest::newRow("one too long") << QByteArray("abcdef") << 5 << QByteArray("abcd…") << QByteArray("…cdef");
    QTest::newRow("wide, odd") << QByteArray("東京都") << 5 << QByteArray("東京…") << QByteArray("…京都");
    QTest::newRow("wide, even") << QByteArray("東京都") << 4 << QByteArray("東…") << QByteArray("…都");
    QTest::newRow("one column") << QByteArray("abc") << 1 << QByteArray("…") << QByteArray("…");
    QTest::newRow("empty") << QByteArray("") << 1 << QByteArray("") << QByteArray("");
}

void TestTerminal::elides()
{
    QFETCH(QByteArray, text);
    QFETCH(int, columns);
    QTEST(QByteArray::fromStdString(elidedEnd(text.toStdString(), static_cast<std::size_t>(columns))), "atEnd");
    QTEST(QByteArray::fromStdString(elidedStart(text.toStdString(), static_cast<std::size_t>(columns))), "atStart");
}

void TestTerminal::elidedTextFits()
{
    const std::string text = "a東\u0308b京c都\U0001F600 déjà \xE6\x9D x";
    for (std::size_t columns = 1; columns < 30; ++columns) {
        QVERIFY(columnsOf(elidedEnd(text, columns)) <= columns);
        QVERIFY(columnsOf(elidedStart(text, columns)) <= columns);
    }
}

void TestTerminal::knowsFiles()
{
    const Terminal automatic = terminalOf(-1, ColorChoice::Automatic);
    QVERIFY(!automatic.isTerminal);
    QVERIFY(!automatic.hasColor);
    QCOMPARE(automatic.width, std::size_t{0});
    QVERIFY(terminalOf(-1, ColorChoice::Always).hasColor);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
