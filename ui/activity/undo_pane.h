// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latest_work.h"
#include "ui/models/switch_undoing.h"

#include <QWidget>

namespace telltale::ui {

class AdministratorGuard;
class Button;
class DiffView;
class Label;
class Theme;

/// Takes a product's switch back: says whether that can be, shows exactly what would happen to the file, and does it
/// after a confirmation, by whoever may.
class UndoPane : public QWidget
{
    Q_OBJECT
public:
    /// The guard must outlive it.
    UndoPane(const Theme &theme, AdministratorGuard &guard, QWidget *parent = nullptr);

    /// The change that an entry of the log tells of; none: there is nothing to take back, and nothing is shown.
    void setChange(const std::string &log, std::uint64_t offset, std::uint64_t number,
                   const std::optional<privacy::SwitchChange> &change);
    bool isBusy() const { return m_work.isRunning(); }
    Button &undo() { return *m_undo; }
    Button &confirm() { return *m_confirm; }
    Button &cancel() { return *m_cancel; }
    DiffView &diff() { return *m_diff; }
    Label &reason() { return *m_reason; }
    bool isConfirming() const;

Q_SIGNALS:
    /// `error` is empty when it was done.
    void undone(const QString &file, const QString &error);

private:
    void look();
    void showPlan();
    void setConfirming(bool confirming);
    void doIt();

    AdministratorGuard &m_guard;
    std::string m_log;
    std::uint64_t m_offset = 0;
    models::UndoPlan m_plan;
    models::LatestWork m_work;
    Button *m_undo;
    Label *m_reason;
    QWidget *m_question;
    Label *m_sentence;
    DiffView *m_diff;
    Button *m_confirm;
    Button *m_cancel;
};

} // namespace telltale::ui
