// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/drift_model.h"
#include "ui/models/inventory_model.h"
#include "ui/panes.h"
#include "ui/session.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QSettings;
class QStackedWidget;

namespace telltale::ui {

class Actions;
class BarChart;
class Button;
class EmptyState;
class Label;
class RowTable;
class SegmentedControl;
class Theme;

/// One row for each field over everything that is loaded: how often, what it is, where it goes, whether it is declared.
/// Counts when it is shown and something has changed.
class InventoryPage : public QWidget
{
    Q_OBJECT
public:
    /// `state` keeps what was reviewed; all must outlive the page.
    InventoryPage(const Theme &theme, Actions &actions, Session &session, QSettings &state, QWidget *parent = nullptr);
    ~InventoryPage() override;

    QList<Pane> panes() const;
    RowTable &table() { return *m_table; }
    RowTable &changes() { return *m_changes; }
    BarChart &categories() { return *m_categories; }
    models::InventoryModel &model() { return m_model; }
    models::InventoryRun &run() { return m_run; }
    QString sentence() const;
    void groupBy(audit::InventoryGroup by);
    /// Compares the fields of two sources.
    void compare(std::uint16_t before, std::uint16_t after);
    void markAllReviewed();
    void setNewFirst(bool newFirst);

Q_SIGNALS:
    /// Someone wants to see the events that have this field.
    void eventsWanted(const QString &pathFilter);
    void compared();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeCharts();
    QWidget *makePanel(const QString &title, BarChart *chart, Label *note);
    void makeTables();
    void changed();
    void count();
    void take(const models::InventorySnapshotPtr &snapshot);
    void showSentence();
    void showCategories();
    void showDestinations();
    void showTimeline();
    void choose(const models::InventoryChoice &choice, const QString &words);
    void showReviewed();
    void toggleReviewed();
    void saveReviewed();
    void showRows(int row);
    void fillCompareMenu();
    void takeSide(const models::InventorySnapshotPtr &snapshot);
    void showMenu(const QPoint &position);

    const Theme &m_theme;
    Actions &m_actions;
    Session &m_session;
    QSettings &m_state;
    models::InventoryRun m_run;
    models::InventoryModel m_model;
    models::InventoryRun m_compareRun;
    models::DriftModel m_drift;
    models::InventorySnapshotPtr m_before;
    std::pair<std::uint16_t, std::uint16_t> m_sides;
    audit::InventoryGroup m_by = audit::InventoryGroup::Path;
    QTimer m_again;
    bool m_isStale = true;
    std::set<std::string> m_reviewed;
    std::vector<audit::Category> m_barCategories;
    std::vector<std::string> m_barDestinations;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_barSpans;
    Label *m_counts;
    SegmentedControl *m_groups;
    Button *m_newFirst;
    Button *m_allReviewed;
    Button *m_compare;
    QMenu *m_compareMenu;
    Label *m_sentence;
    Button *m_choiceChip;
    QWidget *m_charts;
    BarChart *m_categories;
    BarChart *m_destinations;
    BarChart *m_timeline;
    Label *m_destinationNote;
    Label *m_timelineNote;
    QStackedWidget *m_stack;
    RowTable *m_table;
    RowTable *m_changes;
    EmptyState *m_nothing;
};

} // namespace telltale::ui
