// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_tree_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

namespace telltale::models {

using payload::NodeIndex;
using payload::NodeType;
using payload::noNode;

namespace {

// A cell shows one line; decoding all of a value of megabytes for it would stop the window.
constexpr std::size_t shownValueBytes = 1000;

QString shownValue(NodeType type, std::string_view lexeme)
{
    if (lexeme.size() <= shownValueBytes)
        return payload::displayValue(type, lexeme);
    std::size_t cut = shownValueBytes;
    while (cut > 0 && (static_cast<unsigned char>(lexeme[cut]) & 0xC0) == 0x80)
        --cut;
    const std::size_t slash = lexeme.find('\\', cut > 6 ? cut - 6 : 0);
    if (slash != std::string_view::npos && slash < cut)
        cut = slash; // not in the middle of an escape
    std::string head(lexeme.substr(0, cut));
    if (type == NodeType::String)
        head.push_back(lexeme.front());
    return payload::displayValue(type, head) + QChar(0x2026);
}

} // namespace

void FieldTreeModel::setEvent(EventDocumentPtr event)
{
    beginResetModel();
    m_event = std::move(event);
    endResetModel();
}

void FieldTreeModel::setSecrets(Secrets secrets)
{
    if (secrets == m_secrets)
        return;
    m_secrets = secrets;
    // Wherever they are: the view asks anew for what is seen.
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, Value), index(rowCount() - 1, Value));
}

bool FieldTreeModel::isMasked(NodeIndex node) const
{
    return m_secrets == Secrets::Masked && m_event->isSecret(node);
}

bool FieldTreeModel::isRootShown() const
{
    return m_event && !m_event->tree().isEmpty() && m_event->document().node(0).isLeaf();
}

NodeIndex FieldTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<NodeIndex>(index.internalId()) : noNode;
}

QModelIndex FieldTreeModel::indexOf(NodeIndex node, int column) const
{
    if (!m_event || node >= m_event->document().nodes().size() || (node == 0 && !isRootShown()))
        return {};
    return createIndex(static_cast<int>(m_event->tree().row(node)), column, node);
}

QModelIndex FieldTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    if (!parent.isValid() && isRootShown())
        return createIndex(0, column, quintptr(0));
    const NodeIndex above = parent.isValid() ? node(parent) : 0;
    return createIndex(row, column, m_event->tree().child(above, static_cast<std::uint32_t>(row)));
}

QModelIndex FieldTreeModel::parent(const QModelIndex &child) const
{
    const NodeIndex index = node(child);
    if (index == noNode || index == 0)
        return {};
    return indexOf(m_event->document().node(index).parent);
}

int FieldTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_event || m_event->tree().isEmpty() || parent.column() > 0)
        return 0;
    if (!parent.isValid() && isRootShown())
        return 1;
    const NodeIndex above = parent.isValid() ? node(parent) : 0;
    return static_cast<int>(m_event->tree().childCount(above));
}

int FieldTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString FieldTreeModel::text(NodeIndex node, int column) const
{
    const payload::Document &document = m_event->document();
    const payload::Node &entry = document.node(node);
    switch (column) {
    case Field: {
        if (entry.parent == noNode)
            return tr("(whole body)");
        if (document.node(entry.parent).type() == NodeType::Array)
            return QString::number(entry.keyOrIndex);
        if (document.paths().isBeside(entry.path()) && document.paths().key(entry.path()).empty())
            return entry.isLeaf() ? tr("(whole body)") : tr("(body)");
        if (document.paths().isBeside(entry.path()))
            return payload::visible(document.paths().key(entry.path()).substr(0, shownValueBytes));
        const std::string_view key = document.keyLexeme(node);
        const bool quoted = !key.empty() && (key.front() == '"' || key.front() == '\'');
        return quoted ? shownValue(NodeType::String, key) : payload::visible(key.substr(0, shownValueBytes));
    }
    case Value:
        if (!entry.isLeaf())
            return {};
        if (isMasked(node))
            return maskText();
        if (m_event->isUnterminated(node)) // its opening quote shows what is missing
            return payload::visible(document.lexeme(node).substr(0, shownValueBytes));
        return shownValue(entry.type(), document.lexeme(node));
    case Type:
        return QLatin1String(payload::typeWord(entry.type()));
    case Line:
        return QString::number(m_event->line(entry.offset));
    default:
        return isFinding(column) ? findingText(node, column) : QString();
    }
}

QString FieldTreeModel::extra(NodeIndex node, int column) const
{
    if (column == Field && !m_event->document().node(node).isLeaf())
        return fieldsText(m_event->tree().leaves(node));
    if (column == Value && m_event->isUnterminated(node))
        return tr("not closed");
    return {};
}

QVariant FieldTreeModel::tone(NodeIndex node, int column) const
{
    if (m_event->isUnterminated(node) && column <= Value)
        return QVariant::fromValue(Tone::Error);
    const NodeType type = m_event->document().node(node).type();
    const bool empty = type == NodeType::EmptyObject || type == NodeType::EmptyArray
        || (type == NodeType::String && m_event->document().node(node).length == 2);
    if (column == Value && empty)
        return QVariant::fromValue(Tone::Hint);
    return QVariant::fromValue(column >= Type ? Tone::Secondary : Tone::Normal);
}

QString FieldTreeModel::toolTip(NodeIndex node, int column) const
{
    if (column == Field)
        return plainToolTip(
            payload::visible(std::string_view(m_event->document().path(node)).substr(0, shownValueBytes)));
    if (isFinding(column))
        return plainToolTip(findingToolTip(node, column));
    return column == Value ? plainToolTip(text(node, column)) : QString();
}

QVariant FieldTreeModel::data(const QModelIndex &index, int role) const
{
    const NodeIndex at = node(index);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || at == noNode)
        return {};
    if (isFinding(index.column())) {
        const QVariant found = findingData(at, index.column(), role);
        if (found.isValid())
            return found;
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(at, index.column());
    case Qt::ToolTipRole:
        return toolTip(at, index.column());
    case Qt::AccessibleTextRole:
        return QString(text(at, index.column()) + QLatin1Char(' ') + extra(at, index.column())).trimmed();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case NodeRole:
        return at;
    case ToneRole:
        return tone(at, index.column());
    case ExtraRole:
        return extra(at, index.column());
    case IconRole:
        return index.column() == Field && m_event->isUnterminated(at) ? QStringLiteral("x-circle") : QString();
    case KindRole:
        return QVariant::fromValue(index.column() == Line           ? CellKind::Number
                                       : index.column() >= Category ? CellKind::Text
                                                                    : CellKind::Mono);
    default:
        return {};
    }
}

QVariant FieldTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case Value:
        return tr("Value as sent");
    case Category:
        return tr("What it is");
    case Protection:
        return tr("Protection");
    case Declared:
        return tr("Declared");
    case Reveals:
        return tr("What this reveals");
    case Type:
        return tr("Type");
    case Line:
        return tr("Line");
    default:
        return {};
    }
}

} // namespace telltale::models
