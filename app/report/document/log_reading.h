// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_facts.h"

#include <functional>
#include <string>
#include <string_view>

namespace telltale::report {

/// Where an activity log stands, and which proofs it has of products that `isAsked` for. Its head is the last entry
/// that is not about something that was written out: writing a report is such an entry, and the same sources have to
/// give the same report. Reads it whole; a log that is not there is none.
/// `upTo`: entries behind this one are not looked at.
LogFact readLog(const std::string &path, const std::function<bool(const ProofFact &)> &isAsked,
                std::optional<std::uint64_t> upTo = {});

/// Whether the log has this entry with this hash, and everything up to it as it was written; and whether an entry says
/// that bytes with this SHA-256 (hexadecimal) were written out.
struct LogAnswer
{
    bool isThere = false;
    bool hasHead = false;
    bool isIntact = true;
    std::uint64_t exportedBy = 0; ///< number of the entry; 0: none
    std::int64_t exportedAt = 0;
};
LogAnswer askLog(const std::string &path, const std::optional<ManifestLog> &head, std::string_view sha256);

} // namespace telltale::report
