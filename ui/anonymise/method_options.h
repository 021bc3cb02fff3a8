// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/anonymise/methods/method.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace telltale::ui {

class Label;
class Theme;

/// The parameters of one method: what can be typed is tried while it is typed.
class MethodOptions : public QWidget
{
    Q_OBJECT
public:
    explicit MethodOptions(const Theme &theme, QWidget *parent = nullptr);

    /// Shows those of this method; none where it has none.
    void setMethod(const privacy::Method &method);
    const privacy::Method &method() const { return m_method; }

    QSpinBox &first() { return *m_first; }
    QSpinBox &last() { return *m_last; }
    QLineEdit &constant() { return *m_constant; }
    QComboBox &variant() { return *m_variant; }
    QComboBox &rotation() { return *m_rotation; }
    QSpinBox &digits() { return *m_digits; }

Q_SIGNALS:
    void changed();

private:
    QWidget *labelled(const QString &text, QWidget *field);
    void edited();

    const Theme &m_theme;
    privacy::Method m_method;
    QSpinBox *m_first;
    QSpinBox *m_last;
    QLineEdit *m_constant;
    QComboBox *m_variant;
    QComboBox *m_rotation;
    QSpinBox *m_digits;
    Label *m_explanation;
    QWidget *m_masking;
    QWidget *m_maskingEnd;
    QWidget *m_replacing;
    QWidget *m_hashing;
    QWidget *m_rotating;
    QWidget *m_shortening;
    bool m_isSetting = false;
};

} // namespace telltale::ui
