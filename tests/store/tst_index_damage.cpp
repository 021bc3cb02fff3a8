// SPDX-License-Identifier: GPL-3.0-or-later
// The index beside a record that is torn or changed: it has what is before.
#include "store/index/index_builder.h"
#include "store/index_test.h"
#include "store/indexed_record.h"
#include "store/record_copy.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using namespace telltale::test;

namespace {

/// Without a thread; what it has to say at the end.
std::optional<Error> indexStepByStep(const std::string &record)
{
    IndexBuilder builder(record);
    while (builder.step([] { return true; }) == IndexBuilder::Step::Worked) {
    }
    return builder.trouble();
}

} // namespace

class TestIndexDamage : public IndexTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasWhatIsBeforeATear();
    void hasWhatIsBeforeAChange();
    void goesOnBehindAMendedTear();
};

void TestIndexDamage::init()
{
    renew();
}

/// At every byte, the index has what the record's own reader gives: one that follows, and one that begins there.
void TestIndexDamage::hasWhatIsBeforeATear()
{
    begin();
    appendExchanges(*m_writer, 1, 3);
    const std::string whole = fileBytes(path());
    const std::uint64_t header = readRecord(path()).frames[1].offset;
    const std::string growing = m_folder->filePath(QStringLiteral("growing.telltale")).toStdString();
    const std::string torn = m_folder->filePath(QStringLiteral("torn.telltale")).toStdString();
    writeFile(growing, {});
    IndexBuilder follower(growing);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if (size > 0)
            std::ofstream(growing, std::ios::binary | std::ios::app).put(whole[size - 1]);
        while (follower.step([] { return true; }) == IndexBuilder::Step::Worked) {
        }
        QVERIFY(!follower.trouble());
        const std::size_t expected = readRecord(growing).of(RecordKind::Request).size();
        QCOMPARE(follower.exchanges(), expected);
        if (size % 11 != 0)
            continue;
        writeFile(torn, std::string_view(whole).substr(0, size));
        QVERIFY(!indexStepByStep(torn));
        const auto exchanges = indexedExchanges(torn);
        QCOMPARE(exchanges.has_value(), size >= header);
        QCOMPARE(exchanges ? exchanges->size() : 0, expected);
        QFile::remove(QString::fromStdString(torn + ".index"));
    }
}

void TestIndexDamage::hasWhatIsBeforeAChange()
{
    begin();
    appendExchanges(*m_writer, 1, 4);
    const std::string whole = fileBytes(path());
    const std::uint64_t header = readRecord(path()).frames[1].offset;
    for (std::size_t place = header; place < whole.size(); place += 23) {
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 0x10);
        const std::string at = m_folder->filePath(QStringLiteral("changed.telltale")).toStdString();
        writeFile(at, changed);
        const RecordCopy copy = readRecord(at);
        const std::optional<Error> trouble = indexStepByStep(at);
        QCOMPARE(trouble.has_value(), copy.verdict.kind == RecordVerdict::Kind::Changed);
        if (trouble)
            QCOMPARE(QString::fromLatin1(trouble->code), QStringLiteral("index-record-changed"));
        QCOMPARE(indexedExchanges(at)->size(), copy.of(RecordKind::Request).size());
        QFile::remove(QString::fromStdString(at + ".index"));
    }
}

/// A writer that was killed in the middle of a frame, and the next one, while the index follows.
void TestIndexDamage::goesOnBehindAMendedTear()
{
    begin();
    appendExchanges(*m_writer, 1, 5);
    m_writer.reset();
    writeFile(path(), fileBytes(path()) + "TTR:");
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(writer.progress().exchanges, 5u);
    begin();
    appendExchanges(*m_writer, 6, 9);
    writer.wake();
    QTRY_COMPARE(writer.progress().exchanges, 9u);
    QVERIFY(hasExchanges(path(), 1, 9));
}

QTEST_GUILESS_MAIN(TestIndexDamage)
#include "tst_index_damage.moc"
