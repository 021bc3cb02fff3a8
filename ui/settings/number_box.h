// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/setting_table.h"

#include <QAbstractSpinBox>

namespace telltale::ui {

/// A spin box for the number of a setting, with its unit and of any size. Steps double and halve.
class NumberBox : public QAbstractSpinBox
{
    Q_OBJECT
public:
    explicit NumberBox(const SettingSpec &spec, QWidget *parent = nullptr);

    std::uint64_t value() const { return m_value; }
    /// Shows a value; says nothing.
    void setValue(std::uint64_t value);

    void stepBy(int steps) override;
    QValidator::State validate(QString &input, int &position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// By a person, to a value in range.
    void edited(std::uint64_t value);
    /// What was typed is no such number; the value before it is shown again.
    void refused(const QString &text);

protected:
    StepEnabled stepEnabled() const override;

private:
    void commit();

    const SettingSpec &m_spec;
    std::uint64_t m_value = 0;
};

} // namespace telltale::ui
