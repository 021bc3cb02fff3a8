// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_files.h"

#include "payload/lexeme.h"

#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace telltale::ui {

namespace {

constexpr qsizetype mostFiles = 10;
constexpr auto filesKey = "window/recent";
constexpr auto openKey = "session/open";

/// A mnemonic is the window's own business, not that of a file's name.
QString menuText(const QString &path)
{
    const QByteArray bytes = path.toUtf8();
    return payload::visible({bytes.constData(), static_cast<std::size_t>(bytes.size())})
        .replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

RecentFiles::RecentFiles(QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_interrupted(settings.value(QLatin1String(openKey)).toStringList())
{
    m_interrupted.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
}

QStringList RecentFiles::files() const
{
    return m_settings.value(QLatin1String(filesKey)).toStringList();
}

void RecentFiles::add(const QStringList &paths)
{
    QStringList known = files();
    for (const QString &path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        known.removeAll(absolute);
        known.prepend(absolute);
    }
    m_settings.setValue(QLatin1String(filesKey), known.mid(0, mostFiles));
}

void RecentFiles::attach(QMenu &menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        const QStringList known = files();
        int number = 0; // its mnemonic
        for (const QString &path : known) {
            number = (number + 1) % 10;
            QAction *action = menu.addAction(QStringLiteral("&%1  %2").arg(number).arg(menuText(path)));
            action->setEnabled(QFileInfo::exists(path));
            connect(action, &QAction::triggered, this, [this, path] { Q_EMIT openWanted({path}); });
        }
        if (known.isEmpty())
            menu.addAction(tr("No files yet"))->setEnabled(false);
        menu.addSeparator();
        QAction *forget = menu.addAction(tr("&Forget them"));
        forget->setEnabled(!known.isEmpty());
        connect(forget, &QAction::triggered, this, [this] { m_settings.remove(QLatin1String(filesKey)); });
    });
}

void RecentFiles::setOpen(const QStringList &paths)
{
    m_settings.setValue(QLatin1String(openKey), paths);
    m_settings.sync();
}

void RecentFiles::finish()
{
    m_settings.remove(QLatin1String(openKey));
    m_settings.sync();
}

} // namespace telltale::ui
