// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::audit {

/// What a user agent says of who sent it; parts that it does not say, or that are not known, are empty.
struct UserAgent
{
    std::string client; ///< `Chrome 86.0.4240.111`, `curl 8.5.0`
    std::string system; ///< `macOS 10.14.6`, `Windows NT 10.0`, `Android 14`
    std::string device; ///< `iPhone`, `Pixel 8`, `SM-S911B`
    bool isBot = false;
};

/// Reads the families that most requests come from: browsers of all engines, their embedded forms, and clients of
/// programs. Browsers name those they want to be taken for as well, so the order in which names count matters.
UserAgent parseUserAgent(std::string_view text);

} // namespace telltale::audit
