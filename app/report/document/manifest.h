// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/document/report_inputs.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::report {

/// Where an activity log stood when a report was made.
struct ManifestLog
{
    std::string path;
    std::uint64_t number = 0; ///< of the entry
    std::string hash;         ///< hexadecimal
};

/// How a report was made: enough to make it again from the same files, and to see which of them are other ones now.
/// Nothing of it is secret, and there is no value in it.
struct Manifest
{
    static constexpr unsigned version = 1;

    std::string program; ///< `telltale 0.1.0`
    std::string format;  ///< `html`, …
    /// The options of `telltale report` but for files and places of output, in a fixed order: `--catalogue`,
    /// `appsmith`.
    std::vector<std::string> options;
    std::vector<std::string> files; ///< as they were named
    std::vector<ReportInput> inputs;
    std::string knowledge; ///< SHA-256 over the rules, catalogues and protocols that fields were judged by
    std::string basis;     ///< SHA-256 of what was filled in by hand; "" for nothing
    std::string basisPath; ///< where that stands
    std::optional<ManifestLog> log;
    /// SHA-256, hexadecimal, over all commitments of the report, see commitmentsDigest(): an opening of one of them is
    /// held against it whatever the report's format shows of them.
    std::string commitments;
};

/// A masked value's name and its commitment.
using Commitment = std::pair<std::string, std::string>;
/// SHA-256, hexadecimal, over lines `ITEM COMMITMENT`, sorted by their bytes; "" where there are none.
std::string commitmentsDigest(std::vector<Commitment> commitments);

/// One word of printable ASCII that every format of a report carries: `telltale-report-1:` and Base64 of JSON.
std::string manifestWord(const Manifest &manifest);
/// Out of the bytes of a report of any format. Errors: no-manifest, manifest-damaged, manifest-version.
Result<Manifest> findManifest(std::string_view report);

} // namespace telltale::report
