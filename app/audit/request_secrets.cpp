// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/request_secrets.h"

#include "audit/masking.h"

#include <algorithm>

namespace telltale::audit {

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
    FieldContext context;
    context.facts = &m_facts.of(path);
    if (m_keys != nullptr && m_keys->isCredential(path))
        context.role = ProtocolRole::Credential;
    return holdsSecret(m_judge.explain(context, payload::NodeType::Text, value));
}

bool RequestSecrets::isSecret(const payload::NamedValue &header)
{
    // One of the cookies in it mostly is, and which one is seen among the fields.
    if (isNamed(header.name, "cookie") || isNamed(header.name, "set-cookie"))
        return !header.value.empty();
    return holds("header/" + header.name, header.value);
}

std::string RequestSecrets::maskedQuery(const std::string &target, std::size_t query)
{
    for (std::size_t at = query; at != std::string::npos; at = target.find('&', at + 1)) {
        const std::string pair = target.substr(at + 1, target.find('&', at + 1) - at - 1);
        const std::size_t sign = pair.find('=');
        if (sign != std::string::npos
            && holds("query/" + pair.substr(0, sign), std::string_view(pair).substr(sign + 1)))
            return '?' + std::string(maskedSecret);
    }
    return query == std::string::npos ? std::string() : target.substr(query);
}

std::string RequestSecrets::maskedTarget(const std::string &target)
{
    const std::size_t query = target.find('?');
    const std::size_t scheme = target.find("://");
    const std::size_t authority = scheme == std::string::npos || scheme > query ? 0 : scheme + 3;
    const std::size_t path = std::min(target.find('/', authority), query);
    std::string shown = target.substr(0, path);
    const std::string_view steps = path == std::string::npos
        ? std::string_view()
        : std::string_view(target).substr(path, query == std::string::npos ? query : query - path);
    std::size_t number = 0;
    for (std::size_t at = 0; at < steps.size();) {
        const std::size_t end = std::min(steps.find('/', at + 1), steps.size());
        const std::string_view step = steps.substr(at + 1, end - at - 1);
        const bool isSecret = !step.empty() && holds("path/" + std::to_string(++number), step);
        shown += '/';
        shown += isSecret ? maskedSecret : step;
        at = end;
    }
    return shown + maskedQuery(target, query);
}

} // namespace telltale::audit
