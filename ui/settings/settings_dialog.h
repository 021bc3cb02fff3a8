// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settings_store.h"

#include <QDialog>

class QBoxLayout;

namespace telltale::ui {

class Banner;
class AdministratorGuard;
class Label;
class PassphraseRow;
class SettingRow;
class Theme;

/// Every setting of the table, in groups. Changes hold at once and are written; there is nothing to confirm. Stays open
/// beside the window.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Theme and store must outlive the dialog.
    SettingsDialog(const Theme &theme, models::SettingsStore &store, QWidget *parent = nullptr);

    /// Adds the row of the administrator's passphrase. The guard must outlive the dialog.
    void addPassphrase(AdministratorGuard &guard);
    PassphraseRow *passphrase() const { return m_passphrase; }
    SettingRow *row(SettingKey key) const;
    Banner &banner() { return *m_banner; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeRows();
    void addGroup(QBoxLayout &layout, const SettingSpec &first);
    QWidget *makeFoot();
    void showProblems();
    void restyle();

    const Theme &m_theme;
    models::SettingsStore &m_store;
    Banner *m_banner;
    QWidget *m_content = nullptr;
    QList<Label *> m_titles;
    QList<Label *> m_remarks;
    QList<SettingRow *> m_rows;
    PassphraseRow *m_passphrase = nullptr;
    QObject m_focusWatch; ///< goes first: while the dialog goes, the focus moves, and the rows are no more
};

} // namespace telltale::ui
