// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compare_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

#include <algorithm>
#include <map>

namespace telltale::models {

using payload::NodeIndex;
using payload::noNode;

namespace {

constexpr std::size_t shownBytes = 1000;

struct Leaf
{
    NodeIndex node;
    std::string path;
    std::uint32_t occurrence;
};

/// The leaves of an event, each with its path below the event's own root: an element of a list is compared with
/// another.
std::vector<Leaf> leavesOf(const payload::Document &document)
{
    std::vector<Leaf> leaves;
    std::map<std::string, std::uint32_t> seen;
    const std::size_t above = document.prefix().size();
    for (NodeIndex node = 0; node < document.nodes().size(); ++node) {
        if (!document.node(node).isLeaf())
            continue;
        std::string path = document.path(node).substr(above);
        const std::uint32_t occurrence = seen[path]++;
        leaves.push_back({node, std::move(path), occurrence});
    }
    return leaves;
}

QString valueOf(const EventDocumentPtr &event, NodeIndex node, Secrets secrets)
{
    if (node == noNode)
        return {};
    if (secrets == Secrets::Masked && event->isSecret(node))
        return maskText();
    const payload::Document &document = event->document();
    const std::string_view lexeme = document.lexeme(node);
    if (lexeme.size() <= shownBytes)
        return payload::displayValue(document.node(node).type(), lexeme);
    return payload::visible(lexeme.substr(0, shownBytes)) + QChar(0x2026);
}

} // namespace

void CompareModel::setEvents(EventDocumentPtr first, EventDocumentPtr second)
{
    beginResetModel();
    m_first = std::move(first);
    m_second = std::move(second);
    m_rows.clear();
    std::map<std::pair<std::string, std::uint32_t>, NodeIndex> others;
    const std::vector<Leaf> secondLeaves = leavesOf(m_second->document());
    for (const Leaf &leaf : secondLeaves)
        others.emplace(std::pair(leaf.path, leaf.occurrence), leaf.node);
    for (const Leaf &leaf : leavesOf(m_first->document())) {
        const auto other = others.find({leaf.path, leaf.occurrence});
        if (other == others.end()) {
            m_rows.push_back({leaf.node, noNode, Kind::OnlyFirst});
            continue;
        }
        const bool isSame = m_first->document().lexeme(leaf.node) == m_second->document().lexeme(other->second);
        m_rows.push_back({leaf.node, other->second, isSame ? Kind::Same : Kind::Different});
        others.erase(other);
    }
    for (const Leaf &leaf : secondLeaves) {
        if (others.count({leaf.path, leaf.occurrence}) != 0)
            m_rows.push_back({noNode, leaf.node, Kind::OnlySecond});
    }
    const auto same =
        std::stable_partition(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.kind != Kind::Same; });
    m_differences = static_cast<int>(same - m_rows.begin());
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CompareModel::pathOf(const Row &row) const
{
    const EventDocumentPtr &event = row.first != noNode ? m_first : m_second;
    const std::string path = event->document().path(row.first != noNode ? row.first : row.second);
    const QString shown = payload::visible(std::string_view(path).substr(event->document().prefix().size()));
    return shown.isEmpty() ? tr("(whole body)") : shown;
}

void CompareModel::setSecrets(Secrets secrets)
{
    m_secrets = secrets;
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, First), index(rowCount() - 1, Second));
}

QString CompareModel::text(const Row &row, int column) const
{
    switch (column) {
    case Difference:
        return row.kind == Kind::OnlyFirst ? tr("only in the first")
            : row.kind == Kind::OnlySecond ? tr("only in the second")
            : row.kind == Kind::Different  ? tr("different")
                                           : tr("same");
    case Path:
        return pathOf(row);
    case First:
        return valueOf(m_first, row.first, m_secrets);
    case Second:
        return valueOf(m_second, row.second, m_secrets);
    default:
        return {};
    }
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case KindRole:
        return QVariant::fromValue(index.column() == Difference ? CellKind::Text : CellKind::Mono);
    case ToneRole:
        return QVariant::fromValue(row.kind == Kind::Same             ? Tone::Secondary
                                       : index.column() == Difference ? Tone::Warning
                                                                      : Tone::Normal);
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Difference:
        return tr("Difference");
    case Path:
        return tr("Field");
    case First:
        return tr("First event");
    case Second:
        return tr("Second event");
    default:
        return {};
    }
}

} // namespace telltale::models
