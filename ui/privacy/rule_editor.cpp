// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/rule_editor.h"

#include "ui/privacy/condition_row.h"
#include "ui/privacy/treatment_form.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace telltale::ui {

using models::ConditionKind;

namespace {

constexpr int askAfter = 250; // milliseconds without a key

} // namespace

RuleEditor::RuleEditor(const Theme &theme, models::PolicyDesk &desk, const payload::Capture &capture,
                       const models::SharedKnowledge &knowledge, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_preview(capture, knowledge),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal)), m_naming(new QWidget),
      m_name(new QLineEdit), m_conditionRows(new QVBoxLayout),
      m_always(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_addCondition(new Button(theme, Button::Look::Flat, QStringLiteral("plus"), tr("Add condition"))),
      m_treatment(new TreatmentForm(theme)), m_counts(new Label(theme, theme.ui(), models::Tone::Normal)),
      m_problem(new Label(theme, theme.ui(12), models::Tone::Error)),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Cancel"))),
      m_save(new Button(theme, Button::Look::Primary, {}, tr("Save rule")))
{
    m_asking.setSingleShot(true);
    m_asking.setInterval(askAfter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QWidget;
    followHeight(theme, *head, 36);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 0, 12, 0);
    line->addWidget(m_title, 1);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(new ScrollPage(makeForm()), 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(makeFoot());
    connect(m_name, &QLineEdit::textChanged, this, &RuleEditor::edited);
    connect(m_treatment, &TreatmentForm::changed, this, &RuleEditor::edited);
    connect(m_addCondition, &QAbstractButton::clicked, this, [this] {
        addCondition(ConditionKind::Path, {})->textBox().setFocus();
        edited();
    });
    connect(&m_asking, &QTimer::timeout, this, &RuleEditor::ask);
    connect(&m_preview, &models::RulePreview::answered, this, &RuleEditor::showAnswer);
    connect(&m_preview, &models::RulePreview::progressed, this, &RuleEditor::showAnswer);
    connect(m_save, &QAbstractButton::clicked, this, &RuleEditor::save);
    connect(m_cancel, &QAbstractButton::clicked, this, &RuleEditor::cancelled);
}

RuleEditor::~RuleEditor() = default;

QWidget *RuleEditor::makeForm()
{
    const auto part = [this](const QString &text) {
        auto *label = new Label(m_theme, m_theme.ui(12, Theme::Weight::Medium), models::Tone::Secondary);
        label->setText(text);
        return label;
    };
    Label *const name = part(tr("Name"));
    name->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the rule"));
    m_name->setTextMargins(5, 0, 5, 0);
    m_name->setMaxLength(500);
    followHeight(m_theme, *m_name, 28);
    m_always->setText(tr("Without a condition it is about every field."));
    m_always->setWordWrap(true);
    m_conditionRows->setContentsMargins(0, 0, 0, 0);
    m_conditionRows->setSpacing(6);
    auto *naming = new QVBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->setSpacing(6);
    naming->addWidget(name);
    naming->addWidget(m_name);
    naming->addSpacing(6);
    naming->addWidget(part(tr("For fields with")));
    naming->addLayout(m_conditionRows);
    naming->addWidget(m_always);
    naming->addWidget(m_addCondition, 0, Qt::AlignLeft);
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(m_naming);
    Label *const action = part(tr("Action"));
    layout->addSpacing(6);
    layout->addWidget(action);
    layout->addWidget(m_treatment);
    layout->addSpacing(10);
    layout->addWidget(makePreview());
    layout->addStretch(1);
    return form;
}

QWidget *RuleEditor::makePreview()
{
    m_counts->setWordWrap(true);
    auto *preview = new QWidget;
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_counts);
    for (std::size_t i = 0; i < models::RulePreview::mostExamples; ++i) {
        m_examplePaths.push_back(new Label(m_theme, m_theme.mono(), models::Tone::Secondary));
        m_exampleValues.push_back(new Label(m_theme, m_theme.mono(), models::Tone::Normal));
        layout->addSpacing(4);
        layout->addWidget(m_examplePaths.back());
        layout->addWidget(m_exampleValues.back());
    }
    return preview;
}

QWidget *RuleEditor::makeFoot()
{
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *foot = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(16, 10, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    return foot;
}

ConditionRow *RuleEditor::addCondition(ConditionKind kind, const QString &value)
{
    auto *row = new ConditionRow(m_theme);
    row->setCondition(kind, value);
    row->setSeen(m_preview.seen());
    m_conditionRows->addWidget(row);
    row->show();
    m_conditions.push_back(row);
    connect(row, &ConditionRow::changed, this, [this] {
        arrangeConditions();
        edited();
    });
    connect(row, &ConditionRow::removeWanted, this, [this, row] {
        removeCondition(row);
        edited();
    });
    arrangeConditions();
    return row;
}

void RuleEditor::removeCondition(ConditionRow *row)
{
    const bool hadFocus = row->isAncestorOf(focusWidget());
    std::erase(m_conditions, row);
    m_conditionRows->removeWidget(row);
    row->hide();
    row->deleteLater();
    arrangeConditions();
    if (hadFocus)
        m_addCondition->setFocus();
}

/// Words of one kind are choices, of different kinds all must fit.
void RuleEditor::arrangeConditions()
{
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        bool isChoice = false;
        for (std::size_t j = 0; j < i; ++j)
            isChoice = isChoice || m_conditions[j]->kind() == m_conditions[i]->kind();
        m_conditions[i]->setJoin(i == 0 ? QString() : isChoice ? tr("or") : tr("and"));
    }
    m_always->setVisible(m_conditions.empty());
    // What was made last would be reached last.
    QWidget *before = m_name;
    const auto then = [&before](QWidget *next) {
        QWidget::setTabOrder(before, next);
        before = next;
    };
    for (ConditionRow *row : m_conditions) {
        then(&row->kindBox());
        then(&row->textBox());
        then(&row->choiceBox());
        then(&row->removeButton());
    }
    then(m_addCondition);
}

void RuleEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void RuleEditor::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_asking.stop();
    m_preview.cancel();
}

} // namespace telltale::ui
