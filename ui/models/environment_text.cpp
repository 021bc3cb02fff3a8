// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/environment_text.h"

#include "base/visible_text.h"
#include "ui/models/command_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::models {

namespace {

QString aboutVariable(const char *text)
{
    return QCoreApplication::translate("telltale::models::EnvironmentText", text);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string_view unquoted(std::string_view value)
{
    const bool isQuoted =
        value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.front() == value.back();
    return isQuoted ? value.substr(1, value.size() - 2) : value;
}

Result<EnvironmentVariable> parseLine(std::string_view line, int number)
{
    constexpr std::string_view word = "export ";
    if (line.starts_with(word))
        line = trimmed(line.substr(word.size()));
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos)
        return Error{"no-equals-sign",
                     aboutVariable(QT_TRANSLATE_NOOP("telltale::models::EnvironmentText", "Line %1 is not NAME=VALUE."))
                         .arg(number)};
    const std::string_view name = trimmed(line.substr(0, equals));
    if (!isVariableName(name))
        return Error{"bad-variable-name",
                     aboutVariable(QT_TRANSLATE_NOOP("telltale::models::EnvironmentText",
                                                     "Line %1: a name has letters, digits and _, and no digit first."))
                         .arg(number)};
    const std::string_view value = unquoted(trimmed(line.substr(equals + 1)));
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; };
    if (std::any_of(value.begin(), value.end(), isControl))
        return Error{"control-in-value",
                     aboutVariable(QT_TRANSLATE_NOOP("telltale::models::EnvironmentText",
                                                     "Line %1 has a control character in it."))
                         .arg(number)};
    return EnvironmentVariable{std::string(name), std::string(value)};
}

} // namespace

bool isVariableName(std::string_view name)
{
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9')
        && std::all_of(name.begin(), name.end(), fits);
}

bool isSecretName(std::string_view name)
{
    std::string upper(name);
    for (char &c : upper)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    static constexpr std::string_view words[] = {"KEY",    "TOKEN",      "SECRET", "PASSW",
                                                 "PASSPH", "CREDENTIAL", "_PASS",  "-PASS"};
    return upper == "PASS" || std::any_of(std::begin(words), std::end(words), [&upper](std::string_view word) {
               return upper.find(word) != std::string::npos;
           });
}

bool isSecret(const EnvironmentVariable &variable)
{
    return isSecretName(variable.name) || looksSecret(variable.value);
}

Result<std::vector<EnvironmentVariable>> parseEnvironment(std::string_view text)
{
    std::vector<EnvironmentVariable> variables;
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        at = end + 1;
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        Result<EnvironmentVariable> variable = parseLine(line, number);
        if (!variable)
            return variable.error();
        const auto isIt = [&variable](const EnvironmentVariable &other) { return other.name == variable->name; };
        if (std::any_of(variables.begin(), variables.end(), isIt))
            return Error{
                "variable-twice",
                aboutVariable(QT_TRANSLATE_NOOP("telltale::models::EnvironmentText", "Line %1: %2 stands there twice."))
                    .arg(number)
                    .arg(visible(variable->name))};
        variables.push_back(*std::move(variable));
    }
    return variables;
}

std::string environmentText(const std::vector<EnvironmentVariable> &variables)
{
    std::string text;
    for (const EnvironmentVariable &variable : variables) {
        const bool looksQuoted = unquoted(variable.value).size() != variable.value.size();
        const bool isPadded = trimmed(variable.value).size() != variable.value.size();
        const std::string_view quote = looksQuoted || isPadded ? "\"" : "";
        text += (text.empty() ? "" : "\n") + variable.name + '=';
        text.append(quote).append(variable.value).append(quote);
    }
    return text;
}

std::vector<EnvironmentVariable> withoutSecrets(std::vector<EnvironmentVariable> variables)
{
    for (EnvironmentVariable &variable : variables) {
        if (isSecret(variable))
            variable.value.clear();
    }
    return variables;
}

} // namespace telltale::models
