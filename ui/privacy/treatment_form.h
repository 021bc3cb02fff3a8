// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace telltale::ui {

class Label;
class MethodOptions;
class Theme;

/// What is done with a field: an action, and its parameters.
class TreatmentForm : public QWidget
{
    Q_OBJECT
public:
    explicit TreatmentForm(const Theme &theme, QWidget *parent = nullptr);

    void setTreatment(const privacy::Treatment &treatment);
    privacy::Treatment treatment() const;
    /// Why it is none; "" when it is.
    QString problem() const;

    QComboBox &actionBox() { return *m_action; }
    /// How it is hashed, or what it is generalised to.
    QComboBox &wayBox() { return *m_way; }
    QComboBox &typeBox() { return *m_type; }
    QDoubleSpinBox &stepBox() { return *m_step; }
    MethodOptions &options() { return *m_options; }

Q_SIGNALS:
    void changed();

private:
    QWidget *labelled(const QString &text, QWidget *field);
    void actionChosen();
    void wayChosen();
    void fillWays();
    void showParts();
    void edited();
    privacy::Action action() const;

    const Theme &m_theme;
    privacy::Method m_method;
    QComboBox *m_action;
    QComboBox *m_way;
    QComboBox *m_type;
    QDoubleSpinBox *m_step;
    QWidget *m_wayPart;
    QWidget *m_typePart;
    QWidget *m_stepPart;
    Label *m_sentence;
    MethodOptions *m_options;
    bool m_isSetting = false;
};

} // namespace telltale::ui
