// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activity_table.h"

#include "ui/models/activity_model.h"
#include "ui/models/cell.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_widths.h"

#include <QHeaderView>
#include <QPainter>

namespace telltale::ui {

using models::ActivityModel;

namespace {

constexpr int activityRowHeight = 28;
constexpr int chainWidth = 20; // of the line and its dots, in front of the number

class ActivityDelegate : public CellDelegate
{
public:
    ActivityDelegate(const Theme &theme, QObject *parent) : CellDelegate(theme, activityRowHeight, true, parent) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(ActivityModel::HeadingRole).toBool())
            paintHeading(painter, option, index);
        else
            CellDelegate::paint(painter, option, index);
    }

protected:
    void paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const override
    {
        if (index.column() == ActivityModel::Entry) {
            paintChain(painter, rect, index);
            rect.setLeft(rect.left() + theme().px(chainWidth));
        }
        CellDelegate::paintContent(painter, rect, index);
    }

private:
    /// A day goes over the whole row: each cell paints its part.
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        const int left = view != nullptr ? view->columnViewportPosition(ActivityModel::Entry) : option.rect.left();
        const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, theme().colors().window);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme().colors().separator);
        painter->setFont(theme().ui(13, Theme::Weight::SemiBold));
        painter->setPen(theme().colors().text);
        painter->drawText(QRect(left + 16, option.rect.top(), width - 16, option.rect.height()),
                          static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          index.siblingAtColumn(ActivityModel::Entry).data().toString());
        painter->restore();
    }

    void paintChain(QPainter *painter, const QRect &rect, const QModelIndex &index) const
    {
        const Colors &colors = theme().colors();
        const bool isWrong = index.data(ActivityModel::ErrorRole).toBool();
        const bool isCheckpoint = index.data(ActivityModel::CheckpointRole).toBool();
        const double radius = theme().px(4) + (isCheckpoint || isWrong ? 0.5 : 0);
        const QPointF middle(rect.left() + theme().px(5) + 0.5, rect.center().y() + 0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colors.text2, 1.4));
        painter->drawLine(QPointF(middle.x(), rect.top()), QPointF(middle.x(), middle.y() - radius));
        painter->drawLine(QPointF(middle.x(), middle.y() + radius), QPointF(middle.x(), rect.bottom() + 1));
        const QColor ink = isWrong ? colors.error : isCheckpoint ? colors.ok : colors.text3;
        painter->setPen(QPen(ink, 1.4));
        painter->setBrush(isWrong || isCheckpoint ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter->drawEllipse(middle, radius, radius);
        painter->restore();
    }
};

} // namespace

ActivityTable::ActivityTable(const Theme &theme, QWidget *parent)
    : RowTable(theme, activityRowHeight, tr("Entries of the activity log"), parent), m_theme(theme)
{
    setItemDelegate(new ActivityDelegate(theme, this));
}

void ActivityTable::setModel(QAbstractItemModel *model)
{
    RowTable::setModel(model);
    m_widths = new ColumnWidths(m_theme, *horizontalHeader(),
                                {{ActivityModel::Entry, 96},
                                 {ActivityModel::Time, 82},
                                 {ActivityModel::Who, 100},
                                 {ActivityModel::Action, 176},
                                 {ActivityModel::On, 184},
                                 {ActivityModel::Before, 120}});
}

void ActivityTable::resetColumns()
{
    m_widths->reset();
}

/// Days are passed over.
QModelIndex ActivityTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex at = RowTable::moveCursor(action, modifiers);
    const int step = action == MoveEnd || action == MoveUp || action == MovePageUp ? -1 : 1;
    const QModelIndex wanted = at;
    while (at.isValid() && !(at.flags() & Qt::ItemIsSelectable))
        at = at.siblingAtRow(at.row() + step);
    for (at = at.isValid() ? at : wanted; at.isValid() && !(at.flags() & Qt::ItemIsSelectable);)
        at = at.siblingAtRow(at.row() - step);
    return at.isValid() ? at : currentIndex();
}

/// Where the first row would be chosen, it is the first entry.
void ActivityTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 1)
        setCurrentIndex(model()->index(1, ActivityModel::Entry));
    RowTable::focusInEvent(event);
}

} // namespace telltale::ui
