// SPDX-License-Identifier: GPL-3.0-or-later
// What the export dialog is made of.
#include "ui/ping/ping_parts.h"
#include "ui/report/export_dialog.h"
#include "ui/report/report_form.h"
#include "ui/report/report_result.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/two_line_delegate.h"

#include <QPlainTextEdit>
#include <QTextOption>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

ExportDialog::ExportDialog(const Theme &theme, QSettings &state, const QString &program, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_state(state), m_making(program), m_verifying(program),
      m_what(new SegmentedControl(theme, SegmentedControl::Look::Segments, tr("What to export"))), m_list(new RowList),
      m_purpose(new Label(theme, theme.ui(), Tone::Normal)), m_form(new ReportForm(theme, state)),
      m_table(new PingStatement(theme)), m_command(makeProgramText(theme, tr("The same on the command line"), 3)),
      m_copy(new Button(theme, Button::Look::Link, QStringLiteral("copy"), tr("Copy"))), m_busy(new BusyStrip(theme)),
      m_result(new ReportResult(theme)), m_close(new Button(theme, Button::Look::Outlined, {}, tr("Close"))),
      m_go(new Button(theme, Button::Look::Primary, QStringLiteral("export"), tr("Make the report")))
{
    setWindowTitle(tr("Export"));
    setModal(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *body = new FoldingRow(theme, 640);
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto *between = new Separator(Qt::Vertical);
    body->parts().addWidget(makeLeft());
    body->parts().addWidget(between);
    body->parts().addWidget(makeRight(), 1);
    connect(body, &FoldingRow::folded, between,
            [between](bool folded) { between->setOrientation(folded ? Qt::Horizontal : Qt::Vertical); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ScrollPage(body), 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_busy);
    layout->addWidget(m_result);
    layout->addWidget(makeFoot());
    m_busy->setWords(tr("Stop"), tr("Making the report"));
    m_busy->hide();
    m_result->hide();
    connectParts();
    followTextSize(theme, *this, [this] {
        if (m_formats.rowCount() != 0)
            m_list->setFixedHeight(m_formats.rowCount() * m_list->sizeHintForRow(0) + 2);
    });
    resizeToText(theme, *this, {860, 700});
}

QWidget *ExportDialog::makeLeft()
{
    auto *left = new QWidget;
    m_what->add(tr("Report"));
    m_what->add(tr("This page's table"));
    m_list->setAccessibleName(tr("Formats"));
    m_list->setModel(&m_formats);
    m_list->setItemDelegate(new TwoLineDelegate(m_theme, TwoLineDelegate::Look::Problem, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *choice = new QVBoxLayout;
    choice->setContentsMargins(16, 16, 16, 0);
    choice->addWidget(m_what, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(12);
    layout->addLayout(choice);
    layout->addWidget(m_list);
    layout->addStretch(1);
    followTextSize(m_theme, *left, [this, left] { left->setMinimumWidth(m_theme.px(280)); });
    return left;
}

QWidget *ExportDialog::makeRight()
{
    auto *right = new QWidget;
    m_purpose->setWordWrap(true);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(20, 16, 24, 16);
    layout->setSpacing(14);
    layout->addWidget(m_purpose);
    layout->addWidget(m_form);
    layout->addWidget(m_table);
    layout->addWidget(m_commandPart = makeCommand());
    layout->addStretch(1);
    return right;
}

QWidget *ExportDialog::makeCommand()
{
    auto *part = new QWidget;
    m_command->setWordWrapMode(QTextOption::WrapAnywhere); // a line that begins with `--` would read like a new one
    m_copy->setToolTip(tr("Copy the command line"));
    auto *head = new QHBoxLayout;
    head->addWidget(fieldLabel(m_theme, tr("The same on the command line"), *m_command), 1);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_command);
    return part;
}

QWidget *ExportDialog::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(24, 10, 16, 10);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_close);
    layout->addWidget(m_go);
    return foot;
}

} // namespace telltale::ui
