// SPDX-License-Identifier: GPL-3.0-or-later
// The text of side files: what is read from it, and what stays when it is changed.
#include "payload/marks/mark_entry.h"
#include "payload/marks/mark_text.h"
#include "payload/marks/toml_outline.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

const std::string hash(64, 'a');

EventKey key(std::uint64_t offset, std::uint32_t exchange = 0, bool isEnvelope = false)
{
    return {{exchange, isEnvelope, offset, 7}, hash};
}

std::string entry(std::uint64_t offset, const std::string &rest)
{
    return "[[event]]\noffset = " + std::to_string(offset) + "\nlength = 7\nsha256 = \"" + hash + "\"\n" + rest;
}

QByteArray codes(const MarkText &text)
{
    QByteArray result;
    for (const Diagnostic &one : text.diagnostics())
        result += (result.isEmpty() ? "" : " ") + QByteArray(one.code) + ':' + QByteArray::number(one.place.line) + ':'
            + QByteArray::number(one.place.column);
    return result;
}

/// `offset flag note`, one after another.
QByteArray said(const MarkText &text)
{
    QByteArray result;
    for (const MarkedEvent &one : text.events())
        result += QByteArray::number(qulonglong(one.key.place.offset)) + (one.mark.isFlagged ? "!" : "")
            + QByteArray::fromStdString(one.mark.note) + ';';
    return result;
}

} // namespace

class TestMarkText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesForPeople();
    void changesOnlyWhatIsMeant();
    void keepsWhatItDoesNotUnderstand();
    void removesWhatIsEmpty();
    void survivesEveryCut();
    void survivesHostileText_data();
    void survivesHostileText();
    void findsSections_data();
    void findsSections();
};

void TestMarkText::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("problems");
    QTest::addColumn<bool>("isFixed");
    const auto row = [](const char *name, const std::string &text, const char *events, const char *problems = "",
                        bool isFixed = false) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(events) << QByteArray(problems) << isFixed;
    };
    row("nothing", "", "");
    row("a comment", "# mine\n", "");
    row("a flag", entry(1, "flagged = true\n"), "1!;");
    row("a note", entry(1, "note = \"why?\"\n"), "1why?;");
    row("of several lines", entry(1, "note = \"\"\"\na\nb\"\"\"\n"), "1a\nb;");
    row("two", entry(1, "flagged = true\n") + entry(2, "note = 'x'"), "1!;2x;");
    row("neither flag nor note", entry(1, ""), "1;");
    row("Windows lines", "[[event]]\r\noffset = 1\r\nlength = 7\r\nsha256 = \"" + hash + "\"\r\nnote = \"x\"\r\n",
        "1x;");
    row("upper case hash", "[[event]]\noffset = 1\nlength = 7\nsha256 = \"" + std::string(64, 'A') + "\"\nnote='x'",
        "1x;");
    row("unknown key", entry(1, "flagged = true\ncolour = \"red\"\n"), "1!;", "notes-unknown-key:6:1");
    row("unknown table", entry(1, "flagged = true\n") + "[other]\na = 1\n", "1!;", "notes-unknown-key:6:2");
    row("unknown key on top", "version = 2\n" + entry(1, "flagged = true\n"), "1!;", "notes-unknown-key:1:1");
    row("note is no text", entry(1, "note = 5\n") + entry(2, "note = 'x'"), "2x;", "notes-value:5:8");
    row("flag is no answer", entry(1, "flagged = \"yes\"\n"), "", "notes-value:5:11");
    row("negative offset", "[[event]]\noffset = -1\nlength = 7\nsha256 = \"" + hash + "\"\n", "", "notes-value:2:10");
    row("offset is a number of another kind", "[[event]]\noffset = 1.0\nlength = 7\nsha256 = \"" + hash + "\"\n", "",
        "notes-value:2:10");
    row("length too large", "[[event]]\noffset = 1\nlength = 4294967296\nsha256 = \"" + hash + "\"\n", "",
        "notes-value:3:10");
    row("exchange 0", entry(1, "exchange = 0\n"), "", "notes-value:5:12");
    row("hash too short", "[[event]]\noffset = 1\nlength = 7\nsha256 = \"abc\"\n", "", "notes-value:4:10");
    row("hash with odd digits", "[[event]]\noffset = 1\nlength = 7\nsha256 = \"" + std::string(64, 'g') + "\"\n", "",
        "notes-value:4:10");
    row("no hash", "[[event]]\noffset = 1\nlength = 7\nflagged = true\n", "", "notes-value:1:1");
    row("a note beyond the limit", entry(1, "note = \"" + std::string(longestNote + 1, 'x') + "\"\n"), "",
        "notes-value:5:8");
    row("twice", entry(1, "note = 'a'\n") + entry(1, "note = 'b'\n"), "1a;", "notes-twice:6:1");
    row("no TOML", "[[event]\n", "", "notes-syntax:1:9", true);
    row("same key twice", entry(1, "note = 'a'\nnote = 'b'\n"), "", "notes-syntax:6:8", true);
    row("not UTF-8", "# \xFF\n", "", "notes-syntax:1:2", true);
    row("not in tables of their own", "event = [{offset = 1, length = 7, sha256 = \"" + hash + "\", note = 'x'}]\n",
        "1x;", "notes-form:1:1", true);
    row("event is no list", "event = 5\n", "", "notes-unknown-key:1:1");
}

void TestMarkText::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isFixed);
    const MarkText read(text.toStdString(), "x.notes.toml");
    QTEST(said(read), "events");
    QTEST(codes(read), "problems");
    QCOMPARE(read.whyFixed().has_value(), isFixed);
    QCOMPARE(QByteArray::fromStdString(read.text()), text);
    for (const Diagnostic &one : read.diagnostics()) {
        QCOMPARE(one.source, std::string("x.notes.toml"));
        QVERIFY(one.place.offset <= std::size_t(text.size()));
    }
}

void TestMarkText::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("note");
    const auto row = [](const char *name, const QByteArray &note) { QTest::newRow(name) << note; };
    row("plain", "why?");
    row("lines", "a\nb\n\nc");
    row("line feeds around", "\n\na\n\n");
    row("carriage returns", "a\r\nb\r");
    row("tabs", "\ta\tb");
    row("quotes", "\"\"\"a\"\"\"\n\"\"\"\"\"");
    row("backslashes", "C:\\new\\\nx\\");
    row("looks like TOML", "[[event]]\noffset = 1\n# no comment\n");
    row("control characters", QByteArray("a\0b\x1b[2J\x7f", 8));
    row("bidirectional", "a\u202Eb\u2066c\u200B");
    row("C1 and separators", "\u0085\u2028\u2029\uFEFF");
    row("astral", "\U0001F6A9 \U000E0041");
    row("markup", "<b>a</b> &amp; <script>");
    row("100 kB", QByteArray(100'000, 'x'));
    row("the limit", QByteArray(int(longestNote), 'x'));
}

void TestMarkText::writesWhatItReads()
{
    QFETCH(QByteArray, note);
    const EventMark mark{true, note.toStdString()};
    const EventKey where{{3, true, 0, 12}, hash};
    const std::string text = markEntry(where, "na\"me", mark);
    const MarkText read(text, "x");
    QCOMPARE(codes(read), QByteArray());
    QCOMPARE(read.events().size(), std::size_t(1));
    QVERIFY(read.events()[0].key == where);
    QCOMPARE(QByteArray::fromStdString(read.events()[0].mark.note), note);
    QVERIFY(read.events()[0].mark.isFlagged);
    QCOMPARE(read.events()[0].name, std::string("na\"me"));
    QVERIFY2(!QByteArray::fromStdString(text).contains("\u202E"), "what is seen is what stands there");
    QVERIFY(!QByteArray::fromStdString(text).contains('\x1b'));
}

void TestMarkText::writesForPeople()
{
    const MarkText nothing("", "x");
    MarkChanges changes;
    changes[key(30)] = {"PING", {true, ""}, false};
    changes[key(0, 2, true)] = {"POST /a", {false, "who\nasked?"}, false};
    QCOMPARE(QByteArray::fromStdString(nothing.with(changes, "telemetry.md")),
             QByteArray("# Notes and flags on events of telemetry.md\n"
                        "# Written by Telltale, to be read and edited. The other lines say which event a note is for.\n"
                        "\n[[event]]\nname = \"PING\"\noffset = 30\nlength = 7\nsha256 = \""
                        + QByteArray(64, 'a')
                        + "\"\nflagged = true\n"
                          "\n[[event]]\nname = \"POST /a\"\nexchange = 2\nenvelope = true\noffset = 0\nlength = 7\n"
                          "sha256 = \""
                        + QByteArray(64, 'a') + "\"\nnote = \"\"\"\nwho\nasked?\"\"\"\n"));
}

void TestMarkText::changesOnlyWhatIsMeant()
{
    const std::string text = "# mine\ntop = 1\n\n" + entry(1, "note = \"\"\"\na\nb\"\"\" # why\n# later\n\n")
        + entry(2, "flagged = true # so\n\n") + "[other]\nnote = 'c'\n" + entry(3, "note='d'");
    const MarkText read(text, "x");
    QCOMPARE(read.with({}, "a"), text);
    MarkChanges same;
    same[key(2)] = {"other name", {true, ""}, false};
    QCOMPARE(read.with(same, "a"), text);
    MarkChanges changes;
    changes[key(1)] = {"", {false, "new"}, false};
    changes[key(3)] = {};
    changes[key(9)] = {"", {true, ""}, false};
    QCOMPARE(QByteArray::fromStdString(read.with(changes, "a")),
             QByteArray::fromStdString("# mine\ntop = 1\n\n" + entry(1, "note = \"new\"\n# later\n\n")
                                       + entry(2, "flagged = true # so\n\n") + "[other]\nnote = 'c'\n\n"
                                       + entry(9, "flagged = true\n")));
}

void TestMarkText::keepsWhatItDoesNotUnderstand()
{
    const std::string text = entry(1, "note = 'a'\ncolour = \"red\"\n[event.more]\nx = [\n[1],\n]\n")
        + entry(2, "note = 5\n") + entry(1, "note = 'second'\n");
    const MarkText read(text, "x");
    MarkChanges changes;
    changes[key(1)] = {"", {true, "b"}, false};
    changes[key(2)] = {};
    QCOMPARE(QByteArray::fromStdString(read.with(changes, "a")),
             QByteArray::fromStdString(
                 entry(1, "flagged = true\nnote = \"b\"\ncolour = \"red\"\n[event.more]\nx = [\n[1],\n]\n")
                 + entry(2, "note = 5\n") + entry(1, "note = 'second'\n")));
}

void TestMarkText::removesWhatIsEmpty()
{
    MarkChanges changes;
    changes[key(1)] = {"", {true, "b"}, false};
    const std::string written = MarkText("", "x").with(changes, "a");
    changes[key(1)] = {};
    QCOMPARE(MarkText(written, "x").with(changes, "a"), std::string());
    QCOMPARE(MarkText("# mine\n" + entry(1, "note='a'\n"), "x").with(changes, "a"), std::string("# mine\n"));
    changes[key(1)].isKeptEmpty = true;
    QCOMPARE(said(MarkText(MarkText(written, "x").with(changes, "a"), "x")), QByteArray("1;"));
}

void TestMarkText::survivesEveryCut()
{
    MarkChanges changes;
    changes[key(1)] = {"na\"me", {true, "a\nb \"\"\" \\ \u202E"}, false};
    changes[key(2, 4, true)] = {"", {false, "last"}, false};
    const std::string whole = MarkText("", "x").with(changes, "a") + "[event.more]\na = [1, [2]] # c\n";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const MarkText cut(whole.substr(0, size), "x");
        QVERIFY(cut.events().size() <= 2);
        for (const MarkedEvent &one : cut.events()) // whole or not at all, but for what had not been written yet
            QVERIFY(one.mark.note.empty() || one.mark.note == changes.at(one.key).mark.note);
        if (!cut.whyFixed())
            QVERIFY(MarkText(cut.with(changes, "a"), "x").events().size() == 2);
    }
}

void TestMarkText::survivesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto repeated = [](const QByteArray &piece, int count) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += piece;
        return text;
    };
    QTest::newRow("deep arrays") << "a = " + QByteArray(1'000'000, '[');
    QTest::newRow("deep inline tables") << repeated("a={", 300'000);
    QTest::newRow("long dotted key") << repeated("a.", 1'000'000) + "a = 1";
    QTest::newRow("long dotted header") << "[" + repeated("a.", 1'000'000) + "a]";
    QTest::newRow("dots behind quotes") << "x = [\"\"\"y\"\"\"\", {" + repeated("a.", 100'000) + "a = 1}]";
    QTest::newRow("quoted parts") << repeated("\"a\".", 300'000) + "a = 1";
    QTest::newRow("unclosed") << "a = \"\"\"" + QByteArray(1'000'000, 'x');
    QTest::newRow("many tables") << repeated("[[event]]\n", 100'000);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("a huge number") << "[[event]]\noffset = " + QByteArray(100'000, '9');
    QTest::newRow("a surrogate") << QByteArray("[[event]]\nnote = \"\\ud800\"");
    QTest::newRow("brackets") << QByteArray(1'000'000, ']');
}

void TestMarkText::survivesHostileText()
{
    QFETCH(QByteArray, text);
    const MarkText read(text.toStdString(), "x");
    QVERIFY(read.events().empty());
    QVERIFY(!read.diagnostics().empty());
    if (!read.whyFixed())
        QCOMPARE(QByteArray::fromStdString(read.with({}, "a")), text);
}

void TestMarkText::findsSections_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("headers");
    const auto row = [](const char *name, const char *text, const char *headers) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(headers);
    };
    row("none", "a = 1\n", "|");
    row("two", "[a]\n[[b]] # c\n", "|[a]|[[b]]|");
    row("in a string", "a = \"[x]\"\nb = '''\n[y]\n'''\n[c]", "|[c]|");
    row("in a long string", "a = \"\"\"\n[x]\n\\\"\"\"\n[y]\n\"\"\"\n[c]", "|[c]|");
    row("in a list", "a = [\n[1],\n[2]]\n[c]", "|[c]|");
    row("in a comment", "# [x]\n[c]", "|[c]|");
    row("quotes at the end", "a = \"\"\"x\"\"\"\"\"\n[c]", "|[c]|");
    row("blanks in front", "  [ c ]  \r\n", "|[ c ]|");
}

void TestMarkText::findsSections()
{
    QFETCH(QByteArray, text);
    const TomlOutline outline = outlineOf(text.toStdString());
    QByteArray headers;
    std::string whole;
    for (const TomlSection &section : outline.sections) {
        headers += QByteArray::fromStdString(section.header) + '|';
        whole += text.toStdString().substr(section.begin, section.end - section.begin);
    }
    QTEST(headers, "headers");
    QCOMPARE(QByteArray::fromStdString(whole), text);
}

QTEST_GUILESS_MAIN(TestMarkText)
#include "tst_mark_text.moc"
