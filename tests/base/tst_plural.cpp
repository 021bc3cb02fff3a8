// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plural.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

#include <cstring>
#include <vector>

using namespace telltale;

namespace {

constexpr const char *plurals = "Plurals";
constexpr const char *oneFile = "%n file of %1";
constexpr const char *files = QT_TRANSLATE_N_NOOP("Plurals", "%n files of %1");

/// A language with a form for 1, one for 2 and one for the rest, which knows the sentences that it is given.
class Language : public QTranslator
{
public:
    Language(const char *source, std::vector<const char *> forms) : m_source(source), m_forms(std::move(forms)) {}
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int n) const override
    {
        const bool isOurs = std::strcmp(context, plurals) == 0 && std::strcmp(source, m_source) == 0;
        return isOurs ? QString::fromUtf8(m_forms.at(n == 1 ? 0 : n == 2 ? 1 : 2)) : QString();
    }

private:
    const char *m_source;
    std::vector<const char *> m_forms;
};

/// Installed while it lives.
class Installed
{
public:
    explicit Installed(QTranslator &translator) : m_translator(translator)
    {
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Installed() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(Installed)

private:
    QTranslator &m_translator;
};

/// The locale of numbers while it lives.
class NumbersOf
{
public:
    explicit NumbersOf(const QLocale &locale) { QLocale::setDefault(locale); }
    ~NumbersOf() { QLocale::setDefault(m_before); }
    Q_DISABLE_COPY_MOVE(NumbersOf)

private:
    QLocale m_before;
};

} // namespace

class TestPlural : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void english_data();
    void english();
    void otherLanguages_data();
    void otherLanguages();
    void numbersAreWrittenByTheLocale();
    void theCallerMayWriteTheNumber();
    void aTranslationWithoutTheNumber();
    void aTranslationLikeTheSource();
    void digitsOfTheSentenceStay();
    void everySignIsReplaced();
};

void TestPlural::english_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("expected");

    QTest::newRow("none") << quint64{0} << "0 files of %1";
    QTest::newRow("one") << quint64{1} << "1 file of %1";
    QTest::newRow("two") << quint64{2} << "2 files of %1";
    QTest::newRow("largest as it is") << quint64{999} << "999 files of %1";
    QTest::newRow("thousand") << quint64{1000} << "1,000 files of %1";
    QTest::newRow("more than an int") << quint64{5'000'000'001} << "5,000,000,001 files of %1";
    QTest::newRow("all") << quint64{UINT64_MAX} << "18,446,744,073,709,551,615 files of %1";
}

void TestPlural::english()
{
    QFETCH(quint64, count);
    QTEST(plural(plurals, oneFile, files, count), "expected");
    // A translator that knows other sentences changes nothing.
    Language other("something else", {"a", "b", "c"});
    const Installed installed(other);
    QTEST(plural(plurals, oneFile, files, count), "expected");
}

void TestPlural::otherLanguages_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("expected");

    QTest::newRow("none") << quint64{0} << "0 Dateien von %1";
    QTest::newRow("one") << quint64{1} << "1 Datei von %1";
    QTest::newRow("two") << quint64{2} << "beide, 2, von %1";
    QTest::newRow("three") << quint64{3} << "3 Dateien von %1";
    QTest::newRow("1001") << quint64{1001} << "1,001 Dateien von %1";
    QTest::newRow("just above an int") << quint64{2'147'483'648} << "2,147,483,648 Dateien von %1";
    QTest::newRow("2^32 + 1") << quint64{4'294'967'297} << "4,294,967,297 Dateien von %1";
    QTest::newRow("all") << quint64{UINT64_MAX} << "18,446,744,073,709,551,615 Dateien von %1";
}

void TestPlural::otherLanguages()
{
    QFETCH(quint64, count);
    Language german(files, {"%n Datei von %1", "beide, %n, von %1", "%n Dateien von %1"});
    const Installed installed(german);
    QTEST(plural(plurals, oneFile, files, count), "expected");
}

void TestPlural::numbersAreWrittenByTheLocale()
{
    const NumbersOf numbers(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(plural(plurals, oneFile, files, 1'234'567), QStringLiteral("1.234.567 files of %1"));
    Language german(files, {"%n Datei von %1", "%n Dateien von %1", "%n Dateien von %1"});
    const Installed installed(german);
    QCOMPARE(plural(plurals, oneFile, files, 1'234'567), QStringLiteral("1.234.567 Dateien von %1"));
    QCOMPARE(plural(plurals, oneFile, files, 999), QStringLiteral("999 Dateien von %1"));
}

void TestPlural::theCallerMayWriteTheNumber()
{
    const QString number = QStringLiteral("12 345");
    QCOMPARE(plural(plurals, oneFile, files, 12'345, number), QStringLiteral("12 345 files of %1"));
    Language german(files, {"%n Datei von %1", "%n Dateien von %1", "%n Dateien von %1"});
    const Installed installed(german);
    QCOMPARE(plural(plurals, oneFile, files, 12'345, number), QStringLiteral("12 345 Dateien von %1"));
}

void TestPlural::aTranslationWithoutTheNumber()
{
    Language german(files, {"eine Datei", "zwei Dateien", "viele Dateien"});
    const Installed installed(german);
    QCOMPARE(plural(plurals, oneFile, files, 1), QStringLiteral("eine Datei"));
    QCOMPARE(plural(plurals, oneFile, files, 5000), QStringLiteral("viele Dateien"));
}

void TestPlural::aTranslationLikeTheSource()
{
    Language same(files, {"%n Akte", "%n files of %1", "%n files of %1"});
    const Installed installed(same);
    QCOMPARE(plural(plurals, oneFile, files, 1), QStringLiteral("1 Akte"));
    QCOMPARE(plural(plurals, oneFile, files, 2), QStringLiteral("2 files of %1"));
    QCOMPARE(plural(plurals, oneFile, files, 2000), QStringLiteral("2,000 files of %1"));
}

void TestPlural::digitsOfTheSentenceStay()
{
    const char *const one = "%n connection with HTTP/2 on 8642";
    const char *const many = "%n connections with HTTP/2 on 8642";
    Language german(many,
                    {"%n Verbindung über HTTP/2 auf 8642", "%n Verbindungen über HTTP/2 auf 8642",
                     "%n Verbindungen über HTTP/2 auf 8642"});
    const NumbersOf numbers(QLocale(QLocale::German, QLocale::Germany));
    const Installed installed(german);
    QCOMPARE(plural(plurals, one, many, 2), QStringLiteral("2 Verbindungen über HTTP/2 auf 8642"));
    QCOMPARE(plural(plurals, one, many, 8642), QStringLiteral("8.642 Verbindungen über HTTP/2 auf 8642"));
}

void TestPlural::everySignIsReplaced()
{
    const char *const many = "%n of %n";
    QCOMPARE(plural(plurals, "%n", many, 7), QStringLiteral("7 of 7"));
    Language german(many, {"%n", "%n", "%n von %n"});
    const Installed installed(german);
    QCOMPARE(plural(plurals, "%n", many, 70'000), QStringLiteral("70,000 von 70,000"));
}

QTEST_GUILESS_MAIN(TestPlural)
#include "tst_plural.moc"
