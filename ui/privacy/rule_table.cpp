// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/rule_table.h"

#include "ui/privacy/rule_delegate.h"
#include "ui/theme/scaling.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace telltale::ui {

using models::PolicyModel;

namespace {

constexpr int ruleHeight = 26;
constexpr int mostRows = 12;
constexpr int leastRows = 4;

} // namespace

RuleTable::RuleTable(const Theme &theme, PolicyModel &rules, QWidget *parent)
    : RowTable(theme, ruleHeight, tr("Policy rules"), parent), m_theme(theme), m_rules(rules)
{
    setModel(&rules);
    setItemDelegate(new RuleDelegate(theme, ruleHeight, this));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(DragDrop);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(false); // ours goes over the whole row
    setDefaultDropAction(Qt::MoveAction);
    connect(&theme, &Theme::textSizeChanged, this, &RuleTable::fit);
    connect(&rules, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        fit();
    });
}

void RuleTable::choose(int row)
{
    setCurrentIndex(m_rules.index(qBound(0, row, m_rules.rowCount() - 1), PolicyModel::Rule));
}

int RuleTable::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + qBound(leastRows, rows, mostRows) * m_theme.px(ruleHeight);
}

QSize RuleTable::sizeHint() const
{
    return {m_theme.px(640), heightOf(m_rules.rowCount())};
}

QSize RuleTable::minimumSizeHint() const
{
    return {m_theme.px(200), heightOf(m_rules.rowCount())};
}

/// Numbers have what they need; names, conditions and actions share the rest.
void RuleTable::fit()
{
    const int width = viewport()->width();
    const int number = m_theme.px(58);
    const int hits = m_theme.px(width < m_theme.px(760) ? 104 : 178);
    const int rest = qMax(m_theme.px(220), width - number - hits);
    setColumnWidth(PolicyModel::Number, number);
    setColumnWidth(PolicyModel::Hits, hits);
    setColumnWidth(PolicyModel::Rule, rest * 35 / 100);
    setColumnWidth(PolicyModel::Action, rest * 30 / 100);
    setColumnWidth(PolicyModel::When, rest - rest * 35 / 100 - rest * 30 / 100);
}

void RuleTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    fit();
    viewport()->update(); // the ring's right edge
}

void RuleTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRule();
    const bool isRule = row >= 0 && row < m_rules.rules();
    const bool isAlt = (event->modifiers() & Qt::AltModifier) != 0;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (row >= 0)
            Q_EMIT editWanted(row);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (isRule)
            Q_EMIT removeWanted(row);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isAlt) {
            const int to = event->key() == Qt::Key_Up ? row - 1 : row + 1;
            if (isRule && to >= 0 && to < m_rules.rules())
                Q_EMIT moveWanted(row, to);
            return;
        }
        break;
    default:
        break;
    }
    RowTable::keyPressEvent(event);
}

void RuleTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT editWanted(index.row());
}

void RuleTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (!isByKey)
        choose(index.row());
    Q_EMIT menuWanted(index.row(),
                      isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

/// Between two rows, whichever half of a row the pointer is in.
void RuleTable::noteDropLine(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    m_dropRow = m_rules.rules();
    if (index.isValid()) {
        const QRect rect = visualRect(index);
        m_dropRow = qMin(index.row() + (position.y() > rect.center().y() ? 1 : 0), m_rules.rules());
    }
    viewport()->update();
}

void RuleTable::dragMoveEvent(QDragMoveEvent *event)
{
    RowTable::dragMoveEvent(event); // scrolls at the edges
    noteDropLine(event->position().toPoint());
    if (m_rules.canDropMimeData(event->mimeData(), Qt::MoveAction, m_dropRow, 0, {})) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void RuleTable::dragLeaveEvent(QDragLeaveEvent *event)
{
    RowTable::dragLeaveEvent(event);
    m_dropRow = -1;
    viewport()->update();
}

void RuleTable::dropEvent(QDropEvent *event)
{
    noteDropLine(event->position().toPoint());
    if (m_rules.dropMimeData(event->mimeData(), Qt::MoveAction, m_dropRow, 0, {})) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
    m_dropRow = -1;
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
}

void RuleTable::paintEvent(QPaintEvent *event)
{
    RowTable::paintEvent(event);
    if (m_dropRow < 0)
        return;
    const int row = qMin(m_dropRow, m_rules.rowCount() - 1);
    const int y = rowViewportPosition(row);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, qMax(0, y - 1), viewport()->width(), 2), m_theme.colors().accent);
}

} // namespace telltale::ui
