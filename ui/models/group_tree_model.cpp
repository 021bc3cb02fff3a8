// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/group_tree_model.h"

#include "base/plural.h"
#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

#include <algorithm>

namespace telltale::models {

namespace {

// A name that is another one each time would make a tree of millions.
constexpr std::size_t mostNames = 1000;

bool isPlain(QChar c)
{
    static const QString marks = QStringLiteral("_.:/@-+%&#$!,;");
    return (c.unicode() < 128 && c.isLetterOrNumber()) || marks.contains(c);
}

QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\\\"")) + QLatin1Char('"');
}

QString rowsText(std::uint64_t rows)
{
    return plural("telltale::models::GroupTreeModel", "%n row",
                  QT_TRANSLATE_N_NOOP("telltale::models::GroupTreeModel", "%n rows"), rows, numberText(rows));
}

} // namespace

QString exactFilter(QLatin1String key, const std::string &text)
{
    QString value = QString::fromStdString(text);
    const bool isText = value.toStdString() == text;
    if (!isText) {
        for (QChar &c : value)
            c = c == QChar(QChar::ReplacementCharacter) ? QLatin1Char('*') : isPlain(c) ? c : QLatin1Char('?');
        return key + QLatin1Char(':') + value;
    }
    return key + QLatin1String(":=") + (std::all_of(value.begin(), value.end(), isPlain) ? value : quoted(value));
}

/// Makes the nodes of a tree, top down.
class GroupTreeModel::Builder
{
public:
    explicit Builder(const std::vector<EventGroup> &groups);
    std::vector<Node> nodes;
    std::vector<int> roots;

private:
    int add(int parent, const QString &text, const QString &filter, bool isQuiet);
    int addDestination(const EventGroup &group);
    int addName(int destination, const EventGroup &group);
    void count(int number, const EventGroup &group);
    Node &at(int number) { return nodes[static_cast<std::size_t>(number)]; }
};

GroupTreeModel::Builder::Builder(const std::vector<EventGroup> &groups)
{
    if (groups.empty())
        return;
    const int all = add(-1, tr("Everything"), {}, false);
    const std::string *destination = nullptr;
    int below = -1;
    for (const EventGroup &group : groups) {
        if (destination == nullptr || *destination != group.destination) {
            destination = &group.destination;
            below = addDestination(group);
        }
        count(all, group);
        count(below, group);
        count(addName(below, group), group);
    }
}

int GroupTreeModel::Builder::add(int parent, const QString &text, const QString &filter, bool isQuiet)
{
    const int number = static_cast<int>(nodes.size());
    std::vector<int> &beside = parent < 0 ? roots : at(parent).children;
    Node node;
    node.parent = parent;
    node.row = static_cast<int>(beside.size());
    node.text = text;
    node.filter = filter;
    node.isQuiet = isQuiet;
    beside.push_back(number);
    nodes.push_back(std::move(node));
    return number;
}

int GroupTreeModel::Builder::addDestination(const EventGroup &group)
{
    if (group.destination.empty())
        return add(-1, tr("No destination"), QStringLiteral("-host:?*"), true);
    return add(-1, payload::visible(group.destination), exactFilter(QLatin1String("host"), group.destination), false);
}

int GroupTreeModel::Builder::addName(int destination, const EventGroup &group)
{
    const QString place = at(destination).filter + QLatin1Char(' ');
    const std::size_t shown = at(destination).children.size();
    if (shown > mostNames)
        return at(destination).children.back();
    if (shown == mostNames)
        return add(destination, tr("Other names"), at(destination).filter, true);
    switch (group.kind) {
    case EventGroup::Kind::Named:
        return add(destination, payload::visible(group.name), place + exactFilter(QLatin1String("event"), group.name),
                   false);
    case EventGroup::Kind::Nameless:
        return add(destination, tr("(no name)"), place + QStringLiteral("-event:?* -is:envelope"), true);
    default:
        return add(destination, tr("Requests"), place + QStringLiteral("is:envelope"), true);
    }
}

void GroupTreeModel::Builder::count(int number, const EventGroup &group)
{
    at(number).events += group.events;
    at(number).fields += group.fields;
    at(number).size += group.size;
}

void GroupTreeModel::setGroups(const std::vector<EventGroup> &groups)
{
    Builder made(groups);
    const bool isSameTree = std::equal(
        made.nodes.begin(), made.nodes.end(), m_nodes.begin(), m_nodes.end(),
        [](const Node &a, const Node &b) { return a.parent == b.parent && a.filter == b.filter && a.text == b.text; });
    if (!isSameTree)
        beginResetModel();
    m_nodes = std::move(made.nodes);
    m_roots = std::move(made.roots);
    if (!isSameTree) {
        endResetModel();
        return;
    }
    // Only the counts are others: nobody's selection or open branches are lost.
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const QModelIndex changed = createIndex(m_nodes[i].row, Events, i);
        Q_EMIT dataChanged(changed, changed);
    }
}

QString GroupTreeModel::filter(const QModelIndex &index) const
{
    return index.isValid() ? node(index).filter : QString();
}

QModelIndex GroupTreeModel::indexOf(const QString &filter) const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].filter == filter)
            return createIndex(m_nodes[i].row, Name, i);
    }
    return {};
}

QModelIndex GroupTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    const std::vector<int> &below = parent.isValid() ? node(parent).children : m_roots;
    return createIndex(row, column, static_cast<quintptr>(below[static_cast<std::size_t>(row)]));
}

QModelIndex GroupTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || node(child).parent < 0)
        return {};
    const auto parent = static_cast<std::size_t>(node(child).parent);
    return createIndex(m_nodes[parent].row, Name, parent);
}

int GroupTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(parent.isValid() ? node(parent).children.size() : m_roots.size());
}

int GroupTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant GroupTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &at = node(index);
    const bool isName = index.column() == Name;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? at.text : numberText(at.events);
    case Qt::ToolTipRole:
        return plainToolTip(
            tr("%1\n%2, %3, %4").arg(at.text, rowsText(at.events), fieldsText(at.fields), sizeText(at.size)));
    case Qt::AccessibleTextRole:
        return isName ? tr("%1, %2, %3").arg(at.text, rowsText(at.events), fieldsText(at.fields))
                      : numberText(at.events);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case KindRole:
        return QVariant::fromValue(!isName ? CellKind::Number : at.parent < 0 ? CellKind::Strong : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(at.isQuiet || !isName ? Tone::Secondary : Tone::Normal);
    default:
        return {};
    }
}

QVariant GroupTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Sent to, and as") : tr("Rows");
}

} // namespace telltale::models
