// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QWidget>

class QComboBox;

namespace telltale::ui {

class Button;
class Label;
class PingConfirm;
class PingConnection;
class PingDraft;
class PingForm;
class PingSending;
class PingStatement;
class ScrollPage;
class Theme;

/// The middle of the Ping page: where it goes, what is filled in, how it is sent.
class PingComposePane : public QWidget
{
    Q_OBJECT
public:
    PingComposePane(const Theme &theme, PingDraft &draft, QWidget *parent = nullptr);

    /// A place to send to that is offered, with what it is.
    struct Place
    {
        QString url;
        QString what;
    };
    void setPlaces(const QList<Place> &places);
    void setTitle(const QString &title, const QString &remark);
    void setStatement(models::Tone tone, const QString &icon, const QString &text);
    enum class Foot { Buttons, Confirm };
    void showFoot(Foot foot);
    bool isConfirming() const { return m_isConfirming; }

    QComboBox &target() { return *m_target; }
    PingStatement &statement() { return *m_statement; }
    PingForm &form() { return *m_form; }
    PingSending &sending() { return *m_sending; }
    PingConnection &connection() { return *m_connection; }
    PingConfirm &confirm() { return *m_confirm; }
    Button &sendButton() { return *m_send; }
    Button &dryRunButton() { return *m_dryRun; }
    Button &stopButton() { return *m_stop; }
    Button &connectionButton() { return *m_more; }
    /// Why it cannot be sent now; "" it can.
    void showProblem(const QString &sentence);
    QString problem() const;

private:
    QWidget *makeContent();
    QWidget *makeFoot();
    void showConnection(bool shown);
    void fitHeight();

    const Theme &m_theme;
    Label *m_title;
    Label *m_remark;
    QComboBox *m_target;
    PingStatement *m_statement;
    PingForm *m_form;
    PingSending *m_sending;
    PingConnection *m_connection;
    Button *m_more;
    QWidget *m_foot = nullptr;
    bool m_isConfirming = false;
    PingConfirm *m_confirm;
    Button *m_send;
    Button *m_dryRun;
    Button *m_stop;
    Label *m_key;
    Label *m_problem;
};

} // namespace telltale::ui
