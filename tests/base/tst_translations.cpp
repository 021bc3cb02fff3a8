// SPDX-License-Identifier: GPL-3.0-or-later
// The .ts files: they have the sentences of the sources, and what is translated keeps what has to be kept.
#include "support/translation_file.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::tests;

namespace {

const QString folderOfTranslations = QStringLiteral(TELLTALE_SOURCE_DIR "/resources/translations/");

/// `%1`, `%n`, `%L2`, each as often as it comes, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?\\d+|L?n)"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

/// Keys that a letter is marked for: `&O`, and neither `&&`, `& ` nor `&amp;`.
qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&(?![&\\s])(?!\\w+;)"));
    return QString(text).remove(QStringLiteral("&&")).count(pattern);
}

QString ends(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\s*).*?(\\s*)$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.captured(1) + QLatin1Char('|') + match.captured(2);
}

/// What a form of a translation does not keep of its source; empty when it is as it should be.
QString whatIsLost(const TranslationMessage &message, const QString &form)
{
    if (form.trimmed().isEmpty() && !message.source.trimmed().isEmpty())
        return QStringLiteral("empty");
    QStringList wanted = placeholders(message.source);
    const QStringList found = placeholders(form);
    // A plural form may say the number in a word, or leave it out: `one file`, `both files`.
    if (message.isPlural && !form.contains(QStringLiteral("%n")))
        wanted.removeAll(QStringLiteral("%n"));
    // A sentence may say a thing twice.
    if (QSet<QString>(wanted.begin(), wanted.end()) != QSet<QString>(found.begin(), found.end()))
        return QStringLiteral("placeholders %1").arg(wanted.join(QLatin1Char(' ')));
    if (mnemonics(form) != mnemonics(message.source))
        return QStringLiteral("mnemonics");
    if (ends(form) != ends(message.source))
        return QStringLiteral("blanks at the ends");
    const QString dots = QStringLiteral("...");
    if (form.contains(dots) && !message.source.contains(dots))
        return QStringLiteral("... and not \u2026");
    const bool endsInEllipsis = message.source.trimmed().endsWith(QChar(0x2026));
    if (endsInEllipsis != form.trimmed().endsWith(QChar(0x2026)))
        return QStringLiteral("\u2026 at the end");
    return {};
}

QStringList lines(const std::vector<TranslationMessage> &messages)
{
    QStringList all;
    for (const TranslationMessage &message : messages)
        all << QStringLiteral("%1: %2 (%3)%4")
                   .arg(message.context, message.source, message.comment,
                        message.isPlural ? QStringLiteral(" in plural forms") : QString());
    all.sort();
    return all;
}

QString lupdate()
{
    const QString found =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QStringLiteral("/usr/lib/qt6/bin")});
    return found.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("lupdate")) : found;
}

void addFiles()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sources");
    QTest::newRow("app") << "telltale_app_de.ts"
                         << "app";
    QTest::newRow("ui") << "telltale_ui_de.ts"
                        << "ui";
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losses_data();
    void losses();
    void hasTheSentencesOfTheSources_data() { addFiles(); }
    void hasTheSentencesOfTheSources();
    void keepsWhatHasToBeKept_data() { addFiles(); }
    void keepsWhatHasToBeKept();
    void hasTheTitlesOfRules();
};

void TestTranslations::losses_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("isPlural");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isGood");

    const auto row = [](const char *name, const char *source, bool isPlural, const char *form, bool isGood) {
        QTest::newRow(name) << QString::fromUtf8(source) << isPlural << QString::fromUtf8(form) << isGood;
    };
    row("as it should be", "Open %1", false, "%1 öffnen", true);
    row("lost", "Open %1", false, "Öffnen", false);
    row("another", "%1 of %2", false, "%1 von %3", false);
    row("twice", "%1 of %2", false, "%1 von %2 (%1)", true);
    row("in words", "%n of %1", true, "eines von %1", true);
    row("lost beside it", "%n of %1", true, "eines", false);
    row("no plural", "%n of %1", false, "eines von %1", false);
    row("empty", "Open", false, " ", false);
    row("mnemonic", "&Open", false, "Ö&ffnen", true);
    row("no mnemonic", "&Open", false, "Öffnen", false);
    row("too many", "Open", false, "&Öffnen", false);
    row("no mnemonics", "A && B &amp; C & D", false, "A &amp; B && C & D", true);
    row("blank in front", " and", false, "und", false);
    row("line feed", "a\n", false, "b\n", true);
    row("no line feed", "a\n", false, "b", false);
    row("three dots", "Open…", false, "Öffnen...", false);
    row("lost ellipsis", "Open…", false, "Öffnen", false);
    row("ellipsis", "Open…", false, "Öffnen …", true);
}

void TestTranslations::losses()
{
    QFETCH(QString, source);
    QFETCH(bool, isPlural);
    QFETCH(QString, form);
    const QString lost = whatIsLost({{}, source, {}, isPlural, true, {form}}, form);
    QFETCH(bool, isGood);
    QVERIFY2(lost.isEmpty() == isGood, qPrintable(lost));
}

void TestTranslations::hasTheSentencesOfTheSources()
{
    QFETCH(QString, file);
    QFETCH(QString, sources);
    const QString program = lupdate();
    if (program.isEmpty())
        QSKIP("There is no lupdate here (Debian: qt6-l10n-tools)");
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(file);
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(TELLTALE_SOURCE_DIR));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program,
                  {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-I"), QStringLiteral("app"), sources,
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-target-language"),
                   QStringLiteral("de"), QStringLiteral("-ts"), fresh});
    QVERIFY2(process.waitForFinished(120'000) && process.exitCode() == 0, process.readAll().constData());
    const QStringList now = lines(readTranslationFile(fresh));
    QVERIFY(now.size() > 100);
    const QStringList there = lines(readTranslationFile(folderOfTranslations + file));
    const QSet<QString> fromSources(now.begin(), now.end());
    const QSet<QString> inFile(there.begin(), there.end());
    QStringList wrong;
    for (const QString &line : now) {
        if (!inFile.contains(line))
            wrong << QStringLiteral("missing: ") + line;
    }
    for (const QString &line : there) {
        if (!fromSources.contains(line))
            wrong << QStringLiteral("no longer in the sources: ") + line;
    }
    QVERIFY2(wrong.isEmpty(),
             qPrintable(QStringLiteral("Run resources/translations/update.sh\n") + wrong.join(QLatin1Char('\n'))));
}

void TestTranslations::keepsWhatHasToBeKept()
{
    QFETCH(QString, file);
    const std::vector<TranslationMessage> messages = readTranslationFile(folderOfTranslations + file);
    QVERIFY(messages.size() > 100);
    QStringList wrong;
    for (const TranslationMessage &message : messages) {
        for (const QString &form : message.forms) {
            const QString lost = message.isFinished ? whatIsLost(message, form) : QString();
            if (!lost.isEmpty())
                wrong << QStringLiteral("%1: %2\n  %3\n  %4").arg(lost, message.context, message.source, form);
        }
        if (message.isFinished && message.forms.size() != (message.isPlural ? 2 : 1))
            wrong << QStringLiteral("forms: %1\n  %2").arg(message.context, message.source);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// Data, which lupdate does not read.
void TestTranslations::hasTheTitlesOfRules()
{
    QFile rules(QStringLiteral(TELLTALE_SOURCE_DIR "/resources/rules/values.toml"));
    QVERIFY(rules.open(QIODevice::ReadOnly));
    const QSet<SentenceKey> known =
        sentencesOf(readTranslationFile(folderOfTranslations + QStringLiteral("telltale_app_de.ts")));
    static const QRegularExpression pattern(QStringLiteral("^title = \"([^\"]*)\""),
                                            QRegularExpression::MultilineOption);
    int titles = 0;
    for (auto matches = pattern.globalMatch(QString::fromUtf8(rules.readAll())); matches.hasNext(); ++titles) {
        const QString title = matches.next().captured(1);
        QVERIFY2(known.contains({QStringLiteral("Values"), title}), qPrintable(title));
    }
    QVERIFY(titles > 50);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
