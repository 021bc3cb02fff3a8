// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_rows.h"

#include "store/index/sql_values.h"

#include <algorithm>

namespace telltale::store {

SqlProblem IndexRows::prepare()
{
    if (m_isPrepared)
        return {};
    struct Statement
    {
        std::optional<QSqlQuery> &query;
        QString sql;
    };
    const Statement statements[] = {
        {m_shape,
         QStringLiteral("INSERT INTO shapes (segment, way, method, host, destination, type, decision, status,"
                        " cut, exchanges) VALUES (?,?,?,?,?,?,?,?,?,?)"
                        " ON CONFLICT DO UPDATE SET exchanges = exchanges + excluded.exchanges RETURNING id")},
        {m_find,
         QStringLiteral("SELECT s.id, s.segment, s.way, s.method, s.host, s.destination, s.type, s.decision,"
                        " s.status, s.cut, e.time, e.took FROM exchanges e JOIN shapes s ON s.id = e.shape"
                        " WHERE e.number = ?")},
        {m_leave, QStringLiteral("UPDATE shapes SET exchanges = exchanges - 1 WHERE id = ?")},
        {m_move, QStringLiteral("UPDATE exchanges SET shape = ?, took = ? WHERE number = ?")},
        {m_refuse, QStringLiteral("INSERT OR IGNORE INTO refusals VALUES (?,?,?,?,?,?)")},
    };
    for (const Statement &statement : statements) {
        if (SqlProblem problem = m_connection.prepare(statement.sql, statement.query))
            return problem;
    }
    SqlProblem problem = m_inserts.prepare(m_connection);
    m_isPrepared = !problem;
    return problem;
}

SqlProblem IndexRows::write(const ExchangeGathering &gathering, IndexState &state)
{
    SqlProblem problem = prepare();
    if (!problem)
        problem = writeShapes(gathering);
    if (!problem)
        problem = m_inserts.insert(gathering.exchanges(),
                                   [this](const GatheredExchange &exchange) { return m_ids.at(keyOf(exchange)); });
    if (!problem)
        problem = writeRefusals(gathering.refusals());
    for (auto late = gathering.late().begin(); !problem && late != gathering.late().end(); ++late)
        problem = writeLate(*late);
    count(gathering.exchanges(), state);
    return problem;
}

IndexRows::ShapeKey IndexRows::keyOf(const GatheredExchange &exchange)
{
    return {exchange.shape, exchange.outcome.decision, exchange.outcome.status, exchange.outcome.isCutOff};
}

SqlProblem IndexRows::shapeId(const RequestShape &shape, const Outcome &outcome, std::uint64_t exchanges, qint64 &id)
{
    m_shape->bindValue(0, shape.segment);
    m_shape->bindValue(1, int(shape.way));
    m_shape->bindValue(2, bytesOfText(shape.method));
    m_shape->bindValue(3, bytesOfText(shape.host));
    m_shape->bindValue(4, bytesOfText(shape.destination));
    m_shape->bindValue(5, bytesOfText(shape.contentType));
    m_shape->bindValue(6, int(outcome.decision));
    m_shape->bindValue(7, int(outcome.status));
    m_shape->bindValue(8, int(outcome.isCutOff));
    m_shape->bindValue(9, qint64(exchanges));
    SqlProblem problem = SqlConnection::run(*m_shape);
    if (!problem && m_shape->next())
        id = m_shape->value(0).toLongLong();
    m_shape->finish();
    return problem;
}

SqlProblem IndexRows::writeShapes(const ExchangeGathering &gathering)
{
    std::map<ShapeKey, std::uint64_t> counts;
    for (const GatheredExchange &exchange : gathering.exchanges())
        ++counts[keyOf(exchange)];
    m_ids.clear();
    for (const auto &[key, count] : counts) {
        const auto &[shape, decision, status, isCutOff] = key;
        const Outcome outcome{decision, status, isCutOff, {}};
        if (SqlProblem problem = shapeId(gathering.shapes()[shape], outcome, count, m_ids[key]))
            return problem;
    }
    return {};
}

void IndexRows::count(const std::vector<GatheredExchange> &exchanges, IndexState &state)
{
    for (const GatheredExchange &exchange : exchanges) {
        state.first = state.exchanges == 0 ? exchange.time : std::min(state.first, exchange.time);
        state.last = state.exchanges == 0 ? exchange.time : std::max(state.last, exchange.time);
        ++state.exchanges;
    }
}

SqlProblem IndexRows::writeRefusals(const std::vector<IndexedRefusal> &refusals)
{
    for (const IndexedRefusal &refusal : refusals) {
        m_refuse->bindValue(0, refusal.segment);
        m_refuse->bindValue(1, qint64(refusal.offset));
        m_refuse->bindValue(2, qint64(refusal.time));
        m_refuse->bindValue(3, int(refusal.way));
        m_refuse->bindValue(4, bytesOfText(refusal.reason));
        m_refuse->bindValue(5, qint64(refusal.received));
        if (SqlProblem problem = SqlConnection::run(*m_refuse))
            return problem;
    }
    return {};
}

/// What has become of an exchange that an earlier transaction has written; of one that is not there, nothing.
SqlProblem IndexRows::writeLate(const LateOutcome &late)
{
    m_find->bindValue(0, qint64(late.number));
    if (SqlProblem problem = SqlConnection::run(*m_find))
        return problem;
    if (!m_find->next()) {
        m_find->finish();
        return {};
    }
    const qint64 before = m_find->value(0).toLongLong();
    const RequestShape shape{m_find->value(1).toUInt(), static_cast<payload::WayIn>(m_find->value(2).toInt()),
                             textOf(m_find->value(3)),  textOf(m_find->value(4)),
                             textOf(m_find->value(5)),  textOf(m_find->value(6))};
    Outcome outcome = late.outcome;
    if (outcome.decision == 0)
        outcome.decision = static_cast<std::uint8_t>(m_find->value(7).toUInt());
    QVariant took = m_find->value(11);
    if (outcome.began)
        took = difference(*outcome.began, m_find->value(10).toLongLong());
    else {
        outcome.status = static_cast<std::uint16_t>(m_find->value(8).toUInt());
        outcome.isCutOff = m_find->value(9).toBool();
    }
    m_find->finish();
    qint64 after = 0;
    if (SqlProblem problem = shapeId(shape, outcome, 1, after))
        return problem;
    m_leave->bindValue(0, before);
    m_move->bindValue(0, after);
    m_move->bindValue(1, took);
    m_move->bindValue(2, qint64(late.number));
    SqlProblem problem = SqlConnection::run(*m_leave);
    return problem ? problem : SqlConnection::run(*m_move);
}

SqlProblem IndexRows::removeBefore(std::uint32_t segment, IndexState &state)
{
    const QString before = QString::number(segment);
    for (const QString &sql :
         {QStringLiteral("DELETE FROM exchanges WHERE shape IN (SELECT id FROM shapes WHERE segment < %1)").arg(before),
          QStringLiteral("DELETE FROM shapes WHERE segment < %1").arg(before),
          QStringLiteral("DELETE FROM refusals WHERE segment < %1").arg(before)}) {
        if (SqlProblem problem = m_connection.run(sql.toLatin1().constData()))
            return problem;
    }
    std::optional<QSqlQuery> query;
    SqlProblem problem =
        m_connection.prepare(QStringLiteral("SELECT count(*), min(time), max(time) FROM exchanges"), query);
    if (!problem)
        problem = SqlConnection::run(*query);
    if (!problem && query->next()) {
        state.exchanges = query->value(0).toULongLong();
        state.first = query->value(1).toLongLong();
        state.last = query->value(2).toLongLong();
    }
    return problem;
}

} // namespace telltale::store
