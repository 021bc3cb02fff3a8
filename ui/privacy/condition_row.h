// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rule_preview.h"
#include "ui/models/rule_text.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// One thing that a rule asks of a field: what of it, and a word or a text with `*`.
class ConditionRow : public QWidget
{
    Q_OBJECT
public:
    ConditionRow(const Theme &theme, QWidget *parent = nullptr);

    void setCondition(models::ConditionKind kind, const QString &value);
    models::ConditionKind kind() const;
    QString value() const;
    /// What texts are completed to.
    void setSeen(const models::SeenWords &seen);
    /// How it goes with the one above: "", "and", "or".
    void setJoin(const QString &join);
    /// What is wrong with it; "" when nothing is.
    void setProblem(const QString &problem);
    QString problem() const;

    QComboBox &kindBox() { return *m_kind; }
    QLineEdit &textBox() { return *m_text; }
    QComboBox &choiceBox() { return *m_choice; }
    Button &removeButton() { return *m_remove; }

Q_SIGNALS:
    void changed();
    void removeWanted();

private:
    void showKind();

    models::SeenWords m_seen;
    Label *m_join;
    QComboBox *m_kind;
    QStackedWidget *m_value;
    QLineEdit *m_text;
    QComboBox *m_choice;
    Button *m_remove;
    Label *m_problem;
    bool m_isSetting = false;
};

} // namespace telltale::ui
