// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/protocols/protocol_answer.h"

#include <string_view>
#include <vector>

namespace telltale::network {

/// What SDKs want to hear whose requests are not taken apart: the answers of a TOML text like resources/answers.toml,
/// in its order. What is wrong in it is a finding, and left out.
std::vector<payload::ProtocolAnswer> readAnswers(std::string_view text, std::vector<Diagnostic> &findings);
/// Those that are compiled in.
std::vector<payload::ProtocolAnswer> otherAnswers();

} // namespace telltale::network
