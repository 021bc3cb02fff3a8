// SPDX-License-Identifier: GPL-3.0-or-later
// What the window of the manual is made of, and its keys.
#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_delegate.h"
#include "ui/manual/manual_search.h"
#include "ui/manual/manual_window.h"
#include "ui/panes.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

ManualWindow::ManualWindow(const Theme &theme, QSettings &state, models::ManualBook book, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_state(state), m_model(std::move(book)), m_splitter(new QSplitter),
      m_search(new ManualSearch(theme)), m_count(new Label(theme, theme.ui(12), Tone::Secondary)), m_list(new RowList),
      m_outside(new Banner(theme)), m_browser(new ManualBrowser(theme)),
      m_back(new Button(theme, Button::Look::Flat, QStringLiteral("left"), tr("Back"))),
      m_forward(new Button(theme, Button::Look::Flat, QStringLiteral("right"), tr("Forward")))
{
    setWindowTitle(tr("Telltale manual"));
    setWindowFlags(Qt::Window);
    setModal(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makePage());
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(makeFoot());
    connectParts();
    addKeys();
    restore();
    show({}, false);
}

QWidget *ManualWindow::makeList()
{
    auto *part = new QWidget;
    part->setAutoFillBackground(true);
    part->setBackgroundRole(QPalette::Window);
    m_list->setAccessibleName(tr("Pages of the manual"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ManualDelegate(m_theme, m_list));
    m_list->setTabKeyNavigation(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_count->hide();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(6);
    head->addWidget(m_search);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    followTextSize(m_theme, *part, [this, part] { part->setMinimumWidth(m_theme.px(170)); });
    return part;
}

QWidget *ManualWindow::makePage()
{
    auto *part = new QWidget;
    auto *head = new QWidget;
    followHeight(m_theme, *head, 44);
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(22, 0, 16, 0);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch();
    m_outside->hide();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_outside);
    layout->addWidget(m_browser, 1);
    followTextSize(m_theme, *part, [this, part] { part->setMinimumWidth(m_theme.px(240)); });
    return part;
}

QWidget *ManualWindow::makeFoot()
{
    auto *foot = new QWidget;
    auto *remark = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    remark->setText(tr("Compiled in: the manual needs no network, and opens no address by itself."));
    remark->setWordWrap(true);
    followFont(m_theme, *remark, m_theme.ui(12));
    followFont(m_theme, *m_count, m_theme.ui(12));
    auto *close = new Button(m_theme, Button::Look::Outlined, {}, tr("Close"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(remark, 1);
    layout->addWidget(close);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    return foot;
}

void ManualWindow::addKeys()
{
    const auto add = [this](const char *key, auto act) {
        auto *shortcut = new QShortcut(QKeySequence(QLatin1String(key)), this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto search = [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    };
    add("Ctrl+F", search);
    add("Alt+Left", [this] { step(-1); });
    add("Alt+Right", [this] { step(1); });
    const auto panes = [this] {
        return QList<Pane>{{m_search->parentWidget(), m_list}, {m_browser->parentWidget(), m_browser}};
    };
    add("F6", [panes] { goToPane(panes(), 1); });
    add("Shift+F6", [panes] { goToPane(panes(), -1); });
}

} // namespace telltale::ui
