// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_secrets.h"

#include "audit/masking.h"

#include <algorithm>

namespace telltale::models {

namespace {

bool isNamed(std::string_view name, std::string_view lowerCase)
{
    return std::equal(name.begin(), name.end(), lowerCase.begin(), lowerCase.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
    });
}

} // namespace

bool RequestSecrets::holds(const std::string &path, std::string_view value)
{
    audit::FieldContext context;
    context.facts = &m_facts.of(path);
    return audit::holdsSecret(m_judge.explain(context, payload::NodeType::Text, value));
}

bool RequestSecrets::isSecret(const payload::NamedValue &header)
{
    // One of the cookies in it mostly is, and which one is seen among the fields.
    if (isNamed(header.name, "cookie") || isNamed(header.name, "set-cookie"))
        return !header.value.empty();
    return holds("header/" + header.name, header.value);
}

std::string RequestSecrets::maskedTarget(const std::string &target)
{
    const std::size_t query = target.find('?');
    for (std::size_t at = query; at != std::string::npos; at = target.find('&', at + 1)) {
        const std::string pair = target.substr(at + 1, target.find('&', at + 1) - at - 1);
        const std::size_t sign = pair.find('=');
        if (sign != std::string::npos
            && holds("query/" + pair.substr(0, sign), std::string_view(pair).substr(sign + 1)))
            return target.substr(0, query + 1) + std::string(audit::maskedSecret);
    }
    return target;
}

} // namespace telltale::models
