// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

/// What can go wrong with the index beside a record, each with a sentence. None of it touches the record.
namespace telltale::store {

/// index-missing: there is none, or not yet.
Error indexMissing(const std::string &path);
/// index-locked: another program keeps it to itself.
Error indexLocked(const std::string &path);
/// index-not-writable: no room, no permission, or a disk that fails.
Error indexNotWritable(const std::string &path, const QString &reason);
/// index-unusable: it is none of ours, of another version, or damaged.
Error indexUnusable(const std::string &path, const QString &reason);
/// index-of-another: it belongs to another record than the one beside it, or to what that was before.
Error indexOfAnother(const std::string &path);
/// index-shared: another program writes the same index.
Error indexShared(const std::string &path);
/// index-record-changed: the record is damaged at this byte, so the index ends there.
Error indexEndsAtDamage(const std::string &path, std::uint64_t offset);

} // namespace telltale::store
