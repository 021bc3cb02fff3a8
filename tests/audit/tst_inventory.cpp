// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/inventory/inventory.h"
#include "audit/inventory/value_shape.h"
#include "loaded.h"

#include <QTest>

#include <cmath>

using namespace telltale;
using namespace telltale::audit;

namespace {

std::shared_ptr<const Knowledge> knowledge()
{
    static const std::shared_ptr<const Knowledge> shared = Knowledge::standard();
    return shared;
}

struct Counted
{
    std::vector<InventoryRow> rows;
    std::uint64_t events = 0;

    const InventoryRow &at(const std::string &path, const std::string &group = {}) const
    {
        for (const InventoryRow &row : rows) {
            if (row.path == path && (group.empty() || row.group == group))
                return row;
        }
        static const InventoryRow none;
        qWarning("no row %s", path.c_str());
        return none;
    }
};

Counted count(const std::string &text, InventoryGroup by = InventoryGroup::Path, const std::string &name = "x.ndjson")
{
    Inventory inventory(knowledge(), {by});
    test::loadInto(text, name, [&inventory](const payload::Record &record) { inventory.add(record); });
    return {inventory.rows(), inventory.events()};
}

} // namespace

/// One row per pattern path, over any number of events.
class TestInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByPatternPath();
    void tellsTimes_data();
    void tellsTimes();
    void countsDistinctValues_data();
    void countsDistinctValues();
    void keepsTheMostTellingOfExamples();
    void masksWholeRows();
    void groups();
    void tellsWhatElseValuesAre();
    void callsARowPlainThatHasOnePlainValue();
    void survivesManyPaths();
    void judgesByShapeBehindTheLimit();
    void shapes_data();
    void shapes();
    void countsEnvelopesAndDestinations();
    void widensItsTimeline();
};

void TestInventory::countsByPatternPath()
{
    const Counted counted = count(R"({"a":[{"b":1},{"b":"x"}],"c":null})"
                                  "\n"
                                  R"({"a":[{"b":1}]})");
    QCOMPARE(counted.events, std::uint64_t(2));
    QCOMPARE(counted.rows.size(), std::size_t(2));
    const InventoryRow &row = counted.at("/a/*/b");
    QCOMPARE(row.count, std::uint64_t(3));
    QCOMPARE(row.events, std::uint64_t(2));
    QCOMPARE(row.distinct, std::uint64_t(2));
    QVERIFY(!row.isEstimate);
    QCOMPARE(row.types.size(), std::size_t(2));
    QCOMPARE(std::string(row.types.front().first), std::string("number"));
    QCOMPARE(row.types.front().second, std::uint64_t(2));
    QCOMPARE(row.place, std::string("x.ndjson:1"));
    QCOMPARE(counted.at("/c").protection, Protection::Empty);
    QCOMPARE(count(R"([{"a":1},{"a":2}])", InventoryGroup::Path, "x.json").at("/*/a").count, std::uint64_t(2));
}

/// The head of an event is read in another way than by payload::eventTime; both have to agree.
void TestInventory::tellsTimes_data()
{
    QTest::addColumn<QByteArray>("event");
    for (const char *event :
         {R"({"timestamp":"2024-01-01T00:00:00Z"})", R"({"time":1704784217.602,"sentAt":"2020-01-01T00:00:00Z"})",
          R"({"sentAt":"2020-01-01T00:00:00Z","time":1704784217})", R"({"properties":{"time":1704784217}})",
          R"({"properties":{"time":1704784217},"timestamp":"x"})", R"({"timestamp":"x","time":1704784217})",
          R"({"a":{"time":1704784217}})", R"({"properties":[{"time":1704784217}]})", R"({"a":1})", R"([1,2])",
          R"({"time":1,"time":1704784217})", R"({"properties":1,"properties":{"time":1704784217}})",
          R"({"properties":{"x":{"time":1704784217}}})", "7", "{\"\\u0074ime\":1704784217}"})
        QTest::newRow(event) << QByteArray(event);
}

void TestInventory::tellsTimes()
{
    QFETCH(const QByteArray, event);
    Inventory inventory(knowledge());
    std::optional<std::int64_t> expected;
    test::loadInto(event.toStdString(), "x.json", [&](const payload::Record &record) {
        inventory.add(record);
        expected = payload::eventTime(record);
    });
    for (const InventoryRow &row : inventory.rows()) {
        QCOMPARE(row.first, expected);
        QCOMPARE(row.last, expected);
    }
}

void TestInventory::countsDistinctValues_data()
{
    QTest::addColumn<int>("different");
    for (const int different : {1, 2, 15, 16, 17, 4095, 4096, 4097, 20'000, 200'000})
        QTest::addRow("%d", different) << different;
}

void TestInventory::countsDistinctValues()
{
    QFETCH(const int, different);
    DistinctCounter counter;
    for (int round = 0; round < 2; ++round) {
        for (int value = 0; value < different; ++value)
            counter.add(hashOfValue("value-" + std::to_string(value)));
    }
    const auto limit = static_cast<int>(DistinctCounter::exactLimit);
    QCOMPARE(counter.isEstimate(), different > limit);
    if (different <= limit)
        QCOMPARE(counter.count(), std::uint64_t(different));
    else // four standard errors
        QVERIFY(std::abs(double(counter.count()) - different) <= different * 0.065);
}

void TestInventory::keepsTheMostTellingOfExamples()
{
    const Counted counted = count("{\"a\":\"\"}\n{\"a\":null}\n{\"a\":\"x\"}\n{\"a\":\"y\"}\n{\"a\":\"z\"}\n");
    std::vector<std::string> lexemes;
    for (const InventoryExample &example : counted.at("/a").examples)
        lexemes.push_back(example.lexeme);
    QCOMPARE(lexemes, (std::vector<std::string>{"\"x\"", "\"y\"", "\"z\""}));
    const Counted longOne = count("{\"a\":\"" + std::string(500, 'x') + "\"}");
    QVERIFY(longOne.at("/a").examples.front().isCut);
    QVERIFY(longOne.at("/a").examples.front().lexeme.size() <= 200);
}

void TestInventory::masksWholeRows()
{
    const Counted counted = count("{\"a\":\"plain words\"}\n{\"a\":\"ghp_16C7e42F292c6912E7710c838347Ae178B4a\"}\n");
    QVERIFY(counted.at("/a").isSecret);
    for (const InventoryExample &example : counted.at("/a").examples)
        QVERIFY(example.isSecret);
    // A token in the query of a URL.
    const std::string url = "https://x.example/?k=ghp_16C7e42F292c6912E7710c838347Ae178B4a";
    const Counted withUrl = count("{\"u\":\"" + url + "\"}");
    QVERIFY(withUrl.at("/u").isSecret);
}

void TestInventory::groups()
{
    const std::string text =
        "{\"event\":\"B\",\"email\":\"a@b.example\"}\n{\"event\":\"A\",\"v\":1}\n{\"event\":\"B\"}\n";
    const Counted byEvent = count(text, InventoryGroup::Event);
    QCOMPARE(byEvent.rows.front().group, std::string("B"));
    QCOMPARE(byEvent.at("/event", "B").events, std::uint64_t(2));
    QCOMPARE(byEvent.at("/event", "A").events, std::uint64_t(1));
    const Counted byCategory = count(text, InventoryGroup::Category);
    QCOMPARE(byCategory.rows.front().group, std::string("contact"));
    QCOMPARE(byCategory.rows.front().path, std::string("/email"));
}

void TestInventory::tellsWhatElseValuesAre()
{
    const Counted counted = count("{\"userId\":\"abc\"}\n{\"userId\":\"def\"}\n{\"userId\":\"joe@example.com\"}\n");
    const InventoryRow &row = counted.at("/userId");
    QCOMPARE(row.category, Category::Pseudonym);
    QCOMPARE(row.also, std::vector<Category>{Category::Contact});
}

void TestInventory::callsARowPlainThatHasOnePlainValue()
{
    const std::string digest = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";
    QCOMPARE(count("{\"e\":\"" + digest + "\"}\n{\"e\":\"\"}\n").at("/e").protection, Protection::Hashed);
    QCOMPARE(count("{\"e\":\"" + digest + "\"}\n{\"e\":\"joe@example.com\"}\n").at("/e").protection, Protection::Plain);
}

void TestInventory::survivesManyPaths()
{
    // More paths than a path table keeps: their numbers change on the way, the rows do not.
    std::string text;
    for (int i = 0; i < 30'000; ++i)
        text += "{\"always\":1,\"k" + std::to_string(i) + "\":1}\n";
    const Counted counted = count(text);
    QCOMPARE(counted.at("/always").count, std::uint64_t(30'000));
    QCOMPARE(counted.rows.size(), std::size_t(30'001));
    QCOMPARE(counted.at("/k29999").count, std::uint64_t(1));
}

void TestInventory::judgesByShapeBehindTheLimit()
{
    std::string text;
    for (int i = 0; i < 5'000; ++i)
        text += "{\"x\":\"word" + std::to_string(i) + "\"}\n";
    text += "{\"x\":\"joe@example.com\"}\n";
    const Counted counted = count(text);
    QVERIFY(counted.at("/x").isByShape);
    QVERIFY(counted.at("/x").isEstimate);
    const std::vector<Category> &also = counted.at("/x").also;
    const bool hasContact = counted.at("/x").category == Category::Contact
        || std::find(also.begin(), also.end(), Category::Contact) != also.end();
    QVERIFY(hasContact);
}

void TestInventory::shapes_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *one, const char *other, bool isSame) {
        QTest::addRow("%s %s", one, other) << QByteArray(one) << QByteArray(other) << isSame;
    };
    row(R"("1234")", R"("5678")", true);
    row(R"("1234")", R"("12345")", false);
    row(R"("a@b.c")", R"("x@y.z")", false); // letters of hexadecimal digits are another kind
    row(R"("joe@bob.com")", R"("joe@example.com")", false);
    row(R"("two words")", R"("three words")", true);
    row(R"("sk_live")", R"("ab_live")", false);
    row("12", R"("12")", false);
    row(R"("10.0.0.1")", R"("10.0.0.2")", true);
}

void TestInventory::shapes()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QFETCH(const bool, isSame);
    QCOMPARE(valueShape(one.toStdString()) == valueShape(other.toStdString()), isSame);
}

void TestInventory::countsEnvelopesAndDestinations()
{
    const Counted counted = count("POST /track?v=2 HTTP/1.1\r\nHost: t.example\r\nUser-Agent: curl/8\r\n"
                                  "Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"event\":\"A\"}",
                                  InventoryGroup::Path, "x.http");
    QCOMPARE(counted.events, std::uint64_t(1));
    QCOMPARE(counted.at("query/v").count, std::uint64_t(1));
    QVERIFY(!counted.at("header/User-Agent").place.empty());
    QCOMPARE(counted.at("/event").destinations.size(), std::size_t(1));
    QVERIFY(counted.at("/event").destinations.front().find("t.example") != std::string::npos);
}

void TestInventory::widensItsTimeline()
{
    Timeline timeline;
    std::uint64_t added = 0;
    for (const std::int64_t time : {0ll, 1'000ll, 3'600'000ll, -86'400'000ll, 1'700'000'000'000ll, 500ll, -1ll}) {
        timeline.add(time);
        ++added;
    }
    std::uint64_t counted = 0;
    for (const auto &[begin, count] : timeline.spans()) {
        counted += count;
        QCOMPARE(begin % timeline.width(), std::int64_t(0));
    }
    QCOMPARE(counted, added);
    QVERIFY(timeline.spans().size() <= Timeline::mostSpans);
}

QTEST_APPLESS_MAIN(TestInventory)
#include "tst_inventory.moc"
