// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the text of a policy while it is typed, and what it would hit.
#include "ui/models/format.h"

#include "base/plural.h"
#include "ui/privacy/policy_text_edit.h"
#include "ui/privacy/policy_text_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QStandardItemModel>

namespace telltale::ui {

using models::numberText;

namespace {

constexpr int mostFindings = 50;
constexpr int shownFindings = 4;
constexpr int findingHeight = 24;

enum FindingRole { LineRole = Qt::UserRole + 1, ColumnRole };

} // namespace

/// Reads what is typed, as the file would be read.
void PolicyTextPane::check()
{
    m_checking.stop();
    const std::string text = m_text->isReadOnly() ? m_based : typed();
    const privacy::PolicyReading reading = privacy::readPolicy(text, {});
    m_policy = reading.isClean() ? std::make_shared<const privacy::Policy>(reading.policy) : nullptr;
    showFindings(reading.findings);
    m_save->setEnabled(m_desk.isOwn() && reading.isClean() && isModified());
    if (m_policy)
        m_run.setPolicy(m_policy);
    showHits();
}

void PolicyTextPane::showFindings(const std::vector<Diagnostic> &findings)
{
    m_items->clear();
    for (std::size_t i = 0; i < findings.size() && i < mostFindings; ++i) {
        const Diagnostic &one = findings[i];
        auto *item =
            new QStandardItem(tr("Line %1, column %2: %3").arg(one.place.line).arg(one.place.column).arg(one.message));
        item->setData(one.place.line, LineRole);
        item->setData(one.place.column, ColumnRole);
        item->setToolTip(models::plainToolTip(item->text()));
        item->setIcon(m_theme.icon(QStringLiteral("warn"), m_theme.colors().error));
        m_items->appendRow(item);
    }
    m_findings->setVisible(!findings.empty());
    const int rows = qMin<int>(m_items->rowCount(), shownFindings);
    m_findings->setFixedHeight(rows * m_theme.px(findingHeight) + 4);
}

void PolicyTextPane::goToFinding(const QModelIndex &index)
{
    m_text->goTo(index.data(LineRole).toInt(), index.data(ColumnRole).toInt());
    m_text->setFocus();
}

/// What it would hit, beside each rule, and as a sentence.
void PolicyTextPane::showHits()
{
    QHash<int, QString> remarks;
    const auto &counts = m_run.counts();
    if (!m_policy) {
        m_summary->setTone(models::Tone::Error);
        m_summary->setText(
            plural("telltale::ui::PolicyTextPane", "%n error: it cannot be saved like this.",
                   QT_TRANSLATE_N_NOOP("telltale::ui::PolicyTextPane", "%n errors: it cannot be saved like this."),
                   m_items->rowCount()));
        m_text->setRemarks({});
        return;
    }
    m_summary->setTone(models::Tone::Secondary);
    const bool isCounted = counts && m_run.policy() == m_policy;
    if (m_run.total() == 0) {
        m_summary->setText(tr("No errors. Nothing is loaded to count hits on."));
    } else if (!isCounted) {
        m_summary->setText(tr("No errors. Counting hits…"));
    } else {
        std::uint64_t decided = 0;
        for (std::size_t i = 0; i < m_policy->rules.size(); ++i) {
            decided += counts->rules[i].fields;
            const int line = static_cast<int>(m_policy->rules[i].place.line);
            remarks.insert(line,
                           plural("telltale::ui::PolicyTextPane", "%n hit",
                                  QT_TRANSLATE_N_NOOP("telltale::ui::PolicyTextPane", "%n hits"),
                                  counts->rules[i].fields, numberText(counts->rules[i].fields)));
        }
        m_summary->setText(tr("No errors. Rules decide about %1 of %2 loaded fields; with the gate on, %3 of %4 events "
                              "would leave.")
                               .arg(numberText(decided), numberText(m_run.fields()), numberText(counts->leaving),
                                    numberText(m_run.events())));
    }
    m_text->setRemarks(remarks);
}

} // namespace telltale::ui
