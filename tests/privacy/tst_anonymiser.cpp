// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/anonymiser.h"

#include "audit/classifier.h"
#include "audit/loaded.h"
#include "payload/exchange_records.h"
#include "payload/lexeme.h"
#include "payload/loaders/load.h"
#include "privacy/policy/framing_headers.h"
#include "privacy/policy/policy_reader.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>

using namespace telltale;
using namespace telltale::privacy;

namespace {

const std::string keyText = "a key of sixteen bytes and more";

std::shared_ptr<const audit::Knowledge> knowledge()
{
    static const auto made = audit::Knowledge::standard();
    return made;
}

std::shared_ptr<const Policy> policyOf(const std::string &text)
{
    PolicyReading reading = readPolicy(text, "p.toml");
    if (!reading.isClean())
        qFatal("%s", qPrintable(reading.findings.front().message));
    return std::make_shared<const Policy>(std::move(reading.policy));
}

std::unique_ptr<Anonymiser> anonymiserOf(const std::string &policy)
{
    auto made = Anonymiser::make(policyOf(policy), knowledge(), KeySource(*SecretKey::fromBytes(keyText)));
    if (!made)
        qFatal("no anonymiser");
    return *std::move(made);
}

std::string rule(const std::string &rest)
{
    return "[[rule]]\nname = \"r\"\n" + rest + "\n";
}

/// `path=text` of a change, `path-` of a field that is dropped; `!` of a blocked record.
QStringList described(const payload::Record &record, const RecordChanges &changes)
{
    QStringList list;
    if (changes.isBlocked)
        list << QStringLiteral("!");
    payload::NodeIndex last = 0;
    for (const FieldChange &change : changes.fields) {
        if (change.node < last || change.node >= record.end || !record.document.node(change.node).isLeaf())
            qFatal("nodes do not rise, or are no leaves");
        last = change.node + 1;
        const QString path = QString::fromStdString(record.document.path(change.node));
        const QString mark = change.type == payload::NodeType::Number ? QStringLiteral("#") : QStringLiteral("=");
        list << path
                + (change.what == FieldChange::What::Drop ? QStringLiteral("-")
                                                          : mark + QString::fromStdString(change.text));
    }
    return list;
}

QStringList changesOf(Anonymiser &anonymiser, const std::string &text, const std::string &name = "a.json")
{
    QStringList all;
    test::loadInto(text, name,
                   [&](const payload::Record &record) { all << described(record, anonymiser.changes(record)); });
    return all;
}

QStringList changesOf(const std::string &policy, const std::string &text, const std::string &name = "a.json")
{
    return changesOf(*anonymiserOf(policy), text, name);
}

std::string postOf(const std::string &head, const std::string &body)
{
    return "POST /v1/batch?email=me%40example.com&v=1 HTTP/1.1\r\nHost: api.example.com\r\n" + head
        + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestAnonymiser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesFields_data();
    void changesFields();
    void changesRequests();
    void blocks();
    void keepsFraming();
    void judgesUnpackedEvents();
    void judgesFormsWithTheirEscapesUndone();
    void rotatesByTheEventsTime();
    void tellsProblems();
    void needsAKey();
    void givesTheSameAgain();
    void agreesWithTheClassifier();
    void treatsTheSample();
    void treatsAppsmith();
    void treatsEveryCapture();
    void forgetsKindsInTime();
};

void TestAnonymiser::changesFields_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, const std::string &policy, const char *text, const QStringList &changes) {
        QTest::newRow(name) << QByteArray::fromStdString(policy) << QByteArray(text) << changes;
    };
    const auto list = [](auto... words) { return QStringList{QString::fromLatin1(words)...}; };
    row("no rules", "", R"({"event":"a","email":"me@example.com"})", {});
    row("by category", rule("category = \"contact\"\naction = \"drop\""),
        R"({"event":"a","email":"me@example.com","n":1})", list("/email-"));
    row("by value", rule("category = \"network\"\naction = \"generalise\""), R"({"x":"192.0.2.77","y":"192.0.2.0"})",
        list("/x=192.0.2.0"));
    row("by path", rule("path = \"/a/*/b\"\naction = \"replace\"\nvalue = 0"),
        R"({"a":[{"b":1,"c":2},{"b":"x"},{"b":0}]})", list("/a/0/b#0", "/a/1/b#0"));
    row("text becomes a number", rule("path = \"/a\"\naction = \"replace\"\nvalue = 1"), R"({"a":"1"})", list("/a#1"));
    row("escapes undone", rule("path = \"/a\"\naction = \"mask\"\nkeep_last = 1"), R"({"a":"b\u0041\n\u00e4"})",
        QStringList{QString::fromUtf8("/a=***\xC3\xA4")});
    row("null and nothing stay", rule("path = \"/*\"\naction = \"mask\""), R"({"a":null,"b":"","c":{},"d":[],"e":"x"})",
        list("/e=***"));
    row("but are dropped", rule("path = \"/*\"\naction = \"drop\""), R"({"a":null,"b":"","c":{},"d":[]})",
        list("/a-", "/b-", "/c-", "/d-"));
    row("default", "default = \"drop\"\n" + rule("path = \"/keep\"\naction = \"allow\""), R"({"a":1,"keep":2})",
        list("/a-"));
    row("an array of events", rule("path = \"/*/b\"\naction = \"drop\""), R"([{"b":1},{"c":1},{"b":2}])",
        list("/0/b-", "/2/b-"));
    row("duplicate keys are two", rule("path = \"/a\"\naction = \"drop\""), R"({"a":1,"a":2})", list("/a-", "/a-"));
    row("by event", rule("event = \"Sign*\"\naction = \"drop\""),
        R"([{"event":"Signed up","x":1},{"event":"Left","x":1}])", list("/0/event-", "/0/x-"));
    row("by protection", rule("protection = \"hashed\"\naction = \"drop\""),
        R"({"a":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","b":"word"})", list("/a-"));
    row("by origin", rule("origin = \"receiver\"\naction = \"drop\""),
        R"({"properties":{"$city":"Mysore","plan":"free"}})", list("/properties/$city-"));
    row("by product", rule("product = \"appsmith\"\npath = \"*/version\"\naction = \"generalise\"\nto = \"major\""),
        R"([{"event":"FETCH_RELEASE_NOTES","properties":{"version":"v1.9.15"}},{"event":"x","properties":{"version":"v1.9.15"}}])",
        list("/0/properties/version=v1"));
    row("numbers stay numbers", rule("path = \"/t\"\naction = \"generalise\"\nto = \"hour\""),
        R"({"t":1704784217.602})", list("/t#1704783600.000"));
    row("a comment and a comma too many", rule("path = \"/a\"\naction = \"drop\""), R"({"a":1, // one
 })",
        list("/a-"));
    row("no JSON", rule("path = \"*\"\naction = \"drop\""), "hello there", {});
}

void TestAnonymiser::changesFields()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, changes);
    QCOMPARE(changesOf(policy.toStdString(), text.toStdString()), changes);
}

void TestAnonymiser::changesRequests()
{
    const std::string request =
        postOf("User-Agent: curl/8.5.0\r\nX-Forwarded-For: 192.0.2.77, 198.51.100.9\r\nCookie: sid=abc\r\n"
               "Content-Type: application/json\r\n",
               R"({"event":"a","ip":"192.0.2.77"})");
    const QStringList changes = changesOf(
        rule("path = [\"header/x-forwarded-for\", \"/ip\"]\naction = \"generalise\"\nto = \"/24\"")
            + rule("path = \"query/email\"\naction = \"mask\"\nkeep_last = 4")
            + rule("path = \"cookie/*\"\naction = \"drop\"")
            + rule("path = \"header/User-Agent\"\ndestination = \"api.example.com\"\naction = \"generalise\""),
        request, "a.http");
    QCOMPARE(changes,
             (QStringList{QStringLiteral("query/email=***.com"), QStringLiteral("header/User-Agent=curl"),
                          QStringLiteral("header/X-Forwarded-For=192.0.2.0, 198.51.100.0"),
                          QStringLiteral("cookie/sid-"), QStringLiteral("/ip=192.0.2.0")}));
}

void TestAnonymiser::blocks()
{
    const std::string policy =
        rule("path = \"/*/a\"\naction = \"drop\"") + rule("category = \"contact\"\naction = \"block\"");
    QCOMPARE(changesOf(policy, R"([{"a":1,"email":"me@example.com"},{"a":2}])"),
             (QStringList{QStringLiteral("!"), QStringLiteral("/1/a-")}));
    // Remembered values block as well.
    QCOMPARE(changesOf(policy, R"([{"email":"me@example.com"},{"email":"me@example.com"}])").size(), qsizetype(2));
    const std::string request = postOf("Content-Type: application/json\r\n", R"({"a":1})");
    QCOMPARE(changesOf(rule("destination = \"api.example.com\"\naction = \"block\""), request, "a.http"),
             (QStringList{QStringLiteral("!"), QStringLiteral("!")}));
}

void TestAnonymiser::keepsFraming()
{
    const std::string request = postOf("content-type: application/json\r\nX-Id: 1\r\n", R"({"a":1})");
    QCOMPARE(changesOf("default = \"drop\"", request, "a.http"),
             (QStringList{QStringLiteral("query/email-"), QStringLiteral("query/v-"), QStringLiteral("header/X-Id-"),
                          QStringLiteral("/a-")}));
    QCOMPARE(changesOf(rule("path = \"header/host\"\naction = \"mask\""), request, "a.http"), QStringList());
    QCOMPARE(changesOf(rule("path = \"header/host\"\naction = \"block\""), request, "a.http"),
             QStringList{QStringLiteral("!")});
}

void TestAnonymiser::judgesUnpackedEvents()
{
    // Mixpanel's form: events in Base64 in a field.
    const QByteArray events = QByteArray(R"([{"event":"a","properties":{"email":"me@example.com"}}])").toBase64();
    const std::string request = "POST /track HTTP/1.1\r\nHost: api.mixpanel.com\r\nContent-Type: "
                                "application/x-www-form-urlencoded\r\nContent-Length: "
        + std::to_string(events.size() + 5) + "\r\n\r\ndata=" + events.toPercentEncoding().toStdString();
    const std::string keeping = rule("path = \"*/event\"\naction = \"allow\"");
    const QStringList changes = changesOf("default = \"drop\"\n" + keeping, request, "a.http");
    QVERIFY2(!changes.contains(QStringLiteral("form/data-")), qPrintable(changes.join(QLatin1Char(' '))));
    QVERIFY2(changes.contains(QStringLiteral("/0/properties/email-")), qPrintable(changes.join(QLatin1Char(' '))));
    const QStringList named = changesOf(rule("path = \"form/data\"\naction = \"drop\""), request, "a.http");
    QCOMPARE(named, QStringList{QStringLiteral("form/data-")});
}

void TestAnonymiser::judgesFormsWithTheirEscapesUndone()
{
    const std::string body = "who=me%40example.com&name=Jane+Doe";
    const std::string request =
        "POST /x HTTP/1.1\r\nHost: e.example\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
    QCOMPARE(changesOf(rule("path = \"form/name\"\naction = \"mask\"\nkeep_first = 2")
                           + rule("category = \"contact\"\naction = \"hash\"\nmethod = \"vendor\""),
                       request, "a.http"),
             (QStringList{QStringLiteral("form/who=") + QString::fromStdString(hexOf(sha256("me@example.com"))),
                          QStringLiteral("form/name=Ja***")}));
}

void TestAnonymiser::rotatesByTheEventsTime()
{
    const auto anonymiser = anonymiserOf(rule("path = \"*/id\"\naction = \"hash\"\nrotate = \"day\""));
    const QStringList changes = changesOf(*anonymiser, R"([
        {"id":"alice","timestamp":"2024-01-09T01:00:00Z"}, {"id":"alice","timestamp":"2024-01-09T23:00:00Z"},
        {"id":"alice","timestamp":"2024-01-10T01:00:00Z"}, {"id":"alice"}])");
    QCOMPARE(changes.size(), qsizetype(4));
    QCOMPARE(changes[0].mid(6), changes[1].mid(6));
    QVERIFY(changes[0].mid(6) != changes[2].mid(6));
    QCOMPARE(changes[3], QStringLiteral("/3/id-"));
    QCOMPARE(anonymiser->problems().size(), std::size_t(1));
}

void TestAnonymiser::tellsProblems()
{
    const auto anonymiser = anonymiserOf(rule("path = \"*/ip\"\naction = \"generalise\"\nto = \"/24\""));
    const QStringList changes =
        changesOf(*anonymiser, R"([{"ip":"secret-host"},{"ip":"secret-host"},{"ip":"192.0.2.77"},{"ip":""},{"ip":7}])");
    QCOMPARE(changes,
             (QStringList{QStringLiteral("/0/ip-"), QStringLiteral("/1/ip-"), QStringLiteral("/2/ip=192.0.2.0"),
                          QStringLiteral("/4/ip-")}));
    const std::vector<AnonymiseProblem> problems = anonymiser->problems();
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(problems[0].fields, std::uint64_t(3));
    QCOMPARE(problems[0].path, std::string("/*/ip"));
    QVERIFY(!problems[0].message.contains(QStringLiteral("secret")));
}

void TestAnonymiser::needsAKey()
{
    const auto made = Anonymiser::make(policyOf("default = \"hash\""), knowledge());
    QVERIFY(!made);
    QCOMPARE(QByteArray(made.error().code), QByteArray("policy-needs-key"));
    QVERIFY(bool(Anonymiser::make(policyOf("default = \"drop\""), knowledge())));
}

void TestAnonymiser::givesTheSameAgain()
{
    // What was remembered never leaks into another field, type or rule.
    std::string events;
    for (int i = 0; i < 30'000; ++i)
        events += "{\"a\":\"" + std::to_string(i % 7'000) + "\",\"b\":\"" + std::to_string(i % 7'000)
            + "\",\"n\":" + std::to_string(i % 7'000) + "}\n";
    const auto anonymiser =
        anonymiserOf(rule("path = \"/a\"\naction = \"hash\"") + rule("path = \"/n\"\naction = \"replace\"\nvalue = 0"));
    std::map<std::string, std::string> hashes;
    std::size_t count = 0;
    test::loadInto(events, "a.ndjson", [&](const payload::Record &record) {
        for (const FieldChange &change : anonymiser->changes(record).fields) {
            const std::string path = record.document.path(change.node);
            const std::string lexeme(record.document.lexeme(change.node));
            const std::string text = payload::decodeString(lexeme);
            ++count;
            if (path == "/n") {
                if (change.text != "0")
                    qFatal("another rule's result");
            } else if (path != "/a" || change.text != hexOf(Hmac(keyText).of(text))) {
                qFatal("another value's hash");
            }
        }
    });
    // Every /a, and every /n that is not 0 already.
    QCOMPARE(count, std::size_t(60'000 - 5));
}

/// The rule that is found is the one for what Classifier, the inventory and filters say.
void TestAnonymiser::agreesWithTheClassifier()
{
    std::string policy;
    for (int i = 0; i < static_cast<int>(audit::categoryCount); ++i)
        policy += "[[rule]]\nname = \"r\"\ncategory = \"" + std::string(word(static_cast<audit::Category>(i)))
            + "\"\nprotection = \"plain\"\naction = \"drop\"\n";
    RecordRules rules(policyOf(policy), knowledge());
    audit::Classifier classifier(knowledge());
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::size_t leaves = 0;
    test::loadInto(file.readAll().toStdString(), "a.md", [&](const payload::Record &record) {
        rules.begin(record);
        classifier.begin(record);
        QCOMPARE(rules.event().product(), classifier.event().product());
        for (payload::NodeIndex leaf = record.root; leaf < record.end; ++leaf) {
            if (!record.document.node(leaf).isLeaf())
                continue;
            const audit::FieldVerdict verdict = classifier.judge(leaf);
            const bool isPlain = verdict.protection == audit::Protection::Plain;
            const std::uint32_t wanted = isPlain ? static_cast<std::uint32_t>(verdict.category)
                                                 : static_cast<std::uint32_t>(audit::categoryCount);
            QCOMPARE(rules.rule(leaf), wanted);
            ++leaves;
        }
    });
    QVERIFY(leaves > 50);
}

void TestAnonymiser::treatsTheSample()
{
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string text = file.readAll().toStdString();
    const auto anonymiser = anonymiserOf(std::string(builtInPolicy("default")));
    const QStringList changes = changesOf(*anonymiser, text, "appsmith-telemetry.md");
    QVERIFY2(changes.contains(QStringLiteral("/properties/ipAddress=117.211.16.0")),
             qPrintable(changes.join(QLatin1Char('\n'))));
    for (const QString &change : changes)
        QVERIFY2(!change.contains(QStringLiteral("117.211.16.3")), qPrintable(change));
    for (const AnonymiseProblem &problem : anonymiser->problems())
        QVERIFY2(!problem.message.isEmpty(), problem.path.c_str());
    // Cut anywhere, nothing happens but less.
    for (std::size_t length = 0; length < text.size(); length += 97)
        (void)changesOf(*anonymiser, text.substr(0, length), "a.md");
}

void TestAnonymiser::treatsAppsmith()
{
    QFile file(QStringLiteral(TELLTALE_SHARED_DIR "/appsmith/telemetry.md"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the page is not here");
    const auto anonymiser = anonymiserOf(std::string(builtInPolicy("default")));
    const QStringList changes = changesOf(*anonymiser, file.readAll().toStdString(), "telemetry.md");
    QVERIFY(!changes.isEmpty());
    const auto addresses = changes.filter(QStringLiteral("/ipAddress="));
    QVERIFY(!addresses.isEmpty());
    for (const QString &address : addresses)
        QVERIFY2(address.endsWith(QStringLiteral(".0")), qPrintable(address));
}

/// What real SDKs sent: no changed field is what it was, and no framing header changes.
void TestAnonymiser::treatsEveryCapture()
{
    const QDir folder(QStringLiteral(TELLTALE_SHARED_DIR "/protocols/captures"));
    const QStringList names = folder.entryList({QStringLiteral("*.http")});
    if (names.isEmpty())
        QSKIP("the captures are not here");
    const auto standard = anonymiserOf(std::string(builtInPolicy("default")));
    const auto all = anonymiserOf("default = \"pseudonym\"");
    std::size_t changed = 0;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        test::loadInto(file.readAll().toStdString(), name.toStdString(), [&](const payload::Record &record) {
            for (Anonymiser *anonymiser : {standard.get(), all.get()}) {
                const RecordChanges changes = anonymiser->changes(record);
                (void)described(record, changes);
                for (const FieldChange &change : changes.fields) {
                    std::string room;
                    const std::string path = record.document.path(change.node);
                    const bool isSame = change.what == FieldChange::What::Replace
                        && decodedText(record, change.node, room) == change.text;
                    if (isSame || isFramingPath(path) || change.node == record.unpackedFrom)
                        qFatal("%s: %s", qPrintable(name), path.c_str());
                    ++changed;
                }
            }
        });
    }
    QVERIFY(changed > 1'000);
}

void TestAnonymiser::forgetsKindsInTime()
{
    const auto anonymiser = anonymiserOf(rule("event = \"name 7*\"\npath = \"/x\"\naction = \"drop\""));
    std::string events;
    for (int i = 0; i < 45'000; ++i)
        events += "{\"event\":\"name " + std::to_string(i) + "\",\"x\":1}\n";
    std::size_t dropped = 0;
    test::loadInto(events, "a.ndjson",
                   [&](const payload::Record &record) { dropped += anonymiser->changes(record).fields.size(); });
    QCOMPARE(dropped, std::size_t(1 + 10 + 100 + 1'000));
}

QTEST_GUILESS_MAIN(TestAnonymiser)
#include "tst_anonymiser.moc"
