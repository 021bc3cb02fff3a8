// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and flags: which event each is for, where they are kept, and what happens when others write there too.
#include "payload/capture.h"
#include "payload/marks/mark_book.h"
#include "support/recording_sink.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <unistd.h>

using namespace telltale;
using namespace telltale::payload;

namespace {

const QByteArray lines = "{\"event\":\"a\"}\n{\"event\":\"b\"}\n{\"event\":\"a\"}\n{\"event\":\"c\"}\n";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room for a file");
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Capture load(const QString &path)
{
    Capture capture;
    const std::uint16_t source = capture.addSource(path.toStdString());
    loadForCapture(path.toStdString(), {}, [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    return capture;
}

EventKey keyOf(const Capture &capture, std::size_t event)
{
    return payload::keyOf(*capture.read(event), capture.block(capture.row(event)));
}

/// Writes the marks of these events, as the window does.
Result<MarkBook::Saved> save(const Capture &capture, const std::map<std::size_t, EventMark> &marks)
{
    std::vector<MarkedEvent> all;
    for (const auto &[event, mark] : marks)
        all.push_back({keyOf(capture, event), capture.name(capture.row(event).name), mark});
    return capture.source(0).marks.book->save(all);
}

/// `number flag note`, one after another.
QByteArray said(const Capture &capture)
{
    QByteArray result;
    for (const std::size_t event : capture.marks().events()) {
        const EventMark &mark = *capture.marks().find(event);
        result += QByteArray::number(qulonglong(event)) + (mark.isFlagged ? "!" : "")
            + QByteArray::fromStdString(mark.note) + ';';
    }
    return result;
}

QByteArray codes(const Capture &capture)
{
    QByteArray result;
    for (const Diagnostic &one : capture.source(0).diagnostics)
        result += (result.isEmpty() ? "" : " ") + QByteArray(one.code) + ':' + QByteArray::number(one.place.line);
    return result;
}

/// Keys of records, as a loader gives them.
class KeySink : public RecordSink
{
public:
    bool record(const Record &record) override
    {
        keys.push_back(payload::keyOf(record));
        return true;
    }
    void diagnostic(const Diagnostic &) override {}
    std::vector<EventKey> keys;
};

} // namespace

class TestEventMarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void knowsAnEventAgain_data();
    void knowsAnEventAgain();
    void keepsMarksBesideTheInput();
    void removesTheFileWithTheLastMark();
    void marksOnlyTheCopyThatIsMeant();
    void followsAnEventThatMoved();
    void neverGuessesBetweenCopies_data();
    void neverGuessesBetweenCopies();
    void keepsNotesWithoutAnEvent();
    void mergesWhatOthersWrote_data();
    void mergesWhatOthersWrote();
    void leavesFilesWithErrorsAlone();
    void keepsMarksOfReadOnlyFolders();
    void takesBackWhatAReadOnlyFileSays();
    void followsNoLinks();
    void readsNothingThatIsNoFile();
    void hasNoBookForTextWithoutAFile();
    void renumbersMarksWithTheirEvents();
    void viewsDoNotChange();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    static QString ownFolder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/telltale/notes");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_input;
    QString m_notes;
};

void TestEventMarks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_input = path("a.ndjson");
    m_notes = path("a.ndjson.notes.toml");
    write(m_input, lines);
}

void TestEventMarks::cleanup()
{
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDir(ownFolder()).removeRecursively();
}

void TestEventMarks::knowsAnEventAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *title, const char *name, const QByteArray &text) {
        QTest::newRow(title) << text << QByteArray(name);
    };
    row("lines", "a.ndjson", lines);
    row("array", "a.json", "[{\"event\":\"a\"},\n {\"event\":\"b\"} ]");
    row("tolerated", "a.json", "// c\n{'event':'b', /* x */ n:+1,}");
    row("cut off", "a.json", "{\"event\":\"b\",\"n\":[1,2");
    row("unterminated", "a.json", "{\"event\":\"b");
    row("empty root", "a.ndjson", "{}\n[]\n");
    row("page", "a.md", "# H\n\n```json\n{\"event\":\"a\"}\n```\n\n> ```json\n> {\"event\":\n> \"b\"}\n> ```\n");
    row("array in a quote", "a.md", "> ```json\n> [{\"event\":\n> \"b\"},\n> {\"c\":1}]\n> ```\n");
    row("requests", "a.http",
        "POST /x?a=1 HTTP/1.1\r\nHost: h.example\r\nContent-Length: 22\r\n\r\n[{\"a\":1},{\"b\":[true]}]"
        "POST /f HTTP/1.1\r\nHost: h.example\r\nContent-Type: "
        "application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\na=1&b=2"
        "POST /e HTTP/1.1\r\nHost: h.example\r\nContent-Length: 2\r\n\r\n{}"
        "POST /t HTTP/1.1\r\nHost: h.example\r\nContent-Length: 5\r\n\r\nhello");
    QFile sample(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    if (sample.open(QIODevice::ReadOnly))
        row("sample", "telemetry.md", sample.readAll());
}

/// What the command line sees while it reads is what the window finds when it looks again.
void TestEventMarks::knowsAnEventAgain()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    const PaddedText padded(text.toStdString());
    KeySink sink;
    payload::loadText(padded.text(), name.toStdString(), {}, sink);
    Capture capture;
    const std::uint16_t source = capture.addSource(name.toStdString());
    loadTextForCapture(text.toStdString(), name.toStdString(), {},
                       [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    QVERIFY(!sink.keys.empty());
    QCOMPARE(capture.size(), sink.keys.size());
    std::set<EventPlace> places;
    for (std::size_t i = 0; i < capture.size(); ++i) {
        QVERIFY(keyOf(capture, i) == sink.keys[i]);
        QCOMPARE(sink.keys[i].sha256.size(), std::size_t(64));
        places.insert(sink.keys[i].place);
    }
    QCOMPARE(places.size(), capture.size()); // no two events stand at one place
}

void TestEventMarks::keepsMarksBesideTheInput()
{
    const auto saved = save(load(m_input), {{1, {true, ""}}, {3, {false, "why?\nand when"}}});
    QVERIFY(saved);
    QCOMPARE(QString::fromStdString(saved->path), m_notes);
    QCOMPARE(saved->whyThere, QString());
    QVERIFY(saved->changed.empty());
    QCOMPARE(int(QFile::permissions(m_notes) & 0x0077), 0);
    QVERIFY(readAll(m_notes).contains("\nname = \"b\"\noffset = 14\nlength = 13\n"));
    const Capture again = load(m_input);
    QCOMPARE(said(again), QByteArray("1!;3why?\nand when;"));
    QCOMPARE(codes(again), QByteArray());
    QVERIFY(!QDir(ownFolder()).exists());
}

void TestEventMarks::removesTheFileWithTheLastMark()
{
    QVERIFY(save(load(m_input), {{1, {true, ""}}}));
    const Capture again = load(m_input);
    const auto saved = save(again, {});
    QVERIFY(saved && saved->path.empty());
    QVERIFY(!QFile::exists(m_notes));
    QVERIFY(save(again, {})); // and there is nothing to do
}

void TestEventMarks::marksOnlyTheCopyThatIsMeant()
{
    QVERIFY(save(load(m_input), {{2, {true, "the second one"}}}));
    QCOMPARE(said(load(m_input)), QByteArray("2!the second one;"));
}

void TestEventMarks::followsAnEventThatMoved()
{
    QVERIFY(save(load(m_input), {{1, {false, "b"}}, {3, {true, ""}}}));
    write(m_input, "{\"event\":\"new\"}\n" + lines);
    const Capture moved = load(m_input);
    QCOMPARE(said(moved), QByteArray("2b;4!;"));
    QCOMPARE(codes(moved), QByteArray("notes-moved:4 notes-moved:11"));
    QCOMPARE(QString::fromStdString(moved.source(0).diagnostics[0].source), m_notes);
    QCOMPARE(moved.source(0).diagnostics[0].severity, Severity::Note);
    QVERIFY(moved.source(0).diagnostics[0].message.endsWith(QStringLiteral("line 3")));
    QVERIFY(!moved.source(0).outcome->unreadable);
    QVERIFY(save(moved, {{2, {false, "b"}}, {4, {true, ""}}}));
    const Capture settled = load(m_input);
    QCOMPARE(said(settled), QByteArray("2b;4!;"));
    QCOMPARE(codes(settled), QByteArray());
    QCOMPARE(readAll(m_notes).count("[[event]]"), 2);
}

void TestEventMarks::neverGuessesBetweenCopies_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("marks");
    const auto row = [](const char *name, const char *now, const char *marks) {
        QTest::newRow(name) << QByteArray(now) << QByteArray(marks);
    };
    // The first and the third event are copies; the notes say which is which.
    row("both are there", "{\"event\":\"a\"}\n{\"event\":\"b\"}\n{\"event\":\"a\"}\n", "0first;2third;");
    row("only one is left, elsewhere", "{\"x\":1}\n{\"event\":\"a\"}\n", "");
    row("one is left at its place", "{\"event\":\"a\"}\n{\"event\":\"b\"}\n", "0first;");
    row("both moved", "{\"x\":1}\n{\"event\":\"a\"}\n{\"event\":\"a\"}\n", "");
    row("another one at its place", "{\"event\":\"z\"}\n{\"event\":\"b\"}\n{\"event\":\"a\"}\n", "2third;");
}

void TestEventMarks::neverGuessesBetweenCopies()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, marks);
    QVERIFY(save(load(m_input), {{0, {false, "first"}}, {2, {false, "third"}}}));
    const QByteArray before = readAll(m_notes);
    write(m_input, now);
    const Capture capture = load(m_input);
    QCOMPARE(said(capture), marks);
    QCOMPARE(codes(capture).count("notes-orphan"), 2 - marks.count(';'));
    QCOMPARE(readAll(m_notes), before);
}

void TestEventMarks::keepsNotesWithoutAnEvent()
{
    QVERIFY(save(load(m_input), {{1, {false, "precious"}}, {3, {true, ""}}}));
    write(m_input, "{\"event\":\"c\"}\n");
    const Capture capture = load(m_input);
    QCOMPARE(said(capture), QByteArray("0!;"));
    QCOMPARE(codes(capture), QByteArray("notes-orphan:4 notes-moved:11"));
    QCOMPARE(capture.source(0).diagnostics[0].severity, Severity::Warning);
    QVERIFY(capture.source(0).diagnostics[0].message.endsWith(QStringLiteral(": b")));
    QVERIFY(save(capture, {{0, {true, "more"}}}));
    QVERIFY(save(capture, {}));
    QVERIFY(readAll(m_notes).contains("\nnote = \"precious\"\n"));
    write(m_input, lines);
    QCOMPARE(said(load(m_input)), QByteArray("1precious;"));
}

void TestEventMarks::mergesWhatOthersWrote_data()
{
    QTest::addColumn<QByteArray>("theirs"); ///< notes of events 1 and 3; "-" none
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<int>("changed");
    const auto row = [](const char *name, const char *theirs, const char *ours, const char *result, int changed) {
        QTest::newRow(name) << QByteArray(theirs) << QByteArray(ours) << QByteArray(result) << changed;
    };
    // Both began with: 1 has the note "one", 3 has none.
    row("nobody", "one,", "one,", "1one;", 0);
    row("only we", "one,", "one,x", "1one;3x;", 0);
    row("only they", "two,", "one,", "1two;", 1);
    row("they another one", "one,y", "two,", "1two;3y;", 1);
    row("both the same", "two,", "two,", "1two;", 0);
    row("both the same one", "two,", "three,", "1two\n\nthree;", 1);
    row("both a new one", "one,y", "one,x", "1one;3y\n\nx;", 1);
    row("they more of ours", "one and more,", "one and,", "1one and more;", 1);
    row("we more of theirs", "one and,", "one and more,", "1one and more;", 1);
    row("they removed it", ",", "one,", "", 1);
    row("we removed it", "one,", ",", "", 0);
    row("they removed, we changed", ",", "two,", "1two;", 1);
    row("we removed, they changed", "two,", ",", "1two;", 1);
}

void TestEventMarks::mergesWhatOthersWrote()
{
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, ours);
    const auto marks = [](const QByteArray &notes) {
        return std::map<std::size_t, EventMark>{{1, {false, notes.split(',')[0].toStdString()}},
                                                {3, {false, notes.split(',')[1].toStdString()}}};
    };
    QVERIFY(save(load(m_input), {{1, {false, "one"}}}));
    const Capture one = load(m_input);
    const Capture other = load(m_input);
    QVERIFY(save(other, marks(theirs)));
    const auto saved = save(one, marks(ours));
    QVERIFY(saved);
    QTEST(said(load(m_input)), "result");
    QTEST(int(saved->changed.size()), "changed");
    // What was merged is what is known from now on: nothing is merged a second time.
    const Capture now = load(m_input);
    std::map<std::size_t, EventMark> same;
    for (const std::size_t event : now.marks().events())
        same[event] = *now.marks().find(event);
    const auto again = save(one, same);
    QVERIFY(again && again->changed.empty());
    QTEST(said(load(m_input)), "result");
}

void TestEventMarks::leavesFilesWithErrorsAlone()
{
    const QByteArray broken = "# mine\n[[event]]\nnote = \"unfinished\n";
    write(m_notes, broken);
    const Capture capture = load(m_input);
    QCOMPARE(codes(capture), QByteArray("notes-syntax:3"));
    QVERIFY(!capture.source(0).outcome->unreadable);
    QVERIFY(capture.source(0).marks.book->problem().contains(QStringLiteral("a.ndjson.notes.toml:3")));
    const auto saved = save(capture, {{1, {false, "kept all the same"}}});
    QVERIFY(saved);
    QCOMPARE(readAll(m_notes), broken);
    QVERIFY(QString::fromStdString(saved->path).startsWith(ownFolder()));
    QVERIFY(saved->whyThere.contains(QStringLiteral("a.ndjson.notes.toml:3")));
    QCOMPARE(said(load(m_input)), QByteArray("1kept all the same;"));
    // Mended, it takes the others in.
    write(m_notes, "# mine\n");
    const Capture mended = load(m_input);
    QCOMPARE(said(mended), QByteArray("1kept all the same;"));
    QVERIFY(save(mended, {{1, {true, "kept all the same"}}}));
    QVERIFY(readAll(m_notes).startsWith("# mine\n\n[[event]]\n"));
    QVERIFY(QDir(ownFolder()).isEmpty());
}

void TestEventMarks::keepsMarksOfReadOnlyFolders()
{
    if (::geteuid() == 0)
        QSKIP("nothing is read-only for root");
    QVERIFY(save(load(m_input), {{1, {false, "before"}}}));
    const QByteArray before = readAll(m_notes);
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto saved = save(load(m_input), {{1, {false, "before"}}, {3, {true, "x"}}});
    QVERIFY(saved);
    QVERIFY(QString::fromStdString(saved->path).startsWith(ownFolder() + QStringLiteral("/a.ndjson-")));
    QVERIFY(!saved->whyThere.isEmpty());
    QCOMPARE(int(QFile::permissions(QString::fromStdString(saved->path)) & 0x0077), 0);
    QCOMPARE(readAll(m_notes), before);
    QCOMPARE(said(load(m_input)), QByteArray("1before;3!x;"));
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(save(load(m_input), {{1, {false, "before"}}, {3, {true, "y"}}}));
    QVERIFY(!QFile::exists(QString::fromStdString(saved->path)));
    QCOMPARE(said(load(m_input)), QByteArray("1before;3!y;"));
}

/// A folder stands where the file would: not even root can write there.
void TestEventMarks::takesBackWhatAReadOnlyFileSays()
{
    QVERIFY(QDir().mkpath(m_notes));
    const Capture capture = load(m_input);
    QVERIFY(codes(capture).startsWith("not-readable"));
    const auto saved = save(capture, {{1, {false, "x"}}});
    QVERIFY(saved);
    QVERIFY(QString::fromStdString(saved->path).startsWith(ownFolder()));
    QCOMPARE(said(load(m_input)), QByteArray("1x;"));
    QVERIFY(save(load(m_input), {}));
    QCOMPARE(said(load(m_input)), QByteArray());
    QVERIFY(!QFile::exists(QString::fromStdString(saved->path)));
}

void TestEventMarks::followsNoLinks()
{
    const QString other = path("other.toml");
    write(other, "a = 1\n");
    QVERIFY(QFile::link(other, m_notes));
    const auto saved = save(load(m_input), {{1, {true, ""}}});
    QVERIFY(saved);
    QVERIFY(QString::fromStdString(saved->path).startsWith(ownFolder()));
    QCOMPARE(readAll(other), QByteArray("a = 1\n"));
    QCOMPARE(said(load(m_input)), QByteArray("1!;"));
}

void TestEventMarks::readsNothingThatIsNoFile()
{
    QVERIFY(!markPlaces("-"));
    QVERIFY(!markPlaces("/dev/null"));
    QVERIFY(!markPlaces(m_folder->path().toStdString()));
    QVERIFY(!markPlaces(path("absent").toStdString()));
    QVERIFY(isMarkFileName("telemetry.md.notes.toml"));
    QVERIFY(!isMarkFileName("notes.toml.json"));
    const auto device = readMarkFile("/dev/zero");
    QVERIFY(!device);
    const auto absent = readMarkFile(path("absent").toStdString());
    QVERIFY(absent && !*absent);
}

void TestEventMarks::hasNoBookForTextWithoutAFile()
{
    Capture capture;
    const std::uint16_t source = capture.addSource("pasted");
    loadTextForCapture(lines.toStdString(), "pasted", {},
                       [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    QVERIFY(!capture.source(source).marks.book);
    capture.setMarks({{1, {true, ""}}});
    QCOMPARE(said(capture), QByteArray("1!;"));
}

void TestEventMarks::renumbersMarksWithTheirEvents()
{
    const QString second = path("b.ndjson");
    write(second, lines);
    QVERIFY(save(load(m_input), {{1, {false, "of a"}}}));
    QVERIFY(save(load(second), {{2, {true, "of b"}}}));
    Capture capture;
    for (const QString &input : {m_input, second}) {
        const std::uint16_t source = capture.addSource(input.toStdString());
        loadForCapture(input.toStdString(), {}, [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    }
    QCOMPARE(said(capture), QByteArray("1of a;6!of b;"));
    capture.removeSource(0);
    QCOMPARE(said(capture), QByteArray("2!of b;"));
    capture.clear();
    QCOMPARE(said(capture), QByteArray());
}

void TestEventMarks::viewsDoNotChange()
{
    Capture capture = load(m_input);
    capture.setMarks({{1, {true, "x"}}});
    const CaptureView view = capture.view();
    capture.setMarks({{1, {}}, {2, {true, ""}}});
    QCOMPARE(view.marks.events(), (std::vector<std::size_t>{1}));
    QCOMPARE(view.marks.flags(1), std::uint16_t(EventRow::flagged | EventRow::noted));
    QCOMPARE(capture.marks().events(), (std::vector<std::size_t>{2}));
    QCOMPARE(capture.marks().flags(2), std::uint16_t(EventRow::flagged));
}

QTEST_GUILESS_MAIN(TestEventMarks)
#include "tst_event_marks.moc"
