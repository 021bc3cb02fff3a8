// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/activity_export.h"
#include "ui/models/activity_model.h"
#include "ui/models/activity_notes.h"
#include "ui/models/activity_signing.h"
#include "ui/panes.h"

#include <QWidget>

class QFileDialog;
class QLineEdit;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace telltale::ui {

class Actions;
class ActivityTable;
class AdministratorGuard;
class Banner;
class Button;
class EmptyState;
class EntryPane;
class Label;
class SegmentedControl;
class Theme;
class VerdictStrip;

/// Who did what, when, with before and after; whether the log's chain is what was written, or where it broke.
class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it. The log that `notes` write is what is shown.
    ActivityPage(const Theme &theme, Actions &actions, AdministratorGuard &guard, models::ActivityNotes &notes,
                 QWidget *parent = nullptr);
    ~ActivityPage() override;

    models::ActivityBook &book() { return m_book; }
    models::ActivityModel &entries() { return m_entries; }
    ActivityTable &table() { return *m_table; }
    EntryPane &entry() { return *m_entry; }
    VerdictStrip &verdict() { return *m_verdict; }
    SegmentedControl &groups() { return *m_groups; }
    QLineEdit &filter() { return *m_filter; }
    Banner &banner() { return *m_banner; }
    Button &verifyButton() { return *m_verify; }
    Button &signButton() { return *m_sign; }
    Button &exportButton() { return *m_export; }
    EmptyState &nothing() { return *m_nothing; }

    /// Goes to a row of the book, whatever is filtered.
    void chooseRow(std::size_t row);
    /// Another log than that of this account, which is looked at only.
    void setLog(const std::string &path);
    /// The entries that are shown, into a file.
    void exportTo(const QString &path, models::ExportFormat format);
    /// Signs the log and keeps the checkpoint there; asks for the place by itself.
    void signTo(const QString &path);
    void setCheckpointKeyFile(const std::string &file) { m_keyFile = file; }
    /// Compares with a checkpoint from now on. A sentence why not; "" when it does.
    QString compareWith(const QString &path);
    /// Shows what undoing the chosen entry would do, where it can be undone.
    void askToUndo();
    /// Everything is known of the chosen entry.
    bool isSettled() const;
    bool isBusy() const { return m_signing.isRunning() || m_exporter.isRunning(); }

    QString statusText() const;
    void focusFirst();
    void resetLayout();
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    QList<Pane> panes() const;

Q_SIGNALS:
    void statusChanged();
    /// Something for the status line.
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void makeFilter();
    void connectBook();
    void connectParts();
    void connectDeeds();
    void showState();
    void showCounts();
    void takeEntry();
    void keepPlace();
    void askForPlace();
    void askForCheckpoint();
    QFileDialog *makeDialog(const QString &title, bool isSaving);
    void signingEnded(const Result<models::SignedCheckpoint> &made);

    const Theme &m_theme;
    Actions &m_actions;
    AdministratorGuard &m_guard;
    models::ActivityNotes &m_notes;
    models::ActivityBook m_book;
    models::ActivityModel m_entries;
    models::ActivityExport m_exporter;
    models::LatestWork m_signing;
    std::string m_keyFile;
    QString m_folder;                   ///< where checkpoints and exports went last
    std::optional<std::size_t> m_place; ///< the row of the book that is looked at
    SegmentedControl *m_groups;
    QLineEdit *m_filter;
    Button *m_verify;
    Button *m_sign;
    Button *m_export;
    Banner *m_banner;
    VerdictStrip *m_verdict;
    QStackedWidget *m_stack;
    QStackedWidget *m_listStack;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    QSplitter *m_sides;
    ActivityTable *m_table;
    EntryPane *m_entry;
    bool m_wantsFocus = false; ///< as soon as there are entries
    bool m_isRestored = false;
    bool m_isLaidOut = false;
};

} // namespace telltale::ui
