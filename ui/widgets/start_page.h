// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes.h"
#include "ui/session.h"

#include <QWidget>

#include <functional>

namespace telltale::ui {

class Actions;
class EventTable;
class Label;
class Theme;

/// The first thing a person sees: what this is for, what to do next, and an example that is already decoded.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(const Theme &theme, Actions &actions, Session &session, QWidget *parent = nullptr);
    EventTable &events() { return *m_events; }
    void focusFirst();
    /// The example with all that stands around it.
    void setExampleShown(bool shown);
    QList<Pane> panes() const;

Q_SIGNALS:
    /// The example, at an event or from its first one.
    void exploreWanted(qulonglong event);
    void problemsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeCards();
    QWidget *makeExampleHead();
    QWidget *makeFindings();
    QWidget *makeHints();
    QWidget *makeFinding(const QString &icon, Label *&title, const QString &strong, const QString &text,
                         const QString &link, std::function<void()> follow);
    void showFindings();
    void fitEvents();

    const Theme &m_theme;
    Actions &m_actions;
    Session &m_session;
    QWidget *m_example;
    QWidget *m_firstCard = nullptr;
    EventTable *m_events;
    Label *m_eventCount;
    Label *m_fieldCount;
    Label *m_problemCount;
};

} // namespace telltale::ui
