// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/record/sha256.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// What a file is to a report.
enum class InputRole : std::uint8_t { Source, Against, Catalogue, Policy, Known };

/// `source`, `against`, `catalogue`, `policy`, `known`
std::string_view word(InputRole role);
/// Nothing is taken for a source.
InputRole inputRoleFrom(std::string_view word);

/// A file that a report was made of, by its bytes.
struct ReportInput
{
    InputRole role = InputRole::Source;
    std::string name; ///< as the user named it, or found in a folder that was named
    std::uint64_t bytes = 0;
    std::string sha256;            ///< hexadecimal; "" when it could not be read
    payload::Sha256Value inside{}; ///< another hash of the same bytes, which is never printed: what masks are made of
};

/// The files that are meant by what a user named: folders file by file, captures with all their files.
std::vector<std::string> filesOf(std::span<const std::string> named);

/// Reads the file once for both hashes, at the speed of the disk. A pipe or a device is no file:
/// what it gives once it does not give again, and waiting for it may take for ever. Errors: not-found, not-readable,
/// not-a-file.
Result<ReportInput> digestOf(InputRole role, const std::string &path, const std::atomic<bool> *cancelled = nullptr);

/// What the values of a report are masked with: a key out of the bytes of its sources, in their order.
payload::Sha256Value maskKey(std::span<const ReportInput> inputs);

} // namespace telltale::report
