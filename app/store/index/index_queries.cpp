// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_queries.h"

#include "store/index/where_clause.h"

#include <QSqlError>

#include <algorithm>

namespace telltale::store {

using namespace payload;

namespace {

SqlProblem ask(SqlConnection &connection, const QString &sql, const QVariantList &values,
               std::optional<QSqlQuery> &query)
{
    SqlProblem problem = connection.prepare(sql, query);
    if (problem)
        return problem;
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    return SqlConnection::run(*query);
}

/// What ended the reading of rows.
SqlProblem endOf(const QSqlQuery &query)
{
    return query.lastError().isValid() ? SqlConnection::problemOf(query.lastError()) : SqlProblem();
}

std::string textAt(const QSqlQuery &query, int column)
{
    return query.value(column).toByteArray().toStdString();
}

WayIn wayAt(const QSqlQuery &query, int column)
{
    const int way = query.value(column).toInt();
    return way >= int(WayIn::Collector) && way <= int(lastWayIn) ? static_cast<WayIn>(way) : WayIn::Collector;
}

qint64 rowLimit(std::uint64_t most)
{
    return static_cast<qint64>(std::min<std::uint64_t>(most, INT64_MAX));
}

IndexedExchange exchangeAt(const QSqlQuery &query)
{
    IndexedExchange exchange;
    exchange.number = query.value(0).toULongLong();
    exchange.offset = query.value(1).toULongLong();
    exchange.time = query.value(2).toLongLong();
    exchange.target = textAt(query, 3);
    exchange.bodySize = query.value(4).toULongLong();
    if (!query.isNull(5))
        exchange.took = query.value(5).toLongLong();
    exchange.segment = query.value(6).toUInt();
    exchange.way = wayAt(query, 7);
    exchange.method = textAt(query, 8);
    exchange.host = textAt(query, 9);
    exchange.destination = textAt(query, 10);
    exchange.contentType = textAt(query, 11);
    const int decision = query.value(12).toInt();
    if (decision >= int(RecordedDecision::What::Forward) && decision <= int(RecordedDecision::What::AnswerHere))
        exchange.decision = static_cast<RecordedDecision::What>(decision);
    if (const int status = query.value(13).toInt(); status > 0)
        exchange.status = status;
    exchange.isCutOff = query.value(14).toBool();
    return exchange;
}

} // namespace

SqlProblem readExchanges(SqlConnection &connection, std::uint64_t from, std::uint64_t most,
                         const IndexConditions &conditions, std::vector<IndexedExchange> &exchanges)
{
    WhereClause where = onExchanges(conditions, onShapes(conditions));
    where.add(QStringLiteral("e.number >= ?"), rowLimit(from));
    where.values << rowLimit(most);
    // Exchanges outside: they stand in the order that is asked for.
    const QString sql = QStringLiteral("SELECT e.number, e.offset, e.time, substr(e.target, 1, %1), e.size, e.took,"
                                       " s.segment, s.way, substr(s.method, 1, %2), substr(s.host, 1, %2),"
                                       " substr(s.destination, 1, %2), substr(s.type, 1, %2), s.decision, s.status,"
                                       " s.cut FROM exchanges e CROSS JOIN shapes s ON s.id = e.shape")
                            .arg(mostIndexedText)
                            .arg(mostIndexedText / 4)
        + where.sql() + QStringLiteral(" ORDER BY e.number LIMIT ?");
    std::optional<QSqlQuery> query;
    if (SqlProblem problem = ask(connection, sql, where.values, query))
        return problem;
    while (query->next())
        exchanges.push_back(exchangeAt(*query));
    return endOf(*query);
}

SqlProblem countExchanges(SqlConnection &connection, const IndexConditions &conditions, std::uint64_t &count)
{
    const WhereClause shapes = onShapes(conditions);
    const bool needsExchanges = conditions.from || conditions.until || !conditions.target.empty();
    const WhereClause where = needsExchanges ? onExchanges(conditions, shapes) : shapes;
    const QString sql = needsExchanges ? QStringLiteral("SELECT count(*) FROM exchanges e")
                                       : QStringLiteral("SELECT total(exchanges) FROM shapes");
    std::optional<QSqlQuery> query;
    if (SqlProblem problem = ask(connection, sql + where.sql(), where.values, query))
        return problem;
    if (query->next())
        count = query->value(0).toULongLong();
    return endOf(*query);
}

SqlProblem readRefusals(SqlConnection &connection, std::uint64_t from, std::uint64_t most,
                        std::vector<IndexedRefusal> &refusals)
{
    std::optional<QSqlQuery> query;
    const QString sql = QStringLiteral("SELECT segment, offset, time, way, substr(reason, 1, %1), received"
                                       " FROM refusals ORDER BY segment, offset LIMIT ? OFFSET ?")
                            .arg(mostIndexedText / 4);
    if (SqlProblem problem = ask(connection, sql, {rowLimit(most), rowLimit(from)}, query))
        return problem;
    while (query->next()) {
        refusals.push_back({query->value(0).toUInt(), query->value(1).toULongLong(), query->value(2).toLongLong(),
                            wayAt(*query, 3), textAt(*query, 4), query->value(5).toULongLong()});
    }
    return endOf(*query);
}

SqlProblem readFirstSegment(SqlConnection &connection, std::uint32_t &segment)
{
    std::optional<QSqlQuery> query;
    const QString sql = QStringLiteral("SELECT min(segment) FROM shapes WHERE exchanges > 0");
    if (SqlProblem problem = ask(connection, sql, {}, query))
        return problem;
    segment = query->next() ? query->value(0).toUInt() : 0;
    return endOf(*query);
}

SqlProblem readHosts(SqlConnection &connection, std::vector<std::pair<std::string, std::uint64_t>> &hosts)
{
    std::optional<QSqlQuery> query;
    const QString sql = QStringLiteral("SELECT substr(host, 1, %1), sum(exchanges) AS many FROM shapes GROUP BY 1"
                                       " HAVING many > 0 ORDER BY many DESC, 1")
                            .arg(mostIndexedText / 4);
    if (SqlProblem problem = ask(connection, sql, {}, query))
        return problem;
    while (query->next())
        hosts.emplace_back(textAt(*query, 0), query->value(1).toULongLong());
    return endOf(*query);
}

} // namespace telltale::store
