// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/condition_row.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStringListModel>

namespace telltale::ui {

using models::ConditionKind;

namespace {

QString exampleOf(ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::Product:
        return QStringLiteral("appsmith");
    case ConditionKind::Event:
        return QStringLiteral("page *");
    case ConditionKind::Path:
        return QStringLiteral("**/email");
    case ConditionKind::Destination:
        return QStringLiteral("*.example.com");
    default:
        return {};
    }
}

} // namespace

ConditionRow::ConditionRow(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_join(new Label(theme, theme.ui(12), models::Tone::Secondary)), m_kind(new QComboBox),
      m_value(new QStackedWidget), m_text(new QLineEdit), m_choice(new QComboBox),
      m_remove(new Button(theme, Button::Look::Flat, QStringLiteral("x"), {})),
      m_problem(new Label(theme, theme.ui(12), models::Tone::Error))
{
    for (std::size_t i = 0; i < models::conditionKinds; ++i)
        m_kind->addItem(models::conditionWord(static_cast<ConditionKind>(i)));
    m_kind->setAccessibleName(tr("What is asked for"));
    for (QComboBox *box : {m_kind, m_choice})
        box->setFocusPolicy(Qt::StrongFocus);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(6);
    m_text->setTextMargins(5, 0, 5, 0);
    m_text->setMaxLength(1000);
    followFont(theme, *m_text, theme.mono());
    for (QWidget *field : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_text),
                           static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_value)})
        followHeight(theme, *field, 28);
    auto *completer = new QCompleter(new QStringListModel(this), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_text->setCompleter(completer);
    m_value->addWidget(m_text);
    m_value->addWidget(m_choice);
    m_problem->setWordWrap(true);
    m_problem->hide();
    followWidth(theme, *m_join, 26);
    m_join->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_join, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_value, 0, 2);
    grid->addWidget(m_remove, 0, 3);
    grid->addWidget(m_problem, 1, 1, 1, 3);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        if (!m_isSetting)
            Q_EMIT changed();
    });
    const auto edited = [this] {
        if (!m_isSetting)
            Q_EMIT changed();
    };
    connect(m_text, &QLineEdit::textChanged, this, edited);
    connect(m_choice, &QComboBox::currentIndexChanged, this, edited);
    connect(m_remove, &QAbstractButton::clicked, this, &ConditionRow::removeWanted);
    setCondition(ConditionKind::Path, {});
}

ConditionKind ConditionRow::kind() const
{
    return static_cast<ConditionKind>(m_kind->currentIndex());
}

QString ConditionRow::value() const
{
    return m_value->currentIndex() == 0 ? m_text->text().trimmed() : m_choice->currentText();
}

void ConditionRow::setCondition(ConditionKind kind, const QString &value)
{
    m_isSetting = true;
    m_kind->setCurrentIndex(static_cast<int>(kind));
    showKind();
    if (m_value->currentIndex() == 0)
        m_text->setText(value);
    else
        m_choice->setCurrentIndex(qMax(0, m_choice->findText(value)));
    m_isSetting = false;
}

void ConditionRow::showKind()
{
    const QStringList choices = models::conditionChoices(kind());
    const QString word = models::conditionWord(kind());
    if (!choices.isEmpty()) {
        const QSignalBlocker blocker(m_choice);
        const QString before = m_choice->currentText();
        m_choice->clear();
        m_choice->addItems(choices);
        m_choice->setCurrentIndex(qMax(0, m_choice->findText(before)));
    }
    m_value->setCurrentIndex(choices.isEmpty() ? 0 : 1);
    // A widget that is not shown cannot be what a label is for, or be reached.
    m_text->setEnabled(choices.isEmpty());
    m_choice->setEnabled(!choices.isEmpty());
    m_text->setPlaceholderText(exampleOf(kind()));
    m_text->setAccessibleName(word);
    m_text->setToolTip(tr("* stands for any characters but /, ** for any characters"));
    m_choice->setAccessibleName(word);
    m_remove->setAccessibleName(tr("Remove the condition on %1").arg(word));
    m_remove->setToolTip(tr("Remove this condition"));
    setSeen(m_seen);
}

void ConditionRow::setSeen(const models::SeenWords &seen)
{
    m_seen = seen;
    const QStringList &words = kind() == ConditionKind::Path ? seen.paths
        : kind() == ConditionKind::Event                     ? seen.events
        : kind() == ConditionKind::Product                   ? seen.products
                                                             : seen.destinations;
    auto *model = static_cast<QStringListModel *>(m_text->completer()->model());
    if (model->stringList() != words)
        model->setStringList(words);
}

void ConditionRow::setJoin(const QString &join)
{
    m_join->setText(join);
}

void ConditionRow::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_text->setAccessibleDescription(problem);
}

QString ConditionRow::problem() const
{
    return m_problem->text();
}

} // namespace telltale::ui
