// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include "base/setting_value.h"
#include "base/visible_text.h"
#include "ui/capture/capture_checks.h"
#include "ui/models/setting_text.h"
#include "ui/settings/number_box.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

namespace telltale::ui {

using models::Tone;

SettingRow::SettingRow(const Theme &theme, models::SettingsStore &store, const SettingSpec &spec, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_store(store), m_spec(spec),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::Medium), Tone::Normal)),
      m_description(new Label(theme, theme.ui(12), Tone::Secondary)), m_control(makeControl()),
      m_reset(new Button(theme, Button::Look::Flat, QStringLiteral("undo"), {})),
      m_origin(new Label(theme, theme.ui(12), Tone::Hint)), m_problem(new Label(theme, theme.ui(12), Tone::Error))
{
    m_title->setText(settingTitle(spec));
    m_title->setBuddy(m_control);
    m_description->setText(settingDescription(spec));
    m_control->setAccessibleName(settingTitle(spec));
    m_control->installEventFilter(this);
    const QString back = tr("Back to the default: %1").arg(models::settingValueText(spec, spec.usualValue()));
    m_reset->setAccessibleName(tr("%1: back to the default").arg(settingTitle(spec)));
    m_reset->setToolTip(back);
    for (Label *label : {m_description, m_problem, m_origin})
        label->setWordWrap(true);
    arrange();
    connect(m_reset, &QAbstractButton::clicked, this, [this] {
        m_control->setFocus(); // the button goes
        change(m_spec.usualValue());
    });
    connect(&store, &models::SettingsStore::changed, this, [this](SettingKey key) {
        if (key == m_spec.key)
            refresh();
    });
    connect(&store, &models::SettingsStore::problemsChanged, this, &SettingRow::showProblem);
    connect(&theme, &Theme::changed, this, &SettingRow::restyle);
    refresh();
}

void SettingRow::arrange()
{
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 10, 0, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_control, 0, 1, m_spec.kind == SettingKind::YesNo ? Qt::AlignLeft : Qt::Alignment());
    grid->addWidget(m_reset, 0, 2);
    grid->addWidget(m_description, 1, 0, Qt::AlignTop);
    grid->addWidget(m_origin, 1, 1, 1, 2, Qt::AlignTop);
    grid->addWidget(m_problem, 2, 0, 1, 3);
    restyle();
}

QWidget *SettingRow::makeControl()
{
    switch (m_spec.kind) {
    case SettingKind::Choice:
        return makeChoice();
    case SettingKind::YesNo:
        return makeYesNo();
    case SettingKind::Text:
        return makeText();
    case SettingKind::Number:
        break;
    }
    return makeNumber();
}

QWidget *SettingRow::makeChoice()
{
    auto *box = new QComboBox;
    for (const SettingWord &word : m_spec.words)
        box->addItem(settingLabel(word));
    box->setFocusPolicy(Qt::StrongFocus);
    connect(box, &QComboBox::activated, this, [this](int index) { change(static_cast<std::uint64_t>(index)); });
    return box;
}

QWidget *SettingRow::makeNumber()
{
    auto *box = new NumberBox(m_spec);
    connect(box, &NumberBox::edited, this, &SettingRow::change);
    connect(box, &NumberBox::refused, this, [this](const QString &text) {
        m_refusal = tr("%1, not %2").arg(settingTakes(m_spec, SettingForm::CommandLine), visible(text.toStdString()));
        showProblem();
    });
    return box;
}

QWidget *SettingRow::makeYesNo()
{
    auto *box = new QCheckBox;
    connect(box, &QCheckBox::clicked, this, [this](bool on) { change(on ? 1 : 0); });
    return box;
}

QWidget *SettingRow::makeText()
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(textPlaceholder(m_spec.key));
    line->setMaxLength(1000);
    line->setTextMargins(4, 0, 4, 0);
    connect(line, &QLineEdit::textEdited, this, &SettingRow::judgeText);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        judgeText(line->text());
        const SettingValue typed(line->text().trimmed().toStdString());
        if (m_refusal.isEmpty() && typed != m_store.settings().whole(m_spec.key))
            change(typed);
    });
    return line;
}

/// While it is typed: what cannot be is told, and not taken.
void SettingRow::judgeText(const QString &text)
{
    m_refusal = textProblem(m_spec.key, text.trimmed());
    showProblem();
}

void SettingRow::change(const SettingValue &value)
{
    const Result<bool> changed = m_store.change(m_spec.key, value);
    m_refusal = changed ? QString() : changed.error().message;
    refresh();
}

void SettingRow::refresh()
{
    const SettingOrigin origin = m_store.settings().origin(m_spec.key);
    showValue();
    m_control->setEnabled(origin.kind != SettingOrigin::Kind::CommandLine);
    const bool differs = m_store.settings().whole(m_spec.key) != m_spec.usualValue();
    m_reset->setVisible(differs && origin.kind != SettingOrigin::Kind::CommandLine);
    m_origin->setText(models::settingOriginText(origin, m_store.path()));
    showProblem();
}

void SettingRow::showValue()
{
    const std::uint64_t value = m_store.settings().value(m_spec.key);
    if (auto *choice = qobject_cast<QComboBox *>(m_control))
        choice->setCurrentIndex(static_cast<int>(value));
    else if (auto *check = qobject_cast<QCheckBox *>(m_control))
        check->setChecked(value != 0);
    else if (auto *number = qobject_cast<NumberBox *>(m_control))
        number->setValue(value);
    else if (auto *line = qobject_cast<QLineEdit *>(m_control); line != nullptr && m_refusal.isEmpty())
        line->setText(QString::fromStdString(m_store.settings().text(m_spec.key)));
}

/// What was refused just now, else what is wrong with it in the file.
void SettingRow::showProblem()
{
    QString text = m_refusal;
    for (const SettingsText::Problem &problem : m_store.problems()) {
        if (text.isEmpty() && problem.key == m_spec.key)
            text = tr("Line %1: %2", "of the settings file")
                       .arg(problem.diagnostic.place.line)
                       .arg(problem.diagnostic.message);
    }
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    const QString about = settingDescription(m_spec);
    m_control->setAccessibleDescription(text.isEmpty() ? about : about + u' ' + text);
}

/// Text may have become larger.
void SettingRow::restyle()
{
    m_title->setFont(m_theme.ui(13, Theme::Weight::Medium));
    for (Label *label : {m_description, m_origin, m_problem})
        label->setFont(m_theme.ui(12));
    // As wide as the longest value there is room for in every row, so that the controls stand below each other.
    const int width = QFontMetrics(m_theme.ui(13)).averageCharWidth() * 28;
    if (m_spec.kind != SettingKind::YesNo)
        m_control->setFixedWidth(width);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setColumnMinimumWidth(0, width);
    grid->setColumnMinimumWidth(1, width);
}

/// The wheel scrolls the dialog and changes nothing in passing.
bool SettingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
