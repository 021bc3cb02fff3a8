// SPDX-License-Identifier: GPL-3.0-or-later
// What the rule in the editor would do to what is loaded.
#include "ui/models/format.h"
#include "ui/privacy/condition_row.h"
#include "ui/privacy/rule_editor.h"
#include "ui/privacy/treatment_form.h"
#include "ui/widgets/label.h"

namespace telltale::ui {

using models::numberText;

namespace {

QString exampleText(const models::RuleExample &example)
{
    const QString arrow = QString(QChar(0x2192)); // →
    const QString before = example.before.isEmpty() ? QStringLiteral("\"\"") : example.before;
    switch (example.what) {
    case models::RuleExample::What::Changed:
        return before + QLatin1Char(' ') + arrow + QLatin1Char(' ') + example.after;
    case models::RuleExample::What::Dropped:
        return before + QLatin1Char(' ') + arrow + QLatin1Char(' ') + RuleEditor::tr("dropped");
    case models::RuleExample::What::Kept:
        return before + QLatin1Char(' ') + arrow + QLatin1Char(' ') + RuleEditor::tr("the event stays here");
    case models::RuleExample::What::Same:
        break;
    }
    return before + QLatin1Char(' ') + arrow + QLatin1Char(' ') + RuleEditor::tr("stays as it is");
}

QString countsText(const models::RuleAnswer &answer)
{
    if (answer.total == 0)
        return RuleEditor::tr("Nothing is loaded to try it on.");
    QString text = answer.fields == 0
        ? RuleEditor::tr("Hits none of the %1 loaded fields.").arg(numberText(answer.total))
        : RuleEditor::tr("Hits %1 of %2 loaded fields, in %3 events.")
              .arg(numberText(answer.fields), numberText(answer.total), numberText(answer.events));
    if (answer.shadowed != 0)
        text += QLatin1Char(' ')
            + RuleEditor::tr("%1 more fit, but rules above decide about them.").arg(numberText(answer.shadowed));
    return text;
}

} // namespace

/// Tries what is in the form, in its place among the other rules.
void RuleEditor::ask()
{
    auto policy = std::make_shared<privacy::Policy>(*m_desk.policy());
    std::size_t index = 0;
    if (m_rule < 0) {
        policy->rules.insert(policy->rules.begin(), rule());
    } else if (isForDefault()) {
        index = policy->rules.size();
        policy->fallback = m_treatment->treatment();
    } else if (m_rule < static_cast<int>(policy->rules.size())) {
        index = static_cast<std::size_t>(m_rule);
        policy->rules[index] = rule();
    }
    m_preview.ask(std::move(policy), index);
    showAnswer();
}

void RuleEditor::showAnswer()
{
    const std::shared_ptr<const models::RuleAnswer> &answer = m_preview.answer();
    m_counts->setText(answer ? countsText(*answer) : tr("Trying it on what is loaded…"));
    showExamples(answer ? *answer : models::RuleAnswer());
    if (answer) {
        for (ConditionRow *row : m_conditions)
            row->setSeen(m_preview.seen());
    }
}

void RuleEditor::showExamples(const models::RuleAnswer &answer)
{
    for (std::size_t i = 0; i < m_examplePaths.size(); ++i) {
        const bool isThere = i < answer.examples.size();
        m_examplePaths[i]->setText(isThere ? answer.examples[i].path : QString());
        m_exampleValues[i]->setText(isThere ? exampleText(answer.examples[i]) : QString());
        m_examplePaths[i]->setVisible(isThere);
        m_exampleValues[i]->setVisible(isThere);
    }
}

QString RuleEditor::previewText() const
{
    return m_counts->text();
}

QStringList RuleEditor::exampleTexts() const
{
    QStringList texts;
    for (std::size_t i = 0; i < m_examplePaths.size(); ++i) {
        if (!m_examplePaths[i]->text().isEmpty())
            texts << m_examplePaths[i]->text() + QStringLiteral(": ") + m_exampleValues[i]->text();
    }
    return texts;
}

} // namespace telltale::ui
