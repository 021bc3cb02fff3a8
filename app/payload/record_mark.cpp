// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/record_mark.h"

#include <filesystem>

namespace telltale::payload {

Growth RecordMark::judge(std::uint64_t &more) const
{
    const std::optional<FileIdentity> now = identityOf(path);
    std::error_code problem;
    const std::uint64_t there = std::filesystem::file_size(path, problem);
    if (!now || problem)
        return Growth::Gone;
    if (*now != identity)
        return Growth::Replaced;
    if (there < verified)
        return Growth::Changed;
    std::uint64_t follows = next.empty() ? 0 : std::filesystem::file_size(next, problem);
    if (problem)
        follows = 0;
    more = (there > size ? there - size : 0) + follows;
    return there != size || follows != 0 ? Growth::Grown : Growth::Same;
}

} // namespace telltale::payload
