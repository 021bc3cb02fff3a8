// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/every_scheme.h"
#include "privacy/reidentify/candidate_space.h"
#include "privacy/reidentify_run.h"

#include <QTest>

#include <set>

using namespace telltale::privacy;
using telltale::test::Run;

namespace {

std::vector<std::string> textsOf(const CandidateSpace &space, std::uint64_t first, std::size_t count)
{
    CandidateBatch batch;
    space.fill(first, count, batch);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < batch.size(); ++i)
        texts.emplace_back(batch[i]);
    return texts;
}

std::string hashText(HashAlgorithm algorithm, const std::string &text)
{
    return digestText(Hasher().digest(algorithm, text), DigestCoding::Hex);
}

} // namespace

class TestSpaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsSpaces_data();
    void countsSpaces();
    void refusesSpaces_data();
    void refusesSpaces();
    void saysWhyAnObjectIdIsInfeasible();
    void hasEveryTextOnce_data();
    void hasEveryTextOnce();
    void findsInSpaces_data();
    void findsInSpaces();
    void findsTheSameWithAnyThreads();
    void reportsProgress();
    void canBeStopped();
    void endsWhenAllIsFound();
};

void TestSpaces::countsSpaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>("size");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    const auto row = [](const char *text, quint64 size, const char *first, const char *last) {
        QTest::newRow(text) << QByteArray(text) << size << QByteArray(first) << QByteArray(last);
    };
    row("ipv4", 4294967296u, "0.0.0.0", "255.255.255.255");
    row("ipv4:192.0.2.77/24", 256, "192.0.2.0", "192.0.2.255");
    row("ipv4:10.0.0.0/8", 16777216, "10.0.0.0", "10.255.255.255");
    row("ipv4:198.51.100.7", 1, "198.51.100.7", "198.51.100.7");
    row("mac:00:00:5E", 6u << 24u, "00:00:5e:00:00:00", "00005EFFFFFF");
    row("mac:00-00-5e", 6u << 24u, "00:00:5e:00:00:00", "00005EFFFFFF");
    row("mac:AABBCC", 6u << 24u, "aa:bb:cc:00:00:00", "AABBCCFFFFFF");
    row("phone:+49:8", 300000000, "+4900000000", "099999999");
    row("phone:+49171:7", 30000000, "+491710000000", "01719999999");
    row("phone:+1:3", 3000, "+1000", "0999");
    row("phone:+352:3", 3000, "+352000", "0999");
    row("phone:030:3", 1000, "030000", "030999");
    row("dates:1950-2010", (61 * 365 + 15) * 7, "1950-01-01", "2010/12/31");
    row("dates:2000", 366 * 7, "2000-01-01", "2000/12/31");
    row("pin:6", 1000000, "000000", "999999");
    row("pin:1", 10, "0", "9");
    row("ports", 65536, "0", "65535");
    row("objectid:609ce8fb4092701c69df9846", 1u << 24u, "609ce8fb4092701c69000000", "609ce8fb4092701c69ffffff");
    row("objectid:2021-05-13T08:53:15Z:4092701c69", 1u << 24u, "609ce8fb4092701c69000000", "609ce8fb4092701c69ffffff");
    row("objectid:1620895995:4092701c69", 1u << 24u, "609ce8fb4092701c69000000", "609ce8fb4092701c69ffffff");
}

void TestSpaces::countsSpaces()
{
    QFETCH(QByteArray, text);
    QFETCH(quint64, size);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, last);
    const auto space = readSpace(text.toStdString());
    QVERIFY2(space, text.constData());
    QCOMPARE(quint64((*space)->size()), size);
    QCOMPARE(textsOf(**space, 0, 1), std::vector<std::string>{first.toStdString()});
    QCOMPARE(textsOf(**space, size - 1, 1), std::vector<std::string>{last.toStdString()});
    // What it calls itself is the same space again.
    const auto again = readSpace((*space)->name());
    if (!text.startsWith("objectid")) {
        QVERIFY2(again, (*space)->name().c_str());
        QCOMPARE((*again)->size(), (*space)->size());
    }
}

void TestSpaces::refusesSpaces_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "ipv6",
                             "ipv4:",
                             "ipv4:1.2.3",
                             "ipv4:1.2.3.4.5",
                             "ipv4:256.1.1.1",
                             "ipv4:1.2.3.4/33",
                             "ipv4:1.2.3.4/",
                             "ipv4:1.2.3.4/-1",
                             "ipv4:1..2.3",
                             "mac",
                             "mac:",
                             "mac:00:00",
                             "mac:00:00:5g",
                             "mac:00:00:5e:00",
                             "phone",
                             "phone:",
                             "phone:+49",
                             "phone:+49:",
                             "phone:+49:0",
                             "phone:+49:13",
                             "phone:x:3",
                             "phone:+:3",
                             "dates",
                             "dates:",
                             "dates:2010-1950",
                             "dates:99-00",
                             "dates:1950-9999",
                             "dates:1950-2010-2020",
                             "pin",
                             "pin:",
                             "pin:0",
                             "pin:13",
                             "pin:x",
                             "pin:99999999999999999999",
                             "ports:3",
                             "objectid",
                             "objectid:",
                             "objectid:zzz",
                             "objectid:609ce8fb4092701c69df984",
                             "objectid:x:4092701c69",
                             "objectid:1620895995:zz",
                             "uuid"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSpaces::refusesSpaces()
{
    QFETCH(QByteArray, text);
    const auto space = readSpace(text.toStdString());
    QVERIFY2(!space, text.constData());
    QVERIFY(!space.error().message.isEmpty());
}

void TestSpaces::saysWhyAnObjectIdIsInfeasible()
{
    for (const char *text : {"objectid:1620895995", "objectid:2021-05-13T08:53:15Z"}) {
        const auto space = readSpace(text);
        QVERIFY(!space);
        QCOMPARE(space.error().code, "space-infeasible");
        QVERIFY(space.error().message.contains(QLatin1String("2^40")));
    }
}

void TestSpaces::hasEveryTextOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"ipv4:192.0.2.0/22", "phone:+49:3", "dates:1999-2001", "pin:3", "ports"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSpaces::hasEveryTextOnce()
{
    QFETCH(QByteArray, text);
    const auto space = readSpace(text.toStdString());
    QVERIFY(space);
    const auto size = static_cast<std::size_t>((*space)->size());
    const std::vector<std::string> all = textsOf(**space, 0, size);
    QCOMPARE(all.size(), size);
    const std::set<std::string> different(all.begin(), all.end());
    // 5.7.1999 and 05.07.1999 are one text from the tenth on, and 05/05/1999 is both day first and month first.
    if (!text.startsWith("dates"))
        QCOMPARE(different.size(), size);
    else
        QVERIFY(different.size() > size / 2);
    for (const std::size_t at : {std::size_t{0}, size / 3, size - 7})
        QCOMPARE(textsOf(**space, at, 7),
                 std::vector<std::string>(all.begin() + static_cast<std::ptrdiff_t>(at),
                                          all.begin() + static_cast<std::ptrdiff_t>(at + 7)));
}

void TestSpaces::findsInSpaces_data()
{
    QTest::addColumn<QByteArray>("space");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("algorithm");
    const auto row = [](const char *space, const char *value, const char *algorithm) {
        QTest::addRow("%s in %s", value, space) << QByteArray(space) << QByteArray(value) << QByteArray(algorithm);
    };
    row("ipv4:192.0.2.0/24", "192.0.2.17", "SHA-1");
    row("ipv4:198.51.100.0/24", "198.51.100.255", "SHA-256");
    row("phone:+49:4", "+491234", "MD5");
    row("phone:+49:4", "01234", "SHA3-256");
    row("dates:1980-1990", "05.07.1983", "SHA-256");
    row("dates:1980-1990", "19830705", "BLAKE2s");
    row("pin:4", "0042", "SHA-512");
    row("ports", "8642", "MurmurHash3 (128)");
}

void TestSpaces::findsInSpaces()
{
    QFETCH(QByteArray, space);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, algorithm);
    const std::string digest = hashText(*hashNamed(algorithm.toStdString()), value.toStdString());
    Run run("{\"someHash\":\"" + digest + "\"}\n");
    const auto counted = readSpace(space.toStdString());
    QVERIFY(counted);
    run.search.trySpace(**counted);
    const Reidentified result = run.of(digest);
    QCOMPARE(QByteArray::fromStdString(result.value.value_or("")), value);
    QCOMPARE(QByteArray::fromStdString(result.algorithm), algorithm);
    QVERIFY(result.verdict == ReidentifyVerdict::Recovered);
    QCOMPARE(result.from, (*counted)->name());
}

void TestSpaces::findsTheSameWithAnyThreads()
{
    std::string events;
    for (int i = 0; i < 40; ++i)
        events += "{\"ipHash\":\""
            + hashText(HashAlgorithm::Sha256, "10.1." + std::to_string(i) + ".9").substr(0, i < 20 ? 64 : 8) + "\"}\n";
    std::vector<std::string> before;
    for (const unsigned threads : {1u, 2u, 3u, 8u}) {
        DigestSearch::Options options;
        options.threads = threads;
        Run run(events, options);
        run.search.trySpace(**readSpace("ipv4:10.1.0.0/18"));
        std::vector<std::string> values;
        for (const Reidentified &result : run.results())
            values.push_back(result.value.value_or("") + result.algorithm + result.why);
        QCOMPARE(values.size(), std::size_t{40});
        QVERIFY(values.front().starts_with("10.1.0.9"));
        if (before.empty())
            before = values;
        QCOMPARE(values, before);
    }
}

void TestSpaces::reportsProgress()
{
    std::vector<SearchProgress> seen;
    DigestSearch::Options options;
    options.progress = [&seen](const SearchProgress &progress) { seen.push_back(progress); };
    Run run("{\"ipHash\":\"" + std::string(63, '0') + "a\"}\n", options);
    run.search.trySpace(**readSpace("ipv4:10.0.0.0/12"));
    QVERIFY(!seen.empty());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        QVERIFY(seen[i].tried != 0 && seen[i].tried <= seen[i].total);
        QCOMPARE(seen[i].total % (1u << 20u), std::uint64_t{0}); // each algorithm's turn
        QVERIFY(seen[i].hashesPerSecond > 0 && seen[i].secondsLeft >= 0);
        QVERIFY(i == 0 || seen[i].tried > seen[i - 1].tried);
    }
}

void TestSpaces::canBeStopped()
{
    std::stop_source stop;
    DigestSearch::Options options;
    options.stop = stop.get_token();
    options.threads = 2;
    options.progress = [&stop](const SearchProgress &) { stop.request_stop(); };
    const std::string early = hashText(HashAlgorithm::Sha256, "0.0.0.7");
    Run run("{\"ipHash\":\"" + early + "\",\"otherHash\":\"" + std::string(63, '0') + "a\"}\n", options);
    run.search.trySpace(**readSpace("ipv4"));
    QVERIFY(run.search.isStopped());
    QVERIFY(run.search.hashed() < 1u << 30u);
    // What was found before is there.
    QCOMPARE(run.of(early).value.value_or(""), std::string("0.0.0.7"));
}

void TestSpaces::endsWhenAllIsFound()
{
    const std::string early = hashText(HashAlgorithm::Sha256, "0.0.1.7");
    Run run("{\"ipHash\":\"" + early + "\"}\n");
    run.search.trySpace(**readSpace("ipv4"));
    QVERIFY(run.search.hashed() < 1u << 22u);
    QCOMPARE(run.of(early).value.value_or(""), std::string("0.0.1.7"));
}

QTEST_APPLESS_MAIN(TestSpaces)
#include "tst_spaces.moc"
