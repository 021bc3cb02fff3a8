// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/index/exchange_gathering.h"
#include "store/index/exchange_inserts.h"
#include "store/index/index_state.h"

#include <map>
#include <tuple>

namespace telltale::store {

/// Writes what was gathered into the tables of an index. The statements stay prepared: the connection must outlive it.
class IndexRows
{
public:
    explicit IndexRows(SqlConnection &connection) : m_connection(connection) {}

    /// Inside a transaction that is open. Counts exchanges and times into `state`.
    SqlProblem write(const ExchangeGathering &gathering, IndexState &state);
    /// Removes what belongs to files before this one, and counts anew.
    SqlProblem removeBefore(std::uint32_t segment, IndexState &state);

private:
    /// Of a gathering: its shape, and what became of the request.
    using ShapeKey = std::tuple<std::uint32_t, std::uint8_t, std::uint16_t, bool>;

    SqlProblem prepare();
    SqlProblem writeShapes(const ExchangeGathering &gathering);
    SqlProblem writeRefusals(const std::vector<IndexedRefusal> &refusals);
    SqlProblem writeLate(const LateOutcome &late);
    SqlProblem shapeId(const RequestShape &shape, const Outcome &outcome, std::uint64_t exchanges, qint64 &id);
    static void count(const std::vector<GatheredExchange> &exchanges, IndexState &state);
    static ShapeKey keyOf(const GatheredExchange &exchange);

    SqlConnection &m_connection;
    ExchangeInserts m_inserts;
    bool m_isPrepared = false;
    std::optional<QSqlQuery> m_shape;
    std::optional<QSqlQuery> m_find;
    std::optional<QSqlQuery> m_leave;
    std::optional<QSqlQuery> m_move;
    std::optional<QSqlQuery> m_refuse;
    std::map<ShapeKey, qint64> m_ids; ///< of shapes, in this transaction
};

} // namespace telltale::store
