// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/time_text.h"

#include <QtGlobal>

#include <array>

namespace telltale::audit::checks {

std::optional<Epoch> parseEpoch(std::string_view text)
{
    const std::size_t dot = text.find('.');
    const std::string_view whole = text.substr(0, dot);
    const std::string_view fraction = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
    const auto number = whole.size() < 9 || whole[0] == '0' ? std::nullopt : unsignedNumber(whole);
    if (!number || (dot != std::string_view::npos && !all(fraction, isDigit)))
        return std::nullopt;
    std::uint64_t scale = 1;
    for (const EpochUnit unit :
         {EpochUnit::Seconds, EpochUnit::Milliseconds, EpochUnit::Microseconds, EpochUnit::Nanoseconds}) {
        constexpr std::uint64_t from2000 = 946684800;
        constexpr std::uint64_t to2100 = 4102444800;
        if (*number >= from2000 * scale && *number < to2100 * scale) {
            Epoch epoch{unit, 0, !fraction.empty()};
            if (unit == EpochUnit::Seconds) {
                epoch.milliseconds = static_cast<std::int64_t>(*number) * 1000;
                int weight = 100;
                for (std::size_t i = 0; i < 3 && i < fraction.size(); ++i, weight /= 10)
                    epoch.milliseconds += digit(fraction[i]) * weight;
            } else {
                epoch.milliseconds = static_cast<std::int64_t>(*number / (scale / 1000));
            }
            return epoch;
        }
        scale *= 1000;
    }
    return std::nullopt;
}

const char *unitText(EpochUnit unit)
{
    constexpr std::array texts{
        QT_TRANSLATE_NOOP("Values", "seconds since 1970"), QT_TRANSLATE_NOOP("Values", "milliseconds since 1970"),
        QT_TRANSLATE_NOOP("Values", "microseconds since 1970"), QT_TRANSLATE_NOOP("Values", "nanoseconds since 1970")};
    return texts[static_cast<std::size_t>(unit)];
}

} // namespace telltale::audit::checks
