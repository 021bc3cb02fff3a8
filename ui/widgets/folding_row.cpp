// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_row.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>

namespace telltale::ui {

FoldingRow::FoldingRow(const Theme &theme, int leastWidth, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_leastWidth(leastWidth), m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(0);
    connect(&theme, &Theme::textSizeChanged, this, &FoldingRow::fold);
}

bool FoldingRow::isFolded() const
{
    return m_parts->direction() == QBoxLayout::TopToBottom;
}

/// As wide as its widest part: it would never become narrow enough to fold otherwise.
QSize FoldingRow::minimumSizeHint() const
{
    const QSize all = m_parts->totalMinimumSize();
    const QMargins margins = m_parts->contentsMargins();
    int width = 0;
    for (int i = 0; i < m_parts->count(); ++i)
        width = qMax(width, m_parts->itemAt(i)->minimumSize().width());
    return {qMin(all.width(), width + margins.left() + margins.right()), all.height()};
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FoldingRow::fold()
{
    const bool wanted = width() < m_theme.px(m_leastWidth);
    if (wanted == isFolded())
        return;
    m_parts->setDirection(wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    Q_EMIT folded(wanted);
}

} // namespace telltale::ui
