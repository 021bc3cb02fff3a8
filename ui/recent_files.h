// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QSettings;

namespace telltale::ui {

/// The files that were opened last, and those that are open now: the first for a menu, the second so that they can be
/// offered again when the program did not end by itself.
class RecentFiles : public QObject
{
    Q_OBJECT
public:
    /// The settings must outlive it. What was open when the program ended without finish() is in interrupted().
    explicit RecentFiles(QSettings &settings, QObject *parent = nullptr);

    QStringList files() const;
    /// The last one becomes the first of the list; ten are kept.
    void add(const QStringList &paths);
    /// Fills the menu each time it is shown.
    void attach(QMenu &menu);

    const QStringList &interrupted() const { return m_interrupted; }
    /// What is open now; written at once.
    void setOpen(const QStringList &paths);
    /// The program ends properly: nothing is to be offered next time.
    void finish();

Q_SIGNALS:
    void openWanted(const QStringList &paths);

private:
    QSettings &m_settings;
    QStringList m_interrupted;
};

} // namespace telltale::ui
