// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/flow_fields.h"

#include <QtGlobal>

#include <cmath>

namespace telltale::payload {

void FlowFields::fail(const TnetValue &value, const char *what)
{
    if (!m_failure)
        m_failure = FlowFailure{value.offset, what};
}

std::string_view FlowFields::string(const TnetValue &value)
{
    if (value.isString())
        return value.content;
    if (!value.isNull())
        fail(value, QT_TRANSLATE_NOOP("telltale::Codes", "expected a string"));
    return {};
}

std::optional<double> FlowFields::seconds(const TnetValue &value)
{
    // Farther away than a year of four digits nothing was captured, and milliseconds must fit into 64 bits.
    constexpr double most = 253402300800.0;
    const std::optional<double> number = value.number();
    if (number && std::abs(*number) < most)
        return number;
    if (!value.isNull())
        fail(value, QT_TRANSLATE_NOOP("telltale::Codes", "expected a time"));
    return {};
}

std::optional<std::int64_t> FlowFields::integer(const TnetValue &value)
{
    const std::optional<std::int64_t> number = value.integer();
    if (!number && !value.isNull())
        fail(value, QT_TRANSLATE_NOOP("telltale::Codes", "expected a whole number"));
    return number;
}

std::vector<NamedValue> FlowFields::headers(const TnetValue &value)
{
    std::vector<NamedValue> result;
    if (value.kind != TnetKind::List && !value.isNull())
        fail(value, QT_TRANSLATE_NOOP("telltale::Codes", "expected a list of headers"));
    TnetItems fields(value);
    TnetValue field;
    while (!m_failure && fields.next(field)) {
        TnetItems parts(field);
        TnetValue name;
        TnetValue content;
        TnetValue more;
        if (field.kind != TnetKind::List || !parts.next(name) || !parts.next(content) || parts.next(more)
            || !name.isString() || !content.isString())
            fail(field, QT_TRANSLATE_NOOP("telltale::Codes", "expected a header's name and value"));
        else
            result.push_back({std::string(name.content), std::string(content.content)});
    }
    return result;
}

std::string FlowFields::httpVersion(const TnetValue &text, const TnetValue &numbers)
{
    if (numbers.kind != TnetKind::List)
        return std::string(string(text));
    std::string result;
    TnetItems parts(numbers);
    TnetValue part;
    while (parts.next(part))
        result.append(result.empty() ? "HTTP/" : ".").append(std::to_string(integer(part).value_or(0)));
    return result;
}

void FlowFields::expectDict(const TnetValue &value)
{
    if (value.kind != TnetKind::Dict)
        fail(value, QT_TRANSLATE_NOOP("telltale::Codes", "expected a dictionary"));
}

} // namespace telltale::payload
