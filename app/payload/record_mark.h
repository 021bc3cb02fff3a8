// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/file_mark.h"

#include <cstdint>
#include <string>

namespace telltale::payload {

/// How far a capture's record was read: enough to see whether there is more. A value.
struct RecordMark
{
    std::string path; ///< of the file that is read
    std::string next; ///< of the one that would follow it; "" when nothing that has this name does
    FileIdentity identity;
    std::uint64_t verified = 0; ///< bytes of it
    std::uint64_t size = 0;     ///< that were seen of it; a writer without room may take back what is not verified

    /// What has become of the record; `more`: the bytes behind what was seen.
    Growth judge(std::uint64_t &more) const;
};

} // namespace telltale::payload
