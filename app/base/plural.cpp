// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plural.h"

#include <QCoreApplication>
#include <QLocale>

namespace telltale {

namespace {

constexpr std::uint64_t firstStoodInFor = 1000;

/// Qt puts the number into the sentence itself, without separators, and takes an int. Below a thousand that is the
/// number as it is. Above, one stands in that has the same form in every language (forms of large numbers depend on the
/// last digits) and whose ten digits stand nowhere else in the sentence, to be found again.
int standIn(std::uint64_t count)
{
    constexpr int unmistakable = 2'146'000'000;
    return count < firstStoodInFor ? static_cast<int>(count) : unmistakable + static_cast<int>(count % 1'000'000);
}

} // namespace

QString plural(const char *context, const char *one, const char *many, std::uint64_t count)
{
    return plural(context, one, many, count, QLocale().toString(qulonglong{count}));
}

QString plural(const char *context, const char *one, const char *many, std::uint64_t count, const QString &number)
{
    const QString sign = QStringLiteral("%n");
    const int chosen = standIn(count);
    const QString digits = QString::number(chosen);
    QString found = QCoreApplication::translate(context, many, nullptr, chosen);
    const bool isTranslated = found != QString::fromUtf8(many).replace(sign, digits);
    if (!isTranslated)
        return QString::fromUtf8(count == 1 ? one : many).replace(sign, number);
    if (count >= firstStoodInFor)
        found.replace(digits, number);
    return found;
}

} // namespace telltale
