// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_reader.h"
#include "ui/panes.h"
#include "ui/session.h"

#include <QWidget>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace telltale::ui {

class Actions;
class Banner;
class BusyStrip;
class EmptyState;
class EventTable;
class FieldPane;
class GroupPane;
class InspectorPane;
class PageHead;
class ScrollPage;
class Theme;

/// Events above, the chosen one's fields and exact bytes below.
class InspectPage : public QWidget
{
    Q_OBJECT
public:
    InspectPage(const Theme &theme, Actions &actions, Session &session, QWidget *parent = nullptr);

    /// What copying means now; nothing when no event is chosen or it is being read. noNode when no field is.
    const models::EventDocumentPtr &event() const { return m_event; }
    payload::NodeIndex field() const { return m_field; }
    void chooseEvent(std::size_t event);
    void chooseField(payload::NodeIndex node);
    /// Chooses the event and field that a problem of a source stands at.
    void goTo(std::uint16_t source, const Diagnostic &problem);
    void goToSource(std::uint16_t source);
    /// Everything was closed, or something new is about to be read.
    void clear();
    /// The next source that has events is shown when it is read: someone has just asked for it.
    void followNext(bool follow = true) { m_follow = follow; }
    /// A part of its own between messages and list.
    void addAbove(QWidget &part);
    /// A part of its own beside all of that, or below it where there is less room; its splitter is remembered. Once.
    void setBeside(QWidget &part);
    /// The source that is captured now, and what is shown while nothing has come of it.
    void setLive(std::optional<std::uint16_t> source);
    void setWaitingView(QWidget &view);
    /// At the end of the list, what is appended stays in sight.
    void setScrollAlong(bool along) { m_scrollsAlong = along; }
    void resetLayout();
    /// Columns and sizes, for the next time.
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    EventTable &events() { return *m_events; }
    GroupPane &groups() { return *m_groups; }
    PageHead &head() { return *m_head; }
    FieldPane &fields() { return *m_fields; }
    InspectorPane &inspector() { return *m_inspector; }
    Banner &banner() { return *m_banner; }
    BusyStrip &busy() { return *m_busy; }
    /// What F6 goes through.
    QList<Pane> panes() const;

Q_SIGNALS:
    void openWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool goIn();
    bool goBack();
    void connectActions();
    void connectLoader();
    void connectMarks();
    void flagSelected();
    bool isSelectionFlagged() const;
    void showFlag();
    void showEventMenu(const QPoint &position);
    void findValue();
    void showProgress();
    void connectGrowth();
    bool isGrowing() const;
    void sourceLoaded(std::uint16_t source);
    void sourceFollowed(std::uint16_t source);
    void eventsReplaced(const std::vector<std::uint32_t> &events);
    void loadingFinished();
    void readEvent(std::size_t event);
    void eventRead(const models::EventDocumentPtr &event);
    void listChanged();
    void showBanner(std::uint16_t source);
    void showNothing(std::uint16_t source);
    void showChanged(std::uint16_t source);
    void showFirst();
    void showProblems();
    void arrange();
    /// Puts the inspector beside the tree or below it, by the room there is.
    void turn(bool always);
    void turnOuter();
    QList<int> besideSizes() const;
    QString problemsKey(std::uint16_t source) const;

    const Theme &m_theme;
    Actions &m_actions;
    Session &m_session;
    models::EventReader m_reader;
    models::EventDocumentPtr m_event;
    std::optional<std::size_t> m_chosen;         ///< the event that m_event is, or will be once it is read
    std::optional<std::uint64_t> m_offsetWanted; ///< where to go in it then
    payload::NodeIndex m_field = payload::noNode;
    std::optional<std::uint16_t> m_problemsOf; ///< the source whose problems are listed
    QString m_problemsKey;                     ///< which ones
    std::optional<std::size_t> m_top;          ///< the event in the list's first visible row
    bool m_wasAtEnd = false;                   ///< the list, before something was appended to it
    std::uint16_t m_bannerSource = 0;
    Diagnostic m_bannerProblem;
    int m_inspectorWidth = 0; ///< of the last time; 0: as wide as it is by itself
    bool m_splitByHand = false;
    bool m_scrollsAlong = true;
    std::optional<std::uint16_t> m_live;
    QWidget *m_waiting = nullptr;
    bool m_follow = false;
    PageHead *m_head;
    Banner *m_banner;
    BusyStrip *m_busy;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    ScrollPage *m_loaded; ///< holds m_split
    QSplitter *m_split;
    QSplitter *m_lists;
    QSplitter *m_detail;
    GroupPane *m_groups;
    EventTable *m_events;
    FieldPane *m_fields;
    InspectorPane *m_inspector;
    QSplitter *m_outer; ///< holds m_stack, and what stands beside it
    bool m_outerByHand = false;
};

} // namespace telltale::ui
