// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks a policy or a catalogue: the same as what is changed, kept and undeclared elsewhere.
#include "audit/ledger/ledger.h"
#include "privacy/checked.h"
#include "privacy/rewrite/record_edits.h"
#include "privacy/wire/policy_dry_run.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <set>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;

namespace {

using Strings = std::vector<std::string>;

const std::string &rulesText()
{
    static const std::string text =
        "[[rule]]\nname = \"no c\"\nevent = \"c\"\naction = \"block\"\n"
        "[[rule]]\nname = \"stays\"\npath = \"/keep\"\naction = \"allow\"\n"
        "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n"
        "[[rule]]\nname = \"a\"\npath = \"/a\"\naction = \"drop\"\n";
    return text;
}

const std::string &catalogueText()
{
    static const std::string text =
        "product = \"p\"\n[[event]]\nkind = \"ping\"\nnames = \"Ping\"\ngate = \"when-enabled\"\n"
        "field = [ { path = \"/event\" }, { path = \"/id\", type = \"string\" }, { path = \"/any/**\" } ]\n"
        "[[event]]\nkind = \"head\"\nrequest = \"GET */releases\"\ngate = \"always\"\n";
    return text;
}

std::string request(const std::string &first, const std::string &lines, const std::string &body)
{
    return first + " HTTP/1.1\r\nHost: a.example\r\n" + lines + "Content-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
}

std::string leafPath(const payload::Record &record, payload::NodeIndex node)
{
    const payload::PathTable &paths = record.document.paths();
    const payload::PathId path = record.document.node(node).path();
    return paths.isBeside(path) ? paths.pointer(path) : record.document.path(node);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFieldsAndEvents();
    void tellsWhere();
    void countsPathsFromTheDocument();
    void takesWhatStaysForUnchanged();
    void needsNoKey();
    void keepsIdsApart();
    void judgesByTheGate_data();
    void judgesByTheGate();
    void judgesRequestsByTheGate();
    void hidesTokensOfAddresses();
    void judgesByTheCatalogue();
    void judgesBySwitch();
    void judgesByBoth();
    void agreesWithTheOthers_data();
    void agreesWithTheOthers();
};

void TestCheck::namesFieldsAndEvents()
{
    const CheckedText run = checked(Against{rulesText()},
                                    "{\"event\":\"x\",\"ip\":\"192.0.2.1\",\"ip2\":\"192.0.2.2\",\"a\":1}\n"
                                    "{\"event\":\"b\",\"ip\":\"192.0.2.0\",\"keep\":\"192.0.2.9\"}\n"
                                    "{\"event\":\"c\",\"ip\":\"192.0.2.3\",\"a\":1}\n{\"n\":1}\n");
    QCOMPARE(run.brief(), (Strings{"networks /ip x", "networks /ip2 x", "a /a x", "no c - c"}));
    QCOMPARE(run.events, std::uint64_t(4));
    QCOMPARE(run.violating, std::uint64_t(2));
    Strings ids;
    for (const CheckRule &rule : run.rules) {
        ids.push_back(rule.id);
        QVERIFY(!rule.description.empty());
    }
    QCOMPARE(ids, (Strings{"no c", "networks", "a"}));
    QCOMPARE(run.rules.at(0).severity, Severity::Error);
    QCOMPARE(run.rules.at(1).severity, Severity::Warning);
    QCOMPARE(run.rules.at(2).action, std::string_view("drop"));
}

void TestCheck::tellsWhere()
{
    const std::string text = "[\n {\"event\":\"x\",\n  \"a\":1},\n {\"event\":\"x\",\"b\":[{\"a\":1}],\n\"a\":2}]";
    const CheckedText run =
        checked(Against{"[[rule]]\nname = \"a\"\npath = \"/*/a\"\naction = \"drop\"\n"}, text, "x.json");
    QCOMPARE(run.brief(), (Strings{"a /0/a x", "a /1/b/0/a x", "a /1/a x"}));
    QCOMPARE(run.found.at(0).line, 3u);
    QCOMPARE(run.found.at(1).line, 4u);
    QCOMPARE(run.found.at(2).line, 5u);
    QCOMPARE(run.found.at(1).pattern, std::string("/*/b/*/a"));
    const std::string body = "{\"event\":\"x\",\n\"a\":1}";
    const std::string http = request("POST /v1", "X-Real-IP: 192.0.2.7\r\n", body);
    const CheckedText sent = checked(Against{rulesText()}, http, "y.http");
    QCOMPARE(sent.brief(), (Strings{"networks header/X-Real-IP ", "a /a x"}));
    QCOMPARE(sent.found.at(0).source, std::string("y.http"));
    QCOMPARE(sent.found.at(1).source, std::string("y.http#1"));
    QCOMPARE(sent.found.at(1).line, 2u);
    QCOMPARE(sent.found.at(0).line, 1u);
    QCOMPARE(sent.found.at(1).lineInFile, 1u);
}

/// However large the array is that an event stands in, and so however it is read.
void TestCheck::countsPathsFromTheDocument()
{
    std::string large = "[";
    for (int i = 0; i < 30'000; ++i)
        large += (i == 0 ? "" : ",") + std::string("{\"event\":\"x\",\"ip\":\"192.0.2.0\",\"a\":\"")
            + std::string(90, 'y') + "\"}";
    large += ']';
    const std::string policy = "[[rule]]\nname = \"a\"\npath = \"/*/a\"\naction = \"drop\"\n";
    const CheckedText run = checked(Against{policy}, large, "x.json");
    QCOMPARE(run.found.size(), std::size_t(30'000));
    QCOMPARE(run.found.back().path, std::optional<std::string>("/29999/a"));
    QCOMPARE(run.found.back().pattern, std::string("/*/a"));
}

void TestCheck::takesWhatStaysForUnchanged()
{
    const std::string policy = "[[rule]]\nname = \"h\"\npath = \"/h\"\naction = \"hash\"\nmethod = \"vendor\"\n"
                               "[[rule]]\nname = \"r\"\npath = \"/r\"\naction = \"replace\"\nvalue = \"nobody\"\n"
                               "[[rule]]\nname = \"d\"\npath = \"/d\"\naction = \"drop\"\n"
                               "[[rule]]\nname = \"g\"\npath = \"/g\"\naction = \"generalise\"\nto = \"/24\"\n";
    const std::string same = R"({"h":"","r":"nobody","g":"192.0.2.0"})";
    QCOMPARE(checked(Against{policy}, same).brief(), Strings());
    QCOMPARE(checked(Against{policy}, R"({"h":null,"d":"","r":"x","g":"no address"})").brief(),
             (Strings{"d /d ", "r /r ", "g /g "}));
}

void TestCheck::needsNoKey()
{
    const std::string policy = "[[rule]]\nname = \"k\"\npath = \"/k\"\naction = \"hash\"\nmethod = \"keyed\"\n"
                               "[[rule]]\nname = \"p\"\npath = \"/p\"\naction = \"pseudonym\"\nrotate = \"day\"\n";
    QCOMPARE(checked(Against{policy}, "{\"k\":\"x\",\"p\":7}\n{\"k\":\"\",\"p\":null}\n").brief(),
             (Strings{"k /k ", "p /p "}));
}

void TestCheck::keepsIdsApart()
{
    const std::string policy = "gate = \"off\"\ndefault = \"mask\"\n"
                               "[[rule]]\nname = \"a\"\npath = \"/a\"\naction = \"drop\"\n"
                               "[[rule]]\nname = \"a\"\npath = \"/b\"\naction = \"mask\"\n"
                               "[[rule]]\nname = \"a (2)\"\npath = \"/c\"\naction = \"mask\"\n"
                               "[[rule]]\nname = \"gate\"\npath = \"/d\"\naction = \"mask\"\n"
                               "[[rule]]\nname = \"wrong-type\"\npath = \"/e\"\naction = \"mask\"\n";
    const CheckedText run = checked(Against{policy, catalogueText()}, "{}");
    Strings ids;
    for (const CheckRule &rule : run.rules)
        ids.push_back(rule.id);
    QCOMPARE(ids,
             (Strings{"gate", "a", "a (2)", "a (2) (2)", "gate (2)", "wrong-type (2)", "default", "undeclared",
                      "wrong-type", "wrong-gate"}));
}

void TestCheck::judgesByTheGate_data()
{
    QTest::addColumn<QByteArray>("gate");
    QTest::addColumn<int>("kept");
    QTest::newRow("on") << QByteArray("on") << 0;
    QTest::newRow("essential") << QByteArray("essential") << 1;
    QTest::newRow("off") << QByteArray("off") << 2;
}

void TestCheck::judgesByTheGate()
{
    QFETCH(QByteArray, gate);
    QFETCH(int, kept);
    const CheckedText run = checked(Against{"gate = \"" + gate.toStdString() + "\"\n"},
                                    "{\"event\":\"Instance Start\"}\n{\"event\":\"b\"}\n");
    QCOMPARE(int(run.found.size()), kept);
    for (const Broken &one : run.found)
        QCOMPARE(one.rule, std::string("gate"));
}

/// Of a request without events the gate lets nothing pass; one with events is not told beside them.
void TestCheck::judgesRequestsByTheGate()
{
    const Against off{"gate = \"off\"\n"};
    QCOMPARE(checked(off, request("POST /v1", "", "{\"event\":\"x\"}"), "x.http").brief(), (Strings{"gate - x"}));
    QCOMPARE(checked(off, "GET /ping?a=1 HTTP/1.1\r\nHost: a.example\r\n\r\n", "x.http").brief().size(),
             std::size_t(1));
    const CheckedText bare = checked(off, "GET /ping?a=1 HTTP/1.1\r\nHost: a.example\r\n\r\n", "x.http");
    QVERIFY(bare.found.at(0).event.ends_with("/ping"));
    QVERIFY(!bare.found.at(0).path);
    QCOMPARE(bare.events, std::uint64_t(0));
    const Against essential{"gate = \"essential\"\n"};
    const std::string ping = "GET /api/v1/releases?a=1 HTTP/1.1\r\nHost: cs.appsmith.com\r\n\r\n";
    QCOMPARE(checked(essential, ping, "x.http").brief(), Strings());
    QCOMPARE(checked(off, ping, "x.http").found.at(0).product, std::string("appsmith"));
    // Where its events may have been left out, only a request without a body is surely one without events.
    CheckParts filtered = partsOf(off);
    filtered.isFiltered = true;
    const std::string empty = request("POST /v1", "", "[]");
    QCOMPARE(checked(off, empty, "x.http").found.size(), std::size_t(1));
    QCOMPARE(checked(filtered, empty, "x.http").brief(), Strings());
    QCOMPARE(checked(filtered, ping, "x.http").found.size(), std::size_t(1));
}

void TestCheck::hidesTokensOfAddresses()
{
    const std::string get = "GET /x/ghp_16C7e42F292c6912E7710c838347Ae178B4a/ping HTTP/1.1\r\n"
                            "Host: a.example\r\nAuthorization: Bearer x\r\n\r\n";
    const CheckedText run = checked(Against{"gate = \"off\"\n", catalogueText()}, get, "x.http");
    QVERIFY(run.found.size() >= 2);
    for (const Broken &one : run.found)
        QVERIFY2(one.event.find("ghp_16C7") == std::string::npos, one.event.c_str());
}

void TestCheck::judgesByTheCatalogue()
{
    const CheckedText run = checked(Against{{}, catalogueText()},
                                    "{\"event\":\"Ping\",\"id\":\"x\",\"any\":{\"thing\":[1]}}\n"
                                    "{\"event\":\"Ping\",\"id\":7,\"more\":[{\"x\":1},{\"x\":2}],\"$city\":\"Ulm\"}\n"
                                    "{\"event\":\"Other\"}\n");
    QCOMPARE(run.brief(),
             (Strings{"wrong-type /id Ping", "undeclared /more/0/x Ping", "undeclared /more/1/x Ping",
                      "undeclared - Other", "undeclared /event Other"}));
    QCOMPARE(run.found.at(0).message, std::string("sent as number, and declared as string"));
    QCOMPARE(run.found.at(2).pattern, std::string("/more/*/x"));
    QCOMPARE(run.events, std::uint64_t(3));
    const std::string ping = "GET /api/releases HTTP/1.1\r\nHost: a.example\r\n\r\n";
    const CheckedText bare = checked(Against{{}, catalogueText()}, ping, "x.http");
    QCOMPARE(bare.brief(), Strings());
    QCOMPARE(bare.events, std::uint64_t(1));
}

void TestCheck::judgesBySwitch()
{
    const std::string text = "{\"event\":\"Ping\",\"id\":\"x\"}";
    for (const auto &[state, count] : {std::pair(audit::SwitchState::Unknown, 0), std::pair(audit::SwitchState::On, 0),
                                       std::pair(audit::SwitchState::Off, 1)}) {
        const CheckedText run = checked(Against{{}, catalogueText(), state}, text);
        QCOMPARE(int(run.found.size()), count);
        if (count != 0)
            QCOMPARE(run.brief(), (Strings{"wrong-gate - Ping"}));
    }
}

void TestCheck::judgesByBoth()
{
    QCOMPARE(checked(Against{rulesText(), catalogueText()}, "{\"event\":\"Ping\",\"a\":1}").brief(),
             (Strings{"a /a Ping", "undeclared /a Ping"}));
}

void TestCheck::agreesWithTheOthers_data()
{
    QTest::addColumn<QString>("file");
    const QString shared = QStringLiteral(TELLTALE_SHARED_DIR);
    const QString page = shared + QStringLiteral("/appsmith/telemetry.md");
    if (!QFile::exists(page))
        QSKIP("no suites");
    QTest::newRow("telemetry.md") << page;
    for (const char *folder : {"/suites/har", "/suites/mitmproxy-flows", "/suites/ndjson", "/protocols"}) {
        int count = 0;
        QDirIterator files(shared + QLatin1String(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext() && count < 25) {
            const QString file = files.next();
            if (files.fileInfo().size() > 2 << 20)
                continue;
            QTest::newRow(qPrintable(file.mid(shared.size()))) << file;
            ++count;
        }
    }
}

/// The fields that check names are those that the anonymiser changes, its events are those that the dry run keeps, and
/// what it finds undeclared is what the ledger does.
void TestCheck::agreesWithTheOthers()
{
    QFETCH(QString, file);
    const std::string text = fileBytes(file).toStdString();
    const std::string name = file.toStdString();
    const KeySource keys(*SecretKey::fromBytes("a key of sixteen bytes and more"));
    for (const std::string &policyName : policyNames()) {
        CheckParts parts{std::make_shared<const Policy>(openPolicy(policyName).policy), nullptr, checkKnowledge()};
        auto anonymiser = Anonymiser::make(parts.policy, parts.knowledge, keys);
        auto dryRun = PolicyDryRun::make(parts.policy, parts.knowledge, keys);
        QVERIFY(anonymiser && dryRun);
        Strings expected;
        std::uint64_t blocked = 0;
        loadInto(text, name, [&](const payload::Record &record) {
            const RecordChanges changes = writableChanges(record, (*anonymiser)->changes(record));
            for (const FieldChange &change : changes.fields)
                expected.push_back(leafPath(record, change.node));
            blocked += changes.isBlocked;
            (*dryRun)->take(record);
        });
        Strings found;
        std::uint64_t foundBlocked = 0;
        std::uint64_t byGate = 0;
        for (const Broken &one : checked(parts, text, name).found) {
            if (one.path)
                found.push_back(*one.path);
            else if (one.rule != "gate")
                ++foundBlocked;
            else
                ++byGate;
        }
        QCOMPARE(found, expected);
        QCOMPARE(foundBlocked, blocked);
        // Elsewhere there are requests without events too.
        if (name.ends_with(".md"))
            QCOMPARE(byGate, (*dryRun)->hits().byGate);
    }
    const auto catalogue = std::make_shared<const audit::Catalogue>(audit::openCatalogue("appsmith").catalogue);
    const auto knowledge = checkKnowledge();
    audit::Ledger ledger({*catalogue, knowledge->names(), knowledge->origins(), {}, audit::SwitchState::Off});
    loadInto(text, name, [&ledger](const payload::Record &record) { ledger.add(record); });
    std::map<std::string, std::uint64_t> declared;
    for (const audit::LedgerRow &row : ledger.rows()) {
        const bool isViolation =
            (row.status == audit::LedgerStatus::Undeclared && row.origin != audit::Origin::Receiver)
            || row.status == audit::LedgerStatus::WrongType || row.status == audit::LedgerStatus::WrongGate;
        if (isViolation)
            declared[std::string(word(row.status)) + (row.path.empty() ? " whole" : " field")] += row.count;
    }
    std::map<std::string, std::uint64_t> told;
    const CheckParts parts{nullptr, catalogue, knowledge, audit::SwitchState::Off};
    const CheckedText run = checked(parts, text, name);
    for (const Broken &one : run.found)
        ++told[one.rule + (!one.path ? " whole" : " field")];
    // The ledger's row of a body as a whole has no path either.
    declared["undeclared whole"] += std::exchange(declared["undeclared field"], 0);
    told["undeclared whole"] += std::exchange(told["undeclared field"], 0);
    declared["wrong-type whole"] += std::exchange(declared["wrong-type field"], 0);
    told["wrong-type whole"] += std::exchange(told["wrong-type field"], 0);
    QCOMPARE(told, declared);
    QCOMPARE(run.events, ledger.events());
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
