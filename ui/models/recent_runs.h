// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <string>
#include <vector>

class QSettings;

namespace telltale::models {

/// A program as it was run: what can be run again.
struct RecentRun
{
    QString command;     ///< as it was typed
    QString folder;      ///< where it began
    QString environment; ///< lines NAME=VALUE
    bool isSandbox = false;
    friend bool operator==(const RecentRun &, const RecentRun &) = default;
};

/// What was run last, newest first, kept in the window's state. Secrets are not written down: a variable that looks
/// like one is kept without its value, and a command with one in it is not kept at all.
class RecentRuns : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int mostRuns = 10;

    /// The state must outlive it.
    explicit RecentRuns(QSettings &state, QObject *parent = nullptr);

    const RecentRun &at(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    /// The same command in the same folder takes the place of the older one. False: it is not kept, for what it holds.
    bool add(const RecentRun &run);
    void forget(int row);
    void forgetAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void save();

    QSettings &m_state;
    std::vector<RecentRun> m_runs;
};

/// `/home/anna/app` as `~/app`, with what cannot be seen made visible.
QString folderText(const QString &folder);

} // namespace telltale::models
