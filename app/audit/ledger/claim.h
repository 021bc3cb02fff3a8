// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::audit {

/// Something that a page says about its telemetry.
struct Claim
{
    std::string kind;     ///< `anonymous`, `no-ip-address`, …
    std::string sentence; ///< as a reader sees it
    std::string section;  ///< nearest heading above
    std::uint32_t line = 0;
    std::string question;
    std::vector<Category> against; ///< fields of these make one ask
    bool isAboutSection = false;   ///< only samples of its own section stand beside it
};

} // namespace telltale::audit
