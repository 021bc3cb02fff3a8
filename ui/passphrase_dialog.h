// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace telltale::ui {

class AdministratorGuard;
class Button;
class Label;
class Theme;

/// Asks for the administrator's passphrase, again where it is wrong. Accepted once it was right. Goes when it is
/// closed.
class PassphraseDialog : public QDialog
{
    Q_OBJECT
public:
    /// The guard must outlive it. `what`: see AdministratorGuard::allow().
    PassphraseDialog(const Theme &theme, AdministratorGuard &guard, const QString &what, QWidget *parent = nullptr);

    QLineEdit &line() { return *m_line; }
    Button &unlock() { return *m_unlock; }
    Button &cancel() { return *m_cancel; }
    Label &problem() { return *m_problem; }

private:
    void tryIt();
    void showState();

    AdministratorGuard &m_guard;
    QLineEdit *m_line;
    Label *m_problem;
    Button *m_unlock;
    Button *m_cancel;
};

} // namespace telltale::ui
