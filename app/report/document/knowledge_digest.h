// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace telltale::report {

/// SHA-256, hexadecimal, over the names and bytes of a person's own rules, catalogues and protocols; what is compiled
/// in goes with the program's version. "" where there are none of their own. `folder`: see
/// audit::Knowledge::usualFolder().
std::string knowledgeDigest(const std::string &folder);

} // namespace telltale::report
