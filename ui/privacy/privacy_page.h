// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"
#include "ui/models/policy_run.h"
#include "ui/models/switch_board.h"
#include "ui/models/switch_model.h"
#include "ui/panes.h"
#include "ui/privacy/change_guard.h"
#include "ui/privacy/proof_run.h"
#include "ui/session.h"

#include <QWidget>

#include <functional>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace telltale::ui {

class Actions;
class Banner;
class Button;
class CaptureSession;
class ChangePreview;
class GateCards;
class Label;
class PolicyTextPane;
class ProofPane;
class RuleEditor;
class RulePane;
class Separator;
class ServerPane;
class SwitchPane;
class Theme;

/// What may leave, and the proof: the telemetry gate, the products' own switches, the policy.
class PrivacyPage : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    PrivacyPage(const Theme &theme, Actions &actions, Session &session, CaptureSession &capture,
                models::PolicyDesk &policy, QWidget *parent = nullptr);
    ~PrivacyPage() override;

    models::SwitchBoard &board() { return m_board; }
    models::SwitchModel &switchModel() { return m_switchModel; }
    GateCards &gate() { return *m_gate; }
    SwitchPane &switches() { return *m_switches; }
    ChangePreview &preview() { return *m_preview; }
    ProofPane &proof() { return *m_proof; }
    ProofRun &proofRun() { return m_proofRun; }
    ServerPane &server() { return *m_server; }
    RulePane &rules() { return *m_rules; }
    RuleEditor &ruleEditor() { return *m_ruleEditor; }
    PolicyTextPane &policyText() { return *m_policyText; }
    models::PolicyRun &policyRun() { return m_policyRun; }
    Banner &banner() { return *m_banner; }
    Button &undoButton() { return *m_undo; }

    /// For everything on the page that changes something.
    void setGuard(const ChangeGuard &guard);
    /// The form for a new rule that begins like this.
    void addRule(const privacy::Rule &rule);
    void addFolder(const QString &folder);
    QString statusText() const;
    void focusFirst();
    void resetLayout();
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    QList<Pane> panes() const;

Q_SIGNALS:
    void gateChosen(privacy::TelemetryGate gate);
    /// The requests of these moments (milliseconds since 1970 UTC) are to be shown.
    void requestsWanted(std::int64_t from, std::int64_t to);
    void proved(const privacy::ProofVerdict &verdict, const QString &record);
    void statusChanged();
    /// Something for the status line.
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeMain();
    QWidget *makeSide();
    void connectGate();
    void connectSwitches();
    void connectProof();
    void connectPolicy();
    void connectServers();
    void showCounts();
    void showSide(QWidget &side);
    void showFirstSide(QWidget &focus);
    void showGate();
    void showUndo();

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_capture;
    models::SwitchBoard m_board;
    models::SwitchModel m_switchModel;
    ProofRun m_proofRun;
    models::PolicyRun m_policyRun;
    models::PolicyRun m_textRun; ///< of what is typed
    ChangeGuard m_guard;
    Banner *m_banner;
    Button *m_undo;
    QSplitter *m_sides;
    GateCards *m_gate;
    SwitchPane *m_switches;
    RulePane *m_rules;
    QStackedWidget *m_side;
    QWidget *m_firstSide = nullptr;
    RuleEditor *m_ruleEditor;
    PolicyTextPane *m_policyText;
    ServerPane *m_server;
    ProofPane *m_proof;
    Separator *m_line = nullptr;
    ChangePreview *m_preview;
    bool m_isRestored = false;
    bool m_isLaidOut = false;
};

} // namespace telltale::ui
