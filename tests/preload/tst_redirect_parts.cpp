// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the network room's side: preambles, the shared file, the name stub's answers.
#include "network/redirect/name_stub.h"
#include "network/redirect/preamble.h"
#include "network/redirect/redirect_environment.h"
#include "network/redirect/redirect_notes.h"
#include "network/redirect/shared_table.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

#include <sys/stat.h>

using namespace telltale;
using namespace telltale::network;

namespace {

constexpr RedirectToken ownToken{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

std::string preambleBytes(std::uint8_t kind, std::string_view destination, RedirectToken token = ownToken)
{
    telltale_preamble head{};
    std::memcpy(head.mark, TELLTALE_PREAMBLE_MARK, TELLTALE_PREAMBLE_MARK_SIZE);
    std::copy(token.begin(), token.end(), std::begin(head.token));
    head.process = 4711;
    head.port = 443;
    head.kind = kind;
    head.size = static_cast<std::uint8_t>(destination.size());
    std::string bytes(sizeof head, 0);
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes.append(destination);
}

std::string dnsQuery(std::string_view name, unsigned char type = 1, unsigned char group = 1)
{
    std::string query("\x12\x34\x01\0\0\1\0\0\0\0\0\0", 12);
    while (!name.empty()) {
        const std::size_t label = std::min(name.find('.'), name.size());
        query.push_back(static_cast<char>(label));
        query += name.substr(0, label);
        name.remove_prefix(std::min(label + 1, name.size()));
    }
    query += std::string("\0\0", 2);
    query.push_back(static_cast<char>(type));
    query.push_back(0);
    query.push_back(static_cast<char>(group));
    return query;
}

QByteArray hexOf(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex();
}

} // namespace

class TestRedirectParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsPreambles_data();
    void readsPreambles();
    void waitsForWholePreambles();
    void refusesEveryOtherToken();
    void survivesChangedPreambles();
    void makesAPrivateFile();
    void needsAPrivateFolder();
    void refusesWhatDoesNotFit();
    void keepsNames();
    void saysWhichNamesAreNames_data();
    void saysWhichNamesAreNames();
    void answersNameQueries_data();
    void answersNameQueries();
    void refusesCutQueries();
    void survivesChangedQueries();
    void readsNotesInTheirOrder();
    void doubtsNotes();
    void mergesVariables();

private:
    std::unique_ptr<SharedTable> create(const RedirectHubOptions &options);
    std::unique_ptr<QTemporaryDir> m_folder;
    RedirectHubOptions m_options;
};

void TestRedirectParts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_options = {};
    m_options.folder = m_folder->path().toStdString();
    m_options.interceptorPort = 9;
}

std::unique_ptr<SharedTable> TestRedirectParts::create(const RedirectHubOptions &options)
{
    auto table = SharedTable::create(options, "/lib.so", {1, 2});
    return table ? *std::move(table) : nullptr;
}

void TestRedirectParts::readsPreambles_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QString>("host"); // null: wrong
    QTest::newRow("name") << 1 << QByteArray("a.example") << "a.example";
    QTest::newRow("longest name") << 1 << QByteArray("a.").repeated(126) + "b"
                                  << QString::fromLatin1(QByteArray("a.").repeated(126) + "b");
    QTest::newRow("IPv4") << 4 << QByteArray("\xc0\0\2\7", 4) << "192.0.2.7";
    QTest::newRow("IPv6") << 6 << QByteArray("\x20\1\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\7", 16) << "2001:db8::7";
    QTest::newRow("no name") << 1 << QByteArray() << QString();
    QTest::newRow("upper case") << 1 << QByteArray("A.example") << QString();
    QTest::newRow("final dot") << 1 << QByteArray("a.example.") << QString();
    QTest::newRow("too long") << 1 << QByteArray(254, 'a') << QString();
    QTest::newRow("a line feed") << 1 << QByteArray("a\nb") << QString();
    QTest::newRow("a NUL") << 1 << QByteArray("a\0b", 3) << QString();
    QTest::newRow("a slash") << 1 << QByteArray("a/b") << QString();
    QTest::newRow("short IPv4") << 4 << QByteArray("abc") << QString();
    QTest::newRow("long IPv4") << 4 << QByteArray("abcde") << QString();
    QTest::newRow("short IPv6") << 6 << QByteArray("abcd") << QString();
    QTest::newRow("kind 0") << 0 << QByteArray("a") << QString();
    QTest::newRow("kind 255") << 255 << QByteArray("a") << QString();
}

void TestRedirectParts::readsPreambles()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, destination);
    QFETCH(QString, host);
    const std::string bytes = preambleBytes(static_cast<std::uint8_t>(kind), destination.toStdString());
    const PreambleReading reading = readPreamble(bytes + "\x16\3\1", ownToken);
    if (host.isNull()) {
        QCOMPARE(reading.kind, PreambleReading::Kind::Wrong);
        return;
    }
    QCOMPARE(reading.kind, PreambleReading::Kind::Whole);
    QCOMPARE(reading.size, bytes.size());
    QCOMPARE(QString::fromStdString(reading.preamble.host), host);
    QCOMPARE(reading.preamble.port, std::uint16_t(443));
    QCOMPARE(reading.preamble.process, 4711U);
}

void TestRedirectParts::waitsForWholePreambles()
{
    const std::string bytes = preambleBytes(1, "a.example");
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QCOMPARE(readPreamble(std::string_view(bytes).substr(0, size), ownToken).kind, PreambleReading::Kind::NeedMore);
    QCOMPARE(readPreamble(bytes, ownToken).kind, PreambleReading::Kind::Whole);
    QCOMPARE(readPreamble("G", ownToken).kind, PreambleReading::Kind::None);
    QCOMPARE(readPreamble("\x16", ownToken).kind, PreambleReading::Kind::None);
    // Each byte of the mark counts.
    for (std::size_t at = 0; at < TELLTALE_PREAMBLE_MARK_SIZE; ++at) {
        std::string other = bytes;
        other[at] = static_cast<char>(other[at] ^ 1);
        QCOMPARE(readPreamble(other, ownToken).kind, PreambleReading::Kind::None);
    }
}

void TestRedirectParts::refusesEveryOtherToken()
{
    for (std::size_t at = 0; at < ownToken.size(); ++at) {
        RedirectToken other = ownToken;
        other[at] ^= 0x80;
        const std::string bytes = preambleBytes(1, "a.example", other);
        QCOMPARE(readPreamble(bytes, ownToken).kind, PreambleReading::Kind::Wrong);
        // Known before the name is there, so that nobody waits for it.
        QCOMPARE(readPreamble(std::string_view(bytes).substr(0, sizeof(telltale_preamble)), ownToken).kind,
                 PreambleReading::Kind::Wrong);
    }
}

void TestRedirectParts::survivesChangedPreambles()
{
    const std::string bytes = preambleBytes(1, "a.example") + std::string(300, 'x');
    for (std::size_t at = 0; at < sizeof(telltale_preamble) + 9; ++at) {
        for (int value = 0; value < 256; ++value) {
            std::string other = bytes;
            other[at] = static_cast<char>(value);
            const PreambleReading reading = readPreamble(other, ownToken);
            if (reading.kind == PreambleReading::Kind::Whole)
                QVERIFY(!reading.preamble.host.empty() && reading.size <= other.size());
        }
    }
}

void TestRedirectParts::makesAPrivateFile()
{
    std::string path;
    {
        const auto table = create(m_options);
        QVERIFY(table);
        path = table->path();
        struct stat status
        {};
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0600U);
        QCOMPARE(status.st_size, off_t(sizeof(telltale_table)));
        // Nearly all of it is a hole.
        QVERIFY(status.st_blocks * 512 < 1 << 20);
        const auto second = SharedTable::create(m_options, "/lib.so", {1, 2});
        QVERIFY(!second);
        QCOMPARE(second.error().code, "redirect-table-not-made");
    }
    QVERIFY(!QFileInfo::exists(QString::fromStdString(path)));
}

void TestRedirectParts::needsAPrivateFolder()
{
    QVERIFY(::chmod(m_options.folder.c_str(), 0750) == 0);
    QVERIFY(!create(m_options));
    QVERIFY(::chmod(m_options.folder.c_str(), 0700) == 0);
    QVERIFY(create(m_options));
    m_options.folder += "/none";
    QVERIFY(!create(m_options));
}

void TestRedirectParts::refusesWhatDoesNotFit()
{
    const auto refused = [&](auto change) {
        RedirectHubOptions options = m_options;
        change(options);
        return !create(options) && create(m_options);
    };
    QVERIFY(refused([](auto &options) { options.pemBundle = std::string(TELLTALE_LONGEST_PATH, 'a'); }));
    QVERIFY(refused([](auto &options) { options.javaKeystore = std::string("a\0b", 3); }));
    QVERIFY(refused([](auto &options) { options.trustVariables["A"] = std::string(TELLTALE_LONGEST_LIST, 'a'); }));
    QVERIFY(refused([](auto &options) { options.proxyUrl = std::string(TELLTALE_LONGEST_LIST, 'a'); }));
    QVERIFY(refused([](auto &options) { options.interceptorAddress = "::1"; }));
    QVERIFY(refused([](auto &options) { options.ownPorts.resize(TELLTALE_OWN_PORTS + 1); }));
}

void TestRedirectParts::keepsNames()
{
    const auto table = create(m_options);
    const auto slot = table->slotOf("a.example");
    QVERIFY(slot && *slot > 0 && *slot < TELLTALE_NAME_SLOTS);
    QCOMPARE(table->slotOf("A.Example."), slot);
    QVERIFY(table->slotOf("b.example") != slot);
    QCOMPARE(table->nameAt(*slot), std::optional<std::string>("a.example"));
    QCOMPARE(table->nameAt(0), std::optional<std::string>());
    QCOMPARE(table->nameAt(TELLTALE_NAME_SLOTS), std::optional<std::string>());
    QCOMPARE(table->statistics().names, 2U);
    // As many as there is room for, each with a slot of its own, and then no more.
    std::map<std::uint32_t, std::string> all;
    std::size_t missing = 0;
    for (unsigned i = 0; i < TELLTALE_NAME_SLOTS + 1000; ++i) {
        const std::string name = "n" + std::to_string(i);
        const auto own = table->slotOf(name);
        if (own)
            QVERIFY(all.emplace(*own, name).second);
        else
            ++missing;
    }
    QVERIFY(missing >= 1000);
    QVERIFY(all.size() > TELLTALE_NAME_SLOTS * 9 / 10);
    for (const auto &[own, name] : all)
        QCOMPARE(table->nameAt(own), std::optional(name));
}

void TestRedirectParts::saysWhichNamesAreNames_data()
{
    QTest::addColumn<bool>("isName");
    const std::string label(63, 'a');
    const auto row = [](const std::string &name, bool isName) { QTest::newRow(name.c_str()) << isName; };
    row("a", true);
    row("a.b-c_d.0", true);
    row("xn--bcher-kva.example", true);
    row(label + ".x", true);
    row(label + "a.x", false);
    row("", false);
    row(".", false);
    row(".a", false);
    row("a..b", false);
    row("A", false);
    row("a.", false);
    row("a b", false);
    row("b\xc3\xbc", false);
    row("a:80", false);
    row(label + '.' + label + '.' + label + '.' + std::string(61, 'b'), true);
    row(label + '.' + label + '.' + label + '.' + std::string(62, 'b'), false);
}

void TestRedirectParts::saysWhichNamesAreNames()
{
    QFETCH(bool, isName);
    QCOMPARE(isHostName(QTest::currentDataTag()), isName);
}

void TestRedirectParts::answersNameQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("header"); // in hex, from the third byte on; empty: no answer
    QTest::addColumn<bool>("hasAddress");
    const auto row = [](const char *name, const std::string &query, const char *header, bool hasAddress = false) {
        QTest::newRow(name) << QByteArray::fromStdString(query) << QByteArray(header) << hasAddress;
    };
    std::string query = dnsQuery("a.example");
    row("A", query, "81800001000100000000", true);
    row("ANY", dnsQuery("a.example", 255), "81800001000100000000", true);
    row("AAAA", dnsQuery("a.example", 28), "81800001000000000000");
    row("TXT", dnsQuery("a.example", 16), "81800001000000000000");
    row("root", dnsQuery(""), "81800001000000000000");
    row("localhost", dnsQuery("x.localhost"), "81800001000100000000", true);
    row("no host name", dnsQuery("a b.example"), "81830001000000000000");
    row("CHAOS", dnsQuery("version.bind", 16, 3), "81840001000000000000");
    row("with more after it", query + "\0\0\x29\4\xd0", "81800001000100000000", true);
    std::string other = query;
    other[2] = '\x81';
    row("an answer", other, "");
    other[2] = '\x28';
    row("an update", other, "a8840000000000000000");
    other = query;
    other[5] = 2;
    row("two questions", other, "81810000000000000000");
    other = query;
    other[12] = '\xc0';
    row("a reference", other, "81810000000000000000");
    other = query;
    other[14] = '.';
    row("a dot in a label", dnsQuery("abc.example").replace(14, 1, "."), "81830001000000000000");
    row("a NUL in a label", dnsQuery("abc.example").replace(14, 1, 1, '\0'), "81830001000000000000");
    row("too long",
        dnsQuery(std::string(63, 'a') + '.' + std::string(63, 'a') + '.' + std::string(63, 'a') + '.'
                 + std::string(63, 'a') + '.' + std::string(63, 'a')),
        "81810000000000000000");
}

void TestRedirectParts::answersNameQueries()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, header);
    QFETCH(bool, hasAddress);
    const auto table = create(m_options);
    const std::string answer = answerToNameQuery(query.toStdString(), *table);
    QCOMPARE(hexOf(std::string_view(answer).substr(0, 12)), header.isEmpty() ? QByteArray() : "1234" + header);
    if (!hasAddress)
        return;
    QVERIFY(answer.size() > 28);
    const std::string_view record = std::string_view(answer).substr(answer.size() - 16);
    QCOMPARE(hexOf(record.substr(0, 12)), QByteArray("c00c000100010000003c0004"));
    if (query.contains("localhost")) {
        QCOMPARE(hexOf(record.substr(12)), QByteArray("7f000001"));
        return;
    }
    const std::uint32_t slot = *table->slotOf("a.example");
    QCOMPARE(hexOf(record.substr(12)), QByteArray::number(TELLTALE_FIRST_ADDRESS + slot, 16));
}

void TestRedirectParts::refusesCutQueries()
{
    const auto table = create(m_options);
    const std::string query = dnsQuery("a.example");
    for (std::size_t size = 0; size < query.size(); ++size) {
        const std::string answer = answerToNameQuery(std::string_view(query).substr(0, size), *table);
        QCOMPARE(hexOf(answer), size < 12 ? QByteArray() : QByteArray("123481810000000000000000"));
    }
    QCOMPARE(table->statistics().names, 0U);
}

void TestRedirectParts::survivesChangedQueries()
{
    const auto table = create(m_options);
    const std::string query = dnsQuery("a.example");
    for (std::size_t at = 0; at < query.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            std::string other = query;
            other[at] = static_cast<char>(value);
            QVERIFY(answerToNameQuery(other, *table).size() <= other.size() + 16);
        }
    }
}

void TestRedirectParts::readsNotesInTheirOrder()
{
    const auto memory = std::make_unique<telltale_table>();
    const auto add = [&](std::uint32_t kind, std::uint32_t process, const char *text) {
        telltale_note &note = memory->notes[memory->counters.notes++];
        note = {TELLTALE_ENTRY_READY, process, kind, {}};
        std::strncpy(note.text, text, sizeof note.text - 1);
    };
    add(TELLTALE_NOTE_HELLO, 1, "/sh");
    add(TELLTALE_NOTE_EXPECTED, 1, "/came");
    add(TELLTALE_NOTE_HELLO, 1, "/came");
    add(TELLTALE_NOTE_HELLO, 2, "/sh");
    add(TELLTALE_NOTE_SPAWNED, 2, "/sh");
    add(TELLTALE_NOTE_SPAWNED, 3, "/lost");
    add(TELLTALE_NOTE_FORKED, 4, "/sh");
    add(TELLTALE_NOTE_EXPECTED, 4, "/gone");
    add(TELLTALE_NOTE_STATIC, 5, "/static");
    add(TELLTALE_NOTE_STATIC, 6, "/static");
    add(TELLTALE_NOTE_SET_USER, 7, "/su");
    add(TELLTALE_NOTE_EXPECTED, 8, "/withdrawn");
    memory->notes[memory->counters.notes - 1].state = TELLTALE_ENTRY_WITHDRAWN;
    const RedirectStatistics statistics = readNotes(*memory);
    std::vector<std::string> seen;
    for (const SeenProcess &process : statistics.processes)
        seen.push_back(std::to_string(process.process) + process.program);
    QCOMPARE(seen, (std::vector<std::string>{"1/sh", "1/came", "2/sh", "4/sh"}));
    using Reason = UnreachedProgram::Reason;
    QCOMPARE(statistics.unreached,
             (std::vector<UnreachedProgram>{{Reason::Static, "/static", 5},
                                            {Reason::SetUser, "/su", 7},
                                            {Reason::NotLoaded, "/lost", 3},
                                            {Reason::NotLoaded, "/gone", 4}}));
    QVERIFY(!statistics.notesLost);
}

void TestRedirectParts::doubtsNotes()
{
    const auto memory = std::make_unique<telltale_table>();
    std::memset(memory->notes, 0x41, sizeof memory->notes);
    memory->counters.notes = 0xffffffff;
    for (telltale_note &note : memory->notes) {
        note.state = TELLTALE_ENTRY_READY;
        note.kind = TELLTALE_NOTE_STATIC;
    }
    const RedirectStatistics statistics = readNotes(*memory);
    QVERIFY(statistics.notesLost);
    QCOMPARE(statistics.unreached.size(), std::size_t(1));
    QCOMPARE(statistics.unreached.front().path.size(), sizeof memory->notes->text);
}

void TestRedirectParts::mergesVariables()
{
    QCOMPARE(mergedPreload("/a.so", ""), std::string("/a.so"));
    QCOMPARE(mergedPreload("/a.so", "/b.so /c.so"), std::string("/a.so:/b.so /c.so"));
    QCOMPARE(mergedPreload("/a.so", "/b.so /a.so"), std::string("/b.so /a.so"));
    QCOMPARE(mergedPreload("/a.so", "/a.so.1"), std::string("/a.so:/a.so.1"));
    QCOMPARE(mergedNoProxy(""), std::string("127.0.0.1,localhost"));
    QCOMPARE(mergedNoProxy("x"), std::string("x,127.0.0.1,localhost"));
    QCOMPARE(mergedNoProxy("x,127.0.0.1,localhost"), std::string("x,127.0.0.1,localhost"));
}

QTEST_GUILESS_MAIN(TestRedirectParts)
#include "tst_redirect_parts.moc"
