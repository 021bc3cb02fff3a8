// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/switch_model.h"

#include "base/visible_text.h"
#include "ui/models/cell.h"
#include "ui/models/header_text.h"
#include "ui/models/switch_words.h"

#include <QFileInfo>

#include <algorithm>

namespace telltale::models {

using privacy::LayerState;
using privacy::SwitchState;

namespace {

// Rows of products have 0; those of layers the number of their product's row, from 1.
constexpr quintptr productId = 0;

const LayerState *winnerOf(const privacy::SwitchReading &reading)
{
    const auto found =
        std::find_if(reading.layers.begin(), reading.layers.end(), [](const LayerState &layer) { return layer.wins; });
    return found == reading.layers.end() ? nullptr : &*found;
}

bool isChangeable(const privacy::SwitchDescription &description)
{
    return std::any_of(description.layers.begin(), description.layers.end(),
                       [](const privacy::SwitchLayer &layer) { return privacy::isWritable(layer.kind); });
}

/// Through which the running product can be asked.
bool isServerLayer(const privacy::SwitchDescription &description, const LayerState &layer)
{
    return layer.kind == privacy::LayerKind::Api
        && &description.layers[layer.layer] == privacy::apiLayerOf(description);
}

Tone toneOf(ProofResult result)
{
    switch (result) {
    case ProofResult::Silent:
        return Tone::Good;
    case ProofResult::AlwaysSent:
    case ProofResult::Sends:
        return Tone::Warning;
    case ProofResult::NotProved:
        break;
    }
    return Tone::Secondary;
}

QString iconOf(ProofResult result)
{
    switch (result) {
    case ProofResult::Silent:
        return QStringLiteral("check");
    case ProofResult::AlwaysSent:
        return QStringLiteral("half");
    case ProofResult::Sends:
        return QStringLiteral("warn");
    case ProofResult::NotProved:
        break;
    }
    return QStringLiteral("help");
}

} // namespace

SwitchModel::SwitchModel(const SwitchBoard &board, QObject *parent) : QAbstractItemModel(parent), m_board(board)
{
    connect(&board, &SwitchBoard::changed, this, [this] {
        beginResetModel();
        fill();
        endResetModel();
    });
    fill();
}

void SwitchModel::fill()
{
    m_rows.clear();
    for (int i = 0; i < static_cast<int>(m_board.entries().size()); ++i) {
        if (!m_onlyHere || m_board.entries()[static_cast<std::size_t>(i)].isHere)
            m_rows.push_back(i);
    }
}

void SwitchModel::setOnlyHere(bool onlyHere)
{
    if (onlyHere == m_onlyHere)
        return;
    beginResetModel();
    m_onlyHere = onlyHere;
    fill();
    endResetModel();
}

int SwitchModel::hereCount() const
{
    return static_cast<int>(std::count_if(m_board.entries().begin(), m_board.entries().end(),
                                          [](const BoardEntry &entry) { return entry.isHere; }));
}

void SwitchModel::setProof(const std::string &product, ProofResult result)
{
    m_proofs[product] = result;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Outcome), index(static_cast<int>(m_rows.size()) - 1, Outcome));
}

std::optional<ProofResult> SwitchModel::proof(const std::string &product) const
{
    const auto found = m_proofs.find(product);
    return found == m_proofs.end() ? std::nullopt : std::optional(found->second);
}

const BoardEntry &SwitchModel::entry(int row) const
{
    return m_board.entries()[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
}

int SwitchModel::entryOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    const int row = index.internalId() == productId ? index.row() : static_cast<int>(index.internalId()) - 1;
    return m_rows[static_cast<std::size_t>(row)];
}

const LayerState *SwitchModel::layerOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == productId)
        return nullptr;
    return &entry(static_cast<int>(index.internalId()) - 1).reading.layers[static_cast<std::size_t>(index.row())];
}

QModelIndex SwitchModel::indexOf(int entry) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), entry);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), Product);
}

QModelIndex SwitchModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : productId);
}

QModelIndex SwitchModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == productId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, productId);
}

int SwitchModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    if (parent.internalId() != productId || parent.column() != 0)
        return 0;
    return static_cast<int>(entry(parent.row()).reading.layers.size());
}

int SwitchModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SwitchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == EntryRole)
        return entryOf(index);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (const LayerState *layer = layerOf(index))
        return layerData(entry(static_cast<int>(index.internalId()) - 1), *layer, index.column(), role);
    return productData(entry(index.row()), index.column(), role);
}

QVariant SwitchModel::productData(const BoardEntry &entry, int column, int role) const
{
    const privacy::SwitchReading &reading = entry.reading;
    const LayerState *const winner = winnerOf(reading);
    const std::optional<ProofResult> proved = proof(reading.product);
    switch (role) {
    case ChangeableRole:
        return isChangeable(*entry.description);
    case ServerRole:
        return privacy::apiLayerOf(*entry.description) != nullptr;
    case StateRole:
        return column == Telemetry ? QVariant(static_cast<int>(reading.state)) : QVariant();
    case KindRole:
        if (column == Product || (column == Outcome && proved))
            return QVariant::fromValue(column == Product ? CellKind::Strong : CellKind::Chip);
        return QVariant::fromValue(column == Value && winner != nullptr       ? CellKind::Mono
                                       : column == Where && winner != nullptr ? CellKind::Mono
                                                                              : CellKind::Text);
    case ToneRole:
        if (column == Outcome && proved)
            return QVariant::fromValue(toneOf(*proved));
        return QVariant::fromValue(column == Product || column == Telemetry || (column == Value && winner != nullptr)
                                       ? Tone::Normal
                                       : Tone::Secondary);
    case IconRole:
        if (column == Outcome && proved)
            return iconOf(*proved);
        return column == Product ? QStringLiteral("box") : QString();
    case ExtraRole:
        return column == Product && !entry.folder.empty() ? QFileInfo(QString::fromStdString(entry.folder)).fileName()
                                                          : QString();
    case Qt::ToolTipRole:
        if ((column == Where || column == Value) && winner != nullptr)
            return layerPlace(*winner, PlaceLength::Whole);
        return column == Product && !entry.folder.empty() ? visible(entry.folder) : reading.why;
    case Qt::AccessibleTextRole:
        if (column == Telemetry)
            return tr("telemetry %1").arg(switchStateText(reading.state));
        [[fallthrough]];
    case Qt::DisplayRole:
        switch (column) {
        case Product:
            return QString::fromStdString(entry.description->title);
        case Telemetry:
            return switchStateText(reading.state);
        case Value:
            return winner != nullptr                    ? layerValue(*winner)
                : reading.state != SwitchState::Unknown ? tr("not set")
                                                        : tr("not known");
        case Where:
            return winner != nullptr                    ? layerPlace(*winner, PlaceLength::Short)
                : reading.state != SwitchState::Unknown ? tr("the product's default")
                                                        : layersText(reading.layers.size());
        default:
            return proved ? proofText(*proved) : entry.isHere ? tr("not proved") : tr("not found here");
        }
    default:
        return {};
    }
}

QVariant SwitchModel::layerData(const BoardEntry &entry, const LayerState &layer, int column, int role) const
{
    const bool isServer = isServerLayer(*entry.description, layer);
    const bool isUnasked = isServer && layer.reading == LayerState::Reading::NotSeen;
    if (isUnasked && column == Outcome && role == Qt::DisplayRole)
        return tr("connect…");
    switch (role) {
    case ServerRole:
        return isServer;
    case AskRole:
        return isUnasked;
    case KindRole:
        if (column == Outcome && !layerData(entry, layer, column, IconRole).toString().isEmpty())
            return QVariant::fromValue(CellKind::Chip);
        return QVariant::fromValue(column == Value && layer.value        ? CellKind::Mono
                                       : column == Where                 ? CellKind::Mono
                                       : column == Outcome && layer.wins ? CellKind::Strong
                                                                         : CellKind::Text);
    case ToneRole:
        if (layer.reading == LayerState::Reading::Unreadable && column == Outcome)
            return QVariant::fromValue(Tone::Warning);
        return QVariant::fromValue((layer.wins || isUnasked) && column == Outcome ? Tone::Accent
                                       : column == Value && layer.value           ? Tone::Normal
                                                                                  : Tone::Secondary);
    case IconRole:
        if (column != Outcome)
            return {};
        return isUnasked                                       ? QStringLiteral("link")
            : layer.wins                                       ? QStringLiteral("check")
            : layer.reading == LayerState::Reading::Unreadable ? QStringLiteral("warn")
                                                               : QString();
    case Qt::ToolTipRole:
        if (isUnasked)
            return tr("Connect to the running server to see what it says, and to switch it");
        return column == Where || (column == Value && layer.why.isEmpty()) ? layerPlace(layer, PlaceLength::Whole)
                                                                           : layer.why;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (column) {
        case Product:
            return layerName(layer);
        case Value:
            return layerValue(layer);
        case Where:
            return layerPlace(layer, PlaceLength::Short);
        case Outcome:
            return isUnasked ? tr("connect to the server") : layerOutcome(entry.reading, layer);
        default:
            return QString();
        }
    default:
        return {};
    }
}

QVariant SwitchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText(
        {{tr("Product")}, {tr("Telemetry")}, {tr("Value read back")}, {tr("Where it was read")}, {tr("Result")}},
        section, orientation, role);
}

QString switchStateText(SwitchState state)
{
    switch (state) {
    case SwitchState::On:
        return SwitchModel::tr("On");
    case SwitchState::Off:
        return SwitchModel::tr("Off");
    case SwitchState::Unknown:
        break;
    }
    return SwitchModel::tr("Unknown");
}

QString proofText(ProofResult result)
{
    switch (result) {
    case ProofResult::Silent:
        return SwitchModel::tr("silent");
    case ProofResult::AlwaysSent:
        return SwitchModel::tr("quiet");
    case ProofResult::Sends:
        return SwitchModel::tr("sends");
    case ProofResult::NotProved:
        break;
    }
    return SwitchModel::tr("not proved");
}

} // namespace telltale::models
