// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/loaded.h"
#include "privacy/preview/measuring.h"
#include "privacy/preview/pair_numbers.h"
#include "privacy/preview/value_table.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

using namespace telltale;
using namespace telltale::privacy;

namespace {

std::shared_ptr<const audit::Knowledge> knowledge()
{
    static const auto made = audit::Knowledge::standard();
    return made;
}

Method method(MethodKind kind)
{
    Method made;
    made.kind = kind;
    return made;
}

void fill(ValueTable &table, const std::string &text, const std::string &name = "a.ndjson")
{
    test::loadInto(text, name, [&table](const payload::Record &record) { table.add(record); });
}

KeySource someKeys()
{
    return KeySource(*SecretKey::fromBytes("a key of sixteen bytes and more"));
}

bool isNear(double one, double other)
{
    return std::abs(one - other) < 1e-9;
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entropy_data();
    void entropy();
    void numbersPairs();
    void numbersValues();
    void groups();
    void groupsOfPeople();
    void groupsLikeCounting();
    void links();
    void measuresAColumn();
    void measuresRotation();
    void tellsWhatWasDropped();
    void countsListsAndRequests();
    void goesOnWhenEventsCome();
    void usesTheKey();
    void usesThreads();
    void isEmptyOfNothing();
};

void TestMeasures::entropy_data()
{
    QTest::addColumn<QList<quint64>>("counts");
    QTest::addColumn<double>("bits");
    QTest::newRow("nothing") << QList<quint64>{} << 0.0;
    QTest::newRow("noughts") << QList<quint64>{0, 0} << 0.0;
    QTest::newRow("one value") << QList<quint64>{1000} << 0.0;
    QTest::newRow("a coin") << QList<quint64>{5, 5} << 1.0;
    QTest::newRow("eight alike") << QList<quint64>{3, 3, 3, 3, 3, 3, 3, 3} << 3.0;
    QTest::newRow("half, quarter, eighths") << QList<quint64>{4, 2, 1, 1} << 1.75;
    QTest::newRow("one in four") << QList<quint64>{1, 3} << 0.8112781244591328;
    QTest::newRow("with a nought") << QList<quint64>{1, 0, 1} << 1.0;
}

void TestMeasures::entropy()
{
    QFETCH(QList<quint64>, counts);
    QFETCH(double, bits);
    const std::vector<std::uint64_t> own(counts.begin(), counts.end());
    QVERIFY2(isNear(entropyOf(own), bits), qPrintable(QString::number(entropyOf(own), 'g', 17)));
}

void TestMeasures::numbersPairs()
{
    PairNumbers pairs(0);
    QCOMPARE(pairs.add(7, absentNumber), 0u);
    QCOMPARE(pairs.add(absentNumber, 7), 1u);
    QCOMPARE(pairs.add(7, absentNumber), 0u);
    for (std::uint32_t i = 0; i < 10'000; ++i)
        QCOMPARE(pairs.add(i % 100, 1'000 + i / 100), i + 2);
    for (std::uint32_t i = 0; i < 10'000; ++i)
        QCOMPARE(pairs.add(i % 100, 1'000 + i / 100), i + 2);
    QCOMPARE(pairs.size(), 10'002u);
    QCOMPARE(pairs.first(1), absentNumber);
    QCOMPARE(pairs.second(1), 7u);
}

void TestMeasures::numbersValues()
{
    using payload::NodeType;
    ValueDictionary values;
    QCOMPARE(values.add(NodeType::String, "1"), 0u);
    QCOMPARE(values.add(NodeType::Number, "1"), 1u);
    QCOMPARE(values.add(NodeType::String, ""), 2u);
    QCOMPARE(values.add(NodeType::String, "1"), 0u);
    values.reserve(10, 10);
    for (int i = 0; i < 5'000; ++i)
        QCOMPARE(values.add(NodeType::Text, std::to_string(i)), static_cast<std::uint32_t>(i + 3));
    values.reserve(50'000, 1);
    QCOMPARE(values.add(NodeType::Text, "4999"), 5'002u);
    QCOMPARE(values.text(5'002), std::string_view("4999"));
    QCOMPARE(values.type(1), NodeType::Number);
    QCOMPARE(values.size(), 5'003u);
}

void TestMeasures::groups()
{
    const std::vector<std::uint32_t> town{0, 0, 0, 1, 1, absentNumber};
    const std::vector<std::uint32_t> age{0, 0, 1, 1, 1, 0};
    const std::vector<const std::vector<std::uint32_t> *> both{&town, &age};
    QCOMPARE(groupsOf(both, {}, 6), (GroupMeasure{4, 1, 2}));
    const std::vector<const std::vector<std::uint32_t> *> one{&town};
    QCOMPARE(groupsOf(one, {}, 6), (GroupMeasure{3, 1, 1}));
    // Nobody is told apart by nothing.
    QCOMPARE(groupsOf({}, {}, 6), (GroupMeasure{1, 6, 0}));
    QCOMPARE(groupsOf({}, {}, 0), (GroupMeasure{0, 0, 0}));
}

void TestMeasures::groupsOfPeople()
{
    const std::vector<std::uint32_t> town{0, 0, 0, 1, 1, 1};
    const std::vector<std::uint32_t> id{7, 7, 7, 8, 9, absentNumber};
    const std::vector<const std::vector<std::uint32_t> *> one{&town};
    // Three events of one person in a town are one person.
    QCOMPARE(groupsOf(one, id, 6), (GroupMeasure{2, 1, 1}));
    QCOMPARE(groupsOf(one, {}, 6), (GroupMeasure{2, 3, 0}));
}

void TestMeasures::groupsLikeCounting()
{
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<std::uint32_t> a(2'000);
        std::vector<std::uint32_t> b(2'000);
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> naive;
        for (std::size_t i = 0; i < a.size(); ++i) {
            a[i] = random() % 40;
            b[i] = random() % 30;
            ++naive[{a[i], b[i]}];
        }
        GroupMeasure wanted{naive.size(), 2'000, 0};
        for (const auto &[pair, count] : naive) {
            wanted.smallest = std::min(wanted.smallest, count);
            wanted.alone += count == 1;
        }
        const std::vector<const std::vector<std::uint32_t> *> both{&a, &b};
        QCOMPARE(groupsOf(both, {}, a.size()), wanted);
    }
}

void TestMeasures::links()
{
    const std::vector<std::uint32_t> ids{0, 0, 1, 1, 2, 2, 3, absentNumber, 3};
    const std::vector<std::uint16_t> products{0, 1, 0, 0, 0, 0, 1, 0, 1};
    const std::vector<std::int32_t> days{5, 5, 5, 6, noDay, 6, noDay, 7, noDay};
    QCOMPARE(linksOf(ids, products, days), (LinkMeasure{4, 1, 1}));
}

void TestMeasures::measuresAColumn()
{
    ValueTable table({"/ip", "/user"}, knowledge());
    fill(table, R"({"ip":"192.0.2.1","user":"a"}
{"ip":"192.0.2.2","user":"b"}
{"ip":"192.0.2.3","user":"c"}
{"ip":"198.51.100.1","user":"a"}
)");
    QCOMPARE(table.events(), std::uint64_t(4));
    QCOMPARE(table.valueCount(0), 4u);
    QCOMPARE(table.value(0, 3).text, std::string_view("198.51.100.1"));
    QCOMPARE(table.value(0, 3).recognised, audit::Recognised::Ipv4);
    QCOMPARE(table.counts(1), (std::vector<std::uint64_t>{2, 1, 1}));
    MeasureQuestion question;
    question.methods = {method(MethodKind::Generalise)};
    question.quasi = {0};
    const Measures measures = table.measure(question);
    const FieldMeasure &address = measures.fields[0];
    QCOMPARE(address.values, std::uint64_t(4));
    QCOMPARE(address.distinctBefore, std::uint64_t(4));
    QCOMPARE(address.distinctAfter, std::uint64_t(2));
    QVERIFY(isNear(address.entropyBefore, 2));
    QVERIFY(isNear(address.entropyAfter, 0.8112781244591328));
    QCOMPARE(measures.groupsBefore, (GroupMeasure{4, 1, 4}));
    QCOMPARE(measures.groupsAfter, (GroupMeasure{2, 1, 1}));
    QVERIFY(!measures.linksBefore);
    QCOMPARE(measures.fields[1].distinctAfter, std::uint64_t(3));
    QVERIFY(isNear(measures.fields[1].entropyAfter, 1.5));
}

void TestMeasures::measuresRotation()
{
    ValueTable table({"/userId"}, knowledge());
    table.setKeys(someKeys());
    fill(table, R"({"userId":"a","timestamp":"2024-01-09T01:00:00Z"}
{"userId":"a","timestamp":"2024-01-09T02:00:00Z"}
{"userId":"a","timestamp":"2024-01-10T02:00:00Z"}
{"userId":"b","timestamp":"2024-01-10T02:00:00Z"}
{"userId":"b","timestamp":"2024-02-10T02:00:00Z"}
)");
    MeasureQuestion question;
    question.id = 0;
    question.methods = {method(MethodKind::KeyedHash)};
    const Measures plain = table.measure(question);
    QCOMPARE(*plain.linksBefore, (LinkMeasure{2, 0, 2}));
    QCOMPARE(*plain.linksAfter, (LinkMeasure{2, 0, 2}));
    question.methods[0].rotation = Rotation::Month;
    QCOMPARE(*table.measure(question).linksAfter, (LinkMeasure{3, 0, 1}));
    question.methods[0].rotation = Rotation::Day;
    const Measures daily = table.measure(question);
    QCOMPARE(*daily.linksAfter, (LinkMeasure{4, 0, 0}));
    QCOMPARE(daily.fields[0].distinctAfter, std::uint64_t(4));
    question.methods[0] = method(MethodKind::Drop);
    const Measures dropped = table.measure(question);
    QCOMPARE(*dropped.linksAfter, (LinkMeasure{0, 0, 0}));
    QCOMPARE(dropped.fields[0].dropped, std::uint64_t(5));
    QCOMPARE(dropped.fields[0].distinctAfter, std::uint64_t(0));
    QCOMPARE(dropped.fields[0].entropyAfter, 0.0);
    QVERIFY(dropped.fields[0].problems.empty());
}

void TestMeasures::tellsWhatWasDropped()
{
    ValueTable table({"/ip"}, knowledge());
    fill(table, "{\"ip\":\"192.0.2.1\"}\n{\"ip\":\"unknown\"}\n{\"ip\":\"unknown\"}\n{\"ip\":\"\"}\n{\"x\":1}\n");
    MeasureQuestion question;
    question.methods = {method(MethodKind::Generalise)};
    question.methods[0].generality = Generality::Net24;
    const FieldMeasure measure = table.measure(question).fields[0];
    QCOMPARE(measure.values, std::uint64_t(4));
    QCOMPARE(measure.dropped, std::uint64_t(2));
    QCOMPARE(measure.distinctAfter, std::uint64_t(2));
    QCOMPARE(measure.problems.size(), std::size_t(1));
    QCOMPARE(measure.problems[0].second, std::uint64_t(2));
    QVERIFY(!measure.problems[0].first.contains(QStringLiteral("unknown")));
}

void TestMeasures::countsListsAndRequests()
{
    ValueTable lists({"/a/*"}, knowledge());
    fill(lists, "{\"a\":[1,2,2]}\n{\"a\":[]}\n{\"a\":[3]}\n");
    QCOMPARE(lists.events(), std::uint64_t(3));
    QCOMPARE(lists.counts(0), (std::vector<std::uint64_t>{1, 2, 1}));
    QCOMPARE(lists.measure({}).fields[0].values, std::uint64_t(4));

    ValueTable requests({"header/User-Agent", "/*/n"}, knowledge());
    const std::string body = R"([{"n":1},{"n":2}])";
    fill(requests,
         "POST /x HTTP/1.1\r\nHost: e.example\r\nUser-Agent: curl/8.5.0\r\nContent-Type: "
         "application/json\r\nContent-Length: "
             + std::to_string(body.size()) + "\r\n\r\n" + body,
         "a.http");
    QCOMPARE(requests.events(), std::uint64_t(2));
    QCOMPARE(requests.counts(0), (std::vector<std::uint64_t>{2}));
    QCOMPARE(requests.counts(1), (std::vector<std::uint64_t>{1, 1}));
    ValueTable alone({"header/User-Agent"}, knowledge());
    fill(alone, "GET /x HTTP/1.1\r\nHost: e.example\r\nUser-Agent: curl/8.5.0\r\n\r\n", "a.http");
    QCOMPARE(alone.events(), std::uint64_t(1));
    ValueTable none({"header/Nothing"}, knowledge());
    fill(none, "GET /x HTTP/1.1\r\nHost: e.example\r\nUser-Agent: curl/8.5.0\r\n\r\n", "a.http");
    QCOMPARE(none.events(), std::uint64_t(0));
}

void TestMeasures::goesOnWhenEventsCome()
{
    ValueTable table({"/a"}, knowledge());
    fill(table, "{\"a\":1}\n");
    QCOMPARE(table.measure({}).fields[0].values, std::uint64_t(1));
    fill(table, "{\"a\":1}\n{\"a\":2}\n");
    QCOMPARE(table.measure({}).fields[0].values, std::uint64_t(3));
    QCOMPARE(table.measure({}).fields[0].distinctAfter, std::uint64_t(2));
    QCOMPARE(table.measure({}).groupsBefore.smallest, std::uint64_t(3));
}

void TestMeasures::usesTheKey()
{
    ValueTable table({"/a"}, knowledge());
    fill(table, "{\"a\":\"x\"}\n");
    MeasureQuestion question;
    question.methods = {method(MethodKind::KeyedHash)};
    QCOMPARE(table.measure(question).fields[0].dropped, std::uint64_t(1));
    table.setKeys(someKeys());
    QCOMPARE(table.measure(question).fields[0].dropped, std::uint64_t(0));
    table.setKeys({});
    QCOMPARE(table.measure(question).fields[0].dropped, std::uint64_t(1));
}

/// As many as are worth several threads give what one gives.
void TestMeasures::usesThreads()
{
    std::string events;
    for (int i = 0; i < 30'000; ++i)
        events += "{\"email\":\"user" + std::to_string(i / 2) + "@example.com\"}\n";
    ValueTable table({"/email"}, knowledge());
    fill(table, events);
    table.setKeys(someKeys());
    MeasureQuestion question;
    question.methods = {method(MethodKind::ShortKeyedHash)};
    question.methods[0].digits = 8;
    question.quasi = {0};
    const Measures measures = table.measure(question);
    QCOMPARE(measures.fields[0].distinctBefore, std::uint64_t(15'000));
    std::set<std::string> naive;
    for (int i = 0; i < 15'000; ++i)
        naive.insert(hexOf(Hmac("a key of sixteen bytes and more").of("user" + std::to_string(i) + "@example.com"))
                         .substr(0, 8));
    QCOMPARE(measures.fields[0].distinctAfter, std::uint64_t(naive.size()));
    QCOMPARE(measures.groupsAfter.smallest, std::uint64_t(2));
}

void TestMeasures::isEmptyOfNothing()
{
    ValueTable table({}, knowledge());
    fill(table, "{\"a\":1}\n");
    MeasureQuestion question;
    question.methods = {method(MethodKind::Drop)};
    question.quasi = {3};
    question.id = 9;
    const Measures measures = table.measure(question);
    QVERIFY(measures.fields.empty());
    QVERIFY(!measures.linksBefore);
    ValueTable empty({"/a"}, knowledge());
    QCOMPARE(empty.measure({}).groupsBefore, (GroupMeasure{0, 0, 0}));
    QCOMPARE(empty.measure({}).fields[0].values, std::uint64_t(0));
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
