// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/switch_board.h"

#include <QAbstractItemModel>

#include <map>

namespace telltale::models {

/// What a proof found of a product's switch.
enum class ProofResult { Silent, AlwaysSent, Sends, NotProved };

/// The switches as a tree: products, and below each its layers, weakest first.
class SwitchModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Product, Telemetry, Value, Where, Outcome, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 60, ///< int: privacy::SwitchState of a product, painted as a toggle
        EntryRole,                     ///< int: of the board
        ChangeableRole,                ///< bool: Telltale can turn it
        ServerRole, ///< bool: of a product with a running server that can be asked, and of that layer
        AskRole,    ///< bool: of that layer, while nobody has connected
    };

    /// The board must outlive it.
    explicit SwitchModel(const SwitchBoard &board, QObject *parent = nullptr);

    /// Only products of which something was found.
    void setOnlyHere(bool onlyHere);
    bool isOnlyHere() const { return m_onlyHere; }
    int hereCount() const;
    /// By product; shown behind its name.
    void setProof(const std::string &product, ProofResult result);
    std::optional<ProofResult> proof(const std::string &product) const;

    /// The entry of the board that a row, or the row above it, stands for; -1.
    int entryOf(const QModelIndex &index) const;
    /// The layer of a reading, for rows that are one.
    const privacy::LayerState *layerOf(const QModelIndex &index) const;
    QModelIndex indexOf(int entry) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const BoardEntry &entry(int row) const;
    QVariant productData(const BoardEntry &entry, int column, int role) const;
    QVariant layerData(const BoardEntry &entry, const privacy::LayerState &layer, int column, int role) const;
    void fill();

    const SwitchBoard &m_board;
    std::vector<int> m_rows; ///< entries that are shown
    std::map<std::string, ProofResult> m_proofs;
    bool m_onlyHere = true;
};

/// `on`, `off`, `unknown` as the page says it.
QString switchStateText(privacy::SwitchState state);
QString proofText(ProofResult result);

} // namespace telltale::models
