// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/index/sql_connection.h"
#include "store/indexed_exchange.h"

#include <utility>
#include <vector>

/// What is asked of an index. Values that make no sense are taken as they are, and no text is longer than one of ours.
namespace telltale::store {

SqlProblem readExchanges(SqlConnection &connection, std::uint64_t from, std::uint64_t most,
                         const IndexConditions &conditions, std::vector<IndexedExchange> &exchanges);
SqlProblem countExchanges(SqlConnection &connection, const IndexConditions &conditions, std::uint64_t &count);
SqlProblem readRefusals(SqlConnection &connection, std::uint64_t from, std::uint64_t most,
                        std::vector<IndexedRefusal> &refusals);
/// The first file of the capture that it has exchanges of; 0 when it has none.
SqlProblem readFirstSegment(SqlConnection &connection, std::uint32_t &segment);
SqlProblem readHosts(SqlConnection &connection, std::vector<std::pair<std::string, std::uint64_t>> &hosts);

} // namespace telltale::store
