// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace telltale::models {

/// The events of a capture, a row each. Keeps no strings; a cell's text is made when it is painted. The only writer of
/// the capture while it is alive, so that rows and signals always agree.
class EventListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Time, Event, Section, Fields, Size, Source, ColumnCount };

    /// The capture must outlive the model.
    explicit EventListModel(payload::Capture &capture, QObject *parent = nullptr);

    const payload::Capture &capture() const { return m_capture; }
    /// Takes a batch over; its events become the last rows, whatever the order is (see resort()).
    void append(payload::CaptureBatch batch, std::uint16_t source);
    void removeSource(std::uint16_t source);
    void clear();

    /// The event's number in the capture.
    std::size_t eventAt(int row) const
    {
        return m_order.empty() ? static_cast<std::size_t>(row) : m_order[static_cast<std::size_t>(row)];
    }
    int rowOf(std::size_t event) const;
    /// The event that holds this byte of a source.
    std::optional<std::size_t> eventHolding(std::uint16_t source, std::uint64_t offset) const;
    /// The first event of a source in the order shown.
    std::optional<std::size_t> firstOf(std::uint16_t source) const;
    /// True when some event stands below a heading of a page.
    bool hasSections() const { return m_hasSections; }
    /// Sorts again by the column chosen last: after loading, when rows were only appended.
    void resort();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QString eventTitle(std::size_t event) const;

Q_SIGNALS:
    void sectionsAppeared();

private:
    QString text(const payload::EventRow &row, std::size_t event, int column) const;
    QVariant tone(const payload::EventRow &row, int column) const;
    void sortOrder(std::vector<std::uint32_t> &order) const;

    payload::Capture &m_capture;
    std::vector<std::uint32_t> m_order; ///< row → event; empty: the order of the input
    int m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_hasSections = false;
};

} // namespace telltale::models
