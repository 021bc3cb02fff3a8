// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <optional>
#include <string>

namespace telltale::store {

/// What SQLite could not do.
struct SqlProblem
{
    enum class Kind : std::uint8_t {
        None,
        Locked,      ///< by another connection: may go on later
        NotWritable, ///< no room, no permission, a disk that fails
        Unusable,    ///< the file is no database, or not the one that we made
    };
    Kind kind = Kind::None;
    QString text; ///< SQLite's own words
    explicit operator bool() const { return kind != Kind::None; }
};

/// A connection to a file of SQLite, which executes nothing that the file itself brings (trusted_schema is off). For
/// the thread that made it.
class SqlConnection
{
public:
    enum class Mode : std::uint8_t {
        Write,       ///< the file must be there
        Read,        ///< beside a writer: what it shares with us may have to be created
        ReadForeign, ///< beside a writer, and without creating or writing anything
        ReadQuiet,   ///< the same where nobody writes: what is changed meanwhile may be misread
    };

    SqlConnection() = default;
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    /// Closes what was open.
    SqlProblem open(const std::string &path, Mode mode);
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    /// One statement without an answer that is of interest.
    SqlProblem run(const char *sql);
    /// Executes what is prepared and bound.
    static SqlProblem run(QSqlQuery &query);
    /// A statement for this connection, which must outlive it.
    SqlProblem prepare(const QString &sql, std::optional<QSqlQuery> &query);
    static SqlProblem problemOf(const QSqlError &error);

private:
    QSqlDatabase m_database;
};

} // namespace telltale::store
