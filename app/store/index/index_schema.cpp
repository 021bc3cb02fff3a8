// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_schema.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <array>

namespace telltale::store {

namespace {

constexpr int indexVersion = 1;
constexpr int indexApplication = 0x54544c49; // "TTLI"

struct IndexTable
{
    const char *name;
    const char *sql;
};

// Texts are blobs: bytes as they were sent, which need not be UTF-8. What few exchanges differ in stands in `shapes`,
// since binding a value costs as much as storing it.
constexpr std::array<IndexTable, 4> indexTables = {{
    {"about",
     "CREATE TABLE about (id INTEGER PRIMARY KEY CHECK (id = 1), capture BLOB NOT NULL,"
     " segment INTEGER NOT NULL, offset INTEGER NOT NULL, chain BLOB NOT NULL, frames INTEGER NOT NULL,"
     " exchanges INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT"},
    {"shapes",
     "CREATE TABLE shapes (id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, way INTEGER NOT NULL,"
     " method BLOB NOT NULL, host BLOB NOT NULL, destination BLOB NOT NULL, type BLOB NOT NULL,"
     " decision INTEGER NOT NULL, status INTEGER NOT NULL, cut INTEGER NOT NULL,"
     " exchanges INTEGER NOT NULL,"
     " UNIQUE (segment, way, method, host, destination, type, decision, status, cut)) STRICT"},
    {"exchanges",
     "CREATE TABLE exchanges (number INTEGER PRIMARY KEY, offset INTEGER NOT NULL, time INTEGER NOT NULL,"
     " shape INTEGER NOT NULL, target BLOB NOT NULL, size INTEGER NOT NULL, took INTEGER) STRICT"},
    {"refusals",
     "CREATE TABLE refusals (segment INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER NOT NULL,"
     " way INTEGER NOT NULL, reason BLOB NOT NULL, received INTEGER NOT NULL,"
     " PRIMARY KEY (segment, offset)) STRICT, WITHOUT ROWID"},
}};

SqlProblem otherVersion()
{
    return {SqlProblem::Kind::Unusable,
            QCoreApplication::translate("telltale::Store", "another program or another version has made it")};
}

SqlProblem otherContent(const QString &name)
{
    return {SqlProblem::Kind::Unusable,
            QCoreApplication::translate("telltale::Store", "it has something else in it: %1").arg(name)};
}

SqlProblem incomplete()
{
    return {SqlProblem::Kind::Unusable, QCoreApplication::translate("telltale::Store", "a part of it is missing")};
}

/// One number that a pragma tells.
SqlProblem askNumber(SqlConnection &connection, const char *sql, qint64 &number)
{
    std::optional<QSqlQuery> query;
    SqlProblem problem = connection.prepare(QString::fromLatin1(sql), query);
    if (!problem)
        problem = SqlConnection::run(*query);
    if (!problem && query->next())
        number = query->value(0).toLongLong();
    return problem;
}

bool isOurs(const QString &type, const QString &name, const QVariant &sql)
{
    if (type == QLatin1String("index"))
        return name == QLatin1String("sqlite_autoindex_shapes_1") && sql.isNull();
    return type == QLatin1String("table")
        && std::any_of(indexTables.begin(), indexTables.end(), [&](const IndexTable &table) {
               return name == QLatin1String(table.name) && sql.toString() == QLatin1String(table.sql);
           });
}

} // namespace

SqlProblem createSchema(SqlConnection &connection, const payload::CaptureId &capture)
{
    // Without waiting for the disk: what it loses is found to be no index, and made anew.
    for (const char *sql :
         {"PRAGMA synchronous=OFF", "PRAGMA page_size=16384", "PRAGMA journal_mode=WAL", "BEGIN IMMEDIATE"}) {
        if (SqlProblem problem = connection.run(sql))
            return problem;
    }
    for (const IndexTable &table : indexTables) {
        if (SqlProblem problem = connection.run(table.sql))
            return problem;
    }
    std::optional<QSqlQuery> query;
    SqlProblem problem =
        connection.prepare(QStringLiteral("INSERT INTO about VALUES (1, ?, 0, 0, zeroblob(32), 0, 0, 0, 0)"), query);
    if (problem)
        return problem;
    query->bindValue(0, QByteArray(reinterpret_cast<const char *>(capture.data()), qsizetype(capture.size())));
    if ((problem = SqlConnection::run(*query)))
        return problem;
    for (const QString &sql : {QStringLiteral("PRAGMA application_id=%1").arg(indexApplication),
                               QStringLiteral("PRAGMA user_version=%1").arg(indexVersion), QStringLiteral("COMMIT")}) {
        if ((problem = connection.run(sql.toLatin1().constData())))
            return problem;
    }
    return {};
}

SqlProblem checkSchema(SqlConnection &connection)
{
    qint64 application = 0;
    qint64 version = 0;
    if (SqlProblem problem = askNumber(connection, "PRAGMA application_id", application))
        return problem;
    if (SqlProblem problem = askNumber(connection, "PRAGMA user_version", version))
        return problem;
    if (application != indexApplication || version != indexVersion)
        return otherVersion();
    std::optional<QSqlQuery> query;
    SqlProblem problem = connection.prepare(
        QStringLiteral("SELECT type, substr(name, 1, 200), substr(sql, 1, 2000) FROM sqlite_schema"), query);
    if (!problem)
        problem = SqlConnection::run(*query);
    if (problem)
        return problem;
    std::size_t found = 0;
    while (query->next()) {
        if (!isOurs(query->value(0).toString(), query->value(1).toString(), query->value(2)))
            return otherContent(query->value(1).toString());
        ++found;
    }
    if (query->lastError().isValid())
        return SqlConnection::problemOf(query->lastError());
    return found == indexTables.size() + 1 ? SqlProblem() : incomplete();
}

} // namespace telltale::store
