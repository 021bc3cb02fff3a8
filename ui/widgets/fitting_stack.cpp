// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_stack.h"

namespace telltale::ui {

FittingStack::FittingStack(QWidget *parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize FittingStack::sizeHint() const
{
    return currentWidget() != nullptr ? currentWidget()->sizeHint() : QStackedWidget::sizeHint();
}

QSize FittingStack::minimumSizeHint() const
{
    const QWidget *page = currentWidget();
    return page != nullptr ? page->minimumSizeHint().expandedTo(page->minimumSize())
                           : QStackedWidget::minimumSizeHint();
}

int FittingStack::heightForWidth(int width) const
{
    const QWidget *page = currentWidget();
    return page != nullptr && page->hasHeightForWidth() ? page->heightForWidth(width) : sizeHint().height();
}

} // namespace telltale::ui
