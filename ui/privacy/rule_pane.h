// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/policy_model.h"
#include "ui/privacy/change_guard.h"

#include <QWidget>

class QAction;
class QComboBox;
class QStackedWidget;

namespace telltale::ui {

class Banner;
class Button;
class EmptyState;
class Label;
class RuleTable;
class Theme;

/// The policy in force: its rules in their order, and how much of what is loaded each of them decides about.
class RulePane : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive the pane. Tells the run to count while the pane is shown.
    RulePane(const Theme &theme, models::PolicyDesk &desk, models::PolicyRun &run, QWidget *parent = nullptr);

    void setGuard(ChangeGuard guard) { m_guard = std::move(guard); }
    models::PolicyModel &model() { return m_model; }
    RuleTable &table() { return *m_table; }
    QComboBox &which() { return *m_which; }
    Button &addButton() { return *m_add; }
    Button &textButton() { return *m_text; }
    Banner &banner() { return *m_banner; }
    EmptyState &nothing() { return *m_nothing; }
    /// The line beside the title.
    QString hint() const;
    /// What gets the focus when one goes to the pane.
    QWidget &first();
    void choose(int rule);

Q_SIGNALS:
    /// A rule is to be edited: its index; the number of rules for everything else; -1 for a new one.
    void editRequested(int rule);
    /// The whole text is to be edited.
    void textRequested();
    /// Something for the status line.
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    void connectTable();
    void showPolicy();
    void showHint();
    void showProblem();
    void showNothing();
    void fillWhich();
    void choosePolicy(int place);
    void openMenu(int rule, const QPoint &position);
    void edit(int rule);
    void remove(int rule);
    void move(int from, int to);
    void change(const std::function<Result<bool>()> &act, int row);
    bool offersCopy();
    void copyToOwn();

    const Theme &m_theme;
    models::PolicyDesk &m_desk;
    models::PolicyRun &m_run;
    models::PolicyModel m_model;
    ChangeGuard m_guard;
    Label *m_hint;
    QComboBox *m_which;
    Button *m_text;
    Button *m_add;
    Banner *m_banner;
    std::function<void()> m_bannerAct; ///< what the banner's button does
    bool m_isProblemShown = false;     ///< by the banner
    QStackedWidget *m_stack;
    RuleTable *m_table;
    EmptyState *m_nothing;
    QAction *m_addAction;
    QAction *m_readyAction;
};

} // namespace telltale::ui
