// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is left to be translated.
#include "support/translation_file.h"

#include <QTest>

class TestTranslationsComplete : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeft_data();
    void nothingIsLeft();
};

void TestTranslationsComplete::nothingIsLeft_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("app") << "telltale_app_de.ts";
    QTest::newRow("ui") << "telltale_ui_de.ts";
}

void TestTranslationsComplete::nothingIsLeft()
{
    QFETCH(QString, file);
    const auto messages =
        telltale::tests::readTranslationFile(QStringLiteral(TELLTALE_SOURCE_DIR "/resources/translations/") + file);
    QVERIFY(messages.size() > 100);
    QStringList left;
    for (const telltale::tests::TranslationMessage &message : messages) {
        if (!message.isFinished)
            left << message.context + QStringLiteral(": ") + message.source;
    }
    QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("%1 left:\n").arg(left.size()) + left.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestTranslationsComplete)
#include "tst_translations_complete.moc"
