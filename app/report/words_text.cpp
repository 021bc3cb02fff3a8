// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/words_text.h"

#include <QCoreApplication>

#include <string>

namespace telltale::report {

namespace {

/// Where translators find them: nothing reads it.
[[maybe_unused]] constexpr const char *words[] = {
    QT_TRANSLATE_NOOP("telltale::Words", "credential"),   QT_TRANSLATE_NOOP("telltale::Words", "official"),
    QT_TRANSLATE_NOOP("telltale::Words", "financial"),    QT_TRANSLATE_NOOP("telltale::Words", "health"),
    QT_TRANSLATE_NOOP("telltale::Words", "contact"),      QT_TRANSLATE_NOOP("telltale::Words", "person"),
    QT_TRANSLATE_NOOP("telltale::Words", "network"),      QT_TRANSLATE_NOOP("telltale::Words", "location"),
    QT_TRANSLATE_NOOP("telltale::Words", "device"),       QT_TRANSLATE_NOOP("telltale::Words", "pseudonym"),
    QT_TRANSLATE_NOOP("telltale::Words", "installation"), QT_TRANSLATE_NOOP("telltale::Words", "behaviour"),
    QT_TRANSLATE_NOOP("telltale::Words", "content"),      QT_TRANSLATE_NOOP("telltale::Words", "time"),
    QT_TRANSLATE_NOOP("telltale::Words", "technical"),    QT_TRANSLATE_NOOP("telltale::Words", "unknown"),
    QT_TRANSLATE_NOOP("telltale::Words", "plain"),        QT_TRANSLATE_NOOP("telltale::Words", "hashed"),
    QT_TRANSLATE_NOOP("telltale::Words", "masked"),       QT_TRANSLATE_NOOP("telltale::Words", "encrypted"),
    QT_TRANSLATE_NOOP("telltale::Words", "empty"),        QT_TRANSLATE_NOOP("telltale::Words", "product"),
    QT_TRANSLATE_NOOP("telltale::Words", "sdk"),          QT_TRANSLATE_NOOP("telltale::Words", "receiver"),
    QT_TRANSLATE_NOOP("telltale::Words", "always"),       QT_TRANSLATE_NOOP("telltale::Words", "when-enabled"),
    QT_TRANSLATE_NOOP("telltale::Words", "declared"),     QT_TRANSLATE_NOOP("telltale::Words", "undeclared"),
    QT_TRANSLATE_NOOP("telltale::Words", "unseen"),       QT_TRANSLATE_NOOP("telltale::Words", "wrong-type"),
    QT_TRANSLATE_NOOP("telltale::Words", "wrong-gate"),   QT_TRANSLATE_NOOP("telltale::Words", "new"),
    QT_TRANSLATE_NOOP("telltale::Words", "gone"),         QT_TRANSLATE_NOOP("telltale::Words", "type"),
    QT_TRANSLATE_NOOP("telltale::Words", "category"),     QT_TRANSLATE_NOOP("telltale::Words", "protection"),
    QT_TRANSLATE_NOOP("telltale::Words", "destination"),  QT_TRANSLATE_NOOP("telltale::Words", "share"),
    QT_TRANSLATE_NOOP("telltale::Words", "recovered"),    QT_TRANSLATE_NOOP("telltale::Words", "candidate"),
    QT_TRANSLATE_NOOP("telltale::Words", "recoverable"),  QT_TRANSLATE_NOOP("telltale::Words", "infeasible"),
    QT_TRANSLATE_NOOP("telltale::Words", "silent"),       QT_TRANSLATE_NOOP("telltale::Words", "always-sent-only"),
    QT_TRANSLATE_NOOP("telltale::Words", "still-sends"),  QT_TRANSLATE_NOOP("telltale::Words", "nothing-captured"),
    QT_TRANSLATE_NOOP("telltale::Words", "not-proved"),   QT_TRANSLATE_NOOP("telltale::Words", "allow"),
    QT_TRANSLATE_NOOP("telltale::Words", "drop"),         QT_TRANSLATE_NOOP("telltale::Words", "mask"),
    QT_TRANSLATE_NOOP("telltale::Words", "hash"),         QT_TRANSLATE_NOOP("telltale::Words", "generalise"),
    QT_TRANSLATE_NOOP("telltale::Words", "replace"),      QT_TRANSLATE_NOOP("telltale::Words", "block"),
    QT_TRANSLATE_NOOP("telltale::Words", "forward"),      QT_TRANSLATE_NOOP("telltale::Words", "forward-changed"),
    QT_TRANSLATE_NOOP("telltale::Words", "answer-here"),  QT_TRANSLATE_NOOP("telltale::Words", "yes"),
    QT_TRANSLATE_NOOP("telltale::Words", "no"),
};

} // namespace

QString shownWord(std::string_view word)
{
    return QCoreApplication::translate("telltale::Words", std::string(word).c_str());
}

} // namespace telltale::report
