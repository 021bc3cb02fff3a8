// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inventory/inventory_bar.h"
#include "ui/models/drift_run.h"
#include "ui/models/inventory_model.h"
#include "ui/models/inventory_run.h"
#include "ui/panes.h"
#include "ui/session.h"

#include <QWidget>

class QMenu;
class QSettings;
class QStackedWidget;

namespace telltale::ui {

class Actions;
class Banner;
class BusyStrip;
class DriftPane;
class EmptyState;
class InventoryPanels;
class InventoryTable;
class Label;
class Theme;

/// Every field of everything that is loaded, a row each: what leaves, where to, and what of it the vendor declares.
class InventoryPage : public QWidget
{
    Q_OBJECT
public:
    /// `reviewed`: the file of marks; "" keeps them for this run only.
    InventoryPage(const Theme &theme, Actions &actions, Session &session, std::string reviewed,
                  QWidget *parent = nullptr);
    ~InventoryPage() override;

    models::InventoryRun &run() { return m_run; }
    models::InventoryModel &fields() { return m_fields; }
    models::ReviewedFields &reviewed() { return m_reviewed; }
    InventoryTable &table() { return *m_table; }
    InventoryPanels &panels() { return *m_panels; }
    InventoryBar &bar() { return *m_bar; }
    Banner &banner() { return *m_banner; }
    QString sentence() const;
    QString counts() const;
    /// What the status line says of it.
    QString statusText() const;

    DriftPane &drift() { return *m_drift; }
    bool isComparing() const { return m_isComparing; }
    /// The files that have events, in the order in which they were opened.
    std::vector<models::DriftPart> loadedFiles() const;
    /// What can be set against each other: files, and versions that the events say they are of.
    std::vector<std::pair<models::DriftPart, models::DriftPart>> comparisons() const;
    void compare(const models::DriftPart &before, const models::DriftPart &after);
    void stopComparing();

    /// Everything is shown again, apart from the filter.
    void showEverything();
    void copyPath() const;
    void focusFirst();
    void resetLayout();
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    QList<Pane> panes() const;

Q_SIGNALS:
    /// The events that have a field: a filter that finds them.
    void eventsWanted(const QString &filter);
    void statusChanged();
    /// Another file is to be opened and compared with.
    void otherFileWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeSentence();
    void connectRun();
    void connectParts();
    void showSnapshot();
    void putNewFirst();
    void showProgress();
    void showState();
    void showChips();
    void narrowed();
    void pickSpan(std::optional<models::InventoryRun::Span> span);
    void showMenu(const QPoint &place);
    void showEvents();
    void fillCompareMenu(QMenu &menu);

    const Theme &m_theme;
    Actions &m_actions;
    Session &m_session;
    models::InventoryRun m_run;
    models::ReviewedFields m_reviewed;
    models::InventoryModel m_fields;
    Label *m_counts;
    Label *m_sentence;
    Banner *m_banner;
    BusyStrip *m_busy;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    InventoryPanels *m_panels;
    InventoryBar *m_bar;
    InventoryTable *m_table;
    DriftPane *m_drift;
    QList<QWidget *> m_tableButtons;      ///< in the head
    models::InventorySnapshotPtr m_shown; ///< by the panels
    bool m_isComparing = false;
    bool m_wantsFocus = false;              ///< as soon as there are rows
    bool m_isOtherCapture = false;          ///< something was loaded since the rows were put in order
    models::InventorySnapshotPtr m_ordered; ///< whose rows were
    std::optional<bool> m_newFirstByHand{}; ///< what somebody chose
};

} // namespace telltale::ui
