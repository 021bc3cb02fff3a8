// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scroll_page.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>

namespace telltale::ui {

namespace {

// Beyond a control that got the focus, so that one sees that there is more.
constexpr int beyond = 8;

} // namespace

ScrollPage::ScrollPage(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    const bool fills = content->autoFillBackground();
    setWidget(content);
    content->setAutoFillBackground(fills);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

/// What has the focus in it loses it while it goes: nothing is followed any more then.
ScrollPage::~ScrollPage()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void ScrollPage::follow(QWidget *focus)
{
    if (focus == nullptr || widget() == nullptr || !widget()->isAncestorOf(focus))
        return;
    ensureWidgetVisible(focus, beyond, beyond);
    m_followedTo = verticalScrollBar()->value();
}

QSize ScrollPage::sizeHint() const
{
    return widget() != nullptr ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize ScrollPage::minimumSizeHint() const
{
    if (widget() == nullptr)
        return QScrollArea::minimumSizeHint();
    const QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    return {least.width(), qMin(least.height(), 4 * fontMetrics().height())};
}

bool ScrollPage::hasHeightForWidth() const
{
    return widget() != nullptr && widget()->hasHeightForWidth();
}

int ScrollPage::heightForWidth(int width) const
{
    return hasHeightForWidth() ? widget()->heightForWidth(width) : sizeHint().height();
}

// What the content wants is what this wants. The content hears of what its parts want; where it is about itself, the
// viewport does.
bool ScrollPage::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::viewportEvent(event);
}

bool ScrollPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    const bool isDone = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::Resize && verticalScrollBar()->value() == m_followedTo)
        follow(QApplication::focusWidget());
    return isDone;
}

} // namespace telltale::ui
