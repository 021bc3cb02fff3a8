// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/plural.h"
#include "base/visible_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <string>
#include <string_view>

/// The sentences of a report, in its language.
namespace telltale::report {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(telltale::Report)
};

inline std::string said(const QString &text)
{
    return text.toStdString();
}
/// A name out of a payload, for a sentence.
inline QString named(std::string_view bytes)
{
    return visible(bytes);
}
inline QString counted(std::uint64_t number)
{
    return QLocale().toString(qulonglong(number));
}

} // namespace telltale::report
