// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/index/exchange_gathering.h"
#include "store/index/sql_connection.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace telltale::store {

/// Inserts exchanges, many with one statement: calling SQLite through Qt costs more than what it does then. The
/// connection must outlive it.
class ExchangeInserts
{
public:
    SqlProblem prepare(SqlConnection &connection);
    /// `shapeOf` gives the id of an exchange's shape.
    SqlProblem insert(const std::vector<GatheredExchange> &exchanges,
                      const std::function<qint64(const GatheredExchange &)> &shapeOf);

private:
    QStringList m_names; ///< of the values of `m_many`; those of `m_one` are the first of them
    std::optional<QSqlQuery> m_many;
    std::optional<QSqlQuery> m_one;
};

} // namespace telltale::store
