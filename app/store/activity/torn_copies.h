// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::store {

/// The copies of unfinished lines that stood where a log ends now (see RecordFile::copyAside).
std::vector<std::string> tornCopiesAt(const std::string &path, std::uint64_t offset);
/// How long a copy is and what its hash is: what it says is not known to be fit for a log.
std::string describeTornCopy(const std::string &name);

} // namespace telltale::store
