// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/problem_list.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/two_line_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace telltale::ui {

namespace {

constexpr int problemRowHeight = 51;
constexpr int mostRows = 3; // more are scrolled: the bytes below need the room

} // namespace

ProblemList::ProblemList(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_list(new RowList)
{
    m_list->setAccessibleName(tr("Problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_problems);
    m_list->setUniformItemSizes(true);
    m_list->setTabKeyNavigation(false);
    m_list->setItemDelegate(new TwoLineDelegate(theme, TwoLineDelegate::Look::Problem, this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead(theme));
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_list);
    followTextSize(theme, *this, [this] {
        fit();
        m_list->doItemsLayout();
    });
    const auto choose = [this](const QModelIndex &index) { Q_EMIT chosen(m_problems.at(index.row())); };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
}

QWidget *ProblemList::makeHead(const Theme &theme)
{
    auto *head = new QWidget;
    followHeight(theme, *head, 36);
    m_count = new Label(theme, theme.ui(), models::Tone::Secondary);
    auto *copy = new Button(theme, Button::Look::Flat, QStringLiteral("copy"), tr("Copy"));
    copy->setToolTip(tr("Copy all problems as text"));
    connect(copy, &QAbstractButton::clicked, this, [this] { QApplication::clipboard()->setText(m_problems.toText()); });
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_count, 1);
    layout->addWidget(copy);
    return head;
}

void ProblemList::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    m_problems.setDiagnostics(std::move(diagnostics));
    m_count->setText(m_problems.countText());
    fit();
}

void ProblemList::fit()
{
    m_list->setFixedHeight(qBound(1, m_problems.rowCount(), mostRows) * m_theme.px(problemRowHeight));
}

void ProblemList::choose(std::uint64_t offset)
{
    for (int i = 0; i < m_problems.rowCount(); ++i) {
        if (m_problems.at(i).hasPlace && m_problems.at(i).place.offset == offset) {
            m_list->setCurrentIndex(m_problems.index(i));
            return;
        }
    }
}

} // namespace telltale::ui
