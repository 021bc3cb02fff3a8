// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/knowledge.h"
#include "payload/lexeme.h"
#include "store/activity/activity_masking.h"
#include "store/activity/canonical_text.h"
#include "store/activity_test.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

class TestActivityLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesTheseBytes();
    void keepsEachField_data();
    void keepsEachField();
    void isJsonToStrangers();
    void chainsEntries();
    void goesOnWhereItEnded();
    void isItsOwnersAlone();
    void knowsItsUser();
    void shortensWhatIsLong();
    void findsEveryFlippedBit();
    void findsMovedLines_data();
    void findsMovedLines();
    void countsManyBreaks();
    void refusesLaterForms();
    void readsLongLines();
    void masksSecrets_data();
    void masksSecrets();

private:
    QString name(const char *file) const { return m_folder->filePath(QLatin1String(file)); }
    std::string path() const { return name("activity.log").toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestActivityLog::init()
{
    m_folder = quickFolder();
}

/// A known answer, worked out with coreutils' sha256sum.
void TestActivityLog::writesTheseBytes()
{
    const Result<ActivityLog> log = ActivityLog::open(path(), fixedOptions());
    QVERIFY(log);
    QVERIFY(!*log->head());
    ActivityEntry entry = entryOf("toggle", "telemetry \"gate\"\n\x01é");
    entry.before = "on";
    QVERIFY(log->append(entry));
    const std::string canonical =
        R"({"version":1,"number":1,"time":"2024-11-28T02:57:41.123Z","uid":1000,"user":"ada","capture":null,)"
        R"("what":"toggle","subject":"telemetry \"gate\"\n\u0001é","before":"on","after":null,"prev":")"
        + std::string(64, '0') + "\"}";
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(canonical), QCryptographicHash::Sha256).toHex();
    QCOMPARE(hash, QByteArray("874738cd770d6cdc9a1abf56729efe5629ad88cf6d12b899471d619059c5498c"));
    const std::string line = canonical.substr(0, canonical.size() - 1) + ",\"hash\":\"" + hash.toStdString() + "\"}\n";
    QCOMPARE(QByteArray::fromStdString(fileBytes(path())), QByteArray::fromStdString(line));
    QCOMPARE(QString::fromStdString(hexOf((*log->head())->hash)).toLatin1(), hash);
}

void TestActivityLog::keepsEachField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &kept) {
        QTest::newRow(name) << text << kept;
    };
    row("empty", "", "");
    row("plain", "docker.env", "docker.env");
    row("quotes", R"("a\b"/c)", R"("a\b"/c)");
    QByteArray controls;
    for (char c = 0; c < 0x20; ++c)
        controls += c;
    row("controls", controls + "\x7f", controls + "\x7f");
    row("line ends", "a\r\nb\n", "a\r\nb\n");
    row("other scripts", "日本 \U0001F600 e\u0301 \u2028\u202E", "日本 \U0001F600 e\u0301 \u2028\u202E");
    row("no UTF-8",
        "a\xff"
        "b\xc3",
        "a\uFFFDb\uFFFD");
    row("a surrogate", "\xed\xa0\x80", "\uFFFD");
    row("overlong", "\xc0\x80", "\uFFFD\uFFFD");
    row("markup", "<b>&amp;</b> {\"hash\":\"\"}", "<b>&amp;</b> {\"hash\":\"\"}");
}

void TestActivityLog::keepsEachField()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, kept);
    ActivityOptions options = fixedOptions();
    options.user = ActivityUser{4294967294, text.toStdString()};
    const Result<ActivityLog> log = ActivityLog::open(path(), options);
    QVERIFY(log);
    const std::string sent = text.toStdString();
    for (int field = 0; field < 5; ++field) {
        ActivityEntry entry = entryOf(field == 0 ? sent : "ping", field == 1 ? sent : "subject");
        if (field == 2)
            entry.before = sent;
        if (field == 3)
            entry.after = sent;
        if (field == 4)
            entry.capture = sent;
        QVERIFY(log->append(entry));
    }
    const std::vector<ActivityRecord> records = recordsOf(path());
    QCOMPARE(records.size(), std::size_t(5));
    const std::string expected = kept.toStdString();
    QCOMPARE(records[0].what, expected);
    QCOMPARE(records[1].subject, expected);
    QCOMPARE(records[2].before, std::optional(expected));
    QCOMPARE(records[2].after, std::optional<std::string>());
    QCOMPARE(records[3].after, std::optional(expected));
    QCOMPARE(records[3].before, std::optional<std::string>());
    QCOMPARE(records[4].capture, std::optional(expected));
    for (std::size_t i = 0; i < records.size(); ++i) {
        QCOMPARE(records[i].number, std::uint64_t(i + 1));
        QCOMPARE(records[i].time, std::int64_t(1'732'762'661'123));
        QCOMPARE(records[i].user.id, std::uint64_t(4294967294));
        QCOMPARE(records[i].user.name, expected);
    }
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
}

void TestActivityLog::isJsonToStrangers()
{
    const Result<ActivityLog> log = ActivityLog::open(path(), fixedOptions());
    ActivityEntry entry = entryOf("policy-edit", "a\tb\u2028\"\\");
    entry.after = "x";
    QVERIFY(log && log->append(entry));
    const QByteArray line = QByteArray::fromStdString(fileBytes(path()));
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.keys().size(), 12);
    QCOMPARE(object[QStringLiteral("subject")].toString(), QStringLiteral("a\tb\u2028\"\\"));
    QCOMPARE(object[QStringLiteral("number")].toInt(), 1);
    QVERIFY(object[QStringLiteral("before")].isNull());
    QVERIFY(object.contains(QStringLiteral("before")));
    QVERIFY(payload::isUtf8(std::string_view(line.constData(), static_cast<std::size_t>(line.size()))));
}

void TestActivityLog::chainsEntries()
{
    QVERIFY(appendEntries(path(), 10));
    payload::Sha256Value before{};
    for (const ActivityRecord &record : recordsOf(path())) {
        QCOMPARE(record.previous, before);
        QCOMPARE(record.hash, sha256Of(canonicalBytes(record)));
        before = record.hash;
    }
    const Result<ActivityVerification> verified = verifyActivity(path());
    QVERIFY(verified && verified->isIntact());
    QCOMPARE(verified->entries, std::uint64_t(10));
    QCOMPARE(verified->head->number, std::uint64_t(10));
    QCOMPARE(verified->head->hash, before);
}

void TestActivityLog::goesOnWhereItEnded()
{
    for (std::uint64_t i = 1; i <= 3; ++i) {
        QVERIFY(appendEntries(path(), 1));
        const Result<ActivityLog> log = ActivityLog::open(path());
        QCOMPARE((*log->head())->number, i);
    }
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
}

void TestActivityLog::isItsOwnersAlone()
{
    const QString deep = name("data/telltale/activity.log");
    QVERIFY(appendEntries(deep.toStdString(), 1));
    constexpr auto ours = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFileInfo(deep).permissions(), QFile::Permissions(ours));
    QCOMPARE(QFileInfo(name("data/telltale")).permissions(), ours | QFile::ExeOwner | QFile::ExeUser);
}

void TestActivityLog::knowsItsUser()
{
    const Result<ActivityLog> log = ActivityLog::open(path());
    QVERIFY(log && log->append(entryOf("ping", "x")));
    const std::vector<ActivityRecord> records = recordsOf(path());
    QCOMPARE(records.size(), std::size_t(1));
    QCOMPARE(records[0].user.id, std::uint64_t(getuid()));
    QCOMPARE(QString::fromStdString(records[0].user.name), QFileInfo(QString::fromStdString(path())).owner());
}

void TestActivityLog::shortensWhatIsLong()
{
    const Result<ActivityLog> log = ActivityLog::open(path(), fixedOptions());
    std::string large;
    while (large.size() < 1'000'000)
        large += "é\x01";
    ActivityEntry entry = entryOf("policy-edit", large);
    entry.before = large;
    entry.after = std::string(ActivityEntry::longestState, 'x');
    QVERIFY(log && log->append(entry));
    const std::vector<ActivityRecord> records = recordsOf(path());
    QCOMPARE(records.size(), std::size_t(1));
    QVERIFY(records[0].before->size() <= ActivityEntry::longestState);
    QVERIFY(records[0].before->size() > ActivityEntry::longestState - 10);
    QVERIFY(records[0].subject.size() <= ActivityEntry::longestName);
    QCOMPARE(records[0].after, entry.after);
    const std::string hash = hexOf(sha256Of(large));
    QVERIFY(records[0].before->find("1000002 bytes, SHA-256 " + hash) != std::string::npos);
    QVERIFY(payload::isUtf8(*records[0].before));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
}

/// Every bit of ten entries, one after the other; and the place that is told is the right one.
void TestActivityLog::findsEveryFlippedBit()
{
    QVERIFY(appendEntries(path(), 10));
    const std::string whole = fileBytes(path());
    const std::string other = name("other").toStdString();
    std::uint64_t line = 1;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1u << bit));
            writeFile(other, bytes);
            const Result<ActivityVerification> verified = verifyActivity(other);
            QVERIFY2(verified && !verified->isIntact(), qPrintable(QStringLiteral("byte %1 bit %2").arg(at).arg(bit)));
            QCOMPARE(verified->breaks.front().line, line);
            // A byte that becomes a line feed, or a line feed that goes, makes two lines of one, or one of two.
            const bool isOne = whole[at] != '\n' && bytes[at] != '\n';
            if (isOne)
                QCOMPARE(verified->breakCount, std::uint64_t(1));
        }
        line += whole[at] == '\n' ? 1 : 0;
    }
}

void TestActivityLog::findsMovedLines_data()
{
    using Order = std::vector<int>;
    QTest::addColumn<Order>("order");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const Order &order, const char *verdict) {
        QTest::newRow(name) << order << QString::fromLatin1(verdict);
    };
    row("as it was", {0, 1, 2, 3, 4, 5}, "intact");
    row("the first is gone", {1, 2, 3, 4, 5}, "missing-entries@1");
    row("one is gone", {0, 1, 3, 4, 5}, "missing-entries@3");
    row("two are gone", {0, 1, 4, 5}, "missing-entries@3");
    row("two in two places", {0, 2, 3, 5}, "missing-entries@2 missing-entries@4");
    row("swapped", {0, 2, 1, 3, 4, 5}, "missing-entries@2 order@3");
    row("repeated", {0, 1, 1, 2, 3, 4, 5}, "order@3");
    row("all repeated", {0, 1, 2, 0, 1, 2}, "order@4 order@5 order@6");
    row("backwards", {2, 1, 0}, "missing-entries@1 order@2 order@3");
    row("the last are gone", {0, 1, 2}, "intact"); // nobody can know, without a checkpoint
    row("another log's", {0, 1, 12, 3, 4, 5}, "unlinked@3 unlinked@4");
    row("one is another text", {0, 1, -1, 3, 4}, "no-entry@3");
    row("two are another text", {0, -1, -1, 3, 4}, "no-entry@2 no-entry@3");
    row("one more is gone", {0, 1, -1, 4, 5}, "no-entry@3 missing-entries@4");
    row("an empty line", {0, 1, -1, 2, 3}, "no-entry@3");
}

void TestActivityLog::findsMovedLines()
{
    QFETCH(std::vector<int>, order);
    QFETCH(QString, verdict);
    const std::string other = name("other.log").toStdString();
    QVERIFY(appendEntries(path(), 6) && appendEntries(other, 6, "another"));
    std::vector<std::string> lines = linesOf(fileBytes(path()));
    for (const std::string &line : linesOf(fileBytes(other)))
        lines.push_back(line);
    QVERIFY(lines.size() == 12);
    std::string bytes;
    for (const int line : order)
        bytes += line < 0 ? "\n" : lines[static_cast<std::size_t>(line == 12 ? 8 : line)];
    writeFile(path(), bytes);
    QCOMPARE(verdictOf(path()), verdict);
}

void TestActivityLog::countsManyBreaks()
{
    std::string bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += "{}\n";
    writeFile(path(), bytes);
    const Result<ActivityVerification> verified = verifyActivity(path());
    QVERIFY(verified && !verified->isIntact());
    QCOMPARE(verified->breakCount, std::uint64_t(1000));
    QCOMPARE(verified->breaks.size(), std::size_t(100));
    QCOMPARE(verified->entries, std::uint64_t(0));
}

/// With the right hash, so that it is no damage: somebody wrote it on purpose.
void TestActivityLog::refusesLaterForms()
{
    QVERIFY(appendEntries(path(), 1));
    const std::string front = R"({"version":2,"number":2,"more":true)";
    const std::string hash = hexOf(sha256Of(front + '}'));
    const std::string before = fileBytes(path());
    writeFile(path(), before + front + ",\"hash\":\"" + hash + "\"}\n");
    QCOMPARE(verdictOf(path()), QStringLiteral("activity-version"));
    const Result<ActivityLog> log = ActivityLog::open(path());
    QVERIFY(!log);
    QCOMPARE(QString::fromLatin1(log.error().code), QStringLiteral("activity-version"));
    writeFile(path(), before + front + ",\"hash\":\"" + std::string(64, '1') + "\"}\n");
    QCOMPARE(verdictOf(path()), QStringLiteral("no-entry@2"));
}

void TestActivityLog::readsLongLines()
{
    QVERIFY(appendEntries(path(), 3));
    const std::vector<std::string> lines = linesOf(fileBytes(path()));
    for (const std::size_t size : {longestActivityLine - 1, longestActivityLine, longestActivityLine + 1,
                                   longestActivityLine + 65'536, 3 * longestActivityLine}) {
        writeFile(path(), lines[0] + std::string(size, 'x') + '\n' + lines[1] + lines[2]);
        Result<ActivityReader> reader = ActivityReader::open(path());
        QVERIFY(reader);
        std::vector<std::uint64_t> offsets;
        while (const std::optional<RawActivityLine> line = reader->next()) {
            QCOMPARE(line->isTooLong, line->number == 2 && size > longestActivityLine);
            QVERIFY(line->bytes.size() <= longestActivityLine);
            QVERIFY(line->isFinished || line->isTooLong);
            offsets.push_back(line->offset);
        }
        QCOMPARE(offsets.size(), std::size_t(4));
        QCOMPARE(offsets[2], std::uint64_t(lines[0].size() + size + 1));
        QCOMPARE(verdictOf(path()), QStringLiteral("no-entry@2"));
    }
    writeFile(path(), lines[0] + std::string(2 * longestActivityLine, 'x') + '\n');
    QCOMPARE(QString::fromLatin1(ActivityLog::open(path()).error().code), QStringLiteral("activity-line-too-long"));
}

void TestActivityLog::masksSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *text, const char *masked) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
    };
    row("", "");
    row("off", "off");
    row("APPSMITH_DISABLE_TELEMETRY=true\n", "APPSMITH_DISABLE_TELEMETRY=true\n");
    row("APPSMITH_ENCRYPTION_PASSWORD=abc\nA=b\r\n", "APPSMITH_ENCRYPTION_PASSWORD=***\nA=b\r\n");
    row("export PASSWORD='a b'", "export PASSWORD='***'");
    row("  \"apiKey\": \"0123\",", "  \"apiKey\": \"***\",");
    row("+password = \"x\"", "+password = \"***\"");
    row("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "***");
    row("mongodb://root:secret@db:27017/a?b=c", "***");
    row("URL=https://ada:pw@example.org/x https://b:c@d", "URL=https://***@example.org/x https://***@d");
    row("https://example.org/a@b", "https://example.org/a@b");
    row("say sesame twice: sesame", "say *** twice: ***");
}

void TestActivityLog::masksSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    static const std::shared_ptr<const audit::Knowledge> knowledge = audit::Knowledge::standard();
    const std::vector<std::string> secrets{"sesame", ""};
    QCOMPARE(QString::fromStdString(maskedText(text.toStdString(), *knowledge, secrets)), masked);
}

QTEST_GUILESS_MAIN(TestActivityLog)
#include "tst_activity_log.moc"
