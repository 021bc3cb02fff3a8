// SPDX-License-Identifier: GPL-3.0-or-later
// How a catalogue says that a program is pointed elsewhere, and that its intervals are made shorter.
#include "audit/catalogue/catalogue_reader.h"
#include "audit/catalogue/draft.h"

#include <QTest>

using namespace telltale;
using namespace telltale::audit;

namespace {

const std::string start = "product = \"p\"\n[[event]]\nkind = \"k\"\nnames = \"n\"\ninterval = \"2h\"\n";

} // namespace

class TestCataloguePointing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void survivesTruncation();
    void fillsPlaceholders_data();
    void fillsPlaceholders();
    void takesAddressesApart_data();
    void takesAddressesApart();
    void pointsAppsmith();
};

void TestCataloguePointing::readsAndWrites()
{
    const std::string text = start + "shorten = { variable = \"V\", value = \"5\", interval = \"5s\" }\n"
        + "[[point]]\nhosts = [\"a.example\", \"*.b.example\"]\nenvironment = { BASE_URL = \"{url}/v1\", HOST = "
          "\"{host}\" "
          "}\nnote = \"n\"\n[[point]]\nenvironment.PORT = \"{port}\"\n";
    CatalogueRead read = readCatalogue(text, "c.toml");
    for (int round = 0; round < 2; ++round) {
        QVERIFY2(read.isClean(), read.isClean() ? "" : qPrintable(read.findings.front().message));
        QCOMPARE(read.catalogue.points.size(), std::size_t(2));
        const CataloguePoint &point = read.catalogue.points.front();
        QCOMPARE(point.hosts, (std::vector<std::string>{"a.example", "*.b.example"}));
        QCOMPARE(point.environment,
                 (std::vector<std::pair<std::string, std::string>>{{"BASE_URL", "{url}/v1"}, {"HOST", "{host}"}}));
        QCOMPARE(point.note, std::string("n"));
        QVERIFY(read.catalogue.points.back().hosts.empty());
        const std::optional<ShorterInterval> &shorter = read.catalogue.events.front().shorter;
        QVERIFY(shorter.has_value());
        QCOMPARE(shorter->variable + ' ' + shorter->value + ' ' + shorter->interval, std::string("V 5 5s"));
        read = readCatalogue(catalogueToml(read.catalogue), "again.toml");
    }
}

void TestCataloguePointing::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *name, const char *text, const char *mentions) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(mentions);
    };
    row("nothing in it", "[[point]]\n", "environment");
    row("no variables", "[[point]]\nenvironment = {}\n", "environment");
    row("a text", "[[point]]\nenvironment = \"A={url}\"\n", "environment");
    row("a number", "[[point]]\nenvironment = { A = 1 }\n", "A takes a text");
    row("a name that is none", "[[point]]\nenvironment = { \"A-B\" = \"{url}\" }\n", "A-B");
    row("a name with a digit at first", "[[point]]\nenvironment = { \"1A\" = \"{url}\" }\n", "1A");
    row("an empty name", "[[point]]\nenvironment = { \"\" = \"{url}\" }\n", "name");
    row("an unknown placeholder", "[[point]]\nenvironment = { A = \"{ulr}\" }\n", "{ulr}");
    row("an unknown key", "[[point]]\nenvironment = { A = \"{url}\" }\nhost = \"x\"\n", "host");
    row("hosts that are none", "[[point]]\nenvironment = { A = \"{url}\" }\nhosts = 3\n", "hosts");
    row("a point that is none", "point = 3\n", "point");
    row("shorten without a value", "shorten = { variable = \"V\", interval = \"5s\" }\n", "value");
    row("shorten without an interval", "shorten = { variable = \"V\", value = \"5\" }\n", "interval");
    row("shorten with another key", "shorten = { variable = \"V\", value = \"5\", interval = \"5s\", x = 1 }\n", "x");
    row("shorten with a name that is none", "shorten = { variable = \"V V\", value = \"5\", interval = \"5s\" }\n",
        "V V");
    row("shorten is a text", "shorten = \"V=5\"\n", "shorten");
}

void TestCataloguePointing::tellsWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, mentions);
    const CatalogueRead read = readCatalogue(start + text.toStdString(), "c.toml");
    QCOMPARE(read.findings.size(), std::size_t(1));
    QVERIFY2(read.findings.front().message.contains(mentions), qPrintable(read.findings.front().message));
    QVERIFY(read.catalogue.points.empty());
}

void TestCataloguePointing::survivesTruncation()
{
    const std::string text = start
        + "shorten = { variable = \"V\", value = \"5\", interval = \"5s\" }\n[[point]]\nenvironment = { A = \"{url}\" "
          "}\n";
    for (std::size_t size = 0; size <= text.size(); ++size)
        (void)readCatalogue(std::string_view(text).substr(0, size), "c.toml");
    QVERIFY(readCatalogue(text, "c.toml").isClean());
}

void TestCataloguePointing::fillsPlaceholders_data()
{
    QTest::addColumn<QString>("filled");
    QTest::addColumn<QString>("unknown");
    const auto row = [](const char *text, const char *filled, const char *unknown = "") {
        QTest::newRow(text) << QString::fromLatin1(filled) << QString::fromLatin1(unknown);
    };
    row("", "");
    row("plain", "plain");
    row("{url}", "http://127.0.0.1:8642");
    row("--to={url}/v1/track", "--to=http://127.0.0.1:8642/v1/track");
    row("{host}:{port}={address}", "127.0.0.1:8642=127.0.0.1:8642");
    row("{{url}}", "{http://127.0.0.1:8642}");
    row("{print $1}", "{print $1}");
    row("{ulr}", "{ulr}", "{ulr}");
    row("{URL}", "{URL}", "{URL}");
    row("{url", "{url");
    row("{", "{");
    row("{}", "{}");
}

void TestCataloguePointing::fillsPlaceholders()
{
    QFETCH(QString, filled);
    QFETCH(QString, unknown);
    const std::string text = QTest::currentDataTag();
    QCOMPARE(withAddress(text, PointedAddress::of("127.0.0.1:8642")), filled.toStdString());
    QCOMPARE(unknownPlaceholder(text), unknown.toStdString());
}

void TestCataloguePointing::takesAddressesApart_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::newRow("127.0.0.1:8642") << QStringLiteral("127.0.0.1") << QStringLiteral("8642");
    QTest::newRow("[::1]:80") << QStringLiteral("::1") << QStringLiteral("80");
    QTest::newRow("a.example:1") << QStringLiteral("a.example") << QStringLiteral("1");
}

void TestCataloguePointing::takesAddressesApart()
{
    QFETCH(QString, host);
    QFETCH(QString, port);
    const PointedAddress address = PointedAddress::of(QTest::currentDataTag());
    QCOMPARE(QString::fromStdString(address.host), host);
    QCOMPARE(QString::fromStdString(address.port), port);
    QCOMPARE(address.authority(), std::string(QTest::currentDataTag()));
}

void TestCataloguePointing::pointsAppsmith()
{
    const CatalogueRead read = openCatalogue("appsmith");
    QVERIFY(read.isClean());
    QCOMPARE(read.catalogue.points.size(), std::size_t(1));
    QCOMPARE(read.catalogue.points[0].hosts, std::vector<std::string>{"cs.appsmith.com"});
}

QTEST_APPLESS_MAIN(TestCataloguePointing)
#include "tst_catalogue_pointing.moc"
