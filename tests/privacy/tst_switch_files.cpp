// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_reader.h"
#include "privacy/switches/switch_book.h"
#include "privacy/switches/switch_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace telltale;
using namespace telltale::privacy;

namespace {

const QByteArray whole = "product = \"acme\"\n"
                         "title = \"Acme\"\n"
                         "source = \"https://acme.example\"\n"
                         "default = \"on\"\n"
                         "[places]\n"
                         "stacks = [\"/opt/acme\", \"~/acme\"]\n"
                         "[[layer]]\n"
                         "kind = \"env-file\"\n"
                         "file = \"{stacks}/acme.env\"\n"
                         "key = \"ACME_OFF\"\n"
                         "off = \"true\"\n"
                         "on = \"false\"\n"
                         "off_also = [\"1\"]\n"
                         "dialect = \"bash\"\n"
                         "after = \"restart\"\n"
                         "still_sent = [\"ping\"]\n"
                         "[[layer]]\n"
                         "kind = \"json\"\n"
                         "file = [\"~/a.json\", \"/etc/a.json\"]\n"
                         "key = '\"a.b\".c'\n"
                         "off = true\n"
                         "on = 3\n"
                         "create = true\n"
                         "[[layer]]\n"
                         "kind = \"environment\"\n"
                         "key = \"ACME\"\n"
                         "off = \"1\"\n"
                         "still_sent = [\"ping\", \"start\"]\n";

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString listed(const std::vector<Diagnostic> &findings)
{
    QStringList lines;
    for (const Diagnostic &finding : findings)
        lines << QStringLiteral("%1:%2:%3 [%4] %5")
                     .arg(QString::fromStdString(finding.source))
                     .arg(finding.place.line)
                     .arg(finding.place.column)
                     .arg(QLatin1String(finding.code), finding.message);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// The descriptions of products' switches.
class TestSwitchFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keepsTheLayersThatAreRight();
    void survivesTruncation();
    void survivesHostileText_data();
    void survivesHostileText();
    void describesAtLeastSixtyProducts();
    void describesEveryProductOfTheTable();
    void knowsAppsmith();
    void takesAPersonsOwnFirst();
    void findsByNameAndTitle();
};

void TestSwitchFiles::readsEverything()
{
    const SwitchFileReading reading = readSwitchFile(view(whole), "acme.toml");
    QVERIFY2(reading.isClean(), qPrintable(listed(reading.findings)));
    const SwitchDescription &acme = reading.description;
    QCOMPARE(acme.product, "acme");
    QCOMPARE(acme.title, "Acme");
    QCOMPARE(acme.standard, SwitchState::On);
    QCOMPARE(acme.places.size(), 1u);
    QCOMPARE(acme.places[0].usual, (std::vector<std::string>{"/opt/acme", "~/acme"}));
    QCOMPARE(acme.layers.size(), 3u);
    QCOMPARE(acme.layers[0].kind, LayerKind::EnvFile);
    QCOMPARE(acme.layers[0].off, (SwitchValue{"true", true}));
    QCOMPARE(acme.layers[0].dialect, LineDialect::Bash);
    QCOMPARE(acme.layers[1].off, (SwitchValue{"true", false}));
    QCOMPARE(acme.layers[1].on, (SwitchValue{"3", false}));
    QVERIFY(acme.layers[1].isCreated);
    QVERIFY(!acme.layers[2].on);
    QCOMPARE(acme.stillSent(), (std::vector<std::string>{"ping", "start"}));
}

void TestSwitchFiles::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const char *before, const char *after, const char *code, int line) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(code) << line;
    };
    row("no product", "product = \"acme\"\n", "", "toml-missing-key", 1);
    row("product of spaces", "\"acme\"", "\"Acme Inc\"", "toml-bad-value", 1);
    row("default of another word", "\"on\"\n[places]", "\"yes\"\n[places]", "toml-bad-value", 4);
    row("unknown key", "create = true", "creat = true", "toml-unknown-key", 23);
    row("unknown kind", "\"env-file\"", "\"envfile\"", "toml-bad-value", 8);
    row("no kind", "kind = \"json\"\n", "", "toml-missing-key", 17);
    row("no file", "file = \"{stacks}/acme.env\"\n", "", "toml-bad-value", 7);
    row("no key", "key = \"ACME_OFF\"\n", "", "toml-bad-value", 7);
    row("neither off nor on", "off = \"1\"\n", "", "toml-bad-value", 24);
    row("off is on", "on = \"false\"", "on = \"true\"", "toml-bad-value", 12);
    row("value of another type", "on = 3", "on = 3.5", "toml-bad-value", 22);
    row("value of lines", "on = \"false\"", "on = \"fal\\nse\"", "toml-bad-value", 12);
    row("no such place", "{stacks}", "{stakcs}", "toml-bad-value", 9);
    row("place does not end", "{stacks}", "{stacks", "toml-bad-value", 9);
    row("no variable", "\"ACME\"", "\"AC ME\"", "toml-bad-value", 26);
    row("no path", "'\"a.b\".c'", "\"a..c\"", "toml-bad-value", 20);
    row("quote does not end", "'\"a.b\".c'", "'\"a.b'", "toml-bad-value", 20);
    row("no TOML", "[places]", "[places", "toml-syntax", 5);
    row("interface of a file", "dialect = \"bash\"", "interface = \"appsmith\"", "toml-bad-value", 14);
    row("other interface", "kind = \"environment\"", "kind = \"api\"\ninterface = \"acme\"", "toml-bad-value", 26);
    row("interface without on", "kind = \"environment\"", "kind = \"api\"\ninterface = \"appsmith\"", "toml-bad-value",
        24);
    row("other dialect", "\"bash\"", "\"zsh\"", "toml-bad-value", 14);
}

void TestSwitchFiles::tellsWhatIsWrong()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, code);
    QFETCH(int, line);
    QByteArray text = whole;
    QVERIFY(text.contains(before));
    text.replace(before, after);
    const SwitchFileReading reading = readSwitchFile(view(text), "acme.toml");
    QVERIFY(!reading.isClean());
    QCOMPARE(QString::fromLatin1(reading.findings.front().code), code);
    QVERIFY2(static_cast<int>(reading.findings.front().place.line) == line, qPrintable(listed(reading.findings)));
}

void TestSwitchFiles::keepsTheLayersThatAreRight()
{
    QByteArray text = whole;
    text.replace("kind = \"json\"", "kind = \"jso\"");
    const SwitchFileReading reading = readSwitchFile(view(text), "acme.toml");
    QCOMPARE(reading.description.layers.size(), 2u);
    QCOMPARE(readSwitchFile("product = \"a\"\n", "a").findings.size(), 1u);
}

void TestSwitchFiles::survivesTruncation()
{
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const SwitchFileReading reading = readSwitchFile(view(whole.left(length)), "acme.toml");
        QVERIFY(reading.description.layers.size() <= 3);
    }
}

void TestSwitchFiles::survivesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("brackets") << QByteArray(100000, '[');
    QTest::newRow("dots") << "product" + QByteArray(100000, '.');
    QTest::newRow("layer is a text") << QByteArray("product = \"a\"\nlayer = \"x\"\n");
    QTest::newRow("layer is a list") << QByteArray("product = \"a\"\nlayer = [1, 2]\n");
    QTest::newRow("places is a text") << QByteArray("product = \"a\"\nplaces = \"x\"\n");
    QTest::newRow("no UTF-8") << QByteArray("product = \"\xFF\xFE\"\n");
}

void TestSwitchFiles::survivesHostileText()
{
    QFETCH(QByteArray, text);
    const SwitchFileReading reading = readSwitchFile(view(text), "hostile.toml");
    QVERIFY(!reading.isClean());
    QVERIFY(reading.description.layers.empty());
}

void TestSwitchFiles::describesAtLeastSixtyProducts()
{
    QTemporaryDir empty;
    std::vector<Diagnostic> findings;
    const SwitchBook book = SwitchBook::withFolder(empty.path().toStdString(), findings);
    QVERIFY2(findings.empty(), qPrintable(listed(findings)));
    QVERIFY(book.all().size() >= 70);
    for (const SwitchDescription &one : book.all()) {
        QVERIFY2(one.file == "switches/" + one.product + ".toml", one.file.c_str());
        QVERIFY(!one.source.empty() && !one.layers.empty());
    }
}

/// Each product of the table has a description that names it, and each key of the table is one of ours.
void TestSwitchFiles::describesEveryProductOfTheTable()
{
    QFile table(QStringLiteral(TELLTALE_SHARED_DIR "/switches.tsv"));
    if (!table.open(QIODevice::ReadOnly))
        QSKIP("the table of products is not here");
    QTemporaryDir empty;
    std::vector<Diagnostic> findings;
    const SwitchBook book = SwitchBook::withFolder(empty.path().toStdString(), findings);
    table.readLine();
    int rows = 0;
    for (QByteArray line = table.readLine(); !line.isEmpty(); line = table.readLine(), ++rows) {
        const QList<QByteArray> cells = line.split('\t');
        const std::string source = cells.at(7).toStdString();
        const bool isNamed = std::any_of(book.all().begin(), book.all().end(), [&](const SwitchDescription &one) {
            return one.title.starts_with(cells.at(0).toStdString()) && one.source.find(source) != std::string::npos;
        });
        QVERIFY2(isNamed, line.constData());
    }
    QVERIFY(rows > 100);
}

void TestSwitchFiles::knowsAppsmith()
{
    QTemporaryDir empty;
    std::vector<Diagnostic> findings;
    const SwitchBook book = SwitchBook::withFolder(empty.path().toStdString(), findings);
    const SwitchDescription *const appsmith = book.find("appsmith");
    QVERIFY(appsmith != nullptr);
    QCOMPARE(appsmith->standard, SwitchState::Off);
    QCOMPARE(appsmith->layers[1].kind, LayerKind::Compose);
    QCOMPARE(appsmith->layers.back().kind, LayerKind::Api);
    QCOMPARE(appsmith->layers.back().interface, ApiInterface::Appsmith);
    const audit::CatalogueRead catalogue = audit::openCatalogue("appsmith");
    QVERIFY(catalogue.isClean());
    // What is said to go out all the same is what the catalogue says goes out always.
    std::vector<std::string> always;
    for (const audit::CatalogueEvent &event : catalogue.catalogue.events) {
        if (event.gate == audit::Gate::Always)
            always.push_back(event.kind);
    }
    std::vector<std::string> sent = appsmith->stillSent();
    std::sort(sent.begin(), sent.end());
    std::sort(always.begin(), always.end());
    QCOMPARE(sent, always);
}

void TestSwitchFiles::takesAPersonsOwnFirst()
{
    QTemporaryDir own;
    const auto write = [&own](const char *name, const QByteArray &text) {
        QFile file(own.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("mine.toml", "product = \"appsmith\"\ntitle = \"Mine\"\n[[layer]]\nkind = \"flag\"\nkey = \"--off\"\n");
    write("broken.toml", "product = \"homebrew\"\ntitle = \"Broken\"\n[[layer]]\nkind = \"flg\"\n");
    std::vector<Diagnostic> findings;
    const SwitchBook book = SwitchBook::withFolder(own.path().toStdString(), findings);
    QVERIFY(!findings.empty());
    QVERIFY(findings.front().source.ends_with("broken.toml"));
    QCOMPARE(book.find("appsmith")->title, "Mine");
    QCOMPARE(book.find("homebrew")->title, "Homebrew");
}

void TestSwitchFiles::findsByNameAndTitle()
{
    QTemporaryDir empty;
    std::vector<Diagnostic> findings;
    const SwitchBook book = SwitchBook::withFolder(empty.path().toStdString(), findings);
    QVERIFY(book.find("VS Code") == book.find("vscode"));
    QVERIFY(book.find("APPSMITH") != nullptr);
    QVERIFY(book.find("nobody") == nullptr);
    QCOMPARE(book.nearest("apsmith"), "appsmith");
    QCOMPARE(book.nearest("something else"), "");
}

QTEST_GUILESS_MAIN(TestSwitchFiles)
#include "tst_switch_files.moc"
