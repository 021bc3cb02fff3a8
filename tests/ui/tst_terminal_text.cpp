// SPDX-License-Identifier: GPL-3.0-or-later
// What a program prints on a terminal becomes lines of text that can be trusted, whatever it prints.
#include "ui/models/terminal_text.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace telltale::models;
using Color = TerminalStyle::Color;

namespace {

/// All lines that there are, the last one too.
std::vector<TerminalLine> linesOf(TerminalText &text)
{
    std::vector<TerminalLine> lines = text.takeLines();
    lines.push_back(text.current());
    return lines;
}

std::vector<TerminalLine> linesOf(std::string_view bytes)
{
    TerminalText text;
    text.feed(bytes);
    return linesOf(text);
}

QString textOf(std::string_view bytes)
{
    QStringList texts;
    for (const TerminalLine &line : linesOf(bytes))
        texts << line.text;
    return texts.join(QLatin1Char('\n'));
}

TerminalStyle styleOf(std::string_view bytes)
{
    const TerminalLine line = linesOf(bytes).back();
    return line.runs.empty() ? TerminalStyle() : line.runs.back().style;
}

const char *everything()
{
    return "plain\r\n\033[1;31mred\033[0m \033[38;5;208morange\033[m\t|\033[38;2;1;200;3mgreen\033[m\n"
           "50 %\r100 %\033[K\nabc\b\bX\n\033]0;title\007\033]8;;http://a\033\\link\033]8;;\033\\\n"
           "\033[?25l\033(B\033=\033[2J\033[H\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80 \xE2\x80\xAE"
           "evil\x01\xFF\xC3(\n"
           "\033P+q\033\\dcs\033[4:3mwavy\033[24m\033[3Gxx\033[2Pyy\033[5@zz\033[1K";
}

} // namespace

class TestTerminalText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_data();
    void text();
    void styles_data();
    void styles();
    void runsAreAsLongAsTheirLine();
    void piecesMakeNoDifference();
    void endsWithHalfACharacter();
    void longLinesGoOn();
    void stringsEnd();
    void anythingCanBeFed();
    void muchIsTakenInNoTime();
};

void TestTerminalText::text_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const QByteArray &bytes, const char *wanted) {
        QTest::newRow(name) << bytes << QString::fromUtf8(wanted);
    };
    row("nothing", "", "");
    row("lines", "a\r\nb\n\nc", "a\nb\n\nc");
    row("carriage return", "50 %\r60", "60 %");
    row("a bar", "[#  ]\r[## ]\r[###]\n", "[###]\n");
    row("backspace", "abc\b\bX", "aXc");
    row("backspace at the beginning", "\b\bab", "ab");
    row("backspace over two halves", "\xF0\x9F\x98\x80\bx", "x\xEF\xBF\xBD");
    row("a half is replaced", "\xF0\x9F\x98\x80\rx", "x\xEF\xBF\xBD");
    row("tab", "a\tb\tc", "a       b       c");
    row("tab over text", "abcdefghij\r\tX", "abcdefghXj");
    row("bell and null", "a\a\0b", "a");
    row("colours", "\033[31;1mred\033[0m", "red");
    row("erase to the end", "abcdef\r\033[3C\033[K", "abc");
    row("erase to the beginning", "abcdef\r\033[2C\033[1K", "   def");
    row("erase the line", "abc\033[2Kx", "   x");
    row("column", "abcdef\033[2GX", "aXcdef");
    row("beyond the end", "a\033[5Gb", "a   b");
    row("back", "abcdef\033[3DX", "abcXef");
    row("delete", "abcdef\r\033[2P", "cdef");
    row("insert", "abc\r\033[2@", "  abc");
    row("erase characters", "abcdef\r\033[3X", "   def");
    row("other sequences", "\033[2J\033[H\033[?1049h\033[6n\033(B\033=\033>\033M\033#8a", "a");
    row("private", "\033[?25l\033[>0c\033[1 qa\033[?2Kb", "ab");
    row("title", "\033]0;title\007a\033]2;other\033\\b", "ab");
    row("link", "\033]8;;http://evil.example\033\\text\033]8;;\033\\", "text");
    row("device string", "\033P1$r0m\033\\a\033_x\033\\b\033^y\033\\c\033Xz\033\\d", "abcd");
    row("a title without an end", "\033]0;title\nnext", "\nnext");
    row("cancelled",
        "\033[31\x18"
        "a\033]0;b\x1A"
        "c",
        "ac");
    row("escape in a sequence", "\033[3\033[31ma", "a");
    row("line feed in a sequence", "\033[3\n1ma", "\na");
    row("control",
        "a\x01\x1F\x7F"
        "b",
        "a\xE2\x90\x81\xE2\x90\x9F\xE2\x90\xA1"
        "b");
    row("right to left",
        "a\xE2\x80\xAE"
        "b\xE2\x81\xA6",
        "a\\u202Eb\\u2066");
    row("C1 has no effect",
        "\xC2\x9B"
        "31ma\xC2\x9D",
        "\\u009B31ma\\u009D");
    row("separators of paragraphs",
        "a\xE2\x80\xA9"
        "b\xE2\x80\xA8",
        "a\\u2029b\\u2028");
    row("no characters", "\xEF\xB7\x90\xEF\xBF\xBE", "\\UFDD0\\uFFFE");
    row("no UTF-8", "a\xFF\xC3(\xE2\x82 \x80", "a\\xFF\\xC3(\\xE2\\x82 \\x80");
    row("surrogates", "\xED\xA0\x80", "\\uD800");
    row("UTF-8", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80");
    row("half a character, then a sequence", "\xE2\x82\033[31ma", "\\xE2\\x82a");
}

void TestTerminalText::text()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, wanted);
    QCOMPARE(textOf({bytes.constData(), std::size_t(bytes.size())}), wanted);
}

void TestTerminalText::styles_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char *parameters, Color ink, Color ground = Color::Usual, const char *marks = "") {
        QTest::addRow("%s", parameters) << QByteArray(parameters) << int(ink) << int(ground)
                                        << QString(QLatin1String(marks));
    };
    row("", Color::Usual);
    row("31", Color::Red);
    row("91", Color::Red);
    row("30", Color::Black);
    row("97", Color::White);
    row("31;39", Color::Usual);
    row("31;42", Color::Red, Color::Green);
    row("31;42;49", Color::Red);
    row("1;2;4;7", Color::Usual, Color::Usual, "bfui");
    row("1;2;4;7;22;24;27", Color::Usual);
    row("1;31;0", Color::Usual);
    row("38;5;1", Color::Red);
    row("38;5;12", Color::Blue);
    row("38;5;208", Color::Yellow); // orange
    row("38;5;240", Color::Black);
    row("38;5;255", Color::White);
    row("38;2;250;10;10", Color::Red);
    row("38;2;0;200;200", Color::Cyan);
    row("38;2;200;0;200;1", Color::Magenta, Color::Usual, "b");
    row("38:2::10:10:250", Color::Blue);
    row("38:2:10:250:10", Color::Green);
    row("38:5:3", Color::Yellow);
    row("48;5;2", Color::Usual, Color::Green);
    row("4:3", Color::Usual, Color::Usual, "u");
    row("4;4:0", Color::Usual);
    row("38", Color::Usual);
    row("38;5", Color::Usual);
    row("38;2;1;2", Color::Usual);
    row("38;7;31", Color::Red);
    row("38;5;99999;31", Color::Red);
    row("999;31;x", Color::Usual); // what is no number is 0
    row("99999999999999999999;32", Color::Green);
    row("58;5;1", Color::Usual, Color::Usual, "b"); // not known: its numbers are taken one by one
    row(":;31", Color::Red);
}

void TestTerminalText::styles()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, marks);
    const TerminalStyle style = afterSelection({}, {parameters.constData(), std::size_t(parameters.size())});
    QTEST(int(style.ink), "ink");
    QTEST(int(style.ground), "ground");
    const QString found = QLatin1String(style.isBold ? "b" : "") + QLatin1String(style.isFaint ? "f" : "")
        + QLatin1String(style.isUnderlined ? "u" : "") + QLatin1String(style.isInverse ? "i" : "");
    QCOMPARE(found, marks);
    if (!parameters.contains('x') && parameters.size() < 60)
        QCOMPARE(styleOf("\033[" + parameters.toStdString() + "ma"), style);
}

void TestTerminalText::runsAreAsLongAsTheirLine()
{
    for (const TerminalLine &line : linesOf(everything())) {
        const int sum = std::accumulate(line.runs.begin(), line.runs.end(), 0,
                                        [](int all, const TerminalRun &run) { return all + run.length; });
        QCOMPARE(sum, int(line.text.size()));
        for (std::size_t i = 0; i < line.runs.size(); ++i)
            QVERIFY(line.runs[i].length > 0 && (i == 0 || line.runs[i].style != line.runs[i - 1].style));
    }
}

void TestTerminalText::piecesMakeNoDifference()
{
    const std::string_view all = everything();
    const std::vector<TerminalLine> whole = linesOf(all);
    QVERIFY(whole.size() > 5);
    for (std::size_t at = 0; at <= all.size(); ++at) {
        TerminalText text;
        text.feed(all.substr(0, at));
        (void)text.current(); // asking changes nothing
        text.feed(all.substr(at));
        QCOMPARE(linesOf(text), whole);
    }
    TerminalText text;
    for (const char &byte : all)
        text.feed({&byte, 1});
    QCOMPARE(linesOf(text), whole);
}

void TestTerminalText::endsWithHalfACharacter()
{
    TerminalText text;
    text.feed("a\xE2\x82");
    QCOMPARE(text.current().text, QStringLiteral("a"));
    text.finish();
    QCOMPARE(text.current().text, QStringLiteral("a\\xE2\\x82"));
    text.feed("\033]0;title");
    text.finish();
    text.feed("b");
    QCOMPARE(text.current().text, QStringLiteral("a\\xE2\\x82b"));
}

void TestTerminalText::longLinesGoOn()
{
    const std::string longer(std::size_t(TerminalText::longestLine) * 2 + 5, 'x');
    std::vector<TerminalLine> lines = linesOf(longer);
    QCOMPARE(lines.size(), std::size_t(3));
    QCOMPARE(lines[0].text.size(), TerminalText::longestLine);
    QCOMPARE(lines[2].text.size(), 5);
    // Exactly full: no empty line is begun.
    QCOMPARE(linesOf(std::string(std::size_t(TerminalText::longestLine), 'x')).size(), std::size_t(1));
    for (const char *far :
         {"\033[99999999999G", "\033[2147483647C\033[2147483647C", "\033[99999C\033[99999@", "\033[9999999999X"}) {
        lines = linesOf(std::string(far) + "ab");
        QVERIFY(lines.back().text.endsWith(QLatin1String("b")));
        QVERIFY(lines.back().text.size() <= TerminalText::longestLine && lines.size() <= 2);
    }
    QVERIFY(linesOf("ab\r\033[99999@").back().text.size() <= TerminalText::longestLine);
    // What stands for one character is not torn apart.
    QCOMPARE(linesOf(std::string(std::size_t(TerminalText::longestLine) - 2, 'x') + "\xE2\x80\xAE").back().text,
             QStringLiteral("\\u202E"));
}

void TestTerminalText::stringsEnd()
{
    const std::string longer(std::size_t(TerminalText::longestString), 't');
    QCOMPARE(textOf("\033]0;" + longer + "shown").right(5), QStringLiteral("shown"));
    QCOMPARE(textOf("\033[" + std::string(10'000, '1') + "mred"), QStringLiteral("red"));
    QCOMPARE(styleOf("\033[" + std::string(10'000, ';') + "31mred"), TerminalStyle());
}

void TestTerminalText::anythingCanBeFed()
{
    QRandomGenerator random(1);
    const std::string_view often = "\033[];m0123456789?KCDGP@X\r\n\b\t\xE2\x80\xAE\xF0\x9F\x98\x80";
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        for (int i = 0; i < 400; ++i)
            bytes += random.bounded(3) != 0 ? often[std::size_t(random.bounded(int(often.size())))]
                                            : char(random.bounded(256));
        TerminalText text;
        text.feed(bytes);
        text.finish();
        for (const TerminalLine &line : linesOf(text)) {
            QVERIFY(line.text.size() <= TerminalText::longestLine);
            QVERIFY(line.text.isValidUtf16());
            for (const QChar c : line.text)
                QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x7F && c.unicode() != 0x202E && c.unicode() != 0x2029);
            const int sum = std::accumulate(line.runs.begin(), line.runs.end(), 0,
                                            [](int all, const TerminalRun &run) { return all + run.length; });
            QCOMPARE(sum, int(line.text.size()));
        }
    }
}

void TestTerminalText::muchIsTakenInNoTime()
{
    std::string bytes;
    for (int line = 0; line < 20'000; ++line)
        bytes += "\033[32m" + std::to_string(line) + "\033[0m some words of a line\r\n";
    TerminalText text;
    text.feed(bytes);
    QCOMPARE(text.takeLines().size(), std::size_t(20'000));
    QVERIFY(text.takeLines().empty());
}

QTEST_APPLESS_MAIN(TestTerminalText)
#include "tst_terminal_text.moc"
