// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <utility>

namespace telltale {

namespace {

bool isSpoken(QLocale::Language language)
{
    return language == QLocale::English || language == QLocale::German;
}

} // namespace

QLocale chooseLanguage(const Settings &settings, const QStringList &wanted)
{
    const std::string_view word = settings.word(SettingKey::GeneralLanguage);
    const bool isAutomatic = word == "auto";
    for (const QString &name : wanted) {
        const QLocale locale(name);
        // Somebody in Austria who asks for German gets the numbers of Austria.
        if (isAutomatic ? isSpoken(locale.language())
                        : QLocale::languageToCode(locale.language()) == QString::fromUtf8(word))
            return locale;
    }
    return QLocale(isAutomatic ? QStringLiteral("en") : QString::fromUtf8(word));
}

QStringList languagesOfTheSystem()
{
    return QLocale::system().uiLanguages();
}

Language::Language(const QLocale &language)
{
    QLocale::setDefault(language);
    if (language.language() == QLocale::English)
        return;
    const QString code = QLocale::languageToCode(language.language());
    const QString ours = QStringLiteral(":/translations");
    // The one asked first is the one installed last.
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("telltale_ui_") + code, ours);
    install(QStringLiteral("telltale_app_") + code, ours);
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    QLocale::setDefault(m_before);
}

void Language::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

} // namespace telltale
