// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/source_list_model.h"

#include "base/plural.h"
#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"

#include <algorithm>

namespace telltale::models {

using State = payload::Capture::SourceState;

SourceListModel::SourceListModel(const payload::Capture &capture, QObject *parent)
    : QAbstractListModel(parent), m_capture(capture)
{
    reload();
}

void SourceListModel::reload()
{
    beginResetModel();
    m_sources.clear();
    for (std::size_t i = 0; i < m_capture.sourceCount(); ++i) {
        if (!m_capture.source(static_cast<std::uint16_t>(i)).removed)
            m_sources.push_back(static_cast<std::uint16_t>(i));
    }
    endResetModel();
}

void SourceListModel::update(std::uint16_t source)
{
    const auto found = std::find(m_sources.begin(), m_sources.end(), source);
    if (found == m_sources.end())
        return;
    const QModelIndex changed = index(static_cast<int>(found - m_sources.begin()));
    Q_EMIT dataChanged(changed, changed);
}

int SourceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int SourceListModel::fileCount() const
{
    return static_cast<int>(std::count_if(m_sources.begin(), m_sources.end(),
                                          [this](std::uint16_t source) { return !m_capture.source(source).files; }));
}

bool SourceListModel::isDamaged(const State &state) const
{
    return state.outcome && (state.outcome->unreadable || state.outcome->cancelled);
}

QString SourceListModel::subtitle(const State &state) const
{
    const QString count = plural("telltale::models", "%n event", QT_TRANSLATE_N_NOOP("telltale::models", "%n events"),
                                 state.events, numberText(state.events));
    if (state.files)
        return plural("telltale::models::SourceListModel", "folder, %n file",
                      QT_TRANSLATE_N_NOOP("telltale::models::SourceListModel", "folder, %n files"), *state.files,
                      numberText(*state.files));
    if (!state.outcome)
        return tr("reading, %1").arg(count);
    if (state.events == 0 && state.rows != 0 && !isDamaged(state))
        return requestsText(state.rows);
    if (state.events == 0)
        return isDamaged(state) ? tr("not readable") : tr("no events");
    if (state.outcome->cancelled)
        return tr("%1, stopped").arg(count);
    if (std::any_of(state.diagnostics.begin(), state.diagnostics.end(), isCutOff)) {
        const std::uint64_t whole = state.events - 1;
        return whole == 0 ? tr("part of an event")
                          : plural("telltale::models::SourceListModel", "%n event and a part",
                                   QT_TRANSLATE_N_NOOP("telltale::models::SourceListModel", "%n events and a part"),
                                   whole, numberText(whole));
    }
    return isDamaged(state) ? tr("%1, damaged").arg(count) : count;
}

/// Short for a file that is followed: the rail is narrow.
QString SourceListModel::shownSubtitle(std::uint16_t source) const
{
    const State &state = m_capture.source(source);
    if (source == m_live)
        return tr("now, %1", "so many events").arg(numberText(state.events));
    return m_followed.count(source) == 0 ? subtitle(state)
                                         : tr("following, %1", "so many events").arg(numberText(state.events));
}

QString SourceListModel::spokenText(std::uint16_t source) const
{
    const State &state = m_capture.source(source);
    const QString text = tr("%1, %2", "file name, what is in it").arg(fileName(state.path), subtitle(state));
    if (source == m_live)
        return tr("%1, capturing now", "file name and what is in it").arg(text);
    return m_followed.count(source) == 0 ? text : tr("%1, following", "file name and what is in it").arg(text);
}

void SourceListModel::setFollowed(std::set<std::uint16_t> sources)
{
    if (sources == m_followed)
        return;
    m_followed = std::move(sources);
    if (!m_sources.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_sources.size()) - 1));
}

void SourceListModel::setLive(std::optional<std::uint16_t> source)
{
    if (source == m_live)
        return;
    m_live = source;
    if (!m_sources.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_sources.size()) - 1));
}

QVariant SourceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const State &state = m_capture.source(sourceAt(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return fileName(state.path);
    case SubtitleRole:
        return shownSubtitle(sourceAt(index.row()));
    case Qt::ToolTipRole:
        return plainToolTip(payload::visible(state.path));
    case Qt::AccessibleTextRole:
        return spokenText(sourceAt(index.row()));
    case IconRole:
        return isDamaged(state)               ? QStringLiteral("warn")
            : sourceAt(index.row()) == m_live ? QStringLiteral("record")
            : state.files                     ? QStringLiteral("open")
                                              : QStringLiteral("file");
    case ToneRole:
        return QVariant::fromValue(isDamaged(state)                      ? Tone::Warning
                                       : sourceAt(index.row()) == m_live ? Tone::Error
                                                                         : Tone::Secondary);
    default:
        return {};
    }
}

} // namespace telltale::models
