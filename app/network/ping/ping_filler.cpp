// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_filler.h"

#include "base/utf8.h"
#include "base/visible_text.h"
#include "network/http1/octets.h"
#include "network/ping/ping_json.h"
#include "network/ping/ping_words.h"
#include "payload/lexeme.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>

namespace telltale::network {

namespace {

/// Text, or text with lone surrogates, which JSON can write, too.
bool isJsonText(std::string_view bytes)
{
    while (!bytes.empty()) {
        const Utf8Character character = firstCharacter(bytes);
        const bool isSurrogate = character.length == 3 && bytes.front() == '\xed';
        if (!character.isValid && !isSurrogate)
            return false;
        bytes.remove_prefix(character.length);
    }
    return true;
}

Error badPingValue(const PingVariable &variable, const char *why)
{
    return {"ping-value", aboutPing(why).arg(visible(variable.label.empty() ? variable.name : variable.label))};
}

} // namespace

std::string shellName(std::string_view name)
{
    std::string shell;
    bool wasSmall = false;
    for (const char c : name) {
        const bool isLarge = c >= 'A' && c <= 'Z';
        const bool isSmall = c >= 'a' && c <= 'z';
        if (isLarge && wasSmall)
            shell += '_';
        wasSmall = isSmall || http1::isDecimal(c);
        if (isSmall)
            shell += static_cast<char>(c - 'a' + 'A');
        else if (isLarge || http1::isDecimal(c))
            shell += c;
        else if (!shell.empty() && shell.back() != '_')
            shell += '_';
    }
    while (shell.ends_with('_'))
        shell.pop_back();
    if (shell.empty() || http1::isDecimal(shell.front()))
        shell.insert(0, "SECRET_");
    return shell;
}

Result<std::string> PingFiller::inJson(const PingPlaceholder &placeholder, const PingVariable &variable,
                                       const std::string &value) const
{
    if (!placeholder.isInString) {
        if (value.empty())
            return std::string("null");
        const bool isNumber = variable.type == PingType::Number || variable.type == PingType::Time;
        if (isNumber && !isJsonNumber(value))
            return badPingValue(variable,
                                QT_TRANSLATE_NOOP("telltale::Ping",
                                                  "%1 stands without quotes in JSON, so it "
                                                  "is a number, as in 1704784217.602"));
        if (variable.type == PingType::Boolean && value != "true" && value != "false")
            return badPingValue(variable, QT_TRANSLATE_NOOP("telltale::Ping", "%1 is true or false"));
        if (variable.type == PingType::Json && !isJsonValue(value))
            return badPingValue(variable, QT_TRANSLATE_NOOP("telltale::Ping", "%1 is a JSON value"));
        return value;
    }
    if (!isJsonText(value))
        return badPingValue(
            variable, QT_TRANSLATE_NOOP("telltale::Ping", "%1 has bytes that are no UTF-8, which JSON cannot hold"));
    std::string quoted;
    payload::appendJsonString(quoted, value);
    return quoted.substr(1, quoted.size() - 2);
}

Result<std::string> PingFiller::valueFor(const PingPlaceholder &placeholder, PingPart part) const
{
    const bool isJson = part == PingPart::Body && m_made.bodyFormat() == PingBodyFormat::Json;
    if (const QString problem = placeholderProblem(placeholder, m_made, isJson); !problem.isEmpty())
        return Error{"ping-placeholder", problem};
    const PingVariable &variable = *m_made.variable(placeholder.name);
    const auto given = m_values.find(placeholder.name);
    const std::string value = given == m_values.end() ? std::string() : filtered(given->second, placeholder.filter);
    if (std::optional<Error> error =
            pingValueError(variable, given == m_values.end() ? std::string_view() : given->second))
        return *std::move(error);
    if (part == PingPart::Target)
        return privacy::percentEncoded(value);
    if (part == PingPart::Header) {
        if (http1::endOfValue(value, 0) < value.size())
            return Error{
                "ping-header",
                aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                            "%1 has a line break or another control character, which no header "
                                            "can hold"))
                    .arg(visible(variable.label))};
        return value;
    }
    if (isJson)
        return inJson(placeholder, variable, value);
    return m_made.bodyFormat() == PingBodyFormat::Form ? privacy::percentEncoded(value) : value;
}

void PingFiller::noteSecret(const PingPlaceholder &placeholder, std::string_view form)
{
    if (form.empty() || !m_made.variable(placeholder.name)->isSecret())
        return;
    std::string name = shellName(placeholder.name);
    if (placeholder.filter != PingFilter::None)
        name += '_' + shellName(placeholder.filterWord);
    const auto isThere = [form](const PingSecret &other) { return other.form == form; };
    if (std::any_of(m_secrets.begin(), m_secrets.end(), isThere))
        return;
    const auto isNamed = [&name](const PingSecret &other) { return other.name == name; };
    while (std::any_of(m_secrets.begin(), m_secrets.end(), isNamed))
        name += "_ESCAPED";
    m_secrets.push_back({std::move(name), std::string(form)});
}

Result<std::string> PingFiller::fill(std::string_view text, PingPart part)
{
    if (m_made.isExact)
        return std::string(text);
    std::string filled;
    std::size_t done = 0;
    for (const PingPlaceholder &placeholder : placeholdersIn(text)) {
        const Result<std::string> value = valueFor(placeholder, part);
        if (!value)
            return value.error();
        noteSecret(placeholder, *value);
        filled += text.substr(done, placeholder.offset - done);
        filled += *value;
        done = placeholder.offset + placeholder.length;
    }
    filled += text.substr(done);
    return filled;
}

PingSecrets PingFiller::secrets() const
{
    PingSecrets secrets = m_secrets;
    std::stable_sort(secrets.begin(), secrets.end(), [](const PingSecret &one, const PingSecret &other) {
        return one.form.size() > other.form.size();
    });
    return secrets;
}

} // namespace telltale::network
