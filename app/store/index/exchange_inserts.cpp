// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/exchange_inserts.h"

#include "store/index/sql_values.h"

namespace telltale::store {

namespace {

constexpr std::size_t rowsAStatement = 32;
constexpr std::size_t valuesARow = 7;

/// Names for values: by number, Qt would make a name of it at each binding, which costs as much as storing the value.
QStringList insertNames(std::size_t rows)
{
    QStringList names;
    for (std::size_t i = 0; i < rows * valuesARow; ++i)
        names << QStringLiteral(":v%1").arg(i);
    return names;
}

QString insertStatement(const QStringList &names)
{
    QString sql = QStringLiteral("INSERT OR IGNORE INTO exchanges VALUES ");
    for (qsizetype i = 0; i < names.size(); i += qsizetype(valuesARow)) {
        sql += (i == 0 ? QLatin1String("(") : QLatin1String(",("))
            + names.mid(i, qsizetype(valuesARow)).join(QLatin1Char(',')) + QLatin1Char(')');
    }
    return sql;
}

void bindExchange(QSqlQuery &query, const QString *names, const GatheredExchange &exchange, qint64 shape)
{
    query.bindValue(names[0], qint64(exchange.number));
    query.bindValue(names[1], qint64(exchange.offset));
    query.bindValue(names[2], qint64(exchange.time));
    query.bindValue(names[3], shape);
    query.bindValue(names[4], bytesOfText(exchange.target));
    query.bindValue(names[5], qint64(exchange.bodySize));
    query.bindValue(names[6],
                    exchange.outcome.began ? QVariant(difference(*exchange.outcome.began, exchange.time)) : QVariant());
}

} // namespace

SqlProblem ExchangeInserts::prepare(SqlConnection &connection)
{
    m_names = insertNames(rowsAStatement);
    SqlProblem problem = connection.prepare(insertStatement(m_names), m_many);
    return problem ? problem : connection.prepare(insertStatement(insertNames(1)), m_one);
}

SqlProblem ExchangeInserts::insert(const std::vector<GatheredExchange> &exchanges,
                                   const std::function<qint64(const GatheredExchange &)> &shapeOf)
{
    for (std::size_t done = 0; done < exchanges.size();) {
        const bool isMany = exchanges.size() - done >= rowsAStatement;
        QSqlQuery &query = isMany ? *m_many : *m_one;
        const std::size_t rows = isMany ? rowsAStatement : 1;
        for (std::size_t i = 0; i < rows; ++i) {
            const GatheredExchange &exchange = exchanges[done + i];
            bindExchange(query, m_names.constData() + i * valuesARow, exchange, shapeOf(exchange));
        }
        if (SqlProblem problem = SqlConnection::run(query))
            return problem;
        done += rows;
    }
    return {};
}

} // namespace telltale::store
