// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/compare_dialog.h"

#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace telltale::ui {

using models::CompareModel;

CompareDialog::CompareDialog(const Theme &theme, models::EventDocumentPtr first, const QString &firstTitle,
                             models::EventDocumentPtr second, const QString &secondTitle, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare events"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    resizeToText(theme, *this, {1100, 640});
    m_model.setEvents(std::move(first), std::move(second));
    auto *title = new Label(theme, theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("%1 and %2", "two events").arg(firstTitle, secondTitle));
    auto *counts = new Label(theme, theme.ui(), models::Tone::Secondary);
    const int same = m_model.rowCount() - m_model.differences();
    counts->setText(m_model.differences() == 0
                        ? tr("All %1 are the same, character for character.")
                              .arg(models::fieldsText(static_cast<std::uint64_t>(same)))
                        : tr("%1 differ, %2 are the same.")
                              .arg(models::fieldsText(static_cast<std::uint64_t>(m_model.differences())))
                              .arg(same));
    auto *table = new RowTable(theme, 32, tr("Fields of both events"));
    table->setModel(&m_model);
    new ColumnWidths(theme, *table->horizontalHeader(),
                     {{CompareModel::Difference, 150}, {CompareModel::Path, 300}, {CompareModel::First, 310}});
    title->setWordWrap(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 14, 16, 10);
    head->setSpacing(4);
    head->addWidget(title);
    head->addWidget(counts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(table, 1);
    table->setFocus();
}

} // namespace telltale::ui
