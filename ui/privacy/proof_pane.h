// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/proof_model.h"
#include "ui/models/switch_board.h"

#include <QWidget>

namespace telltale::ui {

class Actions;
class Button;
class CaptureSession;
class Label;
class ProofRun;
class ProofSteps;
class RowTable;
class Theme;
class VerdictCard;

/// *Prove it*: that a product falls silent when its switch is off, step by step, with what was sent as the evidence.
class ProofPane : public QWidget
{
    Q_OBJECT
public:
    ProofPane(const Theme &theme, Actions &actions, CaptureSession &capture, models::SwitchBoard &board, ProofRun &run,
              QWidget *parent = nullptr);

    /// Whose switch may be proved next; -1: none.
    void setEntry(int entry);
    Button &goButton() { return *m_go; }
    Button &stopButton() { return *m_stop; }
    VerdictCard &verdict() { return *m_verdict; }
    ProofSteps &steps() { return *m_steps; }
    models::ProofModel &evidence() { return m_evidence; }
    QString hint() const;

Q_SIGNALS:
    /// The switch is to be planned like this, as a step of the proof.
    void turnWanted(int entry, privacy::SwitchState wanted);
    /// The requests of these moments (milliseconds since 1970 UTC) are to be shown.
    void requestsWanted(std::int64_t from, std::int64_t to);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void go();
    void refresh();
    void showHint();
    void showSteps();
    void showVerdict();
    void showButtons();
    QString goText() const;
    QString hintText() const;
    privacy::SwitchState stateNow() const;
    int provedEntry() const;

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_capture;
    models::SwitchBoard &m_board;
    ProofRun &m_run;
    int m_entry = -1;
    models::ProofModel m_evidence;
    Label *m_product;
    Button *m_stop;
    VerdictCard *m_verdict;
    Label *m_hint;
    ProofSteps *m_steps;
    RowTable *m_table;
    Label *m_limits;
    Button *m_open;
    Button *m_go;
};

} // namespace telltale::ui
