// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// Which fields mean what in the events of a protocol: JSON Pointers from an event's root, or the paths of pairs
/// (`form/en`, `query/en`). The first one that is there counts.
struct EventKeys
{
    std::vector<std::string> names; ///< of the event; none: those of every event
    std::vector<std::string> times;
    std::vector<std::string> users; ///< who it is about
    /// Where credentials stand, in events and around them: pattern paths from the root of the body (`/api_key`,
    /// `/*/properties/token`) or of what is beside it (`query/sentry_key`, `header/X-Api-Key`, without regard to case).
    std::vector<std::string> credentials;
    /// Where 0 or 1 says what the receiver is to do, whatever the name sounds like, and the same paths: `query/ip` is
    /// no address but whether to look at that of the sender.
    std::vector<std::string> switches = {};

    bool isCredential(std::string_view patternPath) const;
    bool isSwitch(std::string_view patternPath) const;
    /// `patternPath`: from the event's root.
    bool isUser(std::string_view patternPath) const;
};

} // namespace telltale::payload
