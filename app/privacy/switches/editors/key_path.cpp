// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/key_path.h"

#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::size_t mostKeyPathParts = 16;

Error badSwitchKey(std::string_view key, const char *why)
{
    return {"switch-bad-key",
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The key %1 %2")).arg(visible(key), aboutSwitch(why))};
}

bool isVariableCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

Result<KeyPath> splitDotted(std::string_view key)
{
    KeyPath path;
    for (std::size_t at = 0;;) {
        std::string part;
        if (at < key.size() && key[at] == '"') {
            const std::size_t end = key.find('"', at + 1);
            if (end == std::string_view::npos)
                return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "has a quote that does not end"));
            part = key.substr(at + 1, end - at - 1);
            at = end + 1;
        } else {
            const std::size_t end = std::min(key.find('.', at), key.size());
            part = key.substr(at, end - at);
            at = end;
        }
        if (part.empty())
            return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "has an empty part"));
        path.push_back(std::move(part));
        if (at == key.size())
            break;
        if (key[at] != '.')
            return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "goes on behind a quote"));
        ++at;
    }
    if (path.size() > mostKeyPathParts)
        return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "has too many parts"));
    return path;
}

} // namespace

bool isVariableName(std::string_view name)
{
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9')
        && std::all_of(name.begin(), name.end(), isVariableCharacter);
}

Result<KeyPath> keyPathFor(LayerKind kind, std::string_view key)
{
    if (key.empty() || key.find_first_of(std::string_view("\0\r\n", 3)) != std::string_view::npos)
        return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "is no line of text"));
    switch (kind) {
    case LayerKind::EnvFile:
        if (!isVariableName(key))
            return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "is no name of a variable"));
        return KeyPath{std::string(key)};
    case LayerKind::Properties:
        if (key.find_first_of(" \t=:#!;\\[]\"'") != std::string_view::npos)
            return badSwitchKey(key,
                                QT_TRANSLATE_NOOP("telltale::Switch", "has characters that would have to be escaped"));
        return KeyPath{std::string(key)};
    case LayerKind::Ini: {
        Result<KeyPath> path = splitDotted(key);
        if (path && path->size() > 2)
            return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "is more than a section and a name"));
        if (path
            && (path->back().find_first_of("=:;#[]\"") != std::string::npos
                || path->front().find_first_of("]\"") != std::string::npos))
            return badSwitchKey(key, QT_TRANSLATE_NOOP("telltale::Switch", "has characters that no line can have"));
        return path;
    }
    default:
        return splitDotted(key);
    }
}

} // namespace telltale::privacy
