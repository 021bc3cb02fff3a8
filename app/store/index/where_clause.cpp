// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/where_clause.h"

#include <algorithm>

namespace telltale::store {

namespace {

QByteArray blobFrom(const std::string &text)
{
    return text.empty() ? QByteArray("") : QByteArray::fromStdString(text);
}

/// For LIKE, which ignores the case of ASCII letters.
QString likePattern(const std::string &text)
{
    QString pattern = QString::fromUtf8(text.data(), qsizetype(text.size()));
    for (const char16_t special : {u'\\', u'%', u'_'})
        pattern.replace(QChar(special), QStringLiteral("\\") + QChar(special));
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

} // namespace

void WhereClause::add(const QString &term, const QVariant &value)
{
    terms << term;
    values << value;
}

QString WhereClause::sql() const
{
    return terms.isEmpty() ? QString() : QStringLiteral(" WHERE ") + terms.join(QStringLiteral(" AND "));
}

WhereClause onShapes(const IndexConditions &conditions)
{
    WhereClause where;
    if (conditions.host)
        where.add(QStringLiteral("host = ?"), blobFrom(*conditions.host));
    if (conditions.method)
        where.add(QStringLiteral("method = ?"), blobFrom(*conditions.method));
    if (conditions.lowestStatus)
        where.add(QStringLiteral("status >= ?"), std::max(*conditions.lowestStatus, 1));
    if (conditions.highestStatus)
        where.add(QStringLiteral("status BETWEEN 1 AND ?"), *conditions.highestStatus);
    if (conditions.way)
        where.add(QStringLiteral("way = ?"), int(*conditions.way));
    if (conditions.decision)
        where.add(QStringLiteral("decision = ?"), int(*conditions.decision));
    return where;
}

WhereClause onExchanges(const IndexConditions &conditions, const WhereClause &shapes)
{
    WhereClause where;
    if (conditions.from)
        where.add(QStringLiteral("e.time >= ?"), qint64(*conditions.from));
    if (conditions.until)
        where.add(QStringLiteral("e.time < ?"), qint64(*conditions.until));
    if (!shapes.terms.isEmpty()) {
        where.terms << QStringLiteral("e.shape IN (SELECT id FROM shapes") + shapes.sql() + QLatin1Char(')');
        where.values << shapes.values;
    }
    if (!conditions.target.empty())
        where.add(QStringLiteral("CAST(e.target AS TEXT) LIKE ? ESCAPE '\\'"), likePattern(conditions.target));
    return where;
}

} // namespace telltale::store
