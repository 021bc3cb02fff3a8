// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <cstdint>

namespace telltale {

/// A sentence about a number of things, in which `%n` stands for the number as QLocale() writes it:
///
///     plural("telltale::cli::Files", "%n file", QT_TRANSLATE_N_NOOP("telltale::cli::Files", "%n files"), files)
///
/// English needs no translation for this: `one` is for exactly one, `many` for every other number, none among them.
/// Other languages translate `many`, in as many forms as they have. Every `%n` is replaced; `%1` and the like are left
/// for arg(), which the caller does afterwards. For numbers of any size.
QString plural(const char *context, const char *one, const char *many, std::uint64_t count);
/// The same with the separators of the caller, who writes numbers from a thousand on: `12 345 files`.
QString plural(const char *context, const char *one, const char *many, std::uint64_t count, const QString &number);

} // namespace telltale
