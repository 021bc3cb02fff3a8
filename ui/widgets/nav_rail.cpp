// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_rail.h"

#include "ui/models/cell.h"
#include "ui/theme/scaling.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/two_line_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace telltale::ui {

namespace {

class PageDelegate : public QStyledItemDelegate
{
public:
    PageDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, m_theme.px(34)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = m_theme.colors();
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const QRectF box = QRectF(option.rect).adjusted(8, 1, -8, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.selection);
            painter->drawRoundedRect(box, 5, 5);
            painter->setBrush(colors.accent);
            painter->drawRoundedRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, 1.5);
        }
        if (selected && option.widget->hasFocus())
            drawRing(painter, box, colors.accent);
        const QPixmap icon =
            m_theme.pixmap(index.data(models::IconRole).toString(), selected ? colors.accent : colors.text2,
                           m_theme.px(16), painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPointF(box.left() + 12, box.center().y() - m_theme.px(16) / 2), icon);
        painter->setFont(m_theme.ui(13, selected ? Theme::Weight::SemiBold : Theme::Weight::Normal));
        painter->setPen(colors.text);
        painter->drawText(box.adjusted(m_theme.px(16) + 22, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
    }

private:
    const Theme &m_theme;
};

QListView *makeList(const QString &name)
{
    auto *list = new RowList;
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTabKeyNavigation(false);
    list->viewport()->setBackgroundRole(QPalette::Window);
    return list;
}

} // namespace

NavRail::NavRail(const Theme &theme, QAbstractItemModel &files, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_pageList(makeList(tr("Pages"))), m_files(makeList(tr("Loaded files"))),
      m_nothing(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_open(new Button(theme, Button::Look::Flat, QStringLiteral("plus"), {})),
      m_help(new Button(theme, Button::Look::Flat, QStringLiteral("help"), tr("Manual")))
{
    followWidth(theme, *this, 152);
    setAutoFillBackground(true);
    m_pageList->setModel(&m_pages);
    m_pageList->setItemDelegate(new PageDelegate(theme, this));
    m_files->setModel(&files);
    m_files->setItemDelegate(new TwoLineDelegate(theme, TwoLineDelegate::Look::File, this));
    m_files->setContextMenuPolicy(Qt::CustomContextMenu);
    static_cast<Label *>(m_nothing)->setText(tr("Nothing of yours yet."));
    auto *title = new Label(theme, theme.ui(12, Theme::Weight::SemiBold), models::Tone::Secondary);
    title->setText(tr("Loaded"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 0, 6, 0);
    head->addWidget(title, 1);
    head->addWidget(m_open);
    auto *nothing = new QHBoxLayout;
    nothing->setContentsMargins(15, 0, 8, 0);
    nothing->addWidget(m_nothing);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(10, 0, 8, 6);
    foot->addWidget(m_help);
    foot->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 7, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_pageList);
    layout->addSpacing(8);
    layout->addLayout(head);
    layout->addLayout(nothing);
    layout->addWidget(m_files, 1);
    layout->addStretch();
    layout->addLayout(foot);
    followTextSize(theme, *this, [this] {
        fitPages();
        m_pageList->doItemsLayout();
        m_files->doItemsLayout();
    });
    connect(m_pageList, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT pageChosen(index.row()); });
    connect(m_pageList, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT pageChosen(index.row()); });
    connect(m_files, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT fileChosen(index.row()); });
    connect(m_files, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT fileChosen(index.row()); });
    connect(m_files, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex index = m_files->indexAt(position);
        if (index.isValid())
            Q_EMIT fileMenuWanted(index.row(), m_files->viewport()->mapToGlobal(position));
    });
}

QList<Pane> NavRail::panes() const
{
    return {{m_pageList, m_pageList}, {m_files, m_files}};
}

void NavRail::keyPressEvent(QKeyEvent *event)
{
    // Lists pass on the keys that they do not know.
    if (event->key() == Qt::Key_Delete && m_files->hasFocus() && m_files->currentIndex().isValid())
        Q_EMIT fileCloseWanted(m_files->currentIndex().row());
    else
        QWidget::keyPressEvent(event);
}

void NavRail::fitPages()
{
    m_pageList->setFixedHeight(m_theme.px(34) * m_pages.rowCount());
}

void NavRail::addPage(const QString &iconName, const QString &name, const QString &toolTip)
{
    auto *item = new QStandardItem(name);
    item->setData(iconName, models::IconRole);
    item->setToolTip(toolTip);
    m_pages.appendRow(item);
    fitPages();
    if (m_pages.rowCount() == 1)
        m_pageList->setCurrentIndex(m_pages.index(0, 0));
}

void NavRail::setPage(int page)
{
    if (page >= 0)
        m_pageList->setCurrentIndex(m_pages.index(page, 0));
}

void NavRail::setActions(QAction *open, QAction *help)
{
    m_open->setDefaultAction(open);
    m_open->setText({});
    m_open->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_open->setAccessibleName(open->iconText());
    m_help->setDefaultAction(help);
    m_help->setToolTip(actionToolTip(*help));
}

void NavRail::setNothingLoaded(bool nothing)
{
    m_nothing->setVisible(nothing);
    m_files->setVisible(!nothing);
}

} // namespace telltale::ui
