// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <QAbstractListModel>

#include <optional>
#include <set>
#include <vector>

namespace telltale::models {

/// The files that are loaded, in the order in which they were opened; removed ones are left out.
class SourceListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// The capture must outlive the model.
    explicit SourceListModel(const payload::Capture &capture, QObject *parent = nullptr);

    /// A source was added to or removed from the capture, or all were.
    void reload();
    /// What is known about a source has changed.
    void update(std::uint16_t source);
    /// Which sources are read on as they grow.
    void setFollowed(std::set<std::uint16_t> sources);
    const std::set<std::uint16_t> &followed() const { return m_followed; }
    /// Which one is the record of the capture that runs.
    void setLive(std::optional<std::uint16_t> source);
    /// Folders not counted.
    int fileCount() const;
    std::uint16_t sourceAt(int row) const { return m_sources[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString shownSubtitle(std::uint16_t source) const;
    QString spokenText(std::uint16_t source) const;
    QString subtitle(const payload::Capture::SourceState &state) const;
    bool isDamaged(const payload::Capture::SourceState &state) const;

    const payload::Capture &m_capture;
    std::vector<std::uint16_t> m_sources;
    std::set<std::uint16_t> m_followed;
    std::optional<std::uint16_t> m_live;
};

} // namespace telltale::models
