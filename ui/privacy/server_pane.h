// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/switch_board.h"
#include "ui/privacy/server_access.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSettings;
class QVBoxLayout;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// Where and as whom a product's running server is asked. The address is remembered; the password is kept by nobody but
/// the board, while the window lives.
class ServerPane : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    ServerPane(const Theme &theme, models::SwitchBoard &board, QWidget *parent = nullptr);

    /// The form for an entry of the board.
    void begin(int entry);
    void setPatience(const ServerPatience &patience) { m_patience = patience; }
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

    QLineEdit &address() { return *m_address; }
    QLineEdit &user() { return *m_user; }
    QLineEdit &password() { return *m_password; }
    QCheckBox &plain() { return *m_plain; }
    Button &connectButton() { return *m_connect; }
    Button &cancelButton() { return *m_cancel; }
    Button &forgetButton() { return *m_forget; }
    QString problem() const;

Q_SIGNALS:
    void connected(const QString &where);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeFoot();
    void addField(QVBoxLayout &layout, const QString &name, QLineEdit &field, const QString &example);
    void edited();
    void go();
    void showState();
    void showProblem(const QString &sentence);

    const Theme &m_theme;
    models::SwitchBoard &m_board;
    ServerPatience m_patience;
    models::ServerPlace m_place;
    QMap<QString, QString> m_addresses; ///< by product
    Label *m_title;
    QLineEdit *m_address;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_plain;
    QWidget *m_plainPart;
    Label *m_asked; ///< what will be asked
    Label *m_problem;
    Button *m_forget;
    Button *m_cancel;
    Button *m_connect;
};

} // namespace telltale::ui
