// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/event_keys.h"

#include "payload/exchange.h"

#include <algorithm>

namespace telltale::payload {

namespace {

bool isOneOf(const std::vector<std::string> &paths, std::string_view patternPath)
{
    const bool isPointer = patternPath.starts_with('/');
    return std::any_of(paths.begin(), paths.end(), [=](const std::string &known) {
        return isPointer ? known == patternPath : isSameName(known, patternPath);
    });
}

} // namespace

bool EventKeys::isCredential(std::string_view patternPath) const
{
    return isOneOf(credentials, patternPath);
}

bool EventKeys::isSwitch(std::string_view patternPath) const
{
    return isOneOf(switches, patternPath);
}

bool EventKeys::isUser(std::string_view patternPath) const
{
    return std::find(users.begin(), users.end(), patternPath) != users.end();
}

} // namespace telltale::payload
