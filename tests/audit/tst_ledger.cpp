// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_reader.h"
#include "audit/ledger/ledger.h"
#include "loaded.h"

#include <QTest>

using namespace telltale;
using namespace telltale::audit;
using namespace telltale::test;

namespace {

constexpr const char *declared =
    "product = \"p\"\n[source]\nfile = \"page.md\"\n"
    "[[event]]\nkind = \"ping\"\nnames = [\"Ping\"]\ngate = \"when-enabled\"\n"
    "declared_at = 3\nfield = [\n"
    "{ path = \"/event\", type = \"string\", declared_at = 4 },\n"
    "{ path = \"/id\", type = \"string\", category = \"installation\", declared_at = 5 },\n"
    "{ path = \"/list/*/n\", type = \"number\" },\n"
    "{ path = \"/maybe\", optional = true },\n"
    "{ path = \"/known\", documented = false },\n"
    "{ path = \"query/v\" },\n"
    "]\n"
    "[[event]]\nkind = \"fetch\"\nrequest = \"GET */releases\"\n"
    "field = [ { path = \"query/v\", declared_at = 9 } ]\n"
    "[[event]]\nkind = \"never\"\nnames = [\"Never\"]\n";

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accounts_data();
    void accounts();
    void tellsPlacesAndCounts();
    void tellsThePastOfTheSwitch();
    void knowsRequests();
    void listsWhatNeverCame();
    void asksValues();
    void growsWithPathsOnly();

private:
    std::vector<LedgerRow> rowsOf(const std::string &text, const std::string &name = "x.ndjson",
                                  SwitchState state = SwitchState::Unknown, CategoryOfValue values = {})
    {
        Ledger ledger({m_read.catalogue, m_names, m_origins, std::move(values), state});
        loadInto(text, name, [&ledger](const payload::Record &record) { ledger.add(record); });
        m_hasUndeclared = ledger.hasUndeclared();
        return ledger.rows();
    }
    static const LedgerRow *find(const std::vector<LedgerRow> &rows, const std::string &event, const std::string &path,
                                 LedgerStatus status)
    {
        for (const LedgerRow &row : rows) {
            if (row.event == event && row.path == path && row.status == status)
                return &row;
        }
        return nullptr;
    }

    NameRules m_names = NameRules::standard();
    OriginRules m_origins = OriginRules::standard();
    CatalogueRead m_read = readCatalogue(declared, "c.toml");
    bool m_hasUndeclared = false;
};

void TestLedger::accounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("undeclared"); ///< anything at all
    const auto row = [](const char *text, const char *event, const char *path, const char *status, bool undeclared) {
        QTest::addRow("%s %s", text, path)
            << QByteArray(text) << QByteArray(event) << QByteArray(path) << QByteArray(status) << undeclared;
    };
    row(R"({"event":"Ping","id":"x"})", "Ping", "", "declared", false);
    row(R"({"event":"Ping","id":"x"})", "Ping", "/id", "declared", false);
    row(R"({"event":"Ping"})", "Ping", "/id", "unseen", false);
    row(R"({"event":"Ping"})", "Ping", "/maybe", "unseen", false);
    row(R"({"event":"Ping","id":3})", "Ping", "/id", "wrong-type", false);
    row(R"({"event":"Ping","id":null})", "Ping", "/id", "wrong-type", false);
    row(R"({"event":"Ping","list":[{"n":1},{"n":2}]})", "Ping", "/list/*/n", "declared", false);
    row(R"({"event":"Ping","list":[{"n":1},{"n":"2"}]})", "Ping", "/list/*/n", "wrong-type", false);
    row(R"({"event":"Ping","email":"a@b.c"})", "Ping", "/email", "undeclared", true);
    row(R"({"event":"Ping","known":"x"})", "Ping", "/known", "undeclared", true);
    row(R"({"event":"Ping","a/b~c":1})", "Ping", "/a~1b~0c", "undeclared", true);
    row(R"({"event":"Ping","$city":"X","receivedAt":"t"})", "Ping", "/$city", "undeclared", false);
    row(R"({"event":"Other","a":1})", "Other", "", "undeclared", true);
    row(R"({"event":"Other","a":1})", "Other", "/a", "undeclared", true);
    row(R"([{"event":"Ping","id":"x"},{"event":"Ping","b":1}])", "Ping", "/b", "undeclared", true);
    row(R"({"a":1})", "", "/a", "undeclared", true);
}

void TestLedger::accounts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, status);
    QFETCH(bool, undeclared);
    QVERIFY(m_read.isClean());
    const std::vector<LedgerRow> rows = rowsOf(text.toStdString());
    const bool isThere = std::any_of(rows.begin(), rows.end(), [&](const LedgerRow &row) {
        return row.event == event.toStdString() && row.path == path.toStdString()
            && word(row.status) == status.toStdString();
    });
    QVERIFY(isThere);
    QCOMPARE(m_hasUndeclared, undeclared);
}

void TestLedger::tellsPlacesAndCounts()
{
    const std::vector<LedgerRow> rows =
        rowsOf("{\"event\":\"Ping\",\"id\":\"x\"}\n{\"event\":\"Ping\",\"id\":4,\n\"ip\":"
               "\"1.2.3.4\",\"type\":\"t\"}\n{\"event\":\"Ping\",\"id\":\"y\"}\n",
               "x.json");
    const LedgerRow *const right = find(rows, "Ping", "/id", LedgerStatus::Declared);
    QVERIFY(right != nullptr);
    QCOMPARE(right->seen, std::string("x.json:1"));
    QCOMPARE(right->declaredAt, std::string("page.md:5"));
    QCOMPARE(right->count, 3u);
    QCOMPARE(right->why, std::string("catalogue p"));
    const LedgerRow *const wrong = find(rows, "Ping", "/id", LedgerStatus::WrongType);
    QVERIFY(wrong != nullptr);
    QCOMPARE(wrong->seen, std::string("x.json:2"));
    QCOMPARE(wrong->count, 1u);
    QCOMPARE(wrong->types.text(), std::string("number"));
    QCOMPARE(wrong->note, std::string("string declared"));
    const LedgerRow *const ip = find(rows, "Ping", "/ip", LedgerStatus::Undeclared);
    QVERIFY(ip != nullptr);
    QCOMPARE(ip->seen, std::string("x.json:3"));
    QCOMPARE(ip->category, Category::Network);
    QCOMPARE(ip->why, std::string("key name ip"));
    const LedgerRow *const type = find(rows, "Ping", "/type", LedgerStatus::Undeclared);
    QVERIFY(type != nullptr);
    QCOMPARE(type->origin, Origin::Sdk);
    const LedgerRow *const event = find(rows, "Ping", "", LedgerStatus::Declared);
    QCOMPARE(event->count, 3u);
    QCOMPARE(event->kind, std::string("ping"));
    QCOMPARE(event->declaredAt, std::string("page.md:3"));
}

void TestLedger::tellsThePastOfTheSwitch()
{
    const std::string text = R"({"event":"Ping"})";
    QVERIFY(find(rowsOf(text, "x.json", SwitchState::Off), "Ping", "", LedgerStatus::WrongGate) != nullptr);
    QVERIFY(find(rowsOf(text, "x.json", SwitchState::On), "Ping", "", LedgerStatus::WrongGate) == nullptr);
    QVERIFY(find(rowsOf(text), "Ping", "", LedgerStatus::WrongGate) == nullptr);
}

void TestLedger::knowsRequests()
{
    const std::vector<LedgerRow> rows = rowsOf("GET /releases?v=1&email=a%40b.c HTTP/1.1\r\nHost: cs.example.com\r\n"
                                               "User-Agent: x\r\nX-Anonymous-User-Id: 7\r\n\r\n",
                                               "x.http");
    QVERIFY(find(rows, "fetch", "", LedgerStatus::Declared) != nullptr);
    QVERIFY(find(rows, "fetch", "query/v", LedgerStatus::Declared) != nullptr);
    const LedgerRow *const email = find(rows, "fetch", "query/email", LedgerStatus::Undeclared);
    QVERIFY(email != nullptr);
    QCOMPARE(email->category, Category::Contact);
    QVERIFY(find(rows, "fetch", "header/X-Anonymous-User-Id", LedgerStatus::Undeclared) != nullptr);
    // What every client sends is no news.
    QVERIFY(find(rows, "fetch", "header/User-Agent", LedgerStatus::Undeclared) == nullptr);
}

void TestLedger::listsWhatNeverCame()
{
    const std::vector<LedgerRow> rows = rowsOf(R"({"event":"Ping"})");
    QVERIFY(find(rows, "Never", "", LedgerStatus::Unseen) != nullptr);
    QVERIFY(find(rows, "fetch", "", LedgerStatus::Unseen) != nullptr);
    // Its query could not be seen where only the event was.
    QVERIFY(find(rows, "Ping", "query/v", LedgerStatus::Unseen) == nullptr);
    QCOMPARE(rowsOf("").size(), std::size_t(3));
}

void TestLedger::asksValues()
{
    const CategoryOfValue judge = [](payload::NodeType, std::string_view lexeme) {
        return lexeme == "\"4111 1111\"" ? std::optional(ValueReason{Category::Financial, "value is a card"})
                                         : std::nullopt;
    };
    const std::vector<LedgerRow> rows =
        rowsOf(R"({"event":"Ping","xyz":"4111 1111","ipAddress":"z"})", "x.json", SwitchState::Unknown, judge);
    QCOMPARE(find(rows, "Ping", "/xyz", LedgerStatus::Undeclared)->category, Category::Financial);
    QCOMPARE(find(rows, "Ping", "/xyz", LedgerStatus::Undeclared)->why, std::string("value is a card"));
    QCOMPARE(find(rows, "Ping", "/ipAddress", LedgerStatus::Undeclared)->category, Category::Network);
}

void TestLedger::growsWithPathsOnly()
{
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "{\"event\":\"E" + std::to_string(i) + "\",\"a\":1}\n";
    const std::vector<LedgerRow> rows = rowsOf(text);
    QVERIFY(rows.size() < 40000);
    QVERIFY(m_hasUndeclared);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
