// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"
#include "privacy/anonymise/methods/method_words.h"
#include "ui/models/anonymise_run.h"

#include <QAbstractTableModel>

namespace telltale::models {

/// What the methods' cells tell beside CellRole.
enum MethodRole {
    MeterRole = Qt::UserRole + 96, ///< int: how well it protects, 0 to 5
    ChosenRole,                    ///< bool: the radio button of the row
};

/// The methods that a field can be tried with, a row each: what would be sent, and what that is worth.
class MethodModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Sent, StaysDistinct, SmallestGroup, Cost, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The methods that make sense for such values; `chosen` is one of them with its parameters, or another one.
    void setField(const audit::InventoryRow *field, const privacy::Method &chosen);
    /// The parameters of the chosen row.
    void setChosen(const privacy::Method &method);
    void choose(int row);
    int chosen() const { return m_chosen; }
    const privacy::Method &method(int row) const { return m_rows[static_cast<std::size_t>(row)].method; }
    std::vector<privacy::Method> methods() const;

    /// By rows; empty: they are looked for.
    void setResults(std::vector<AnonymiseResult> results, std::string sample, std::uint64_t events);
    const AnonymiseResult *result(int row) const;
    bool isSecret() const { return m_isSecret; }
    /// Tries a second of this machine, for what can be turned back by trying; 0: not measured.
    void setRate(double triesPerSecond);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    struct Row
    {
        privacy::Method method;
        QString title;
        QString explanation;
        privacy::Strength strength;
        QString cost;
    };
    void add(const privacy::Method &method);
    void describe(Row &row) const;
    QString text(int row, int column) const;
    QString sent(const AnonymiseResult &result) const;

    std::vector<Row> m_rows;
    int m_chosen = 0;
    audit::Recognised m_recognised = audit::Recognised::None;
    audit::Category m_category = audit::Category::Unknown;
    bool m_isHashed = false;
    bool m_isSecret = false;
    double m_rate = 0;
    std::vector<AnonymiseResult> m_results;
    std::string m_sample;
    std::uint64_t m_events = 0;
};

} // namespace telltale::models
