// SPDX-License-Identifier: GPL-3.0-or-later
// What lies at the name of an index need not be one: whoever reads refuses it, and whoever writes makes one instead.
#include "store/indexed_record.h"
#include "store/record_copy.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

namespace {

using Damage = std::function<void(const std::string &index)>;

Damage bySql(const char *sql)
{
    return [sql](const std::string &index) {
        const OtherConnection other(index);
        QVERIFY2(other.run(QString::fromLatin1(sql)), sql);
    };
}

Damage byBytes(const std::function<void(std::string &bytes)> &change)
{
    return [change](const std::string &index) {
        std::string bytes = fileBytes(index);
        change(bytes);
        writeFile(index, bytes);
    };
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestIndexStrangers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesItAnew_data();
    void makesItAnew();
    void survivesEveryPage();
    void executesNothing();
    void leavesAnotherJournal();
    void belongsToOneRecord();
    void belongsToWhatTheRecordWas();
    void writesNothingInAForeignFolder_data();
    void writesNothingInAForeignFolder();

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("capture.telltale")).toStdString(); }
    std::string index() const { return path() + ".index"; }
    QString errorOfReading() const
    {
        const Result<CaptureIndex> reader = CaptureIndex::open(path());
        return reader ? QString() : QString::fromLatin1(reader.error().code);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordWriter> m_record;
};

void TestIndexStrangers::init()
{
    m_record.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened);
    m_record = std::move(opened->writer);
    appendExchanges(*m_record, 1, 50);
    indexNow(path());
}

void TestIndexStrangers::makesItAnew_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("code");
    const QString unusable = QStringLiteral("index-unusable");
    const auto row = [&](const char *name, const Damage &damage) { QTest::newRow(name) << damage << unusable; };
    row("another version", bySql("PRAGMA user_version=2"));
    row("another application", bySql("PRAGMA application_id=1"));
    row("a trigger", bySql("CREATE TRIGGER t AFTER INSERT ON exchanges BEGIN DELETE FROM exchanges; END"));
    row("a view", bySql("CREATE VIEW v AS SELECT load_extension('x')"));
    row("a table more", bySql("CREATE TABLE more (a)"));
    row("an index more", bySql("CREATE INDEX more ON exchanges (size)"));
    row("a table less", bySql("DROP TABLE refusals"));
    row("a column more", bySql("ALTER TABLE exchanges ADD COLUMN more INTEGER"));
    row("a column that computes",
        bySql("ALTER TABLE exchanges ADD COLUMN more INTEGER GENERATED ALWAYS AS (abs(size))"));
    row("statistics", bySql("ANALYZE"));
    row("no state", bySql("DELETE FROM about"));
    row("a short chain value", bySql("UPDATE about SET chain = x'00'"));
    row("a negative offset", bySql("UPDATE about SET offset = -1"));
    row("a file beyond all", bySql("UPDATE about SET segment = 4294967296"));
    row("empty", byBytes([](std::string &bytes) { bytes.clear(); }));
    row("a few bytes", byBytes([](std::string &bytes) { bytes = "garbage"; }));
    row("garbage", byBytes([](std::string &bytes) { bytes.assign(70'000, 'x'); }));
    row("zeros", byBytes([](std::string &bytes) { bytes.assign(70'000, '\0'); }));
    row("cut in a page", byBytes([](std::string &bytes) { bytes.resize(20'000); }));
    row("cut to its head", byBytes([](std::string &bytes) { bytes.resize(100); }));
    row("garbage behind the head",
        byBytes([](std::string &bytes) { std::fill(bytes.begin() + 100, bytes.end(), '\xee'); }));
    QTest::newRow("another place") << bySql("UPDATE about SET offset = offset + 1")
                                   << QStringLiteral("index-of-another");
    QTest::newRow("a place behind the end")
        << bySql("UPDATE about SET offset = 9223372036854775807") << QStringLiteral("index-of-another");
    QTest::newRow("another chain value") << bySql("UPDATE about SET chain = randomblob(32)")
                                         << QStringLiteral("index-of-another");
    QTest::newRow("another capture") << bySql("UPDATE about SET capture = randomblob(16)")
                                     << QStringLiteral("index-of-another");
    QTest::newRow("a link") << Damage([](const std::string &index) {
        QFile::rename(QString::fromStdString(index), QString::fromStdString(index + ".moved"));
        QVERIFY(symlink((index + ".moved").c_str(), index.c_str()) == 0);
    }) << QStringLiteral("index-missing");
    QTest::newRow("a pipe") << Damage([](const std::string &index) {
        QFile::remove(QString::fromStdString(index));
        QVERIFY(mkfifo(index.c_str(), 0600) == 0);
    }) << QStringLiteral("index-missing");
}

void TestIndexStrangers::makesItAnew()
{
    QFETCH(Damage, damage);
    QFETCH(QString, code);
    damage(index());
    QCOMPARE(errorOfReading(), code);
    appendExchanges(*m_record, 51, 60);
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(writer.progress().exchanges, 60u);
    QTRY_VERIFY(!writer.trouble());
    writer.stop();
    QVERIFY(hasExchanges(path(), 1, 60));
}

/// Whatever stands in it: it can be read, or it is refused; and writing ends with all exchanges or the damage unseen.
void TestIndexStrangers::survivesEveryPage()
{
    const std::string whole = fileBytes(index());
    for (std::size_t place = 0; place < whole.size(); place += place < 300 ? 3 : 997) {
        std::string changed = whole;
        for (std::size_t i = place; i < std::min(place + 16, whole.size()); ++i)
            changed[i] = static_cast<char>(changed[i] ^ 0xa5);
        writeFile(index(), changed);
        if (Result<CaptureIndex> reader = CaptureIndex::open(path())) {
            static_cast<void>(reader->exchanges(0, 1000));
            static_cast<void>(reader->count());
            static_cast<void>(reader->hosts());
            static_cast<void>(reader->refusals(0, 1000));
        }
        indexNow(path());
        QVERIFY(CaptureIndex::open(path()));
    }
}

/// Triggers and views of a stranger, with all that they may call, and values of types that no column has.
void TestIndexStrangers::executesNothing()
{
    {
        const OtherConnection other(index());
        QVERIFY(other.run(QStringLiteral("CREATE TABLE seen (a)")));
        QVERIFY(
            other.run(QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON about BEGIN INSERT INTO seen VALUES (1); END")));
    }
    const std::string before = fileBytes(index());
    QCOMPARE(errorOfReading(), QStringLiteral("index-unusable"));
    QVERIFY(fileBytes(index()) == before);
    {
        // STRICT is a word of the schema only: a file can be made with anything in its columns.
        QFile::remove(QString::fromStdString(index()));
        indexNow(path());
        const OtherConnection other(index());
        QVERIFY(other.run(QStringLiteral("PRAGMA writable_schema=ON")));
        QVERIFY(other.run(QStringLiteral("UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')")));
        QVERIFY(other.run(QStringLiteral("PRAGMA writable_schema=RESET")));
        QVERIFY(other.run(QStringLiteral("UPDATE exchanges SET time = 'never', size = -1, took = x'00', target = 5")));
        QVERIFY(
            other.run(QStringLiteral("UPDATE shapes SET way = 77, decision = -5, status = 1e300, host = zeroblob(9999)"
                                     " WHERE id = 1")));
        QVERIFY(other.run(QStringLiteral("PRAGMA writable_schema=ON")));
        QVERIFY(other.run(QStringLiteral(
            "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE type = 'table' AND name <> 'refusals'")));
        QVERIFY(other.run(QStringLiteral("PRAGMA writable_schema=RESET")));
    }
    if (Result<CaptureIndex> reader = CaptureIndex::open(path())) {
        if (const auto exchanges = reader->exchanges(0, 1000)) {
            for (const IndexedExchange &exchange : *exchanges)
                QVERIFY(exchange.host.size() <= mostIndexedText);
        }
    }
    indexNow(path());
}

/// Readers count on the log: with another journal they would read in the middle of a transaction.
void TestIndexStrangers::leavesAnotherJournal()
{
    bySql("PRAGMA journal_mode=DELETE")(index());
    QVERIFY(hasExchanges(path(), 1, 50));
    appendExchanges(*m_record, 51, 60);
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 60));
    QCOMPARE(OtherConnection(index()).ask(QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
}

void TestIndexStrangers::belongsToOneRecord()
{
    const QTemporaryDir folder;
    const std::string other = folder.filePath(QStringLiteral("other.telltale")).toStdString();
    Result<OpenedRecord> opened = RecordWriter::open(other, {});
    QVERIFY(opened);
    appendExchanges(*opened->writer, 1, 7);
    writeFile(other + ".index", fileBytes(index()));
    const Result<CaptureIndex> reader = CaptureIndex::open(other);
    QVERIFY(!reader);
    QCOMPARE(QString::fromLatin1(reader.error().code), QStringLiteral("index-of-another"));
    indexNow(other);
    QVERIFY(hasExchanges(other, 1, 7));
}

/// The record was copied back from an earlier time, and went another way since.
void TestIndexStrangers::belongsToWhatTheRecordWas()
{
    const std::string before = fileBytes(path());
    appendExchanges(*m_record, 51, 90);
    indexNow(path());
    m_record.reset();
    writeFile(path(), before);
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened);
    appendExchanges(*opened->writer, 51, 51);
    QCOMPARE(errorOfReading(), QStringLiteral("index-of-another"));
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 51));
}

void TestIndexStrangers::writesNothingInAForeignFolder_data()
{
    QTest::addColumn<bool>("hasLog");
    QTest::addColumn<bool>("hasShared");
    QTest::newRow("ended in order") << false << false;
    QTest::newRow("stopped") << true << true;
    QTest::newRow("stopped, half copied") << true << false;
}

/// For an administrator no folder is closed; one that belongs to another user must stay as it is all the same.
void TestIndexStrangers::writesNothingInAForeignFolder()
{
    QFETCH(bool, hasLog);
    QFETCH(bool, hasShared);
    QTemporaryDir folder;
    const std::string copy = folder.filePath(QStringLiteral("capture.telltale")).toStdString();
    {
        IndexWriter writer(path(), quickly());
        appendExchanges(*m_record, 51, 60);
        writer.wake();
        QTRY_COMPARE(writer.progress().exchanges, 60u);
        if (!hasLog)
            writer.stop();
        writeFile(copy, fileBytes(path()));
        writeFile(copy + ".index", fileBytes(index()));
        if (hasLog)
            writeFile(copy + ".index-wal", fileBytes(index() + "-wal"));
        if (hasShared)
            writeFile(copy + ".index-shm", fileBytes(index() + "-shm"));
    }
    const QByteArray name = folder.path().toLocal8Bit();
    if (geteuid() == 0)
        QVERIFY(chown(name.constData(), 65534, 65534) == 0);
    else
        QVERIFY(chmod(name.constData(), S_IRUSR | S_IXUSR) == 0);
    const QStringList before = QDir(folder.path()).entryList(QDir::Files);
    const std::string bytes = fileBytes(copy + ".index");
    const auto exchanges = indexedExchanges(copy);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), before);
    QVERIFY(fileBytes(copy + ".index") == bytes);
    QCOMPARE(exchanges.has_value(), !hasLog || hasShared);
    if (exchanges)
        QVERIFY(withoutPlaces(*exchanges) == expectedExchanges(1, 60));
    chmod(name.constData(), S_IRWXU);
}

QTEST_GUILESS_MAIN(TestIndexStrangers)
#include "tst_index_strangers.moc"
