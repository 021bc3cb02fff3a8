// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administrator_guard.h"

#include <QWidget>

class QLineEdit;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// Sets, changes and takes away the administrator's passphrase, inline: says what is set, and opens the fields that are
/// needed below.
class PassphraseRow : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    PassphraseRow(const Theme &theme, AdministratorGuard &guard, QWidget *parent = nullptr);

    enum class Deed { None, Set, Change, Remove };
    /// Opens the fields; None closes them.
    void ask(Deed deed);
    Deed deed() const { return m_deed; }
    Button &setButton() { return *m_set; }
    Button &changeButton() { return *m_change; }
    Button &removeButton() { return *m_remove; }
    Button &confirm() { return *m_confirm; }
    QLineEdit &old() { return *m_old; }
    QLineEdit &fresh() { return *m_fresh; }
    QLineEdit &again() { return *m_again; }
    /// What came of it, or what is wrong with what was typed.
    QString sentence() const;

private:
    QLineEdit *makeLine(const QString &name);
    void arrange();
    void showState();
    void judge();
    void doIt();
    void done(AdministratorGuard::Outcome outcome, const QString &sentence);

    const Theme &m_theme;
    AdministratorGuard &m_guard;
    Deed m_deed = Deed::None;
    Label *m_state;
    Label *m_says;
    Button *m_set;
    Button *m_change;
    Button *m_remove;
    QWidget *m_fields;
    QLineEdit *m_old;
    QLineEdit *m_fresh;
    QLineEdit *m_again;
    Button *m_confirm;
    Button *m_cancel;
};

} // namespace telltale::ui
