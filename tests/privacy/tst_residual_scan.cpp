// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/residual/residual_scan.h"
#include "privacy/rewriting.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::privacy;
using namespace telltale::test;

namespace {

std::shared_ptr<const audit::Knowledge> knowledge()
{
    static const std::shared_ptr<const audit::Knowledge> shared = audit::Knowledge::standard();
    return shared;
}

/// Changes what a function says, writes it, and scans what was written.
struct Scanned
{
    std::string output;
    std::vector<Leftover> leftovers;
    QStringList words() const
    {
        QStringList list;
        for (const Leftover &leftover : leftovers)
            list.append(
                QString::fromStdString(std::string(word(leftover.what)) + ' ' + leftover.path + ' ' + leftover.how));
        return list;
    }
};

Scanned scanned(const std::string &bytes, const std::string &name, const FunctionJudge::Function &function,
                std::vector<SoughtValue> soughtValues = {}, std::uint32_t categories = 0)
{
    ChangedValues values;
    const auto observed = [&](const Record &record) {
        RecordChanges changes = function(record);
        values.take(record, changes);
        return changes;
    };
    Scanned result;
    result.output = rewrite(bytes, name, observed).bytes;
    FunctionJudge again(function);
    std::optional<ValueSearch> sought;
    if (!soughtValues.empty())
        sought.emplace(std::move(soughtValues));
    ResidualScan scan({again, values, knowledge(), categories, sought ? &*sought : nullptr});
    const PaddedText text(result.output);
    loadText(text.text(), name, {}, scan);
    scan.finish(result.output, name);
    result.leftovers = scan.leftovers();
    return result;
}

} // namespace

class TestResidualScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatStandsElsewhere_data();
    void findsWhatStandsElsewhere();
    void passesOwnResults();
    void tellsWhatWasMissed();
    void remembersManyWritten();
    void looksInsideOfTexts();
    void searchesKnownValues();
    void findsManyTexts();
    void saysWhatWasNotRead();
};

void TestResidualScan::findsWhatStandsElsewhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("left");
    const auto row = [](const char *what, const QByteArray &bytes, const QStringList &left) {
        QTest::newRow(what) << bytes << left;
    };
    const QString raw = QStringLiteral("elsewhere /b raw");
    row("nowhere", R"({"a":"ines.marlowe","b":"x"})", {});
    row("raw", R"({"a":"ines.marlowe","b":"ines.marlowe"})", {raw});
    row("in a text", R"({"a":"ines.marlowe","b":"/home/ines.marlowe/x"})", {raw});
    row("escaped", R"({"a":"ines.marlowe","b":"\u0069nes.marlowe"})", {raw});
    row("percent-encoded", R"({"a":"ines marlowe","b":"u?x=ines%20marlowe"})",
        {QStringLiteral("elsewhere /b percent-encoded")});
    row("base64", R"({"a":"ines.marlowe","b":"xx )" + QByteArray("user ines.marlowe").toBase64() + R"("})",
        {QStringLiteral("elsewhere /b base64")});
    row("short, alone", R"({"a":"129.95","b":"costs 129.95"})", {raw});
    row("short, in a number", R"({"a":"129.95","b":"1129.9512"})", {});
    row("too short", R"({"a":"ines","b":"ines"})", {});
    row("a number", R"({"a":4711471,"b":4711471})", {raw});
    row("in a number", R"({"a":4711471,"b":47114712})", {});
    row("a key", R"({"a":"ines.marlowe@x","ines.marlowe@x":1})", {QStringLiteral("elsewhere  raw")});
    row("a word that is a key", R"({"a":"module","module":1})", {});
}

void TestResidualScan::findsWhatStandsElsewhere()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, left);
    QCOMPARE(scanned(bytes.toStdString(), "x.json", dropping({"/a"})).words(), left);
    QCOMPARE(scanned(bytes.toStdString(), "x.json", replacing({"/a"}, "new value")).words(), left);
}

void TestResidualScan::passesOwnResults()
{
    // A hash of a hash is another one each time.
    const auto again = changing([](const Record &record, NodeIndex node) {
        return std::optional(replaceBy(node, "h" + std::string(record.document.lexeme(node)).substr(1, 8)));
    });
    QCOMPARE(scanned(R"({"a":"ines.marlowe"})", "x.json", again).words(), QStringList());
    const std::string form = "POST /f?u=abcdefgh HTTP/1.1\r\nHost: h\r\nX-User: ines marlowe\r\nContent-Length: 18\r\n"
                             "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=ines+marlowe1";
    QCOMPARE(scanned(form, "x.http", again).words(), QStringList());
}

void TestResidualScan::tellsWhatWasMissed()
{
    int asked = 0;
    const auto forgetful = changing([&asked](const Record &, NodeIndex node) {
        return ++asked == 1 ? std::nullopt : std::optional(replaceBy(node, "new"));
    });
    const Scanned result = scanned(R"({"a":"ines.marlowe"})", "x.json", forgetful);
    QCOMPARE(result.words(), QStringList{QStringLiteral("still-changed /a ")});
    QCOMPARE(QByteArray::fromStdString(result.leftovers.front().value), QByteArray("ines.marlowe"));
}

void TestResidualScan::remembersManyWritten()
{
    std::string lines;
    for (std::size_t i = 0; i < ChangedValues::most + 1000; ++i)
        lines += "{\"a\":\"" + std::to_string(i) + "\"}\n";
    const auto again = changing([](const Record &record, NodeIndex node) {
        return std::optional(replaceBy(node, "h" + std::string(record.document.lexeme(node)).substr(1, 7)));
    });
    QCOMPARE(scanned(lines, "x.ndjson", again).leftovers.size(), std::size_t(0));
}

void TestResidualScan::looksInsideOfTexts()
{
    const std::string bytes = R"({"link":"https://x.example/?user=ines.marlowe@example.com","n":"plain"})";
    const auto nothing = [](const Record &) { return RecordChanges(); };
    const std::uint32_t contact = 1u << static_cast<unsigned>(audit::Category::Contact);
    const Scanned found = scanned(bytes, "x.json", nothing, {}, contact);
    QCOMPARE(found.leftovers.size(), std::size_t(1));
    QCOMPARE(found.leftovers.front().what, Leftover::What::Inside);
    QCOMPARE(QByteArray::fromStdString(found.leftovers.front().value), QByteArray("ines.marlowe@example.com"));
    QVERIFY(
        scanned(bytes, "x.json", nothing, {}, 1u << static_cast<unsigned>(audit::Category::Health)).leftovers.empty());
    // An address of somebody's network, and the one that every machine calls itself by.
    const std::uint32_t network = 1u << static_cast<unsigned>(audit::Category::Network);
    const std::string theirs = "{\"link\":\"http://192.0.2.77:80/x\"}";
    const std::string everybodys = "{\"link\":\"http://127.0.0.1:80/x\"}";
    QCOMPARE(scanned(theirs, "x.json", nothing, {}, network).leftovers.size(), std::size_t(1));
    QVERIFY(scanned(everybodys, "x.json", nothing, {}, network).leftovers.empty());

    Policy policy;
    policy.rules.push_back({"a", {}, {Action::Drop}});
    policy.rules.back().matcher.categories = {audit::Category::Contact};
    policy.rules.push_back({"b", {}, {Action::Allow}});
    policy.rules.back().matcher.categories = {audit::Category::Health};
    QCOMPARE(coveredCategories(policy), contact);
}

void TestResidualScan::searchesKnownValues()
{
    const auto nothing = [](const Record &) { return RecordChanges(); };
    const Scanned found = scanned(R"({"a":"x canary-77 y","b":"clean"})", "x.json", nothing,
                                  {{"canary", "canary-77"}, {"known value", "not there"}});
    QCOMPARE(found.leftovers.size(), std::size_t(1));
    QCOMPARE(found.leftovers.front().what, Leftover::What::Sought);
    QCOMPARE(QByteArray::fromStdString(found.leftovers.front().path), QByteArray("/a"));
    const std::string page = "Written by canary-77.\n\n```json\n{\"a\":1}\n```\n";
    QCOMPARE(scanned(page, "x.md", nothing, {{"canary", "canary-77"}}).leftovers.size(), std::size_t(1));
}

void TestResidualScan::findsManyTexts()
{
    TextFinder finder;
    for (int i = 0; i < 20'000; ++i)
        finder.add("value-" + std::to_string(i) + ';');
    finder.add("short");
    QCOMPARE(finder.size(), std::size_t(20'000));
    std::vector<std::string> found;
    finder.search("xvalue-17;value-19999;;value-20000;value-1",
                  [&](std::size_t number, std::size_t) { found.push_back(finder.text(number)); });
    QCOMPARE(found, (std::vector<std::string>{"value-17;", "value-19999;"}));
}

void TestResidualScan::saysWhatWasNotRead()
{
    const auto nothing = [](const Record &) { return RecordChanges(); };
    const Scanned found = scanned("{\"a\":1}\n{\"a\": oops \n{\"a\":2}\n", "x.ndjson", nothing);
    QVERIFY(!found.leftovers.empty());
    QCOMPARE(found.leftovers.front().what, Leftover::What::Unread);
    QCOMPARE(found.leftovers.front().line, 2u);
}

QTEST_GUILESS_MAIN(TestResidualScan)
#include "tst_residual_scan.moc"
