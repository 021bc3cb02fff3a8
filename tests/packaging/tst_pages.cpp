// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/completions.h"
#include "pages/help_reader.h"
#include "pages/manual_page.h"
#include "pages/option_line.h"

#include <QRegularExpression>
#include <QTest>

using namespace telltale::pages;

namespace {

using Kind = HelpBlock::Kind;

const HelpPage *pageNamed(const QList<HelpPage> &pages, const QString &name)
{
    for (const HelpPage &page : pages) {
        if (page.name == name)
            return &page;
    }
    return nullptr;
}

const HelpOption *optionNamed(const HelpPage *page, const QString &name)
{
    for (const HelpOption &option : page->options) {
        if (option.names.contains(name))
            return &option;
    }
    return nullptr;
}

} // namespace

/// Help texts, taken apart and written as manual pages and completions.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_pages = helpPages(); }
    void splitsEntries_data();
    void splitsEntries();
    void readsOptions_data();
    void readsOptions();
    void readsChoices_data();
    void readsChoices();
    void readsBlocks();
    void readsUsage();
    void takesAnything();
    void knowsTheProgram();
    void knowsValues_data();
    void knowsValues();
    void escapesForRoff();
    void quotesForShells();

private:
    QList<HelpPage> m_pages;
};

void TestPages::splitsEntries_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, const char *term, const char *text) {
        QTest::addRow("%s", line) << QString::fromLatin1(line) << QString::fromLatin1(term)
                                  << QString::fromLatin1(text);
    };
    row("-f, --format FORMAT   table or json", "-f, --format FORMAT", "table or json");
    row("--pass-unrecorded lets through", "--pass-unrecorded", "lets through");
    row("--user-agent TEXT in the place of", "--user-agent TEXT", "in the place of");
    row("--secret NAME[=env:VARIABLE|file:PATH]", "--secret NAME[=env:VARIABLE|file:PATH]", "");
    row("--timeout [PART=]TIME", "--timeout [PART=]TIME", "");
    row("--allow-users [NAME,...]", "--allow-users [NAME,...]", "");
    row("--proxy [USER@]HOST:PORT", "--proxy [USER@]HOST:PORT", "");
    row("-p, --policy P        changes", "-p, --policy P", "changes");
    row("-n, --count N         so many", "-n, --count N", "so many");
    row("--cert FILE --cert-key FILE", "--cert FILE --cert-key FILE", "");
    row("--layer KIND, --root FOLDER, --run", "--layer KIND, --root FOLDER, --run", "");
    row("--anonymised      --policy default", "--anonymised", "--policy default");
    row("--catalogue NAME  Names of it", "--catalogue NAME", "Names of it");
    row("inventory FILE... one row", "inventory FILE...", "one row");
    row("ca ...            the authority", "ca ...", "the authority");
    row("a/path/alone", "a/path/alone", "");
    row("", "", "");
}

void TestPages::splitsEntries()
{
    QFETCH(QString, line);
    const EntryLine entry = splitEntry(line);
    QTEST(entry.term, "term");
    QTEST(entry.text, "text");
}

void TestPages::readsOptions_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("options");
    const auto row = [](const char *term, const char *options) {
        QTest::addRow("%s", term) << QString::fromLatin1(term) << QString::fromLatin1(options);
    };
    row("--strict", "--strict");
    row("-f, --format FORMAT", "-f --format FORMAT");
    row("-s, --set NAME=VALUE", "-s --set NAME=VALUE");
    row("--cert FILE --cert-key FILE", "--cert FILE; --cert-key FILE");
    row("--layer KIND, --root FOLDER, --set PLACE=FOLDER, --run",
        "--layer KIND; --root FOLDER; --set PLACE=FOLDER; --run");
    row("--allow-users [NAME,...]", "--allow-users [NAME,...]?");
    row("--scope HOST,...", "--scope HOST,...");
    row("--timeout [PART=]TIME", "--timeout [PART=]TIME");
}

void TestPages::readsOptions()
{
    QFETCH(QString, term);
    QStringList told;
    for (const HelpOption &option : readOptions(term, QStringLiteral("what it is")))
        told.append(QStringLiteral("%1 %2%3")
                        .arg(option.names.join(u' '), option.value, QLatin1String(option.isValueOptional ? "?" : ""))
                        .trimmed());
    QTEST(told.join(QStringLiteral("; ")), "options");
}

void TestPages::readsChoices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("choices");
    QTest::addColumn<bool>("orFile");
    const auto row = [](const char *text, const char *choices, bool orFile = false) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromLatin1(choices) << orFile;
    };
    row("table, json, ndjson or csv; without it a table on a terminal and ndjson", "table json ndjson csv");
    row("table, json, ndjson, csv, sarif (2.1.0) or junit; without it", "table json ndjson csv sarif junit");
    row("auto, always or never", "auto always never");
    row("on, essential (only events that are always sent) or off, whatever", "on essential off");
    row("path (as they come), event, product, destination or category", "path event product destination category");
    row("on or off: what the product's own switch was set to", "on off");
    row("lets leave what this policy says: observe-only, block-all, default, or a file, which",
        "observe-only block-all default", true);
    row("of show: table or json; of export: pem (usual), der, bundle (PEM with more), jks (for Java; changeit)",
        "table json");
    row("html, pdf, json, csv, har or sarif", "html pdf json csv har sarif");
    row("a file, or one that is compiled in", "");
    row("from one to the next: 500ms, 30s, 2h", "");
    row("of the whole (120s), or of lookup (10s), connect (10s) or answer (30s)", "");
    row("the file, for its owner only", "");
    row("writes to FILE, readable by its owner only", "");
    row("http:// or https://; its path stands", "");
    row("on, and so on", "");
    row("", "");
    row("or", "");
    row(", , or ;;", "");
}

void TestPages::readsChoices()
{
    QFETCH(QString, text);
    bool orFile = false;
    QTEST(leadingChoices(text, orFile).join(u' '), "choices");
    QTEST(orFile, "orFile");
}

void TestPages::readsBlocks()
{
    const QString help =
        QStringLiteral("Does this\nand that.\n\nUsage:\n  telltale do [OPTIONS] FILE\n\n"
                       "It keeps\n  /a/place\nfor itself:\nand so on.\n\nOptions:\n"
                       "  -q, --quiet           says\n                        nothing\n\n"
                       "The verdict:\n  fine                  all is well.              exit status 0\n\n"
                       "Examples:\n  telltale do --quiet  x \\\n      y\n");
    const QList<HelpBlock> expected{
        {Kind::Paragraph, {}, QStringLiteral("Does this and that.")},
        {Kind::Heading, {}, QStringLiteral("Usage")},
        {Kind::Literal, {}, QStringLiteral("telltale do [OPTIONS] FILE")},
        {Kind::Paragraph, {}, QStringLiteral("It keeps")},
        {Kind::Literal, {}, QStringLiteral("/a/place")},
        {Kind::Paragraph, {}, QStringLiteral("for itself: and so on.")},
        {Kind::Heading, {}, QStringLiteral("Options")},
        {Kind::Entry, QStringLiteral("-q, --quiet"), QStringLiteral("says nothing")},
        {Kind::Heading, {}, QStringLiteral("The verdict")},
        {Kind::Entry, QStringLiteral("fine"), QStringLiteral("all is well, exit status 0")},
        {Kind::Heading, {}, QStringLiteral("Examples")},
        {Kind::Literal, {}, QStringLiteral("telltale do --quiet  x \\")},
        {Kind::Literal, {}, QStringLiteral("    y")},
    };
    const HelpPage page = readHelp(QStringLiteral("do"), help);
    QCOMPARE(page.blocks.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(page.blocks.at(i) == expected.at(i), qPrintable(page.blocks.at(i).term + page.blocks.at(i).text));
    QCOMPARE(page.summary, QStringLiteral("Does this and that."));
}

void TestPages::readsUsage()
{
    const HelpPage page = readHelp(QStringLiteral("log"),
                                   QStringLiteral("X.\n\nUsage:\n  telltale log show|verify [FILE]\n"
                                                  "  telltale log sign -o FILE    signs it\n  telltale log show NAME\n"
                                                  "  telltale log FILE -- COMMAND\n"));
    QCOMPARE(page.actions, (QStringList{QStringLiteral("show"), QStringLiteral("verify"), QStringLiteral("sign")}));
    QVERIFY(page.takesCommand);
    QVERIFY(!readHelp({}, QStringLiteral("X.\n\nUsage:\n  telltale [FILE...]  opens\n")).takesCommand);
}

/// Any beginning of any text, and texts without order, are pages too.
void TestPages::takesAnything()
{
    const QString help = QStringLiteral("A:\n  \nUsage:\n  -\n  --\n                 x\n:\n  -x, , --\n  \xe4  y\n");
    for (qsizetype size = 0; size <= help.size(); ++size) {
        const HelpPage page = readHelp(QStringLiteral("x y"), help.left(size));
        QVERIFY(manualPage(page, {page}, QStringLiteral("1")).contains(QStringLiteral(".SH NAME\n")));
        QVERIFY(!bashCompletion({page}).isEmpty() && !zshCompletion({page}).isEmpty()
                && !fishCompletion({page}).isEmpty());
    }
}

/// Every line below "Subcommands:" has a page, and every option that a line of its help begins with is in it.
void TestPages::knowsTheProgram()
{
    static const QRegularExpression name(QStringLiteral("--[a-z][a-z-]+"));
    QVERIFY(m_pages.size() > 15);
    QCOMPARE(m_pages.first().name, QString());
    const QString all[] = {bashCompletion(m_pages), zshCompletion(m_pages), fishCompletion(m_pages)};
    for (const HelpPage &page : std::as_const(m_pages)) {
        QVERIFY2(!page.summary.isEmpty() && !page.blocks.isEmpty(), qPrintable(page.name));
        QVERIFY2(optionNamed(&page, QStringLiteral("--help")) != nullptr, qPrintable(page.name));
        const QString manual = manualPage(page, m_pages, QStringLiteral("1.2"));
        for (const HelpOption &option : page.options) {
            const QString shown = QString(option.names.last()).replace(u'-', QStringLiteral("\\-"));
            QVERIFY2(manual.contains(shown), qPrintable(page.name + option.names.last()));
            QVERIFY2(name.match(option.names.last()).hasMatch(), qPrintable(option.names.last()));
            for (const QString &text : all)
                QVERIFY2(text.contains(option.names.last().mid(2)), qPrintable(page.name + option.names.last()));
        }
    }
    QVERIFY(pageNamed(m_pages, QStringLiteral("inventory")) != nullptr);
    QVERIFY(pageNamed(m_pages, QStringLiteral("switch verify")) != nullptr);
    QVERIFY(pageNamed(m_pages, QStringLiteral("run"))->takesCommand);
    QVERIFY(!pageNamed(m_pages, QStringLiteral("inspect"))->takesCommand);
}

void TestPages::knowsValues_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("choices");
    QTest::addColumn<bool>("takesFiles");
    const auto row = [](const char *page, const char *option, const char *choices, bool takesFiles) {
        QTest::addRow("%s %s", page, option)
            << QString::fromLatin1(page) << QString::fromLatin1(option) << QString::fromLatin1(choices) << takesFiles;
    };
    row("inspect", "-f", "table json ndjson csv", false);
    row("inspect", "--output", "", true);
    row("inspect", "--filter", "", false);
    row("inventory", "--by", "path event product destination category", false);
    row("check", "--format", "table json ndjson csv sarif junit", false);
    row("check", "--catalogue", "", true);
    row("intercept", "--gate", "on essential off", false);
    row("intercept", "--policy", "observe-only nothing-personal essential-no-addresses block-all default", true);
    row("ledger", "--switch", "on off", false);
    row("ping", "--encoding", "none gzip br", false);
    row("ping", "--count", "", false);
    row("switch", "--layer", "env-file environment ini properties json jsonc yaml toml file api", false);
    row("ca", "--for", "system java node python curl firefox chromium docker appsmith", false);
    row("catalogue", "--from", "page json-schema vscode glean", false);
}

void TestPages::knowsValues()
{
    QFETCH(QString, page);
    QFETCH(QString, option);
    const HelpPage *found = pageNamed(m_pages, page);
    QVERIFY(found != nullptr);
    const HelpOption *known = optionNamed(found, option);
    QVERIFY(known != nullptr);
    QTEST(known->choices.join(u' '), "choices");
    QTEST(known->takesFiles, "takesFiles");
}

void TestPages::escapesForRoff()
{
    const HelpPage page =
        readHelp(QStringLiteral("do"), QStringLiteral(".so /etc/passwd\n\n'br \\n \"x\" it's ~ ^ `a`\n"));
    const QString text = manualPage(page, {}, QStringLiteral("1"));
    QVERIFY(text.contains(QStringLiteral("\n\\&.so /etc/passwd\n")));
    QVERIFY(text.contains(QStringLiteral("\n\\(aqbr \\en \\(dqx\\(dq it\\(aqs \\(ti \\(ha \\(gaa\\(ga\n")));
}

void TestPages::quotesForShells()
{
    QCOMPARE(shellQuoted(QStringLiteral("it's $HOME")), QStringLiteral("'it'\\''s $HOME'"));
    QCOMPARE(shortDescription(QStringLiteral("the file; without it. none")), QStringLiteral("the file"));
    QCOMPARE(shortDescription(QStringLiteral("Ends here. Not there")), QStringLiteral("Ends here"));
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
