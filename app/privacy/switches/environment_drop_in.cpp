// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/environment_drop_in.h"

#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::string_view dropInHead = "# Variables that telltale switch has set.\n";
constexpr std::string_view unitHead = "[Service]\n";
constexpr std::string_view unitVariable = "Environment=\"";

/// The line of a variable in a drop-in of a unit: where it begins, or npos.
Result<std::size_t> unitLine(std::string_view bytes, const std::string &name)
{
    std::size_t found = std::string_view::npos;
    for (std::size_t at = 0; at < bytes.size(); at = lineEndAt(bytes, at)) {
        const std::string_view line = bytes.substr(at, lineEndAt(bytes, at) - at);
        const bool isOurs = line.starts_with(std::string(unitVariable) + name + '=');
        const bool isComment = line.starts_with('#') || line.starts_with(';');
        if (!isOurs && !isComment && line.find(name) != std::string_view::npos)
            return refusedLine(
                lineNumberAt(bytes, at),
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is not set as we set it")).arg(visible(name)));
        found = isOurs ? at : found;
    }
    return found;
}

Result<ConfigReading> readUnit(std::string_view bytes, const std::string &name)
{
    const Result<std::size_t> at = unitLine(bytes, name);
    if (!at)
        return at.error();
    if (*at == std::string_view::npos)
        return ConfigReading{};
    const std::size_t begin = *at + unitVariable.size() + name.size() + 1;
    const std::string_view line = bytes.substr(begin, lineEndAt(bytes, begin) - begin);
    const std::size_t end = line.find('"');
    const std::string_view value = line.substr(0, end);
    if (end == std::string_view::npos || value.find_first_of("%\\$") != std::string_view::npos)
        return refusedLine(
            lineNumberAt(bytes, begin),
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value is not written as we write it")));
    return ConfigReading{SwitchValue{std::string(value), true}, lineNumberAt(bytes, begin)};
}

Result<std::string> editUnit(std::string_view bytes, const std::string &name, const std::optional<SwitchValue> &value)
{
    const Result<std::size_t> at = unitLine(bytes, name);
    if (!at)
        return at.error();
    if (value && value->text.find_first_of("%\\$\"") != std::string::npos)
        return refusedFile(
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "systemd would read this value as another one")));
    std::string rest(bytes);
    if (*at != std::string_view::npos)
        rest.erase(*at, lineEndAt(bytes, *at) - *at);
    if (!value)
        return rest;
    const std::string line = std::string(unitVariable) + name + '=' + value->text + '"';
    return withLineAt(rest, *at == std::string_view::npos ? rest.size() : *at, line);
}

} // namespace

Result<ConfigReading> readDropIn(std::string_view bytes, bool isUnit, const std::string &name)
{
    if (isUnit)
        return readUnit(bytes, name);
    return readConfigKey({LayerKind::EnvFile, name, LineDialect::Bash}, bytes);
}

Result<std::string> editDropIn(std::string_view bytes, bool isUnit, const std::string &name,
                               const std::optional<SwitchValue> &value)
{
    const std::string head = std::string(dropInHead) + (isUnit ? std::string(unitHead) : std::string());
    const std::string before = bytes.empty() ? head : std::string(bytes);
    Result<std::string> after = isUnit ? editUnit(before, name, value)
                                       : editConfigKey({LayerKind::EnvFile, name, LineDialect::Bash}, before, value);
    if (after && *after == head)
        return std::string();
    return after;
}

} // namespace telltale::privacy
