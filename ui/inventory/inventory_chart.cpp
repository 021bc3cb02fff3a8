// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventory_chart.h"

#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/theme/style.h"

#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace telltale::ui {

InventoryChart::InventoryChart(const Theme &theme, const QString &name, QWidget *parent)
    : QChartView(parent), m_theme(theme), m_name(name)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setFocusPolicy(Qt::NoFocus); // the chart has it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(Qt::NoBrush);
    setViewportUpdateMode(FullViewportUpdate);
    setRenderHint(QPainter::Antialiasing, false);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAcceptedMouseButtons(Qt::NoButton);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &InventoryChart::rebuild);
}

QString InventoryChart::summary() const
{
    QStringList texts;
    for (const Part &part : m_parts)
        texts << part.text;
    return texts.isEmpty() ? m_name : m_name + QStringLiteral(": ") + texts.join(QStringLiteral("; "));
}

void InventoryChart::rebuild()
{
    build();
    setAccessibleName(summary());
    viewport()->update();
}

void InventoryChart::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    m_current = qBound(0, m_current, qMax(0, partCount() - 1));
    m_hovered = -1;
}

void InventoryChart::setChosen(int part)
{
    m_chosen = part;
    viewport()->update();
}

void InventoryChart::drawBackground(QPainter *painter, const QRectF &)
{
    const Colors &colors = m_theme.colors();
    for (const auto &[part, color] : {std::pair(m_hovered, colors.sunken),
                                      std::pair(m_chosen, hasFocus() ? colors.selection : colors.selectionOther)}) {
        if (part >= 0 && part < partCount())
            painter->fillRect(partRect(part), color);
    }
}

void InventoryChart::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    paintParts(*painter);
    painter->restore();
    if (hasFocus() && m_current < partCount())
        drawRing(painter, partRect(m_current), m_theme.colors().accent, 4, 2);
}

void InventoryChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    rebuild();
}

void InventoryChart::go(int part)
{
    m_current = qBound(0, part, qMax(0, partCount() - 1));
    if (m_current < partCount())
        setAccessibleDescription(partText(m_current));
    viewport()->update();
}

void InventoryChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        go(m_current - 1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Right:
        go(m_current + 1);
        return;
    case Qt::Key_Home:
        go(0);
        return;
    case Qt::Key_End:
        go(partCount() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < partCount())
            Q_EMIT partClicked(m_current);
        return;
    default:
        QWidget::keyPressEvent(event); // not the chart's own
    }
}

int InventoryChart::partAt(const QPoint &place) const
{
    for (int part = 0; part < partCount(); ++part) {
        if (partRect(part).contains(place))
            return part;
    }
    return -1;
}

void InventoryChart::mousePressEvent(QMouseEvent *event)
{
    const int part = partAt(event->pos());
    if (event->button() != Qt::LeftButton || part < 0)
        return;
    go(part);
    Q_EMIT partClicked(part);
}

void InventoryChart::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = partAt(event->pos());
    viewport()->setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void InventoryChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    go(m_current);
}

void InventoryChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

bool InventoryChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        viewport()->update();
    }
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int part = partAt(help->pos());
    QToolTip::showText(help->globalPos(), part < 0 ? QString() : models::plainToolTip(partText(part)), this);
    return true;
}

} // namespace telltale::ui
