// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor of a rule takes out of its form, shows of it, and writes.
#include "privacy/policy/policy_reader.h"
#include "privacy/policy/policy_writer.h"
#include "ui/privacy/condition_row.h"
#include "ui/privacy/rule_editor.h"
#include "ui/privacy/treatment_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>

namespace telltale::ui {

using models::ConditionKind;

namespace {

/// What a policy would say of a rule with only this condition; "" when nothing.
QString conditionProblem(ConditionKind kind, const QString &value)
{
    if (value.isEmpty())
        return RuleEditor::tr("Type what it is about, or remove the condition.");
    privacy::Rule rule;
    rule.name = "x";
    models::addCondition(rule.matcher, kind, value);
    const privacy::PolicyReading reading = privacy::readPolicy(privacy::ruleText(rule), {});
    return reading.isClean() ? QString() : reading.findings.front().message + QLatin1Char('.');
}

} // namespace

bool RuleEditor::isForDefault() const
{
    return m_rule >= 0 && m_rule == static_cast<int>(m_desk.policy()->rules.size());
}

void RuleEditor::edit(int rule)
{
    const privacy::Policy &policy = *m_desk.policy();
    privacy::Rule from;
    if (rule < 0) {
        from.treatment.action = privacy::Action::Drop;
        from.treatment.method.kind = privacy::MethodKind::Drop;
    } else if (rule < static_cast<int>(policy.rules.size())) {
        from = policy.rules[static_cast<std::size_t>(rule)];
    } else {
        from.treatment = policy.fallback;
    }
    begin(rule, from);
    if (rule < 0)
        addCondition(ConditionKind::Path, {});
    edited();
    showProblem({}); // nothing was typed yet
    for (ConditionRow *row : m_conditions)
        row->setProblem({});
}

void RuleEditor::editNew(const privacy::Rule &rule)
{
    begin(-1, rule);
    edited();
}

void RuleEditor::begin(int rule, const privacy::Rule &from)
{
    m_isSetting = true;
    m_rule = rule;
    m_from = from;
    while (!m_conditions.empty())
        removeCondition(m_conditions.back());
    m_name->setText(QString::fromStdString(from.name));
    for (std::size_t i = 0; i < models::conditionKinds; ++i) {
        const auto kind = static_cast<ConditionKind>(i);
        for (const QString &value : models::conditionValues(from.matcher, kind))
            addCondition(kind, value);
    }
    arrangeConditions();
    m_treatment->setTreatment(from.treatment);
    m_naming->setVisible(!isForDefault());
    m_title->setText(isForDefault() ? tr("Everything else") : rule < 0 ? tr("New rule") : tr("Rule %1").arg(rule + 1));
    setAccessibleName(m_title->text());
    m_save->setText(isForDefault() ? tr("Save") : rule < 0 ? tr("Add rule") : tr("Save rule"));
    m_save->setAccessibleName(m_save->text());
    m_save->updateGeometry();
    showProblem({});
    m_isSetting = false;
    QWidget &first = isForDefault() ? static_cast<QWidget &>(*m_treatment) : *m_name;
    setFocusProxy(&first);
    m_treatment->setFocusProxy(&m_treatment->actionBox());
}

privacy::Rule RuleEditor::rule() const
{
    privacy::Rule made;
    for (const ConditionRow *row : m_conditions) {
        if (!row->value().isEmpty())
            models::addCondition(made.matcher, row->kind(), row->value());
    }
    made.treatment = m_treatment->treatment();
    const QString typed = m_name->text().trimmed();
    const QString usual =
        models::conditionText(made.matcher) + QStringLiteral(": ") + models::treatmentText(made.treatment);
    made.name = (typed.isEmpty() ? usual : typed).toStdString();
    return made;
}

void RuleEditor::edited()
{
    if (m_isSetting)
        return;
    const privacy::Rule now = rule();
    m_name->setPlaceholderText(models::conditionText(now.matcher) + QStringLiteral(": ")
                               + models::treatmentText(now.treatment));
    check();
    m_asking.start();
}

/// True when it could be saved. What is wrong stands beside what it is about.
bool RuleEditor::check()
{
    bool isRight = true;
    for (ConditionRow *row : m_conditions) {
        row->setProblem(isForDefault() ? QString() : conditionProblem(row->kind(), row->value()));
        isRight = isRight && row->problem().isEmpty();
    }
    showProblem(m_treatment->problem());
    return isRight && m_treatment->problem().isEmpty();
}

void RuleEditor::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString RuleEditor::problem() const
{
    return m_problem->text();
}

/// The rule that is edited is another one now, or has another place.
bool RuleEditor::isStale() const
{
    const privacy::Policy &policy = *m_desk.policy();
    if (m_rule < 0)
        return false;
    if (isForDefault())
        return policy.fallback != m_from.treatment;
    return m_rule > static_cast<int>(policy.rules.size())
        || !privacy::isAlike(policy.rules[static_cast<std::size_t>(m_rule)], m_from);
}

void RuleEditor::save()
{
    if (!check()) {
        for (ConditionRow *row : m_conditions) {
            if (!row->problem().isEmpty()) {
                row->textBox().setFocus();
                return;
            }
        }
        return;
    }
    askGuard(m_guard, [this] { write(); });
}

void RuleEditor::write()
{
    if (isStale()) {
        showProblem(tr("The policy has changed since you began. Cancel, and look at it again."));
        return;
    }
    const Result<bool> done = m_rule < 0 ? m_desk.addRule(rule())
        : isForDefault()                 ? m_desk.setDefault(m_treatment->treatment())
                                         : m_desk.replaceRule(static_cast<std::size_t>(m_rule), rule());
    if (!done)
        showProblem(done.error().message);
    else
        Q_EMIT saved(qMax(0, m_rule));
}

} // namespace telltale::ui
