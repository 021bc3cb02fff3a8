// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/settings.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

#include <array>
#include <charconv>
#include <optional>

namespace telltale::cli {

namespace {

using payload::Limits;

struct Setting
{
    std::string_view key;
    std::uint64_t least;
    std::uint64_t most;
    void (*apply)(Limits &limits, std::uint64_t value);
};

constexpr std::array<Setting, 5> settings{{
    // Deeper than this, the paths themselves would take all memory.
    {"limits.depth", 1, 1u << 20,
     [](Limits &limits, std::uint64_t value) { limits.depth = static_cast<std::uint32_t>(value); }},
    {"limits.document", 1, 1ull << 30, [](Limits &limits, std::uint64_t value) { limits.document = value; }},
    {"limits.nodes", 1, UINT32_MAX / 2,
     [](Limits &limits, std::uint64_t value) { limits.nodes = static_cast<std::uint32_t>(value); }},
    {"limits.file", 1, 1ull << 62, [](Limits &limits, std::uint64_t value) { limits.file = value; }},
    {"limits.diagnostics", 0, UINT32_MAX / 2,
     [](Limits &limits, std::uint64_t value) { limits.diagnostics = static_cast<std::uint32_t>(value); }},
}};

QString translated(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Settings", text);
}

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const char *const end = text.data() + text.size();
    const auto [at, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc() || at == text.data())
        return {};
    const std::string_view suffix(at, static_cast<std::size_t>(end - at));
    unsigned shift = 0;
    if (suffix == "k" || suffix == "K")
        shift = 10;
    else if (suffix == "M")
        shift = 20;
    else if (suffix == "G")
        shift = 30;
    else if (!suffix.empty())
        return {};
    if (value > (UINT64_MAX >> shift))
        return {};
    return value << shift;
}

QString knownKeys()
{
    QString result;
    for (const Setting &setting : settings) {
        if (!result.isEmpty())
            result += QLatin1String(", ");
        result += QLatin1String(setting.key.data(), static_cast<qsizetype>(setting.key.size()));
    }
    return result;
}

} // namespace

Result<bool> applySetting(std::string_view setting, Limits &limits)
{
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos)
        return Error{"bad-setting", translated("--set takes key=value, not %1").arg(payload::visible(setting))};
    const std::string_view key = setting.substr(0, equals);
    const std::string_view text = setting.substr(equals + 1);
    for (const Setting &known : settings) {
        if (known.key != key)
            continue;
        const std::optional<std::uint64_t> value = number(text);
        if (!value || *value < known.least || *value > known.most) {
            return Error{"bad-setting",
                         translated("%1 takes a number from %2 to %3, with k, M or G for 1024s, not %4")
                             .arg(payload::visible(key), QString::number(known.least), QString::number(known.most),
                                  payload::visible(text))};
        }
        known.apply(limits, *value);
        return true;
    }
    return Error{"bad-setting",
                 translated("There is no setting %1. There are: %2").arg(payload::visible(key), knownKeys())};
}

} // namespace telltale::cli
