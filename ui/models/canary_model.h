// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "privacy/canaries/canaries.h"
#include "ui/models/latest_work.h"

#include <QAbstractTableModel>

namespace telltale::models {

/// Values that were planted, and where they came out: a row each. They are looked for in everything that is loaded, on
/// a thread of its own.
class CanaryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Value, Seen, Where, ColumnCount };

    /// Must outlive it.
    explicit CanaryModel(const payload::Capture &capture, QObject *parent = nullptr);

    /// The same seed gives the same values; an empty one: none are planted.
    void setSeed(const QString &seed);
    const QString &seed() const { return m_seed; }
    const std::vector<privacy::SoughtValue> &canaries() const { return m_canaries; }
    /// For a program that is to meet them: `export HOSTNAME='…'`, a line each.
    QString environment() const;

    /// Looks for them in what is loaded now.
    void search();
    void forget(); ///< what was found, because what is loaded is something else
    bool isRunning() const { return m_work.isRunning(); }
    bool hasSearched() const { return m_hasSearched; }
    /// How often all of them were found.
    std::uint64_t found() const;
    /// What was looked through, and how.
    const QString &searched() const { return m_searched; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void finished();

private:
    struct Outcome
    {
        std::uint64_t count = 0;
        std::vector<privacy::ValueFind> finds; ///< the first ones
    };
    QString text(std::size_t row, int column) const;
    QString places(const Outcome &seen, std::size_t most) const;

    const payload::Capture &m_capture;
    QString m_seed;
    std::vector<privacy::SoughtValue> m_canaries;
    std::vector<Outcome> m_seen; ///< by canary
    QString m_searched;
    bool m_hasSearched = false;
    LatestWork m_work;
};

} // namespace telltale::models
