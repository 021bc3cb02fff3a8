// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"
#include "store/index/sql_connection.h"

/// What tables an index has. HACKING.md, "The index", tells it; both must say the same.
namespace telltale::store {

/// Fills an empty database, in one transaction and in the form that readers and a writer can share (WAL).
SqlProblem createSchema(SqlConnection &connection, const payload::CaptureId &capture);

/// Unusable when the database has anything else in it than what createSchema() makes: another version, a table more, a
/// trigger, a view. Nothing of it is executed before this was asked.
SqlProblem checkSchema(SqlConnection &connection);

} // namespace telltale::store
