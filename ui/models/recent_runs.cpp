// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recent_runs.h"

#include "base/plural.h"
#include "base/visible_text.h"
#include "ui/models/cell.h"
#include "ui/models/command_words.h"
#include "ui/models/environment_text.h"

#include <QDir>
#include <QSettings>

#include <algorithm>

namespace telltale::models {

namespace {

constexpr auto runsKey = "run/recent";

std::string keptEnvironment(const QString &text)
{
    const Result<std::vector<EnvironmentVariable>> variables = parseEnvironment(text.toStdString());
    return variables ? environmentText(withoutSecrets(*variables)) : std::string();
}

bool mayBeKept(const QString &command)
{
    const auto words = commandWords(command.toStdString(), {});
    return words && std::none_of(words->begin(), words->end(), [](const auto &word) { return looksSecret(word); });
}

} // namespace

QString folderText(const QString &folder)
{
    const QString home = QDir::homePath();
    const bool isInside = folder == home || folder.startsWith(home + QLatin1Char('/'));
    return visible((isInside ? QLatin1Char('~') + folder.mid(home.size()) : folder).toStdString());
}

RecentRuns::RecentRuns(QSettings &state, QObject *parent) : QAbstractListModel(parent), m_state(state)
{
    const int count = std::min(state.beginReadArray(QLatin1String(runsKey)), mostRuns);
    for (int row = 0; row < count; ++row) {
        state.setArrayIndex(row);
        RecentRun run{
            state.value(QStringLiteral("command")).toString(), state.value(QStringLiteral("folder")).toString(),
            state.value(QStringLiteral("environment")).toString(), state.value(QStringLiteral("sandbox")).toBool()};
        if (!run.command.isEmpty())
            m_runs.push_back(std::move(run));
    }
    state.endArray();
}

void RecentRuns::save()
{
    m_state.remove(QLatin1String(runsKey));
    m_state.beginWriteArray(QLatin1String(runsKey), int(m_runs.size()));
    for (int row = 0; row < int(m_runs.size()); ++row) {
        m_state.setArrayIndex(row);
        m_state.setValue(QStringLiteral("command"), at(row).command);
        m_state.setValue(QStringLiteral("folder"), at(row).folder);
        m_state.setValue(QStringLiteral("environment"), at(row).environment);
        m_state.setValue(QStringLiteral("sandbox"), at(row).isSandbox);
    }
    m_state.endArray();
}

bool RecentRuns::add(const RecentRun &run)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (at(row).command == run.command && at(row).folder == run.folder)
            forget(row);
    }
    if (!mayBeKept(run.command))
        return false;
    if (rowCount() == mostRuns)
        forget(mostRuns - 1);
    RecentRun kept = run;
    kept.environment = QString::fromStdString(keptEnvironment(run.environment));
    beginInsertRows({}, 0, 0);
    m_runs.insert(m_runs.begin(), std::move(kept));
    endInsertRows();
    save();
    return true;
}

void RecentRuns::forget(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_runs.erase(m_runs.begin() + row);
    endRemoveRows();
    save();
}

void RecentRuns::forgetAll()
{
    if (m_runs.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_runs.clear();
    endRemoveRows();
    save();
}

int RecentRuns::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

QVariant RecentRuns::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecentRun &run = at(index.row());
    const QString command = visible(run.command.toStdString());
    const QString folder = folderText(run.folder);
    const qsizetype lines = run.environment.isEmpty() ? 0 : run.environment.count(QLatin1Char('\n')) + 1;
    QStringList details{folder};
    if (run.isSandbox)
        details << tr("sandbox");
    if (lines != 0)
        details << (plural("telltale::models::RecentRuns", "%n variable",
                           QT_TRANSLATE_N_NOOP("telltale::models::RecentRuns", "%n variables"), lines));
    switch (role) {
    case Qt::DisplayRole:
        return command;
    case SubtitleRole:
        return details.join(QStringLiteral(" · "));
    case IconRole:
        return QStringLiteral("terminal");
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, in %2", "a command, its folder and more").arg(command, details.join(QStringLiteral(", ")));
    default:
        return {};
    }
}

} // namespace telltale::models
