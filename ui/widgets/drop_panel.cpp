// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_panel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace telltale::ui {

namespace {

constexpr int panelEdge = 8; ///< between the panel and the window's
constexpr int scrollRoom = 14;

} // namespace

DropPanel::DropPanel(const Theme &theme, int width, QWidget &room) : QWidget(&room), m_theme(theme), m_width(width)
{
    connect(&theme, &Theme::changed, this, &DropPanel::place);
    room.installEventFilter(this);
    hide();
}

void DropPanel::setParts(QWidget *head, QWidget *content, const QString &name)
{
    setAccessibleName(name);
    m_content = content;
    auto *page = new ScrollPage(content);
    page->setAccessibleName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(page, 1);
}

void DropPanel::open(QWidget &button, QWidget &first)
{
    m_button = &button;
    show();
    raise();
    place();
    first.setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void DropPanel::close()
{
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_button != nullptr)
        m_button->setFocus();
    Q_EMIT closed();
}

void DropPanel::place()
{
    if (isHidden() || m_button == nullptr)
        return;
    const QWidget &room = *parentWidget();
    const QPoint below = m_button->mapTo(&room, QPoint(0, m_button->height() + 4));
    layout()->activate();
    const int wide = qMin(qMax(m_theme.px(m_width), m_content->minimumSizeHint().width() + scrollRoom),
                          room.width() - 2 * panelEdge);
    const int most = room.height() - below.y() - panelEdge;
    const int content =
        m_content->hasHeightForWidth() ? m_content->heightForWidth(wide - scrollRoom) : m_content->sizeHint().height();
    const int head = layout()->itemAt(0)->sizeHint().height();
    const int wanted = content + head + m_theme.px(4);
    const int x = qBound(panelEdge, below.x(), qMax(panelEdge, room.width() - wide - panelEdge));
    setGeometry(x, below.y(), wide, qMax(1, qMin(wanted, most)));
}

/// The room has changed, or somebody has clicked beside it.
bool DropPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    const auto *widget = qobject_cast<QWidget *>(watched);
    const bool isBeside = event->type() == QEvent::MouseButtonPress && widget != nullptr && widget->window() == window()
        && widget != this && !isAncestorOf(widget) && widget != m_button && !widget->isWindow();
    if (isBeside && isVisible())
        close();
    return QWidget::eventFilter(watched, event);
}

void DropPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void DropPanel::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void DropPanel::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setPen(colors.border);
    painter.setBrush(colors.base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace telltale::ui
