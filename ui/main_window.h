// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/setting_table.h"
#include "ui/models/drift_run.h"
#include "ui/models/event_document.h"
#include "ui/models/inventory_export.h"
#include "ui/report/export_offer.h"
#include "ui/session.h"

#include <QMainWindow>

#include <functional>
#include <optional>
#include <set>

namespace telltale::models {
class ActivityNotes;
class PolicyDesk;
class SettingsStore;
} // namespace telltale::models

namespace telltale::privacy {
class KeySource;
}

class QSettings;
class QStackedWidget;

namespace telltale::ui {

class Actions;
class ActivityPage;
class AdministratorGuard;
class AnonymisePage;
class Banner;
class CaptureDesk;
class CaptureEngine;
class ExportDialog;
class GateSwitch;
class HelpDialog;
class InspectPage;
class InventoryPage;
class ManualWindow;
class NavRail;
struct Pane;
class PingPage;
class PingWire;
class PrivacyPage;
class RecentFiles;
class RunDesk;
class RunEngine;
class SettingsDialog;
class StartPage;
class StatusLine;
class Theme;
class WireFeed;

/// Arranges menu bar, toolbar, rail, pages and status line, and passes what is opened on to the session.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Theme, state (geometry, columns, recent files) and settings must outlive the window.
    MainWindow(Theme &theme, QSettings &state, models::SettingsStore &settings, QWidget *parent = nullptr);
    /// With default settings that no file keeps.
    MainWindow(Theme &theme, QSettings &state, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds files to what is loaded; the example gives way to them.
    void openFiles(const QStringList &paths);
    /// The same for text from the clipboard or a drop.
    void openPasted(const QString &text);
    /// The start page, with the example where the settings want it.
    void showStart();
    /// The start page with the built-in example below.
    void showExample();
    /// Asks for files.
    void chooseFiles();

    Session &session() { return *m_session; }
    Actions &actions() { return *m_actions; }
    InspectPage &inspect() { return *m_inspect; }
    InventoryPage &inventory() { return *m_inventory; }
    AnonymisePage &anonymise() { return *m_anonymise; }
    PrivacyPage &privacy() { return *m_privacy; }
    ActivityPage &activity() { return *m_activity; }
    PingPage &ping() { return *m_ping; }
    /// What test pings are sent through; without it none can be sent.
    void setPingWire(std::unique_ptr<PingWire> wire);
    /// Where captures lie, as the settings say now.
    QString captureFolder() const;
    /// Who may change gate, policies and switches.
    AdministratorGuard &guard() { return *m_guard; }
    /// What the activity log is told through.
    models::ActivityNotes &notes() { return *m_notes; }
    StartPage &start() { return *m_start; }
    Banner &notice() { return *m_notice; }
    /// What is wrong with the settings file.
    Banner &settingsNotice() { return *m_settingsNotice; }
    SettingsDialog *settingsDialog() const { return m_settingsDialog; }
    bool isShowingStart() const;
    bool isShowingInventory() const;
    bool isShowingAnonymise() const;
    bool isShowingPrivacy() const;
    bool isShowingPing() const;
    bool isShowingActivity() const;
    /// Whether files that grow are read on as they do; the action of the View menu.
    void setFollowing(bool following);
    bool isFollowing() const { return m_session->follower.isFollowing(); }
    /// What captures; without it nothing can be captured.
    void setCaptureEngine(std::unique_ptr<CaptureEngine> engine);
    CaptureDesk &capture() { return *m_capture; }
    /// What runs programs; without it none can be run.
    void setRunEngine(std::shared_ptr<RunEngine> engine);
    RunDesk &run() { return *m_run; }
    GateSwitch &gate() { return *m_gate; }
    /// Which policy is in force: on the wire too.
    models::PolicyDesk &policy() { return *m_policy; }
    /// That nothing leaves for want of the person's key.
    Banner &wireNotice() { return *m_wireNotice; }
    /// Where the person's key comes from, instead of the keyring and its file.
    void setKeys(std::function<Result<privacy::KeySource>()> keys);
    /// The source that is the record of the capture that runs.
    std::optional<std::uint16_t> liveSource() const { return m_live; }
    /// The name of the manual's page about what is shown.
    QString manualPage() const;
    /// The path of our own program, which makes reports; without it none can be made.
    void setReportProgram(const QString &program) { m_reportProgram = program; }
    /// Null before it was shown.
    ExportDialog *exportDialog() const { return m_export; }
    /// Opens the manual, which stays open beside the window.
    void showManual(const QString &page);

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeToolbar();
    void connectFileActions();
    void connectFollower();
    void connectCopyActions();
    void connectViewActions();
    void connectPages();
    void connectInventory();
    void connectAnonymise();
    void connectPrivacy();
    void connectPing();
    void connectActivity();
    void connectNotes();
    void noteExport(const QString &path, const QString &what);
    void showPageStatus();
    QList<QWidget *> railPages() const;
    void showPage(QWidget &page);
    void restore();
    void offerInterrupted();
    void rememberOpen();
    void notify(const QString &title, const QString &detail, const QString &button, std::function<void()> act);
    void fileGrown(std::uint16_t source, qulonglong bytes);
    void fileChanged(std::uint16_t source, payload::Growth growth);
    QString pathOf(std::uint16_t source) const;
    std::optional<std::uint16_t> openSource(const QString &path) const;
    void readAgain(const QString &path);
    void leaveExample();
    void paste();
    void closeSource(std::uint16_t source);
    void closeAll();
    void compareEvents();
    void showExport();
    bool canExport();
    ExportInput exportInput(std::uint16_t source) const;
    ExportOffer exportOffer();
    std::optional<ExportTable> exportTable();
    std::optional<ExportTable> exportedEvents() const;
    std::optional<ExportTable> exportedInventory() const;
    std::optional<ExportTable> exportedActivity() const;
    std::optional<ExportTable> exportedPolicy();
    std::optional<ExportTable> exportedMethods();
    std::optional<ExportTable> exportedPings();
    void writeExport(const QString &path, const std::string &bytes, const QString &what);
    void openToCompare();
    void exportEnded(qulonglong events, const QString &path, const QString &error);
    bool keepMarks();
    void connectCapture();
    void connectGate();
    void connectRun();
    void connectPolicy();
    void showWireProblem();
    void showLive();
    void updateLive();
    void showCaptureState();
    void captureFailed(const QString &reason);
    bool endCapture();
    void showStatus();
    void updateActions();
    void connectManual();
    void connectSettings();
    void applySetting(SettingKey key);
    void showSettings();
    void showSettingsProblems();
    void changeSetting(SettingKey key, std::uint64_t value);
    QList<Pane> panes() const;
    void focusPage();
    models::Secrets secrets() const;
    void copy(QString (*format)(const models::EventDocument &, payload::NodeIndex, models::Secrets));
    void prepareKnowledge();
    void showRuleProblems();

    Theme &m_theme;
    QSettings &m_settings;
    models::SettingsStore &m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<models::PolicyDesk> m_policy;
    std::unique_ptr<WireFeed> m_wireFeed;
    Actions *m_actions;
    NavRail *m_rail;
    QStackedWidget *m_pages;
    StartPage *m_start;
    InspectPage *m_inspect;
    InventoryPage *m_inventory;
    AnonymisePage *m_anonymise;
    models::ActivityNotes *m_notes;
    AdministratorGuard *m_guard;
    ActivityPage *m_activity;
    PingPage *m_ping;
    std::optional<models::DriftPart> m_compareWith; ///< with what is read next
    models::InventoryExport *m_inventoryExport;
    CaptureDesk *m_capture;
    PrivacyPage *m_privacy = nullptr;
    GateSwitch *m_gate = nullptr;
    StatusLine *m_status;
    RecentFiles *m_recent;
    Banner *m_notice;
    std::function<void()> m_noticeAct;           ///< what the notice's button does
    std::optional<std::uint16_t> m_noticeSource; ///< what the notice is about
    std::optional<std::uint16_t> m_live;         ///< see liveSource()
    std::set<std::uint16_t> m_grownTold;         ///< sources of which it was said that they have grown
    HelpDialog *m_help = nullptr;
    Banner *m_settingsNotice;
    Banner *m_wireNotice;
    SettingsDialog *m_settingsDialog = nullptr;
    bool m_isExample = false;
    bool m_closesWithCapture = false;
    bool m_toldOfMarks = false;
    bool m_toldOfRules = false;
    int m_pasted = 0;
    RunDesk *m_run = nullptr;
    ManualWindow *m_manual = nullptr;
    QString m_reportProgram;
    ExportDialog *m_export = nullptr;
};

} // namespace telltale::ui
