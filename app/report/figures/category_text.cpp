// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/figure_canvas.h"

#include <QCoreApplication>

#include <array>

namespace telltale::report {

namespace {

/// In the order of audit::Category; the same words as audit::word().
constexpr std::array<const char *, audit::categoryCount> categoryWords = {
    QT_TRANSLATE_NOOP("telltale::report::Categories", "credential"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "official"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "financial"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "health"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "contact"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "person"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "network"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "location"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "device"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "pseudonym"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "installation"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "behaviour"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "content"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "time"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "technical"),
    QT_TRANSLATE_NOOP("telltale::report::Categories", "unknown"),
};

} // namespace

std::string categoryText(audit::Category category)
{
    const auto index = static_cast<std::size_t>(category);
    return index < categoryWords.size()
        ? QCoreApplication::translate("telltale::report::Categories", categoryWords[index]).toStdString()
        : std::string();
}

} // namespace telltale::report
