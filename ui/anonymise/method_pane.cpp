// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/method_pane.h"

#include "base/plural.h"
#include "payload/lexeme.h"
#include "ui/anonymise/method_options.h"
#include "ui/anonymise/method_table.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/models/inventory_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace telltale::ui {

namespace {

QString bits(double entropy)
{
    return QString::number(entropy, 'f', 1);
}

} // namespace

MethodPane::MethodPane(const Theme &theme, models::MethodModel &methods, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_methods(methods),
      m_path(new Label(theme, theme.mono(13, Theme::Weight::Medium), models::Tone::Normal)),
      m_category(new Chip(theme, Chip::Look::Neutral, {})),
      m_protection(new Chip(theme, Chip::Look::Neutral, QStringLiteral("eye"))),
      m_sentence(new Label(theme, theme.ui(12), models::Tone::Secondary)), m_table(new MethodTable(theme, methods)),
      m_options(new MethodOptions(theme)), m_measures(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_makeRules(new Button(theme, Button::Look::Primary, QStringLiteral("plus"), tr("Make this a rule")))
{
    m_measures->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_table);
    layout->addWidget(m_options);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(makeFoot());
    layout->addStretch();
    connect(&methods, &models::MethodModel::chosenChanged, this, [this] {
        showOptions();
        showMeasures(m_events);
    });
    connect(m_options, &MethodOptions::changed, this, [this] { m_methods.setChosen(m_options->method()); });
}

QWidget *MethodPane::makeHead()
{
    auto *head = new QWidget;
    auto *names = new QWidget;
    auto *flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    names->setLayout(flow);
    for (QWidget *part :
         {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_category), static_cast<QWidget *>(m_protection)})
        flow->addWidget(part);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 8, 12, 6);
    layout->setSpacing(2);
    layout->addWidget(names);
    layout->addWidget(m_sentence);
    return head;
}

QWidget *MethodPane::makeFoot()
{
    constexpr int leastFoot = 420;
    auto *foot = new FoldingRow(m_theme, leastFoot);
    foot->parts().setContentsMargins(16, 8, 12, 8);
    foot->parts().setSpacing(12);
    foot->parts().addWidget(m_measures, 1);
    foot->parts().addWidget(m_makeRules, 0, Qt::AlignTop | Qt::AlignRight);
    return foot;
}

void MethodPane::setField(const audit::InventoryRow *field, const privacy::Method &chosen)
{
    setVisible(field != nullptr);
    m_methods.setField(field, chosen);
    if (field == nullptr)
        return;
    m_path->setText(models::pathText(field->path));
    m_category->setText(models::categoryText(field->category));
    m_category->setIcon(models::categoryIcon(field->category));
    m_category->setFamily(models::familyOf(field->category));
    m_protection->setText(models::protectionText(*field));
    m_protection->setIcon(field->protection == audit::Protection::Plain ? QStringLiteral("eye")
                                                                        : QStringLiteral("lock"));
    const QString values =
        plural("telltale::ui::MethodPane", "%n value", QT_TRANSLATE_N_NOOP("telltale::ui::MethodPane", "%n values"),
               field->distinct, models::numberText(field->distinct));
    const QString events =
        plural("telltale::ui::MethodPane", "%n event", QT_TRANSLATE_N_NOOP("telltale::ui::MethodPane", "%n events"),
               field->events, models::numberText(field->events));
    m_sentence->setText(tr("%1 in %2").arg(values, events));
    showOptions();
    m_measures->setText(tr("Counting…"));
}

void MethodPane::showOptions()
{
    if (m_methods.rowCount() != 0)
        m_options->setMethod(m_methods.method(m_methods.chosen()));
}

void MethodPane::setChosenCount(std::size_t fields)
{
    const QString text = fields > 1 ? tr("Make %1 rules").arg(fields) : tr("Make this a rule");
    m_makeRules->setText(text);
    m_makeRules->setAccessibleName(text);
    m_makeRules->setEnabled(fields != 0);
    m_makeRules->setToolTip(fields == 0 ? tr("Choose what is to become of the field first")
                                        : tr("Put the chosen methods into your policy, in front of its other rules"));
    m_makeRules->updateGeometry();
}

void MethodPane::setGrouping(std::size_t fields, const QString &id)
{
    m_grouped = fields;
    m_id = id;
}

QString MethodPane::measuresText(const models::AnonymiseResult &result) const
{
    const privacy::Measures &measures = result.measures;
    QStringList parts;
    parts << tr("Entropy %1 → %2 bits").arg(bits(result.field.entropyBefore), bits(result.field.entropyAfter));
    if (m_grouped == 0)
        parts << tr("no field is marked for groups, so all are one");
    else
        parts << tr("groups over %1 fields: %2 of %3 are of one (before %4)")
                     .arg(models::numberText(m_grouped), models::numberText(measures.groupsAfter.alone),
                          models::numberText(measures.groupsAfter.groups),
                          models::numberText(measures.groupsBefore.alone));
    if (measures.linksBefore && measures.linksAfter)
        parts << tr("%1 users by %2: %3 link over several days (before %4), %5 over several products (before %6)")
                     .arg(models::numberText(measures.linksAfter->ids), m_id,
                          models::numberText(measures.linksAfter->acrossDays),
                          models::numberText(measures.linksBefore->acrossDays),
                          models::numberText(measures.linksAfter->acrossProducts),
                          models::numberText(measures.linksBefore->acrossProducts));
    for (const auto &[problem, values] : result.field.problems)
        parts << tr("%1 values are dropped: %2").arg(models::numberText(values), problem);
    QString text = parts.join(QStringLiteral("; ")) + QLatin1Char('.');
    if (m_events < 20)
        text += QLatin1Char(' ') + tr("%1 events are too few to judge groups: load more captures.").arg(m_events);
    return text;
}

void MethodPane::showMeasures(std::uint64_t events)
{
    m_events = events;
    const models::AnonymiseResult *result = m_methods.result(m_methods.chosen());
    m_measures->setText(result == nullptr ? tr("Counting…") : measuresText(*result));
}

QString MethodPane::measures() const
{
    return m_measures->text();
}

} // namespace telltale::ui
