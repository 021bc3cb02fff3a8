// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/number_box.h"

#include "ui/models/setting_text.h"

#include <QLineEdit>
#include <QStyleOptionSpinBox>

namespace telltale::ui {

NumberBox::NumberBox(const SettingSpec &spec, QWidget *parent) : QAbstractSpinBox(parent), m_spec(spec)
{
    setFocusPolicy(Qt::StrongFocus); // not by the wheel: that would change it in passing
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberBox::commit);
    setValue(spec.usual);
}

void NumberBox::setValue(std::uint64_t value)
{
    m_value = value;
    const QString text = models::settingNumberText(m_spec, value);
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
    update();
}

void NumberBox::commit()
{
    const QString text = lineEdit()->text();
    const std::optional<std::uint64_t> typed = models::settingNumberFrom(m_spec, text);
    if (!typed || *typed < m_spec.least || *typed > m_spec.most) {
        setValue(m_value);
        Q_EMIT refused(text);
        return;
    }
    const bool isNew = *typed != m_value;
    setValue(*typed);
    if (isNew)
        Q_EMIT edited(*typed);
}

void NumberBox::stepBy(int steps)
{
    const std::uint64_t next = models::settingStep(m_spec, m_value, steps);
    const bool isNew = next != m_value;
    setValue(next);
    selectAll();
    if (isNew)
        Q_EMIT edited(next);
}

/// Whatever is typed is judged when it is done; nothing is swallowed on the way.
QValidator::State NumberBox::validate(QString &, int &) const
{
    return QValidator::Acceptable;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    if (m_value < m_spec.most)
        enabled |= StepUpEnabled;
    if (m_value > m_spec.least)
        enabled |= StepDownEnabled;
    return enabled;
}

QSize NumberBox::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const int width = fontMetrics().horizontalAdvance(models::settingNumberText(m_spec, m_spec.usual)) + 24;
    const QSize content(width, lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
}

} // namespace telltale::ui
