// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/room_table.h"

#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace telltale::architecture {

namespace {

QStringList words(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[;\\s]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

} // namespace

RoomTable RoomTable::parse(const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral(R"re(^set\(TELLTALE_(ROOM|QT)_(\w+)\s+"([^"]*)"\)|^set\(TELLTALE_ROOMS\s+([^)]*)\))re"),
        QRegularExpression::MultilineOption);
    RoomTable table;
    for (auto matches = line.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(4))
            table.m_rooms = words(match.captured(4));
        else if (match.captured(1) == QLatin1String("ROOM"))
            table.m_uses.insert(match.captured(2), words(match.captured(3)));
        else
            table.m_qtModules.insert(match.captured(2), words(match.captured(3)));
    }
    return table;
}

QString RoomTable::roomOf(const QString &path) const
{
    QString inner = path;
    if (inner.startsWith(QLatin1String("app/")))
        inner.remove(0, 4);
    if (inner.startsWith(QLatin1String("ui/models/")))
        return QStringLiteral("models");
    const QString folder = inner.section(u'/', 0, 0);
    const bool isFolder = inner.contains(u'/');
    return isFolder && folder != QLatin1String("models") && m_rooms.contains(folder) ? folder : QString();
}

QStringList RoomTable::includeProblems(const QString &path, const QString &content) const
{
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*(?:"([^"]+)\"|<([^>]+)>))"),
                                            QRegularExpression::MultilineOption);
    const QString room = roomOf(path);
    QStringList problems;
    if (room.isEmpty())
        return problems;
    for (auto matches = include.globalMatch(content); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString problem =
            match.hasCaptured(2) ? systemProblem(room, match.captured(2)) : quotedProblem(room, match.captured(1));
        if (!problem.isEmpty())
            problems += QStringLiteral("%1: %2").arg(path, problem);
    }
    return problems;
}

QString RoomTable::quotedProblem(const QString &room, const QString &header) const
{
    if (header.endsWith(QLatin1String(".moc")))
        return {};
    // What is loaded into other programs is C and no room; the network room is its other end.
    if (header.startsWith(QLatin1String("preload/")))
        return room == QLatin1String("network") ? QString()
                                                : QStringLiteral("the room %1 may not include %2").arg(room, header);
    const QString other = header.startsWith(QLatin1String("app/")) ? QString() : roomOf(header);
    if (other.isEmpty())
        return QStringLiteral("\"%1\" does not start with a room (payload/…, ui/…)").arg(header);
    if (other != room && !uses(room).contains(other))
        return QStringLiteral("the room %1 may not include %2").arg(room, header);
    return {};
}

QString RoomTable::systemProblem(const QString &room, const QString &header) const
{
    if (!roomOf(header).isEmpty())
        return QStringLiteral("<%1> is ours: include it in quotes").arg(header);
    const QString module = qtModuleOf(header);
    if (module.isEmpty() || qtModules(room).contains(module))
        return {};
    return QStringLiteral("the room %1 may not include <%2> of Qt %3").arg(room, header, module);
}

QString qtModuleOf(const QString &header)
{
    if (header.startsWith(QLatin1String("Qt")) && header.contains(u'/'))
        return header.section(u'/', 0, 0).mid(2);
    if (!header.startsWith(u'Q') && !header.startsWith(u'q'))
        return {};
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const QStringList modules = headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs, QDir::Name);
    for (const QString &module : modules) {
        if (headers.exists(module + u'/' + header))
            return module.mid(2);
    }
    return {};
}

} // namespace telltale::architecture
