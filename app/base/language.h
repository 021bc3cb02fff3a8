// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace telltale {

/// The language that the setting asks for, as a locale. `auto` takes the first language of `wanted` that there is
/// (`de-AT`, `en`; in the order of preference), and English when there is none; the country stays that of `wanted`.
QLocale chooseLanguage(const Settings &settings, const QStringList &wanted);
/// Those of LANGUAGE, LC_ALL, LC_MESSAGES and LANG.
QStringList languagesOfTheSystem();

/// Sentences, numbers and dates in a language, from when it is made until it goes: translators of the application
/// object, which has to be there and to outlive it, and the default of QLocale. Sentences without a translation, and
/// all of them when :/translations is not linked in, are English. To be made and ended in the thread of the
/// application, while no other asks for sentences.
class Language
{
public:
    explicit Language(const QLocale &language);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

private:
    void install(const QString &file, const QString &folder);

    QLocale m_before;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace telltale
