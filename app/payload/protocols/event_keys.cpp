// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/event_keys.h"

#include "payload/exchange.h"

#include <algorithm>

namespace telltale::payload {

bool EventKeys::isCredential(std::string_view patternPath) const
{
    const bool isPointer = patternPath.starts_with('/');
    return std::any_of(credentials.begin(), credentials.end(), [=](const std::string &known) {
        return isPointer ? known == patternPath : isSameName(known, patternPath);
    });
}

bool EventKeys::isUser(std::string_view patternPath) const
{
    return std::find(users.begin(), users.end(), patternPath) != users.end();
}

} // namespace telltale::payload
