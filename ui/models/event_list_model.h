// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "ui/models/event_products.h"
#include "ui/models/row_order.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace telltale::models {

class SensitiveCounts;

/// The events of a capture, a row each. Keeps no strings; a cell's text is made when it is painted. The only writer of
/// the capture while it is alive, so that rows and signals always agree.
class EventListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Mark,
        Number,
        Time,
        Product,
        Event,
        Section,
        Protocol,
        Destination,
        Program,
        Status,
        Gate,
        Fields,
        Sensitive,
        Size,
        Source,
        ColumnCount
    };

    /// The capture must outlive the model.
    explicit EventListModel(payload::Capture &capture, QObject *parent = nullptr);

    const payload::Capture &capture() const { return m_capture; }
    /// Takes a batch over; its events become the last rows, whatever the order is (see resort()), unless a filter is
    /// set: then only what it matches is shown.
    /// When a source is read on, events that were not settled are replaced where they stand; those that have no
    /// successor are removed.
    void append(payload::CaptureBatch batch, std::uint16_t source);
    void removeSource(std::uint16_t source);
    void clear();
    /// Flags and notes, by the events' numbers in the capture.
    void setMarks(const std::vector<payload::EventMarks::Change> &changes);

    /// The event's number in the capture.
    std::size_t eventAt(int row) const
    {
        return isIdentity() ? static_cast<std::size_t>(row) : m_order[static_cast<std::size_t>(row)];
    }
    /// -1 when it is not shown.
    int rowOf(std::size_t event) const;
    /// Shows only these events (in the order of the input), and more of them as they are found.
    void showOnly(std::vector<std::uint32_t> events);
    void showAlso(std::vector<std::uint32_t> events);
    /// No filter: all events.
    void showAll();
    bool isFiltered() const { return m_isFiltered; }
    bool isInInputOrder() const { return !isSorted(); }
    /// With a filter: of these events (ascending) exactly those of `matching` are to be shown now.
    void showAmong(const std::vector<std::uint32_t> &events, const std::vector<std::uint32_t> &matching);
    /// The event that holds this byte of a source, or of an exchange's body. A byte in a request itself: its envelope.
    std::optional<std::size_t> eventHolding(std::uint16_t source, std::uint64_t offset,
                                            std::optional<std::uint32_t> exchange = {}) const;
    /// The first event of a source in the order shown.
    std::optional<std::size_t> firstOf(std::uint16_t source) const;
    /// True when some event stands below a heading of a page, was sent in an exchange.
    bool hasMarks() const { return !m_capture.marks().isEmpty(); }
    bool hasSections() const { return m_hasSections; }
    /// Of any request.
    bool hasProtocols() const { return m_hasProtocols; }
    bool hasExchanges() const { return m_hasExchanges; }
    /// True when it is known of some request which program sent it.
    bool hasPrograms() const { return m_hasPrograms; }
    /// True when a catalogue speaks of some event.
    bool hasProducts() const { return m_hasProducts; }
    /// What products and gates are told by; before there is one, nothing is said of them.
    void setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge);
    /// Counts sensitive fields; it must outlive the model, or there is none.
    void countSensitiveBy(SensitiveCounts *counts);
    bool hasSensitive() const { return m_sensitive != nullptr && m_capture.size() != 0; }
    /// Where events go is known of some, by their requests or by a catalogue.
    bool hasDestinations() const { return m_hasExchanges || m_products.hasHosts(); }
    /// How many sensitive fields an event has is known only of those that were looked at.
    static bool isSortable(int column) { return column != Sensitive; }
    /// Sorts again by the column chosen last: after loading or filtering, when rows were only appended.
    void resort();
    /// The same, where they are not in the order of the input anyway.
    void settle();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QString eventTitle(std::size_t event) const;

Q_SIGNALS:
    void columnsAppeared();
    /// The last batch of a source is here.
    void sourceEnded(int source);
    /// Some events have other flags or notes now.
    void marksChanged();
    /// Events will be taken away: the last moment at which their numbers mean what they did.
    void aboutToRenumber();
    /// Events were taken away: those left have other numbers now.
    void renumbered();
    /// These events are others now; the last ones may have been taken away as well. Numbers of others stay.
    void replaced(const std::vector<std::uint32_t> &events);

    /// The requests of these events were answered: nothing else about them has changed.
    void answered(const std::vector<std::uint32_t> &events);

private:
    bool isIdentity() const { return !m_isFiltered && m_order.empty(); }
    const payload::SentExchange *exchangeOf(const payload::EventRow &row) const
    {
        return m_capture.block(row).exchange.get();
    }
    QString text(const payload::EventRow &row, std::size_t event, int column) const;
    QVariant tone(const payload::EventRow &row, int column) const;
    QVariant markData(std::size_t event, int role) const;
    void marksAreOthers();
    void makeOrder();
    SortKey sortKey() const;
    void removeSurplus(const std::vector<std::size_t> &rows);
    void removeEvent(std::size_t event);
    void dropRow(int row);
    void take(payload::CaptureBatch batch, std::uint16_t source);
    void takeAnswers(const std::vector<payload::LateAnswer> &answers, std::uint16_t source);
    void eventsChanged(const std::vector<std::uint32_t> &events);
    bool isSorted() const { return m_sortColumn != Number || m_sortOrder != Qt::AscendingOrder; }
    void noteColumns(const payload::CaptureBatch &batch);
    QVariant verdictData(const payload::EventRow &row, int column, int role) const;
    bool isByVerdict() const;
    void sortByVerdict();
    QVariant destinationData(const payload::EventRow &row, int role) const;
    QString sensitiveText(std::size_t event) const;

    payload::Capture &m_capture;
    EventProducts m_products;
    SensitiveCounts *m_sensitive = nullptr;
    /// Row → event. Empty when there is neither a filter nor another order than that of the input: such a row costs
    /// nothing beyond the capture's own.
    std::vector<std::uint32_t> m_order;
    std::size_t m_sorted = 0; ///< so many at its beginning are in the order of the column
    bool m_isFiltered = false;
    int m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_hasSections = false;
    bool m_hasProtocols = false;
    bool m_hasExchanges = false;
    bool m_hasPrograms = false;
    bool m_hasProducts = false;
};

} // namespace telltale::models
