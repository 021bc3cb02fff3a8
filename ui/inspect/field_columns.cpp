// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/field_columns.h"

#include "ui/mnemonics.h"
#include "ui/models/field_tree_model.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/column_stretch.h"
#include "ui/widgets/column_widths.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QTreeView>

namespace telltale::ui {

using models::FieldTreeModel;

namespace {

constexpr int namesOfFields = 220;
constexpr int mostForNamesOfFields = 23; // percent
constexpr int leastForReveals = 180;
constexpr int partForReveals = 22; // percent
// From these widths on there is room beside the values; all of it is said in the inspector as well.
constexpr int roomForCategory = 380;
constexpr int roomForProtection = 520;
constexpr int roomForDeclared = 600;
constexpr int roomForReveals = 800;
constexpr int roomForPlaces = 1400;

} // namespace

FieldColumns::FieldColumns(const Theme &theme, QTreeView &tree) : QObject(&tree), m_theme(theme), m_tree(tree)
{
    QHeaderView &header = *tree.header();
    header.setStretchLastSection(false);
    stretchColumns(theme, header, {FieldTreeModel::Value}, 120);
    m_widths = new ColumnWidths(theme, header,
                                {{FieldTreeModel::Category, 114},
                                 {FieldTreeModel::Protection, 94},
                                 {FieldTreeModel::Declared, 76},
                                 {FieldTreeModel::Type, 90},
                                 {FieldTreeModel::Line, 70}});
    followTextSize(theme, *this, [this] {
        show();
        resetFlexible(true);
    });
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(&m_tree);
        fillMenu(menu);
        menu.exec(m_tree.header()->mapToGlobal(position));
    });
}

bool FieldColumns::isShownByItself(int column) const
{
    switch (column) {
    case FieldTreeModel::Category:
        return m_room >= m_theme.px(roomForCategory);
    case FieldTreeModel::Protection:
        return m_room >= m_theme.px(roomForProtection);
    case FieldTreeModel::Declared:
        return m_room >= m_theme.px(roomForDeclared);
    case FieldTreeModel::Reveals:
        return m_room >= m_theme.px(roomForReveals);
    case FieldTreeModel::Type:
    case FieldTreeModel::Line:
        return m_room >= m_theme.px(roomForPlaces);
    default:
        return true;
    }
}

void FieldColumns::show()
{
    for (int column = FieldTreeModel::Category; column < FieldTreeModel::ColumnCount; ++column) {
        const auto wanted = m_byHand.find(column);
        m_tree.setColumnHidden(column, !(wanted != m_byHand.end() ? wanted->second : isShownByItself(column)));
    }
}

bool FieldColumns::isByItself(int column) const
{
    const auto set = m_flexible.find(column);
    return set != m_flexible.end() && m_tree.columnWidth(column) == set->second;
}

/// The names leave room for the values, and so do sentences.
void FieldColumns::resetFlexible(bool always)
{
    const int most = m_theme.px(namesOfFields);
    const std::pair<int, int> widths[] = {
        {FieldTreeModel::Field, qMin(most, qMax(most / 2, m_room * mostForNamesOfFields / 100))},
        {FieldTreeModel::Reveals, qMax(m_theme.px(leastForReveals), m_room * partForReveals / 100)}};
    for (const auto &[column, width] : widths) {
        // Not where someone made it wider or narrower; what is hidden has no width.
        if (!always && !isByItself(column) && !m_tree.isColumnHidden(column))
            continue;
        m_tree.setColumnWidth(column, width);
        m_flexible[column] = width;
    }
}

void FieldColumns::setRoom(int width)
{
    m_room = width;
    resetFlexible(false);
    show();
}

void FieldColumns::reset()
{
    m_byHand.clear();
    show();
    m_widths->reset();
    resetFlexible(true);
}

QString FieldColumns::title(int column) const
{
    return m_tree.model()->headerData(column, Qt::Horizontal).toString();
}

void FieldColumns::fillMenu(QMenu &menu)
{
    for (int column = FieldTreeModel::Category; column < FieldTreeModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(title(column));
        action->setCheckable(true);
        action->setChecked(!m_tree.isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_byHand[column] = shown;
            show();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Reset columns")), &QAction::triggered, this, &FieldColumns::reset);
    addMnemonics(menu);
}

QByteArray FieldColumns::save() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << int(FieldTreeModel::ColumnCount);
    for (int column = 0; column < FieldTreeModel::ColumnCount; ++column) {
        const auto wanted = m_byHand.find(column);
        const bool isFlexible = column == FieldTreeModel::Value || isByItself(column);
        stream << (isFlexible ? 0 : m_tree.columnWidth(column))
               << (wanted == m_byHand.end() ? -1
                       : wanted->second     ? 1
                                            : 0);
    }
    return state;
}

void FieldColumns::restore(const QByteArray &state)
{
    QDataStream stream(state);
    int count = 0;
    stream >> count;
    if (count != FieldTreeModel::ColumnCount)
        return; // of another version
    for (int column = 0; column < count; ++column) {
        int width = 0;
        int shown = 0;
        stream >> width >> shown;
        if (stream.status() != QDataStream::Ok)
            break;
        if (width > 0)
            m_tree.setColumnWidth(column, qBound(24, width, 4000));
        if (shown >= 0 && column >= FieldTreeModel::Category)
            m_byHand[column] = shown > 0;
    }
    show();
}

} // namespace telltale::ui
