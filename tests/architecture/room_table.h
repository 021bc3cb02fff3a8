// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace telltale::architecture {

/// The table of cmake/TelltaleRooms.cmake: which rooms and which Qt modules a room may use.
class RoomTable
{
public:
    /// `text` is the CMake file; rooms that it does not list do not exist.
    static RoomTable parse(const QString &text);

    QStringList rooms() const { return m_rooms; }
    QStringList uses(const QString &room) const { return m_uses.value(room); }
    QStringList qtModules(const QString &room) const { return m_qtModules.value(room); }

    /// The room of a file or of an include (`path` from the project's root, or from `app/`): empty when it is in none.
    QString roomOf(const QString &path) const;
    /// What is wrong with the includes of a file, a sentence each. Files outside of rooms may include everything.
    QStringList includeProblems(const QString &path, const QString &content) const;

private:
    QString quotedProblem(const QString &room, const QString &header) const;
    QString systemProblem(const QString &room, const QString &header) const;

    QStringList m_rooms;
    QMap<QString, QStringList> m_uses;
    QMap<QString, QStringList> m_qtModules;
};

/// The module (`Widgets`) that a header belongs to (`QWidget`, `QtWidgets/QWidget`): as Qt is installed here, empty
/// when it is none of Qt's.
QString qtModuleOf(const QString &header);

} // namespace telltale::architecture
