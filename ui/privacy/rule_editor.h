// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/policy_desk.h"
#include "ui/models/rule_preview.h"
#include "ui/models/rule_text.h"
#include "ui/privacy/change_guard.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace telltale::models {
class SharedKnowledge;
}

namespace telltale::ui {

class Button;
class ConditionRow;
class Label;
class Theme;
class TreatmentForm;

/// One rule in a form, with what it would do to what is loaded while it is being made.
class RuleEditor : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    RuleEditor(const Theme &theme, models::PolicyDesk &desk, const payload::Capture &capture,
               const models::SharedKnowledge &knowledge, QWidget *parent = nullptr);
    ~RuleEditor() override;

    void setGuard(ChangeGuard guard) { m_guard = std::move(guard); }
    /// The rule with this index; the number of rules: everything else; -1: a new one, in front of all others.
    void edit(int rule);
    /// A new one that begins like this.
    void editNew(const privacy::Rule &rule);
    /// As it is in the form now.
    privacy::Rule rule() const;
    bool isForDefault() const;

    QLineEdit &name() { return *m_name; }
    const std::vector<ConditionRow *> &conditions() const { return m_conditions; }
    TreatmentForm &treatment() { return *m_treatment; }
    Button &addConditionButton() { return *m_addCondition; }
    Button &saveButton() { return *m_save; }
    Button &cancelButton() { return *m_cancel; }
    models::RulePreview &preview() { return m_preview; }
    /// What it would hit, as it is shown.
    QString previewText() const;
    /// Of each example: path, and what becomes of it.
    QStringList exampleTexts() const;
    /// What is wrong with the form as a whole.
    QString problem() const;
    void save();

Q_SIGNALS:
    /// It is in the policy now, with this index.
    void saved(int rule);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makePreview();
    QWidget *makeFoot();
    void begin(int rule, const privacy::Rule &from);
    ConditionRow *addCondition(models::ConditionKind kind, const QString &value);
    void removeCondition(ConditionRow *row);
    void arrangeConditions();
    void edited();
    bool check();
    void ask();
    void showAnswer();
    void showExamples(const models::RuleAnswer &answer);
    void showProblem(const QString &problem);
    bool isStale() const;
    void write();

    const Theme &m_theme;
    models::PolicyDesk &m_desk;
    models::RulePreview m_preview;
    ChangeGuard m_guard;
    int m_rule = -1;
    privacy::Rule m_from; ///< what it was when editing began
    Label *m_title;
    QWidget *m_naming; ///< name and conditions: everything else has none
    QLineEdit *m_name;
    QVBoxLayout *m_conditionRows;
    std::vector<ConditionRow *> m_conditions;
    Label *m_always;
    Button *m_addCondition;
    TreatmentForm *m_treatment;
    Label *m_counts;
    std::vector<Label *> m_examplePaths;
    std::vector<Label *> m_exampleValues;
    Label *m_problem;
    Button *m_cancel;
    Button *m_save;
    QTimer m_asking;
    bool m_isSetting = false;
};

} // namespace telltale::ui
