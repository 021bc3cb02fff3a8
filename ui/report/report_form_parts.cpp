// SPDX-License-Identifier: GPL-3.0-or-later
// What the form for a report is made of.
#include "base/visible_text.h"
#include "ui/ping/ping_parts.h"
#include "ui/report/file_combo.h"
#include "ui/report/report_form.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int mostInputsHeight = 148;

QVBoxLayout *plainColumn(QWidget &part, int spacing)
{
    auto *layout = new QVBoxLayout(&part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QWidget *combined(const Theme &theme, const QString &title, QWidget &field)
{
    auto *part = new QWidget;
    QVBoxLayout *layout = plainColumn(*part, 4);
    layout->addWidget(fieldLabel(theme, title, field));
    layout->addWidget(&field);
    followHeight(theme, field, 28);
    return part;
}

} // namespace

QWidget *ReportForm::makeInputs()
{
    auto *part = new QWidget;
    auto *title = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    title->setText(tr("Made of"));
    auto *rows = new QWidget;
    rows->setAutoFillBackground(true);
    rows->setBackgroundRole(QPalette::Base);
    m_inputRows = plainColumn(*rows, 6);
    m_inputRows->setContentsMargins(0, 3, 3, 3);
    auto *area = new ScrollPage(rows);
    followTextSize(m_theme, *area, [this, area] { area->setMaximumHeight(m_theme.px(mostInputsHeight)); });
    QVBoxLayout *layout = plainColumn(*part, 2);
    layout->addWidget(title);
    layout->addWidget(area);
    return part;
}

void ReportForm::fillInputs(const ExportOffer &offer)
{
    while (QLayoutItem *item = m_inputRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_inputs.clear();
    for (const ExportInput &input : offer.inputs) {
        const bool isGood = input.reason.isEmpty();
        auto *box = new QCheckBox;
        box->setChecked(isGood);
        box->setEnabled(isGood);
        auto *words = new Label(m_theme, m_theme.ui(), isGood ? Tone::Normal : Tone::Secondary);
        words->setText(
            isGood ? input.name
                   : tr("%1: %2", "something loaded, why it is not in the report").arg(input.name, input.reason));
        QWidget *row = tickRow(m_theme, *box, *words);
        box->setToolTip(visible(input.path.toStdString()));
        connect(box, &QCheckBox::toggled, this, &ReportForm::judge);
        m_inputs << box;
        m_inputRows->addWidget(row);
    }
}

QWidget *ReportForm::makeTicks()
{
    auto *part = new QWidget;
    auto *values = new Label(m_theme, m_theme.ui(), Tone::Normal);
    values->setText(tr("Show values; without this they are masked, and can be revealed one by one later"));
    auto *bytes = new Label(m_theme, m_theme.ui(), Tone::Normal);
    bytes->setText(tr("Add an appendix with the bytes of every event"));
    QVBoxLayout *layout = plainColumn(*part, 8);
    layout->addWidget(tickRow(m_theme, *m_values, *values));
    layout->addWidget(m_warning);
    layout->addWidget(tickRow(m_theme, *m_bytes, *bytes));
    return part;
}

QWidget *ReportForm::makeCombos()
{
    auto *part = new QWidget;
    QVBoxLayout *layout = plainColumn(*part, 10);
    const auto pair = [&](QWidget *first, QWidget *second) {
        auto *row = new FoldingRow(m_theme, 400);
        row->parts().setSpacing(12);
        row->parts().addWidget(first, 1);
        row->parts().addWidget(second, 1);
        layout->addWidget(row);
    };
    pair(combined(m_theme, tr("What a policy would do"), *m_policy),
         combined(m_theme, tr("What changed since"), *m_against));
    pair(combined(m_theme, tr("Values to try on hashes"), *m_known), combined(m_theme, tr("Language"), *m_language));
    return part;
}

QWidget *ReportForm::makePlace()
{
    auto *part = new QWidget;
    makeMonoLine(m_theme, *m_place);
    m_choose->setToolTip(tr("Choose where the report goes"));
    m_note->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_place, 1);
    line->addWidget(m_choose);
    QVBoxLayout *layout = plainColumn(*part, 4);
    layout->addWidget(fieldLabel(m_theme, tr("Where it goes"), *m_place));
    layout->addLayout(line);
    layout->addWidget(m_note);
    return part;
}

} // namespace telltale::ui
