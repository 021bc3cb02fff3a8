// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/request_view.h"

#include "ui/widgets/column_widths.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace telltale::ui {

namespace {

constexpr int headerHeight = 24; // of a header field's row

} // namespace

RequestView::RequestView(const Theme &theme, QWidget *parent)
    : RowTree(theme, headerHeight, tr("Request and answer"), parent)
{
    setModel(&m_model);
    setHeaderHidden(true);
    header()->setStretchLastSection(true);
    auto *widths = new ColumnWidths(theme, *header(), {{models::RequestModel::Name, 170}});
    widths->reset();
}

void RequestView::setExchange(std::shared_ptr<const payload::Exchange> exchange, const audit::Knowledge *knowledge,
                              std::shared_ptr<const payload::EventList> list)
{
    m_model.setExchange(std::move(exchange), knowledge, std::move(list));
    expandAll();
}

bool RequestView::event(QEvent *event)
{
    // The window's own Ctrl+C is about the field; with the focus here it is about the header.
    const bool isCopy = (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy);
    if (!isCopy || !currentIndex().isValid())
        return RowTree::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        copyRow();
    return true;
}

void RequestView::copyRow() const
{
    QApplication::clipboard()->setText(
        currentIndex().siblingAtColumn(models::RequestModel::Name).data(Qt::AccessibleTextRole).toString());
}

void RequestView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy line"), this, &RequestView::copyRow);
    copy->setShortcut(QKeySequence::Copy);
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

} // namespace telltale::ui
