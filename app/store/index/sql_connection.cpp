// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/sql_connection.h"

#include <QSqlError>

#include <atomic>

namespace telltale::store {

namespace {

// Result codes of SQLite, of which the lowest eight bits are the kind of failure.
enum SqliteCode : int {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteReadOnlyMoved = SqliteReadOnly | (4 << 8),
};

/// Every connection needs a name of its own in the program.
QString connectionName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("telltale-index-%1").arg(++count);
}

/// A path as a URI, whatever bytes are in it.
QString databaseName(const std::string &path, SqlConnection::Mode mode)
{
    const QByteArray bytes = QByteArray::fromStdString(path);
    QByteArray name = (bytes.startsWith('/') ? "file://" : "file:") + bytes.toPercentEncoding("/");
    switch (mode) {
    case SqlConnection::Mode::Write:
        name += "?mode=rw";
        break;
    case SqlConnection::Mode::Read:
        name += "?mode=ro";
        break;
    case SqlConnection::Mode::ReadForeign:
        name += "?mode=ro&readonly_shm=1";
        break;
    case SqlConnection::Mode::ReadQuiet:
        name += "?mode=ro&immutable=1";
        break;
    }
    return QString::fromLatin1(name);
}

} // namespace

SqlConnection::~SqlConnection()
{
    close();
}

SqlProblem SqlConnection::open(const std::string &path, Mode mode)
{
    close();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName());
    const bool isRead = mode != Mode::Write;
    m_database.setConnectOptions(
        isRead ? QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY")
               : QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=100"));
    m_database.setDatabaseName(databaseName(path, mode));
    if (!m_database.open()) {
        SqlProblem problem = problemOf(m_database.lastError());
        close();
        return problem;
    }
    // Before anything else: this is what reads the schema first.
    SqlProblem problem = run("PRAGMA trusted_schema=OFF");
    if (!problem)
        problem = run("PRAGMA cell_size_check=ON");
    if (!problem && isRead)
        problem = run("PRAGMA query_only=ON");
    return problem;
}

void SqlConnection::close()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

SqlProblem SqlConnection::run(const char *sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query.exec(QString::fromLatin1(sql)) ? SqlProblem() : problemOf(query.lastError());
}

SqlProblem SqlConnection::run(QSqlQuery &query)
{
    return query.exec() ? SqlProblem() : problemOf(query.lastError());
}

SqlProblem SqlConnection::prepare(const QString &sql, std::optional<QSqlQuery> &query)
{
    query.emplace(m_database);
    query->setForwardOnly(true);
    return query->prepare(sql) ? SqlProblem() : problemOf(query->lastError());
}

SqlProblem SqlConnection::problemOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    SqlProblem problem{SqlProblem::Kind::Unusable, error.databaseText()};
    switch (code & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        problem.kind = SqlProblem::Kind::Locked;
        break;
    case SqliteReadOnly:
        if (code != SqliteReadOnlyMoved)
            problem.kind = SqlProblem::Kind::NotWritable;
        break;
    case 0: // Qt's own: SQLite was not even asked, since its driver is not installed
    case SqliteIoError:
    case SqliteFull:
    case SqliteCannotOpen:
        problem.kind = SqlProblem::Kind::NotWritable;
        break;
    default:
        break;
    }
    if (problem.text.isEmpty())
        problem.text = error.driverText();
    return problem;
}

} // namespace telltale::store
