// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

/// What can go wrong with a record that is written, each with a sentence. `problem` is an errno value.
namespace telltale::store {

/// record-not-writable: it cannot be created, opened or locked.
Error recordNotWritable(const std::string &path, int problem);
/// record-in-use: another writer has it.
Error recordInUse(const std::string &path);
/// record-full: no room, or no more is allowed; what was not flushed is not in the record, all before it is.
Error recordFull(const std::string &path, int problem);
/// record-broken: nothing can be said any more of what reached the disk; the writer takes no more.
Error recordBroken(const std::string &path, int problem);
/// record-changed, record-version: what stands there is not what was written, or of a form that is not known.
Error recordChanged(const std::string &path, std::uint64_t offset);
Error recordUnknown(const std::string &path, unsigned version);

} // namespace telltale::store
