// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/canonical_text.h"
#include "store/activity/capture_head.h"
#include "store/activity_test.h"
#include "store/record_writer.h"

#include <QFileInfo>
#include <QTest>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

namespace {

CheckpointKey keyOf(char letter)
{
    return *CheckpointKey::fromSeed(*privacy::SecretKey::fromBytes(std::string(32, letter)));
}

ActivityCheckpoint checkpointOf(const std::string &log)
{
    const Result<ActivityVerification> verified = verifyActivity(log);
    ActivityCheckpoint checkpoint;
    checkpoint.head = *verified->head;
    checkpoint.time = 1'732'762'661'123;
    checkpoint.captures = verified->captures;
    signedCheckpoint(checkpoint, keyOf('k'));
    return checkpoint;
}

QString codeOf(const Result<ActivityCheckpoint> &read)
{
    return read ? QString() : QString::fromLatin1(read.error().code);
}

} // namespace

class TestActivityCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsAsTheStandardSays();
    void writesTheseBytes();
    void findsEveryFlippedBit();
    void findsEveryCut();
    void refusesAnotherKey();
    void refusesHostileTexts_data();
    void refusesHostileTexts();
    void isNeededForARecomputedChain();
    void isNeededForACutChain();
    void isNeededForATornEnd();
    void takesSeveral();
    void holdsHeadsOfCaptures();
    void keepsItsKey();
    void readsPublicKeys();

private:
    std::string path(const char *name = "activity.log") const
    {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestActivityCheckpoint::init()
{
    m_folder = quickFolder();
}

/// RFC 8032, 7.1, TEST 3.
void TestActivityCheckpoint::signsAsTheStandardSays()
{
    const auto seed = privacy::SecretKey::fromHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    const Result<CheckpointKey> key = CheckpointKey::fromSeed(*seed);
    QVERIFY(key);
    QCOMPARE(hexOf(key->publicKey()), std::string("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));
    const CheckpointSignature signature = key->sign("\xaf\x82");
    QCOMPARE(hexOf(signature),
             std::string("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                         "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));
    QVERIFY(isSignedBy(key->publicKey(), "\xaf\x82", signature));
    QVERIFY(!isSignedBy(key->publicKey(), "\xaf\x83", signature));
    QVERIFY(!CheckpointKey::fromSeed(*privacy::SecretKey::fromBytes(std::string(31, 'k'))));
}

void TestActivityCheckpoint::writesTheseBytes()
{
    ActivityCheckpoint checkpoint;
    checkpoint.head = {7, sha256Of("x")};
    checkpoint.captures = {{"00ff", "file 1", 3}, {"11", "\"", 4}};
    const std::string text = signedCheckpoint(checkpoint, keyOf('k'));
    const std::string front = R"({"checkpoint":1,"number":7,"head":")" + hexOf(sha256Of("x"))
        + R"(","time":"1970-01-01T00:00:00.000Z","captures":[{"capture":"00ff","head":"file 1","number":3},)"
        + R"({"capture":"11","head":"\"","number":4}],"key":")" + hexOf(keyOf('k').publicKey()) + '"';
    QCOMPARE(text, front + ",\"signature\":\"" + hexOf(keyOf('k').sign(front + '}')) + "\"}\n");
    const Result<ActivityCheckpoint> read = readCheckpoint(text, "c");
    QVERIFY(read);
    QVERIFY(*read == checkpoint);
}

void TestActivityCheckpoint::findsEveryFlippedBit()
{
    QVERIFY(appendEntries(path(), 3));
    ActivityCheckpoint checkpoint = checkpointOf(path());
    checkpoint.captures = {{"00ff", "file 1", 3}};
    const std::string text = signedCheckpoint(checkpoint, keyOf('k'));
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string bytes = text;
            bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1u << bit));
            QVERIFY2(!readCheckpoint(bytes, "c"), bytes.c_str());
        }
    }
}

void TestActivityCheckpoint::findsEveryCut()
{
    ActivityCheckpoint checkpoint;
    checkpoint.captures = {{"00ff", "file 1", 3}};
    const std::string text = signedCheckpoint(checkpoint, keyOf('k'));
    for (std::size_t size = 0; size < text.size(); ++size)
        QCOMPARE(codeOf(readCheckpoint(text.substr(0, size), "c")), QStringLiteral("checkpoint-damaged"));
    QCOMPARE(codeOf(readCheckpoint(text + '\n', "c")), QStringLiteral("checkpoint-damaged"));
}

/// The signature of one key under the name of another.
void TestActivityCheckpoint::refusesAnotherKey()
{
    ActivityCheckpoint checkpoint;
    std::string text = signedCheckpoint(checkpoint, keyOf('k'));
    const std::string ours = hexOf(keyOf('k').publicKey());
    text.replace(text.find(ours), ours.size(), hexOf(keyOf('o').publicKey()));
    QCOMPARE(codeOf(readCheckpoint(text, "c")), QStringLiteral("checkpoint-signature"));
}

void TestActivityCheckpoint::refusesHostileTexts_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const std::string &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("nothing", "", "checkpoint-damaged");
    row("no JSON", "checkpoint", "checkpoint-damaged");
    row("later", "{\"checkpoint\":2}", "checkpoint-version");
    row("huge number", "{\"checkpoint\":99999999999999999999}", "checkpoint-damaged");
    row("deep", std::string(100'000, '['), "checkpoint-damaged");
    row("zeros", std::string(1000, '\0'), "checkpoint-damaged");
}

void TestActivityCheckpoint::refusesHostileTexts()
{
    QFETCH(std::string, text);
    QFETCH(QString, code);
    QCOMPARE(codeOf(readCheckpoint(text, "c")), code);
    writeFile(path("c"), text);
    QCOMPARE(codeOf(readCheckpointFile(path("c"))), code);
    QCOMPARE(codeOf(readCheckpointFile(path("missing"))), QStringLiteral("checkpoint-unreadable"));
}

/// Everything written anew with one entry changed: without a checkpoint nobody can know.
void TestActivityCheckpoint::isNeededForARecomputedChain()
{
    QVERIFY(appendEntries(path(), 5));
    const std::vector<ActivityCheckpoint> kept{checkpointOf(path())};
    QVERIFY(appendEntries(path(), 3));
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("intact"));
    payload::Sha256Value before{};
    std::string anew;
    for (ActivityRecord &record : recordsOf(path())) {
        if (record.number == 2)
            record.after = "harmless";
        record.previous = before;
        anew += sealedLine(record);
        before = record.hash;
    }
    writeFile(path(), anew);
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("rewritten"));
}

void TestActivityCheckpoint::isNeededForACutChain()
{
    QVERIFY(appendEntries(path(), 5));
    const std::vector<ActivityCheckpoint> kept{checkpointOf(path())};
    const std::vector<std::string> lines = linesOf(fileBytes(path()));
    writeFile(path(), lines[0] + lines[1] + lines[2] + lines[3]);
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("cut"));
    QVERIFY(appendEntries(path(), 1, "another"));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("rewritten"));
    writeFile(path(), "");
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("cut"));
    writeFile(path(), lines[0] + lines[1] + lines[2] + lines[3] + "no entry\n");
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("no-entry@5 cut"));
}

/// What only loses its last line feed is put aside as if a writer had been stopped: the checkpoint tells.
void TestActivityCheckpoint::isNeededForATornEnd()
{
    QVERIFY(appendEntries(path(), 3));
    const std::vector<ActivityCheckpoint> kept{checkpointOf(path())};
    std::string bytes = fileBytes(path());
    bytes.pop_back();
    writeFile(path(), bytes);
    QVERIFY(appendEntries(path(), 1));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    QCOMPARE(verifyActivity(path())->tornLines, std::uint64_t(1));
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("rewritten"));
}

void TestActivityCheckpoint::takesSeveral()
{
    std::vector<ActivityCheckpoint> kept;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(appendEntries(path(), 2));
        kept.push_back(checkpointOf(path()));
    }
    kept.push_back(kept.front());
    std::swap(kept[0], kept[2]);
    QCOMPARE(verdictOf(path(), kept), QStringLiteral("intact"));
    const std::vector<std::string> lines = linesOf(fileBytes(path()));
    writeFile(path(), lines[0] + lines[1] + lines[2] + lines[3]);
    QVERIFY(appendEntries(path(), 1, "another"));
    const Result<ActivityVerification> verified = verifyActivity(path(), kept);
    using enum CheckpointVerdict;
    QVERIFY((verified->checkpoints == std::vector{Cut, Agrees, Agrees, Agrees}));
    QVERIFY(!verified->isIntact());
}

void TestActivityCheckpoint::holdsHeadsOfCaptures()
{
    const std::string capture = path("capture.telltale");
    const Result<ActivityLog> log = ActivityLog::open(path());
    QVERIFY(log);
    const auto record = [&capture] {
        Result<OpenedRecord> opened = RecordWriter::open(capture, {});
        payload::RecordedRequest request;
        request.head = "GET / HTTP/1.1\r\n\r\n";
        return opened && opened->writer->append(request) && opened->writer->end() ? hexOf(opened->writer->chain())
                                                                                  : std::string();
    };
    QVERIFY(!captureHeadEntry(capture));
    std::string chain;
    for (int i = 0; i < 2; ++i) {
        chain = record();
        QVERIFY(!chain.empty());
        const Result<ActivityEntry> entry = captureHeadEntry(capture);
        QVERIFY(entry);
        QVERIFY(log->append(*entry));
    }
    QVERIFY(appendEntries(path(), 1));
    const ActivityCheckpoint checkpoint = checkpointOf(path());
    QCOMPARE(checkpoint.captures.size(), std::size_t(1));
    QCOMPARE(checkpoint.captures[0].capture.size(), std::size_t(32));
    QCOMPARE(checkpoint.captures[0].head, "file 1, 5 frames, chain " + chain);
    QCOMPARE(checkpoint.captures[0].number, std::uint64_t(2));
    std::string bytes = fileBytes(capture);
    bytes[bytes.size() / 2] ^= 1;
    writeFile(capture, bytes);
    QCOMPARE(QString::fromLatin1(captureHeadEntry(capture).error().code), QStringLiteral("record-changed"));
}

void TestActivityCheckpoint::keepsItsKey()
{
    const std::string file = path("config/activity.key");
    QVERIFY(!*existingCheckpointKey(file));
    const Result<StoredCheckpointKey> made = usualCheckpointKey(file);
    QVERIFY(made && made->isNew);
    const Result<StoredCheckpointKey> again = usualCheckpointKey(file);
    QVERIFY(again && !again->isNew);
    QCOMPARE(hexOf(again->key.publicKey()), hexOf(made->key.publicKey()));
    constexpr auto ours = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFileInfo(QString::fromStdString(file)).permissions(), QFile::Permissions(ours));
    QVERIFY(QFile::setPermissions(QString::fromStdString(file), ours | QFile::ReadOther));
    QCOMPARE(QString::fromLatin1(usualCheckpointKey(file).error().code), QStringLiteral("key-file-open-to-others"));
    QVERIFY(QFile::setPermissions(QString::fromStdString(file), ours));
    writeFile(file, std::string(40, 'a'));
    QCOMPARE(QString::fromLatin1(usualCheckpointKey(file).error().code), QStringLiteral("checkpoint-key-size"));
}

void TestActivityCheckpoint::readsPublicKeys()
{
    const CheckpointPublicKey key = keyOf('k').publicKey();
    QCOMPARE(checkpointKeyFrom(hexOf(key)), std::optional(key));
    QCOMPARE(checkpointKeyFrom(' ' + hexOf(key) + "\r\n"), std::optional(key));
    for (const std::string &text : {std::string(), std::string(" "), hexOf(key).substr(1), hexOf(key) + '0',
                                    std::string(64, 'x'), hexOf(key).replace(5, 1, " ")})
        QVERIFY(!checkpointKeyFrom(text));
}

QTEST_GUILESS_MAIN(TestActivityCheckpoint)
#include "tst_activity_checkpoint.moc"
