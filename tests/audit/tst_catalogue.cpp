// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_reader.h"
#include "base/glob.h"

#include <QTest>

using namespace telltale;
using namespace telltale::audit;

namespace {

const QByteArray good = "product = \"p\"\n"
                        "title = \"P\"\n"
                        "[source]\n"
                        "file = \"page.md\"\n"
                        "[[field]]\n"
                        "path = \"/all\"\n"
                        "[[event]]\n"
                        "kind = \"ping\"\n"
                        "names = [\"Ping\", \"ping_*\"]\n"
                        "request = \"GET */api/v1/releases\"\n"
                        "hosts = [\"cs.example.com\"]\n"
                        "gate = \"always\"\n"
                        "interval = \"2h\"\n"
                        "declared_at = 12\n"
                        "field = [\n"
                        "  { path = \"/id\", type = \"string\", category = \"installation\", origin = \"product\" },\n"
                        "  { path = \"query/v\", type = [\"string\", \"null\"], optional = true, declared_at = 14 },\n"
                        "  { path = \"/more/**\", hash = \"SHA-256\" },\n"
                        "]\n"
                        "[[claim]]\n"
                        "text = \"All is anonymous.\"\n"
                        "declared_at = \"the footer\"\n";

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keepsWhatIsRight();
    void survivesTruncation();
    void survivesHostileText();
    void matches_data();
    void matches();
    void globs_data();
    void globs();
    void hasACleanCatalogueOfAppsmith();
    void tellsAMissingFile();
};

void TestCatalogue::readsEverything()
{
    const CatalogueRead read = readCatalogue(view(good), "c.toml");
    for (const Diagnostic &finding : read.findings)
        qWarning("%u:%u %s", finding.place.line, finding.place.column, qUtf8Printable(finding.message));
    QVERIFY(read.isClean());
    const Catalogue &catalogue = read.catalogue;
    QCOMPARE(catalogue.product, std::string("p"));
    QCOMPARE(catalogue.events.size(), std::size_t(1));
    const CatalogueEvent &event = catalogue.events.front();
    QCOMPARE(event.label(), std::string("Ping"));
    QCOMPARE(event.gate, Gate::Always);
    QCOMPARE(event.declaredAt, std::string("page.md:12"));
    QCOMPARE(event.fields.size(), std::size_t(4));
    QCOMPARE(*event.field("/id")->category, Category::Installation);
    QVERIFY(event.field("query/v")->types.has(payload::NodeType::Null));
    QVERIFY(!event.field("query/v")->types.has(payload::NodeType::Number));
    QVERIFY(event.field("query/v")->isOptional);
    QCOMPARE(event.field("query/v")->declaredAt, std::string("page.md:14"));
    QCOMPARE(event.field("/more/a/b")->hash, std::string("SHA-256"));
    QVERIFY(event.field("/more") != nullptr);
    QVERIFY(event.field("/moreover") == nullptr);
    QVERIFY(event.field("/all") != nullptr);
    QVERIFY(event.field("/ID") == nullptr);
    QCOMPARE(catalogue.claims.front().declaredAt, std::string("the footer"));
}

void TestCatalogue::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *name, const char *from, const char *to, const char *where, const char *mentions) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(where) << QString::fromUtf8(mentions);
    };
    row("no toml", "title = \"P\"", "title = P", "2:9 toml-syntax", "TOML");
    row("letter outside of quotes", "title = ", "t\xC3\xA4tle = ", "2:2 toml-syntax", "TOML");
    row("too many parts", "title = ", "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = ", "2:32 toml-syntax", "parts");
    row("unknown key", "interval", "intervall", "13:1 toml-unknown-key", "interval");
    row("unknown key of a field", "optional", "optionel", "17:50 toml-unknown-key", "optional");
    row("unknown key at the top", "title", "titel", "2:1 toml-unknown-key", "title");
    row("no product", "product = \"p\"\n", "", "1:1 toml-missing-key", "product");
    row("empty kind", "\"ping\"", "\"\"", "8:8 toml-missing-key", "kind");
    row("kind is a word of ours", "\"ping\"", "\"envelope\"", "8:1 toml-bad-value", "envelope");
    row("gate", "\"always\"", "\"sometimes\"", "12:8 toml-bad-value", "when-enabled");
    row("category", "\"installation\"", "\"install\"", "16:47 toml-bad-value", "installation");
    row("origin", "origin = \"product\"", "origin = \"vendor\"", "16:72 toml-bad-value", "receiver");
    row("type", "type = \"string\"", "type = \"text\"", "16:19 toml-bad-value", "boolean");
    row("path", "\"/id\"", "\"id\"", "16:5 toml-bad-value", "query/");
    row("request", "\"GET */api/v1/releases\"", "\"/api\"", "10:1 toml-bad-value", "request");
    row("line", "declared_at = 12", "declared_at = 0", "14:15 toml-bad-value", "declared_at");
    row("type of a value", "interval = \"2h\"", "interval = 2", "13:12 toml-bad-value", "interval");
    row("path twice", "path = \"query/v\"", "path = \"/id\"", "17:3 catalogue-duplicate", "/id");
    row("group that is not there", "interval = \"2h\"", "groups = [\"g\"]", "13:1 toml-bad-value", "g");
    row("kind twice", "[[claim]]\n", "[[event]]\nkind = \"ping\"\nnames = \"Other\"\n[[claim]]\n",
        "21:1 catalogue-duplicate", "ping");
    row("name twice", "[[claim]]\n", "[[event]]\nkind = \"other\"\nnames = \"Ping\"\n[[claim]]\n",
        "22:1 catalogue-duplicate", "Ping");
    row("never matches", "[[claim]]\n", "[[event]]\nkind = \"other\"\n[[claim]]\n", "20:1 toml-bad-value", "names");
}

void TestCatalogue::tellsWhatIsWrong()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, where);
    QFETCH(QString, mentions);
    QVERIFY(good.contains(from));
    QByteArray text = good;
    text.replace(text.indexOf(from), from.size(), to);
    const CatalogueRead read = readCatalogue(view(text), "c.toml");
    QCOMPARE(read.findings.size(), std::size_t(1));
    const Diagnostic &finding = read.findings.front();
    const QByteArray found =
        QByteArray::number(finding.place.line) + ':' + QByteArray::number(finding.place.column) + ' ' + finding.code;
    QCOMPARE(found, where);
    QCOMPARE(finding.severity, Severity::Error);
    QVERIFY2(finding.message.contains(mentions), qPrintable(finding.message));
}

void TestCatalogue::keepsWhatIsRight()
{
    QByteArray text = good;
    text +=
        "[[event]]\nkind = \"second\"\nnames = \"Second\"\nwrong = 1\n[[event]]\nkind = \"third\"\nnames = \"Third\"\n"
        "field = [ { path = \"/a\" }, { path = \"b\" } ]\n";
    const CatalogueRead read = readCatalogue(view(text), "c.toml");
    QCOMPARE(read.findings.size(), std::size_t(2));
    QVERIFY(read.catalogue.match("Ping", "", "") != nullptr);
    QVERIFY(read.catalogue.match("Second", "", "") == nullptr);
    QVERIFY(read.catalogue.match("Third", "", "")->field("/a") != nullptr);
}

void TestCatalogue::survivesTruncation()
{
    for (qsizetype size = 0; size <= good.size(); ++size)
        (void)readCatalogue(view(good).substr(0, static_cast<std::size_t>(size)), "c.toml");
    QVERIFY(true);
}

void TestCatalogue::survivesHostileText()
{
    for (const QByteArray &text :
         {QByteArray("\xFF\xFE"), QByteArray("a = ") + QByteArray(100000, '['), QByteArray(100000, '['),
          QByteArray("[") + QByteArray("a.").repeated(100000) + "a]", QByteArray("[=]"), QByteArray("[[{]]"),
          QByteArray("product = \"\\uD800\""), QByteArray(1, '\0'), QByteArray("event = 3\nproduct=\"p\""),
          QByteArray("product = [\"p\"]\n[[event]]\nfield = [1, \"x\", {}]\n")}) {
        const CatalogueRead read = readCatalogue(view(text), "c.toml");
        QVERIFY(!read.isClean());
    }
}

void TestCatalogue::matches_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("kind");
    QTest::newRow("name") << "Ping"
                          << ""
                          << ""
                          << "ping";
    QTest::newRow("case matters") << "PING"
                                  << ""
                                  << ""
                                  << "";
    QTest::newRow("star") << "ping_now"
                          << ""
                          << ""
                          << "ping";
    QTest::newRow("request") << ""
                             << "https://cs.example.com"
                             << "GET https://cs.example.com/api/v1/releases?v=1"
                             << "ping";
    QTest::newRow("request to somebody else") << ""
                                              << "http://127.0.0.1:8080"
                                              << "GET http://127.0.0.1:8080/api/v1/releases"
                                              << "ping";
    QTest::newRow("another method") << ""
                                    << "https://cs.example.com"
                                    << "POST https://cs.example.com/api/v1/releases"
                                    << "";
    QTest::newRow("a longer path") << ""
                                   << ""
                                   << "GET https://x/api/v1/releases/9"
                                   << "";
    QTest::newRow("the host alone") << ""
                                    << "https://cs.example.com"
                                    << "GET https://cs.example.com/"
                                    << "";
    QTest::newRow("another event by the same request") << "Other"
                                                       << ""
                                                       << "GET https://x/api/v1/releases"
                                                       << "";
    QTest::newRow("exact before star") << "ping_exact"
                                       << ""
                                       << ""
                                       << "exact";
    QTest::newRow("known host before unknown") << ""
                                               << "https://b.example.com"
                                               << "POST https://b.example.com/track"
                                               << "b";
    QTest::newRow("nothing") << ""
                             << ""
                             << ""
                             << "";
}

void TestCatalogue::matches()
{
    QFETCH(QString, name);
    QFETCH(QString, destination);
    QFETCH(QString, request);
    QFETCH(QString, kind);
    const QByteArray text = good
        + "[[event]]\nkind = \"exact\"\nnames = \"ping_exact\"\n"
          "[[event]]\nkind = \"a\"\nrequest = \"POST */track\"\nhosts = \"a.example.com\"\n"
          "[[event]]\nkind = \"b\"\nrequest = \"POST */track\"\nhosts = \"b.example.com\"\n";
    const CatalogueRead read = readCatalogue(view(text), "c.toml");
    QVERIFY(read.isClean());
    const CatalogueEvent *const event =
        read.catalogue.match(name.toStdString(), destination.toStdString(), request.toStdString());
    QCOMPARE(event == nullptr ? QString() : QString::fromStdString(event->kind), kind);
}

void TestCatalogue::globs_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *pattern, const char *text, bool fits) {
        QTest::addRow("%s %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << fits;
    };
    row("", "", true);
    row("", "a", false);
    row("*", "", true);
    row("*", "abc", true);
    row("a*c", "abbc", true);
    row("a*c", "ac", true);
    row("a*c", "acb", false);
    row("*a*b*", "xxaxxbxx", true);
    row("*a*b", "ab ab a", false);
    row("a**b", "ab", true);
    row("a.c", "abc", false);
    row("*aab", "aaaab", true);
}

void TestCatalogue::globs()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, fits);
    QCOMPARE(matchesGlob(view(pattern), view(text)), fits);
}

void TestCatalogue::hasACleanCatalogueOfAppsmith()
{
    const CatalogueRead read = openCatalogue("appsmith");
    for (const Diagnostic &finding : read.findings)
        qWarning("%u:%u %s", finding.place.line, finding.place.column, qUtf8Printable(finding.message));
    QVERIFY(read.isClean());
    for (const char *kind : {"keep-alive-ping", "server-setup-ping", "navigation-and-clicks", "backend-calls"}) {
        const bool isThere = std::any_of(read.catalogue.events.begin(), read.catalogue.events.end(),
                                         [kind](const CatalogueEvent &event) { return event.kind == kind; });
        QVERIFY2(isThere, kind);
    }
    QCOMPARE(read.catalogue.match("FETCH_RELEASE_NOTES", "", "")->gate, Gate::Always);
    QCOMPARE(
        read.catalogue.match("", "https://cs.appsmith.com", "GET https://cs.appsmith.com/api/v1/releases?x=1")->kind,
        std::string("keep-alive-ping"));
    QCOMPARE(read.catalogue.match("create_USER", "", "")->kind, std::string("backend-calls"));
    QVERIFY(!read.catalogue.match("instance_stats", "", "")->isDocumented);
    QVERIFY(read.catalogue.match("something else", "", "") == nullptr);
    QVERIFY(!catalogueNames().empty());
}

void TestCatalogue::tellsAMissingFile()
{
    const CatalogueRead read = openCatalogue("./no/such/file.toml");
    QCOMPARE(read.findings.size(), std::size_t(1));
    QVERIFY(!read.findings.front().hasPlace);
    QVERIFY(!openCatalogue("nobody").isClean());
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
