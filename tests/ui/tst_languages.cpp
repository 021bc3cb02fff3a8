// SPDX-License-Identifier: GPL-3.0-or-later
// The window in other languages: every sentence can be translated, and there is room for longer ones.
#include "base/language.h"
#include "cut_off.h"
#include "support/pseudo_language.h"

#include <QStandardPaths>

#include <optional>

using namespace telltale;
using tests::PseudoLanguage;
using tests::ShownState;
using tests::Window;

namespace {

using PrepareState = void (*)(Window &);

void addStates()
{
    QTest::addColumn<PrepareState>("prepare");
    for (const ShownState &state : tests::shownStates())
        QTest::newRow(state.name) << state.prepare;
}

QStringList cutOffIn(PrepareState prepare)
{
    Window it(ui::Theme::Mode::Light, {1280, 800});
    prepare(it);
    QWidget &root = tests::frontOf(it);
    QApplication::setActiveWindow(&root);
    Window::settle(root);
    QStringList found = tests::cutOff(root);
    if (it.window->width() > 1280 || it.window->height() > 800)
        found << QStringLiteral("the window grew to %1x%2").arg(it.window->width()).arg(it.window->height());
    return found;
}

bool isGermanComplete()
{
    for (const char *const file : {"telltale_app_de.ts", "telltale_ui_de.ts"}) {
        const auto messages =
            tests::readTranslationFile(QStringLiteral(TELLTALE_TRANSLATIONS_DIR "/") + QLatin1String(file));
        for (const tests::TranslationMessage &message : messages) {
            if (!message.isFinished)
                return false;
        }
    }
    return true;
}

} // namespace

Q_DECLARE_METATYPE(PrepareState)

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void pseudo_data();
    void pseudo();
    void longSentencesFit_data() { addStates(); }
    void longSentencesFit();
    void everySentenceIsSeen();
    void germanFits_data() { addStates(); }
    void germanFits();

private:
    PseudoLanguage m_pseudo; ///< hears what is asked for in all states
};

void TestLanguages::pseudo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blanks") << QStringLiteral("  ") << QStringLiteral("  ");
    QTest::newRow("word") << QStringLiteral("Report") << QStringLiteral("[Rêpört éé]");
    QTest::newRow("ends") << QStringLiteral(" with %1 ") << QStringLiteral(" [wïth %1 é] ");
    QTest::newRow("number") << QStringLiteral("%n xx %L1") << QStringLiteral("[%n xx %L1é]");
    QTest::newRow("mnemonic") << QStringLiteral("&Open") << QStringLiteral("[&Opêñ é]");
    QTest::newRow("tag") << QStringLiteral("<b>x</b> &amp;") << QStringLiteral("[<b>x</b> &amp;é]");
    QTest::newRow("line feed") << QStringLiteral("x\n") << QStringLiteral("[xé]\n");
}

void TestLanguages::pseudo()
{
    QFETCH(QString, text);
    QTEST(PseudoLanguage::inPseudo(text), "expected");
}

void TestLanguages::longSentencesFit()
{
    QFETCH(PrepareState, prepare);
    const tests::InstalledTranslator installed(m_pseudo);
    const QStringList found = cutOffIn(prepare);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

/// Behind the walk through all states.
void TestLanguages::everySentenceIsSeen()
{
    if (m_pseudo.count() < 500)
        QSKIP("not behind the walk");
    const QStringList unknown = m_pseudo.unknown(QStringLiteral(TELLTALE_TRANSLATIONS_DIR));
    QVERIFY2(unknown.isEmpty(),
             qPrintable(QStringLiteral("lupdate does not see:\n") + unknown.join(QLatin1Char('\n'))));
}

void TestLanguages::germanFits()
{
    QFETCH(PrepareState, prepare);
    if (!isGermanComplete())
        QSKIP("the translation is not complete");
    const Language german(QLocale(QLocale::German, QLocale::Germany));
    const QStringList found = cutOffIn(prepare);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
