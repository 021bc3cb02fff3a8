// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/policy_desk.h"
#include "ui/models/policy_run.h"
#include "ui/privacy/change_guard.h"

#include <QTimer>
#include <QWidget>

class QStandardItemModel;

namespace telltale::ui {

class Button;
class Label;
class PolicyTextEdit;
class RowList;
class Theme;

/// The text of the policy, as its file has it. What is wrong in it, and what it would hit, is shown while it is typed.
class PolicyTextPane : public QWidget
{
    Q_OBJECT
public:
    /// `run`: one for this pane alone, which counts by what is typed. All must outlive it.
    PolicyTextPane(const Theme &theme, models::PolicyDesk &desk, models::PolicyRun &run, QWidget *parent = nullptr);

    void setGuard(ChangeGuard guard) { m_guard = std::move(guard); }
    /// Shows what is in force now; what was typed before and not saved is gone.
    void begin();
    /// Something was typed that is not saved.
    bool isModified() const;
    PolicyTextEdit &text() { return *m_text; }
    RowList &findings() { return *m_findings; }
    Button &saveButton() { return *m_save; }
    Button &cancelButton() { return *m_cancel; }
    Button &copyButton() { return *m_copy; }
    /// The line about errors and hits.
    QString summary() const;
    QString problem() const;
    void save();

Q_SIGNALS:
    void saved();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFoot();
    void check();
    void showFindings(const std::vector<Diagnostic> &findings);
    void showHits();
    void showProblem(const QString &problem);
    void deskChanged();
    void goToFinding(const QModelIndex &index);
    std::string typed() const;
    void write();

    const Theme &m_theme;
    models::PolicyDesk &m_desk;
    models::PolicyRun &m_run;
    ChangeGuard m_guard;
    std::string m_based;                             ///< what stood there when editing began
    bool m_isWindows = false;                        ///< lines end as there
    std::shared_ptr<const privacy::Policy> m_policy; ///< of what is typed; null: it has errors
    Label *m_title;
    Label *m_place;
    PolicyTextEdit *m_text;
    QStandardItemModel *m_items;
    RowList *m_findings;
    Label *m_summary;
    Label *m_problem;
    Button *m_copy;
    Button *m_cancel;
    Button *m_save;
    QTimer m_checking;
    bool m_isSetting = false;
};

} // namespace telltale::ui
