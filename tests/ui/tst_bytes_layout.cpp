// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bytes_layout.h"

#include <QTest>

using namespace telltale;
using namespace telltale::models;

namespace {

LineIndex indexOf(std::string_view bytes, std::uint32_t line = 1)
{
    const std::vector<payload::Run> runs{{0, {0, line, 1}}};
    return LineIndex(bytes, runs);
}

/// The rows as text, continuations with their indentation and an arrow.
QStringList rowsOf(std::string_view bytes, int columns)
{
    const LineIndex lines = indexOf(bytes);
    BytesLayout layout;
    layout.start(bytes, lines, columns);
    while (!layout.extend(7)) {
    }
    QStringList rows;
    for (std::uint32_t i = 0; i < layout.rowCount(); ++i) {
        const BytesLayout::Row row = layout.row(i);
        QString text(row.indent, QLatin1Char('.'));
        layout.glyphs(row, [&](const Glyph &glyph, int) {
            text += glyph.isPlain ? QString(QLatin1Char(bytes[glyph.offset])) : glyph.text;
        });
        rows << text;
    }
    return rows;
}

} // namespace

class TestBytesLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void breaksLines_data();
    void breaksLines();
    void everyByteIsInOneRow();
    void columnsAndOffsetsAgree();
    void numbersLinesOfTheFile();
    void stepsGiveTheSameRows();
    void largeBodyIsQuick();
};

void TestBytesLayout::breaksLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("empty") << QByteArray() << 10 << QStringList{QString()};
    QTest::newRow("one line") << QByteArray("{\"a\":1}") << 10 << QStringList{QStringLiteral("{\"a\":1}")};
    QTest::newRow("two lines") << QByteArray("{\n}") << 10 << QStringList{QStringLiteral("{"), QStringLiteral("}")};
    QTest::newRow("line feed at the end") << QByteArray("{}\n") << 10 << QStringList{QStringLiteral("{}"), QString()};
    QTest::newRow("exactly full") << QByteArray("1234567890") << 10 << QStringList{QStringLiteral("1234567890")};
    QTest::newRow("hard break") << QByteArray("12345678901234") << 10
                                << QStringList{QStringLiteral("1234567890"), QStringLiteral("..1234")};
    QTest::newRow("indent is kept") << QByteArray("  123456789012") << 10
                                    << QStringList{QStringLiteral("  12345678"), QStringLiteral("....9012")};
    QTest::newRow("break at a space") << QByteArray("aaaa bbbbbbbb") << 10
                                      << QStringList{QStringLiteral("aaaa "), QStringLiteral("..bbbbbbbb")};
    QTest::newRow("carriage return is no width")
        << QByteArray("1234567890\r\nx") << 10 << QStringList{QStringLiteral("1234567890"), QStringLiteral("x")};
    QTest::newRow("bytes that are no UTF-8")
        << QByteArray("a\xFF") + "b" << 20 << QStringList{QStringLiteral("a\\xFFb")};
    QTest::newRow("bidirectional override")
        << QByteArray("a\xE2\x80\xAE") + "b" << 20 << QStringList{QStringLiteral("a\\u202Eb")};
    QTest::newRow("wide characters take two")
        << QByteArray("\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD") << 8
        << QStringList{QStringLiteral("中文中文"), QStringLiteral("..中")};
}

void TestBytesLayout::breaksLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, columns);
    QFETCH(QStringList, rows);
    QCOMPARE(rowsOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}, columns), rows);
}

void TestBytesLayout::everyByteIsInOneRow()
{
    std::string bytes;
    for (int i = 0; i < 3000; ++i)
        bytes.push_back(static_cast<char>(i * 7919 % 256));
    const LineIndex lines = indexOf(bytes);
    BytesLayout layout;
    layout.start(bytes, lines, 33);
    QVERIFY(layout.extend(bytes.size() + 1));
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < layout.rowCount(); ++i) {
        QCOMPARE(layout.row(i).offset, at);
        at = layout.row(i).end;
    }
    QCOMPARE(at, static_cast<std::uint32_t>(bytes.size()));
    for (std::uint32_t offset = 0; offset < bytes.size(); ++offset) {
        const BytesLayout::Row row = layout.row(layout.rowOf(offset));
        QVERIFY(row.offset <= offset && offset < row.end);
    }
}

void TestBytesLayout::columnsAndOffsetsAgree()
{
    const std::string bytes = "{\"k\":\"\xE4\xB8\xAD\xC3\xA9\u0041\",\t\"x\":12}";
    const LineIndex lines = indexOf(bytes);
    BytesLayout layout;
    layout.start(bytes, lines, 80);
    QVERIFY(layout.extend(1000));
    const BytesLayout::Row row = layout.row(0);
    layout.glyphs(row, [&](const Glyph &glyph, int column) {
        QCOMPARE(layout.columnOf(row, glyph.offset), column);
        if (glyph.columns > 0)
            QCOMPARE(layout.offsetAt(row, column), glyph.offset);
    });
}

void TestBytesLayout::numbersLinesOfTheFile()
{
    const std::string bytes = "{\n1\n2\n}";
    // A fenced block in a list: each line is a run, its indentation left out.
    const std::vector<payload::Run> runs{{0, {40, 7, 3}}, {2, {44, 8, 3}}, {4, {48, 9, 3}}, {6, {52, 12, 3}}};
    const LineIndex lines(bytes, runs);
    QCOMPARE(lines.count(), 4u);
    QCOMPARE(lines.number(0), 7u);
    QCOMPARE(lines.number(2), 9u);
    QCOMPARE(lines.number(3), 12u);
    QCOMPARE(lines.ordinalOf(3), 1u);
    QCOMPARE(indexOf(bytes, 50).number(3), 53u);
}

void TestBytesLayout::stepsGiveTheSameRows()
{
    std::string bytes;
    for (int i = 0; i < 200; ++i)
        bytes +=
            "  \"key" + std::to_string(i) + "\": \"" + std::string(static_cast<std::size_t>(i % 90), 'v') + "\",\n";
    const LineIndex lines = indexOf(bytes);
    BytesLayout whole;
    whole.start(bytes, lines, 40);
    QVERIFY(whole.extend(bytes.size() + 1));
    BytesLayout steps;
    steps.start(bytes, lines, 40);
    while (!steps.extend(1)) {
    }
    QCOMPARE(steps.rowCount(), whole.rowCount());
    for (std::uint32_t i = 0; i < steps.rowCount(); ++i)
        QCOMPARE(steps.row(i).offset, whole.row(i).offset);
}

void TestBytesLayout::largeBodyIsQuick()
{
    const std::string bytes(50'000'000, 'x');
    const LineIndex lines = indexOf(bytes);
    BytesLayout layout;
    layout.start(bytes, lines, 60);
    QVERIFY(!layout.extend(512 * 1024)); // one step of the window
    QVERIFY(layout.rowCount() < 10'000);
    QVERIFY(!layout.isLaidOut(40'000'000));
    while (!layout.extend(512 * 1024)) {
    }
    QVERIFY(layout.isLaidOut(49'999'999));
}

QTEST_GUILESS_MAIN(TestBytesLayout)
#include "tst_bytes_layout.moc"
