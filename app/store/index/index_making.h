// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"
#include "store/index/sql_connection.h"

#include <string>

namespace telltale::store {

/// Puts an empty index in the place of whatever is there. It is complete under another name first, so that nobody ever
/// sees one without tables. Under the folder's lock. NotWritable when it could not be made; then nothing is left of it.
SqlProblem makeIndex(const std::string &path, const payload::CaptureId &capture);

} // namespace telltale::store
