// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settings_store.h"

#include <QWidget>

class QGridLayout;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// One setting in the dialog: what it is, its control, where its value comes from, the way back to the default, and
/// what is wrong with it.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    /// Theme and store must outlive the row.
    SettingRow(const Theme &theme, models::SettingsStore &store, const SettingSpec &spec, QWidget *parent = nullptr);

    SettingKey key() const { return m_spec.key; }
    /// The combo box, spin box, check box or line.
    QWidget &control() { return *m_control; }
    Button &reset() { return *m_reset; }
    Label &origin() { return *m_origin; }
    Label &problem() { return *m_problem; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeControl();
    QWidget *makeChoice();
    QWidget *makeNumber();
    QWidget *makeYesNo();
    QWidget *makeText();
    void judgeText(const QString &text);
    void arrange();
    void refresh();
    void showValue();
    void showProblem();
    void restyle();
    void change(const SettingValue &value);

    const Theme &m_theme;
    models::SettingsStore &m_store;
    const SettingSpec &m_spec;
    Label *m_title;
    Label *m_description;
    QWidget *m_control;
    Button *m_reset;
    Label *m_origin;
    Label *m_problem;
    QString m_refusal; ///< why the last change did not go as wanted
};

} // namespace telltale::ui
