// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_template_list.h"

#include "ui/ping/ping_template_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace telltale::ui {

namespace {

constexpr int templateHeight = 56;
constexpr int sectionHeight = 36;
constexpr int templateEdge = 16;
constexpr int gateSize = 15;

class TemplateDelegate : public QStyledItemDelegate
{
public:
    TemplateDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, m_theme.px(index.data(PingTemplateModel::HeadingRole).toBool() ? sectionHeight : templateHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (index.data(PingTemplateModel::HeadingRole).toBool())
            paintSection(painter, option.rect, index);
        else
            paintTemplate(painter, option, index);
        painter->restore();
    }

private:
    void paintSection(QPainter *painter, const QRect &rect, const QModelIndex &index) const
    {
        painter->setFont(m_theme.ui(12, Theme::Weight::SemiBold));
        painter->setPen(m_theme.colors().text2);
        const QRect words = rect.adjusted(templateEdge, m_theme.px(8), -8, 0);
        painter->drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.colors().separator);
    }

    void paintTemplate(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const bool focused = option.widget != nullptr && option.widget->hasFocus();
        paintRow(painter, m_theme, option.rect, selected, focused, {});
        if (selected && focused)
            paintRowRing(painter, m_theme, option.rect, {});
        const Colors &colors = m_theme.colors();
        QRect rect = option.rect.adjusted(templateEdge, m_theme.px(9), -12, 0);
        const QString icon = index.data(models::IconRole).toString();
        QRect first(rect.left(), rect.top(), rect.width(), m_theme.px(19));
        if (!icon.isEmpty()) {
            const int size = m_theme.px(gateSize);
            painter->drawPixmap(
                first.right() - size, first.center().y() - size / 2,
                m_theme.pixmap(icon, toneColor(colors, index.data(models::IconToneRole).value<models::Tone>()), size,
                               painter->device()->devicePixelRatioF()));
            first.setRight(first.right() - size - 8);
        }
        painter->setFont(m_theme.ui(13, Theme::Weight::Medium));
        painter->setPen(colors.text);
        painter->drawText(first, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, first.width()));
        const QRect second(rect.left(), first.bottom() + 1, rect.width(), m_theme.px(18));
        painter->setFont(m_theme.ui(12));
        painter->setPen(colors.text2);
        painter->drawText(second, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          painter->fontMetrics().elidedText(index.data(models::SubtitleRole).toString(), Qt::ElideRight,
                                                            second.width()));
    }

    const Theme &m_theme;
};

} // namespace

PingTemplateList::PingTemplateList(const Theme &theme, QWidget *parent) : RowList(parent)
{
    setItemDelegate(new TemplateDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Templates"));
    connect(&theme, &Theme::textSizeChanged, this, [this] { doItemsLayout(); });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QModelIndex PingTemplateList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex at = RowList::moveCursor(action, modifiers);
    const int step = action == MoveEnd || action == MoveUp || action == MovePageUp ? -1 : 1;
    const QModelIndex wanted = at;
    while (at.isValid() && !(at.flags() & Qt::ItemIsSelectable))
        at = at.siblingAtRow(at.row() + step);
    for (at = at.isValid() ? at : wanted; at.isValid() && !(at.flags() & Qt::ItemIsSelectable);)
        at = at.siblingAtRow(at.row() - step);
    return at.isValid() ? at : currentIndex();
}

} // namespace telltale::ui
