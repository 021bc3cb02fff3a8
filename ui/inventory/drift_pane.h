// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/drift_model.h"
#include "ui/models/drift_run.h"
#include "ui/panes.h"
#include "ui/session.h"

#include <QWidget>

class QStackedWidget;

namespace telltale::ui {

class Button;
class EmptyState;
class Label;
class RowTable;
class Theme;

/// Two captures, or two versions of a product, set against each other: what is new, gone, changed.
class DriftPane : public QWidget
{
    Q_OBJECT
public:
    DriftPane(const Theme &theme, Session &session, QWidget *parent = nullptr);

    void compare(const models::DriftPart &before, const models::DriftPart &after);
    /// Nothing is compared any more.
    void stop();
    models::DriftRun &run() { return m_run; }
    RowTable &table() { return *m_table; }
    Button &back() { return *m_back; }
    QString summary() const;
    QList<Pane> panes() const;

Q_SIGNALS:
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showDrift();
    void showWork(qulonglong done, qulonglong total);

    Session &m_session;
    models::DriftRun m_run;
    models::DriftModel m_drift;
    Label *m_before;
    Label *m_after;
    Label *m_summary;
    Button *m_back;
    Button *m_swap;
    QStackedWidget *m_stack;
    RowTable *m_table;
    EmptyState *m_nothing;
};

} // namespace telltale::ui
