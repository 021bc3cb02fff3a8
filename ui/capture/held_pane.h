// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/held_model.h"
#include "ui/panes.h"

#include <QWidget>

class QLineEdit;

namespace telltale::ui {

class Actions;
class CaptureSession;
class Label;
class RowTable;
class Theme;

/// The requests that wait for a person, above the events: what they are, and what becomes of them.
class HeldPane : public QWidget
{
    Q_OBJECT
public:
    /// Session and actions must outlive the pane, which decides what of them can be done.
    HeldPane(const Theme &theme, Actions &actions, CaptureSession &session, QWidget *parent = nullptr);

    RowTable &table() { return *m_table; }
    models::HeldModel &model() { return m_model; }
    /// Only requests with this word are held.
    QLineEdit &word() { return *m_word; }
    QString title() const;
    QList<Pane> panes() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void connectActions();
    void refresh();
    void showTitle();
    void fit();
    void actOnCurrent(void (CaptureSession::*act)(std::uint64_t));

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_session;
    models::HeldModel m_model;
    Label *m_title;
    QLineEdit *m_word;
    RowTable *m_table;
};

} // namespace telltale::ui
