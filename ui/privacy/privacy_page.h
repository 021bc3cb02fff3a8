// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"
#include "ui/models/switch_board.h"
#include "ui/models/switch_model.h"
#include "ui/panes.h"
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
class ProofPane;
class Separator;
class SwitchPane;
class Theme;

/// What may leave, and the proof: the telemetry gate, the products' own switches, the policy.
class PrivacyPage : public QWidget
{
    Q_OBJECT
public:
    PrivacyPage(const Theme &theme, Actions &actions, Session &session, CaptureSession &capture,
                QWidget *parent = nullptr);
    ~PrivacyPage() override;

    models::SwitchBoard &board() { return m_board; }
    models::SwitchModel &switchModel() { return m_switchModel; }
    GateCards &gate() { return *m_gate; }
    SwitchPane &switches() { return *m_switches; }
    ChangePreview &preview() { return *m_preview; }
    ProofPane &proof() { return *m_proof; }
    ProofRun &proofRun() { return m_proofRun; }
    Banner &banner() { return *m_banner; }
    Button &undoButton() { return *m_undo; }

    /// Asks whether something may be changed now, and calls `go` once it may. Without it everything may.
    using Guard = std::function<void(std::function<void()> go)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }
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
    void ask(std::function<void()> go);
    void showGate();
    void showUndo();

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_capture;
    models::SwitchBoard m_board;
    models::SwitchModel m_switchModel;
    ProofRun m_proofRun;
    Guard m_guard;
    Banner *m_banner;
    Button *m_undo;
    QSplitter *m_sides;
    GateCards *m_gate;
    SwitchPane *m_switches;
    QStackedWidget *m_side;
    ProofPane *m_proof;
    Separator *m_line = nullptr;
    ChangePreview *m_preview;
    bool m_isRestored = false;
    bool m_isLaidOut = false;
};

} // namespace telltale::ui
