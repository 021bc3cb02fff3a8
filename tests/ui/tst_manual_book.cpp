// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the manual, in both languages, and what is found in them.
#include "ui/models/manual_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace telltale;
using models::ManualBook;
using models::ManualHit;
using models::ManualModel;
using models::ManualPage;

namespace {

QStringList linesOutsideOfCode(const QString &markdown)
{
    QStringList lines;
    bool inCode = false;
    for (const QString &line : markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            inCode = !inCode;
        else if (!inCode)
            lines << line;
    }
    return lines;
}

QStringList linksOf(const QString &markdown)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    QStringList links;
    for (const QRegularExpressionMatch &match : link.globalMatch(linesOutsideOfCode(markdown).join(QLatin1Char('\n'))))
        links << match.captured(1);
    return links;
}

QStringList anchorsOf(const QString &markdown)
{
    QStringList anchors;
    for (const QString &line : linesOutsideOfCode(markdown)) {
        if (line.startsWith(QLatin1Char('#')))
            anchors << ManualBook::anchorOf(line.mid(line.indexOf(QLatin1Char(' '))));
    }
    return anchors;
}

} // namespace

class TestManualBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesHaveOneTitle_data() { languages(); }
    void pagesHaveOneTitle();
    void linksLeadSomewhere_data() { languages(); }
    void linksLeadSomewhere();
    void languagesHaveTheSamePages();
    void languageFollowsTheLocale();
    void wordsAreTakenApart();
    void anchorsAreThoseOfForges();
    void resolvesLinks();
    void finds_data();
    void finds();
    void titlesComeFirst();
    void contextIsShort();
    void modelKeepsItsPromises();

private:
    static void languages();
};

void TestManualBook::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TestManualBook::pagesHaveOneTitle()
{
    QFETCH(QString, language);
    const ManualBook book(language);
    QCOMPARE(book.language(), language);
    QVERIFY(book.pages().size() >= 15);
    for (const ManualPage &page : book.pages()) {
        const QStringList lines = linesOutsideOfCode(page.markdown);
        QVERIFY2(page.markdown.startsWith(QLatin1String("# ")), qPrintable(page.name));
        QCOMPARE(lines.filter(QRegularExpression(QStringLiteral("^# "))).size(), 1);
        QVERIFY2(!page.title.isEmpty() && page.title.size() < 45, qPrintable(page.title));
        QVERIFY2(!page.markdown.contains(QLatin1String("<!--")), qPrintable(page.name));
        QVERIFY2(lines.filter(QRegularExpression(QStringLiteral("^## "))).size() >= 2, qPrintable(page.name));
    }
}

void TestManualBook::linksLeadSomewhere()
{
    QFETCH(QString, language);
    const ManualBook book(language);
    int links = 0;
    for (int i = 0; i < book.pages().size(); ++i) {
        for (const QString &link : linksOf(book.pages()[i].markdown)) {
            const std::optional<models::ManualPlace> place = book.resolve(i, link);
            QVERIFY2(place, qPrintable(book.pages()[i].name + QStringLiteral(" → ") + link));
            QVERIFY2(place->anchor.isEmpty() || anchorsOf(book.pages()[place->page].markdown).contains(place->anchor),
                     qPrintable(link));
            ++links;
        }
    }
    QVERIFY(links >= 8);
}

void TestManualBook::languagesHaveTheSamePages()
{
    const ManualBook english(QStringLiteral("en"));
    const ManualBook german(QStringLiteral("de"));
    QCOMPARE(german.pages().size(), english.pages().size());
    for (int i = 0; i < english.pages().size(); ++i) {
        const ManualPage &one = english.pages()[i];
        const ManualPage &other = german.pages()[i];
        QCOMPARE(other.name, one.name);
        QVERIFY2(other.title != one.title, qPrintable(one.title));
        QCOMPARE(other.markdown.count(QLatin1String("```")), one.markdown.count(QLatin1String("```")));
        QCOMPARE(anchorsOf(other.markdown).size(), anchorsOf(one.markdown).size());
        const auto rows = [](const ManualPage &page) { return page.markdown.count(QLatin1String("\n|")); };
        QVERIFY2(rows(other) == rows(one), qPrintable(one.name));
    }
}

void TestManualBook::languageFollowsTheLocale()
{
    QCOMPARE(ManualBook::languageOf(QLocale(QStringLiteral("de_AT"))), QStringLiteral("de"));
    QCOMPARE(ManualBook::languageOf(QLocale(QStringLiteral("en_GB"))), QStringLiteral("en"));
    QCOMPARE(ManualBook::languageOf(QLocale(QStringLiteral("fr_FR"))), QStringLiteral("en"));
    QCOMPARE(ManualBook::languageOf(QLocale::c()), QStringLiteral("en"));
    QCOMPARE(ManualBook(QStringLiteral("../x")).language(), QStringLiteral("en"));
}

void TestManualBook::wordsAreTakenApart()
{
    QCOMPARE(ManualBook::wordsOf(QStringLiteral("  one two  one ")),
             (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(ManualBook::wordsOf(QStringLiteral("a \"b  c\" d")),
             (QStringList{QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d")}));
    QCOMPARE(ManualBook::wordsOf(QStringLiteral("\"not ended")), QStringList{QStringLiteral("not ended")});
    QVERIFY(ManualBook::wordsOf(QStringLiteral(" \"\" ")).isEmpty());
}

void TestManualBook::anchorsAreThoseOfForges()
{
    QCOMPARE(ManualBook::anchorOf(QStringLiteral("Sign a checkpoint")), QStringLiteral("sign-a-checkpoint"));
    QCOMPARE(ManualBook::anchorOf(QStringLiteral(" Inspect: read `one` event ")),
             QStringLiteral("inspect-read-one-event"));
    QCOMPARE(ManualBook::anchorOf(QStringLiteral("Einen Prüfpunkt signieren")),
             QStringLiteral("einen-prüfpunkt-signieren"));
}

void TestManualBook::resolvesLinks()
{
    const ManualBook book(QStringLiteral("en"));
    const auto place = book.resolve(2, QStringLiteral("09-activity.md#verify-it"));
    QVERIFY(place && place->page == book.indexOf(QStringLiteral("09-activity")));
    QCOMPARE(place->anchor, QStringLiteral("verify-it"));
    QCOMPARE(book.resolve(2, QStringLiteral("#there"))->page, 2);
    for (const char *outside :
         {"https://example.com/", "file:///etc/passwd", "../README.md", "16-none.md", "javascript:x"})
        QVERIFY2(!book.resolve(0, QLatin1String(outside)), outside);
    QVERIFY(!book.resolve(-1, QString()));
}

void TestManualBook::finds_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("heading");
    const auto add = [](const char *language, const char *words, const char *page, const char *heading) {
        QTest::newRow(words) << QString::fromLatin1(language) << QString::fromUtf8(words) << QString::fromLatin1(page)
                             << QString::fromUtf8(heading);
    };
    add("en", "junit", "10-ci", "Formats for machines");
    add("en", "JUNIT sarif", "10-ci", "Formats for machines");
    add("en", "\"keyed hashes\"", "05-policy", "Policies");
    add("en", "canary", "06-anonymise", "Plant canaries");
    add("en", "uninstall", "", "");
    add("en", "apt remove", "01-first-steps", "Install it");
    add("de", "Köder", "06-anonymise", "Köder auslegen");
    add("de", "köder", "06-anonymise", "Köder auslegen");
    add("en", "(", "01-first-steps", "Where things are");
    add("en", "zebra", "", "");
    add("en", "junit zebra", "", "");
}

void TestManualBook::finds()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    QFETCH(QString, page);
    QFETCH(QString, heading);
    const ManualBook book(language);
    const QList<ManualHit> hits = book.search(words);
    if (page.isEmpty()) {
        QVERIFY(hits.isEmpty());
        return;
    }
    const auto found = std::find_if(hits.begin(), hits.end(), [&](const ManualHit &hit) {
        return book.pages()[hit.page].name == page && hit.heading == heading;
    });
    QVERIFY2(found != hits.end() || page == QLatin1String("01-first-steps"), qPrintable(words));
    QVERIFY(!hits.isEmpty());
    for (const ManualHit &hit : hits) {
        QVERIFY(hit.count > 0);
        const QStringList wanted = ManualBook::wordsOf(words);
        QVERIFY2(std::any_of(wanted.begin(), wanted.end(),
                             [&](const QString &word) { return hit.context.contains(word, Qt::CaseInsensitive); }),
                 qPrintable(hit.context));
    }
}

void TestManualBook::titlesComeFirst()
{
    const ManualBook book(QStringLiteral("en"));
    const QList<ManualHit> hits = book.search(QStringLiteral("report"));
    QVERIFY(hits.size() > 5);
    QCOMPARE(book.pages()[hits.first().page].name, QStringLiteral("08-report"));
    QVERIFY(book.search(QString()).isEmpty());
    QVERIFY(book.search(QStringLiteral("  ")).isEmpty());
}

void TestManualBook::contextIsShort()
{
    const ManualBook book(QStringLiteral("de"));
    for (const char *word : {"und", "telltale", "a", "."}) {
        for (const ManualHit &hit : book.search(QLatin1String(word)))
            QVERIFY2(hit.context.size() <= 150 && !hit.context.contains(QLatin1Char('\n')), qPrintable(hit.context));
    }
}

void TestManualBook::modelKeepsItsPromises()
{
    ManualModel model(ManualBook(QStringLiteral("en")));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.rowCount(), int(model.book().pages().size()));
    QVERIFY(model.countText().isEmpty());
    model.setSearch(QStringLiteral("certificate"));
    QVERIFY(model.isSearching() && model.rowCount() > 3);
    QVERIFY(!model.countText().isEmpty());
    model.setSearch(QStringLiteral("certificate ")); // the same words
    QCOMPARE(resets.count(), 1);
    model.setSearch(QStringLiteral("zebra"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.countText(), QStringLiteral("Found nowhere"));
    QCOMPARE(model.rowOf(0), -1);
    model.setSearch({});
    QCOMPARE(model.placeOf(3).page, 3);
    QCOMPARE(resets.count(), 3);
}

QTEST_MAIN(TestManualBook)
#include "tst_manual_book.moc"
