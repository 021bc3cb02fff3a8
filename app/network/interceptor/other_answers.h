// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/protocols/protocol_answer.h"

#include <string_view>
#include <vector>

namespace telltale::network {

struct OtherAnswer
{
    payload::ProtocolAnswer answer;
    bool isFirst = false; ///< counts before what the protocols say
};

/// What SDKs want to hear whose requests are not taken apart: the answers of a TOML text like resources/answers.toml,
/// in its order. What is wrong in it is a finding, and left out.
std::vector<OtherAnswer> readAnswers(std::string_view text, std::vector<Diagnostic> &findings);
/// Those that are compiled in.
std::vector<OtherAnswer> otherAnswers();

} // namespace telltale::network
