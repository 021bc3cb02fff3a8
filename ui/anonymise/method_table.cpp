// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/method_table.h"

#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace telltale::ui {

using models::MethodModel;

namespace {

constexpr int methodHeight = 28;
constexpr int radioSize = 14;
constexpr int segments = 5;
constexpr int segmentWidth = 7;
constexpr int segmentHeight = 10;

} // namespace

MethodDelegate::MethodDelegate(const Theme &theme, int rowHeight, QObject *parent)
    : CellDelegate(theme, rowHeight, true, parent)
{
}

void MethodDelegate::paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QVariant chosen = index.data(models::ChosenRole);
    const QVariant meter = index.data(models::MeterRole);
    if (chosen.isValid())
        rect = paintRadio(painter, rect, chosen.toBool());
    else if (meter.isValid())
        rect = paintMeter(painter, rect, meter.toInt());
    CellDelegate::paintContent(painter, rect, index);
}

/// Returns where the words go.
QRect MethodDelegate::paintRadio(QPainter *painter, const QRect &rect, bool isChosen) const
{
    const Colors &colors = theme().colors();
    const int size = theme().px(radioSize);
    const QRectF circle(rect.left() + 0.5, rect.center().y() - size / 2.0 + 0.5, size - 1, size - 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isChosen ? colors.accent : colors.text2, isChosen ? 2 : 1.2));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(circle);
    if (isChosen) {
        const qreal inset = size * 0.28;
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
    return rect.adjusted(size + theme().px(9), 0, 0, 0);
}

/// Its words say the same: nothing depends on the colour.
QRect MethodDelegate::paintMeter(QPainter *painter, const QRect &rect, int filled) const
{
    const Colors &colors = theme().colors();
    const QColor ink = filled <= 1 ? colors.error : filled <= 3 ? colors.warn : colors.ok;
    const int width = theme().px(segmentWidth);
    const int height = theme().px(segmentHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < segments; ++i) {
        painter->setPen(i < filled ? ink : colors.text3);
        painter->setBrush(i < filled ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(
            QRectF(rect.left() + i * (width + 2) + 0.5, rect.center().y() - height / 2.0 + 0.5, width - 1, height - 1),
            1.5, 1.5);
    }
    painter->restore();
    return rect.adjusted(segments * (width + 2) + theme().px(8), 0, 0, 0);
}

MethodTable::MethodTable(const Theme &theme, MethodModel &methods, QWidget *parent)
    : RowTable(theme, methodHeight, tr("Methods"), parent), m_theme(theme), m_methods(methods)
{
    setModel(&methods);
    setItemDelegate(new MethodDelegate(theme, methodHeight, this));
    setSelectionMode(SingleSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(&theme, &Theme::textSizeChanged, this, &MethodTable::fit);
    connect(&methods, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        fit();
        setCurrentIndex(m_methods.index(m_methods.chosen(), 0));
    });
}

void MethodTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowTable::currentChanged(current, previous);
    if (current.isValid())
        m_methods.choose(current.row());
}

int MethodTable::wholeHeight() const
{
    return horizontalHeader()->sizeHint().height() + m_methods.rowCount() * m_theme.px(methodHeight);
}

QSize MethodTable::sizeHint() const
{
    return {m_theme.px(640), wholeHeight()};
}

QSize MethodTable::minimumSizeHint() const
{
    return {m_theme.px(200), wholeHeight()};
}

/// Numbers have what they need, names and costs a share, what would be sent the rest.
void MethodTable::fit()
{
    const int width = viewport()->width();
    const int name = m_theme.px(width < m_theme.px(760) ? 160 : 196);
    const int number = m_theme.px(width < m_theme.px(760) ? 110 : 114);
    const int cost = m_theme.px(width < m_theme.px(760) ? 204 : 300);
    setColumnWidth(MethodModel::Name, name);
    setColumnWidth(MethodModel::StaysDistinct, number);
    setColumnWidth(MethodModel::SmallestGroup, number);
    setColumnWidth(MethodModel::Cost, cost);
    setColumnWidth(MethodModel::Sent, qMax(m_theme.px(120), width - name - 2 * number - cost));
}

void MethodTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    fit();
    viewport()->update();
}

} // namespace telltale::ui
