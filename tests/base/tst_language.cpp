// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <QCoreApplication>
#include <QTest>

using namespace telltale;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choice_data();
    void choice();
    void germanWhileItLives();
    void englishHasNoTranslators();
    void withoutTable();
};

void TestLanguage::choice_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("chosen");

    const auto row = [](const char *name, const char *setting, const char *wanted, const char *chosen) {
        QTest::newRow(name) << QString::fromLatin1(setting) << QString::fromLatin1(wanted)
                            << QString::fromLatin1(chosen);
    };
    row("nothing wanted", "auto", "", "en_US");
    row("C", "auto", "C", "en_US");
    row("German", "auto", "de-DE,de", "de_DE");
    row("Austria keeps its numbers", "auto", "de-AT,de", "de_AT");
    row("first that there is", "auto", "fr-FR,de-CH,en", "de_CH");
    row("English before German", "auto", "en-GB,de-DE", "en_GB");
    row("none that there is", "auto", "fr-FR,ja", "en_US");
    row("no names of languages", "auto", ",??,x-y-z", "en_US");
    row("German, whatever the system", "de", "en-US", "de_DE");
    row("German, of the system's country", "de", "en-US,de-AT", "de_AT");
    row("English, whatever the system", "en", "de-DE", "en_US");
}

void TestLanguage::choice()
{
    QFETCH(QString, setting);
    QFETCH(QString, wanted);
    Settings settings;
    QVERIFY(settings.setOnCommandLine("general.language=" + setting.toStdString()));
    QTEST(chooseLanguage(settings, wanted.split(QLatin1Char(44))).name(), "chosen");
}

void TestLanguage::germanWhileItLives()
{
    const QLocale before;
    const auto close = [] { return QCoreApplication::translate("telltale::Settings", "Language"); };
    QCOMPARE(close(), QStringLiteral("Language"));
    {
        const Language german(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(close(), QStringLiteral("Sprache"));
        QCOMPARE(QLocale().toString(12345), QStringLiteral("12.345"));
        QCOMPARE(QCoreApplication::translate("telltale::Settings", "no such sentence"),
                 QStringLiteral("no such sentence"));
    }
    QCOMPARE(close(), QStringLiteral("Language"));
    QVERIFY(QLocale() == before);
}

void TestLanguage::englishHasNoTranslators()
{
    const Language english(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(QCoreApplication::translate("telltale::Settings", "Language"), QStringLiteral("Language"));
    QCOMPARE(QLocale().toString(12345), QStringLiteral("12,345"));
}

void TestLanguage::withoutTable()
{
    Settings settings;
    QVERIFY(settings.setOnCommandLine("language=de"));
    QVERIFY(settings.word(SettingKey::GeneralLanguage) == "de");
    const Result<bool> wrong = settings.setOnCommandLine("language=fr");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().message, QStringLiteral("general.language takes auto, en or de, not fr"));
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
