// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/actions.h"
#include "ui/activity/activity_page.h"
#include "ui/administrator_guard.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/gate_switch.h"
#include "ui/capture/wire_feed.h"
#include "ui/help_dialog.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/models/activity_notes.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/models/policy_desk.h"
#include "ui/models/settings_store.h"
#include "ui/opening.h"
#include "ui/ping/ping_page.h"
#include "ui/privacy/privacy_page.h"
#include "ui/recent_files.h"
#include "ui/run/run_desk.h"
#include "ui/status_line.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/start_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>

#include <utility>

namespace telltale::ui {

namespace {

constexpr auto exampleFile = ":/samples/appsmith-telemetry.md";
constexpr auto exampleName = "telemetry.md";

} // namespace

MainWindow::MainWindow(Theme &theme, QSettings &state, QWidget *parent)
    : MainWindow(theme, state, *new models::SettingsStore, parent)
{
    m_store.setParent(this);
}

MainWindow::MainWindow(Theme &theme, QSettings &state, models::SettingsStore &settings, QWidget *parent)
    : QMainWindow(parent), m_theme(theme), m_settings(state), m_store(settings), m_session(std::make_unique<Session>()),
      m_policy(std::make_unique<models::PolicyDesk>(models::OwnPolicy::usualFile(), state)),
      m_actions(new Actions(this))
{
    installAccessibility();
    m_rail = new NavRail(theme, m_session->sources);
    m_start = new StartPage(theme, *m_actions, *m_session);
    m_inspect = new InspectPage(theme, *m_actions, *m_session);
    m_inventory = new InventoryPage(theme, *m_actions, *m_session, models::ReviewedFields::usualFile());
    m_anonymise = new AnonymisePage(theme, *m_actions, *m_session, models::OwnPolicy::usualFile());
    m_notes = new models::ActivityNotes(store::usualActivityLog(), this);
    m_guard = new AdministratorGuard(theme, {}, this);
    m_activity = new ActivityPage(theme, *m_actions, *m_guard, *m_notes);
    m_ping = new PingPage(theme, *m_actions, m_session->knowledge, *m_policy, network::PingTemplates::usualFolder());
    m_inventoryExport = new models::InventoryExport(this);
    m_capture = new CaptureDesk(theme, *m_actions, m_store);
    m_run = new RunDesk(theme, *m_actions, m_capture->session(), m_store, state);
    m_privacy = new PrivacyPage(theme, *m_actions, *m_session, m_capture->session(), *m_policy);
    m_status = new StatusLine(theme);
    m_recent = new RecentFiles(state, this);
    m_notice = new Banner(theme);
    m_settingsNotice = new Banner(theme);
    m_wireNotice = new Banner(theme);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_inspect);
    m_pages->addWidget(m_inventory);
    m_pages->addWidget(m_privacy);
    m_pages->addWidget(m_anonymise);
    m_pages->addWidget(m_ping);
    m_pages->addWidget(m_activity);
    setWindowTitle(tr("Telltale"));
    setMinimumSize(760, 520);
    setAcceptDrops(true);
    m_actions->fill(*menuBar());
    m_rail->addPage(QStringLiteral("inspect"), tr("Inspect"), actionToolTip(*m_actions->pageInspect));
    m_rail->addPage(QStringLiteral("inventory"), tr("Inventory"), actionToolTip(*m_actions->pageInventory));
    m_rail->addPage(QStringLiteral("privacy"), tr("Privacy"), actionToolTip(*m_actions->pagePrivacy));
    m_rail->addPage(QStringLiteral("anonymise"), tr("Anonymise"), actionToolTip(*m_actions->pageAnonymise));
    m_rail->addPage(QStringLiteral("ping"), tr("Ping"), actionToolTip(*m_actions->pagePing));
    m_rail->addPage(QStringLiteral("activity"), tr("Activity"), actionToolTip(*m_actions->pageActivity));
    m_rail->setActions(m_actions->open, m_actions->manual);

    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(new Separator(Qt::Vertical));
    body->addWidget(m_pages, 1);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_settingsNotice);
    layout->addWidget(m_notice);
    layout->addWidget(&m_capture->trouble());
    layout->addWidget(m_wireNotice);
    layout->addLayout(body, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    setCentralWidget(central);
    setStatusBar(m_status);
    connectFileActions();
    connectFollower();
    connectCopyActions();
    connectViewActions();
    connectPages();
    connectInventory();
    connectAnonymise();
    connectPrivacy();
    connectPing();
    connectActivity();
    connectCapture();
    connectRun();
    connectPolicy();
    connectSettings();
    prepareKnowledge();
    restore();
    offerInterrupted();
    showStatus();
}

MainWindow::~MainWindow()
{
    m_session->marks.flush(); // while the editor is there to hand over what was typed
    m_wireFeed.reset();
    // The views go first: they look at the session's models.
    delete takeCentralWidget();
}

QWidget *MainWindow::makeToolbar()
{
    auto *bar = new QWidget;
    followHeight(m_theme, *bar, 48);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(9, 0, 12, 0);
    layout->setSpacing(6);
    const std::pair<const char *, QAction *> buttons[] = {{"open", m_actions->open}, {"paste", m_actions->paste}};
    for (const auto &[icon, action] : buttons) {
        auto *button = new Button(m_theme, Button::Look::Flat, QLatin1String(icon), {});
        button->setAction(action);
        layout->addWidget(button);
    }
    layout->addWidget(m_run);
    layout->addWidget(m_capture);
    layout->addStretch();
    m_gate = new GateSwitch(m_theme, *m_actions, m_capture->session());
    layout->addWidget(m_gate);
    m_gate->standIn(*bar);
    return bar;
}

void MainWindow::restore()
{
    m_inspect->restoreLayout(m_settings);
    m_inventory->restoreLayout(m_settings);
    m_privacy->restoreLayout(m_settings);
    m_anonymise->restoreLayout(m_settings);
    m_ping->restoreLayout(m_settings);
    m_activity->restoreLayout(m_settings);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    QAction *themes[] = {m_actions->themeSystem, m_actions->themeLight, m_actions->themeDark};
    themes[static_cast<int>(m_theme.mode())]->setChecked(true);
}

bool MainWindow::isShowingStart() const
{
    return m_pages->currentWidget() == m_start;
}

void MainWindow::showExample()
{
    m_session->follower.watch(false); // numbers of sources begin anew
    m_session->loader.clear();
    m_inspect->clear();
    m_isExample = true;
    m_rail->setNothingLoaded(true);
    m_start->setExampleShown(true);
    m_pages->setCurrentWidget(m_start);
    m_start->focusFirst();
    QFile file{QLatin1String(exampleFile)};
    if (file.open(QIODevice::ReadOnly))
        m_session->loader.openText(file.readAll().toStdString(), QLatin1String(exampleName));
    showStatus();
}

void MainWindow::leaveExample()
{
    if (m_isExample) {
        m_session->loader.clear();
        m_inspect->clear();
        m_isExample = false;
    }
    m_inspect->banner().hide();
    m_inspect->followNext();
    m_rail->setNothingLoaded(false);
    m_pages->setCurrentWidget(m_inspect);
    m_inspect->events().setFocus();
}

void MainWindow::showStatus()
{
    m_status->show(*m_session, m_isExample);
    updateActions();
}

void MainWindow::updateActions()
{
    const bool inspecting = m_pages->currentWidget() == m_inspect && m_session->capture.size() != 0;
    const bool counting = isShowingInventory() && m_session->capture.size() != 0;
    for (QAction *action :
         {m_actions->filter, m_actions->compare, m_actions->copyValue, m_actions->copyPath, m_actions->copyJson,
          m_actions->copyEvent, m_actions->showBytes, m_actions->nextEvent, m_actions->previousEvent,
          m_actions->expandAll, m_actions->collapseAll, m_actions->showProblems, m_actions->bytesAsText,
          m_actions->bytesAsHex, m_actions->flagEvents, m_actions->writeNote, m_actions->filterName,
          m_actions->filterPath, m_actions->filterValue})
        action->setEnabled(inspecting);
    for (QAction *action : {m_actions->filter, m_actions->copyPath})
        action->setEnabled(inspecting || counting);
    if (isShowingActivity())
        m_actions->filter->setEnabled(m_activity->filter().isEnabled());
    m_actions->exportEvents->setEnabled(canExport());
    m_actions->pingEvent->setEnabled(inspecting);
    m_actions->sendPing->setEnabled(isShowingPing());
    m_actions->closeFile->setEnabled(inspecting && !m_isExample);
    m_actions->readAgain->setEnabled(inspecting && !m_isExample);
    m_actions->closeAll->setEnabled(!m_isExample);
    m_actions->columns->setEnabled(inspecting || counting);
    m_actions->textLarger->setEnabled(m_theme.textSize() < Theme::mostTextSize);
    m_actions->textSmaller->setEnabled(m_theme.textSize() > Theme::leastTextSize);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!endCapture() || !keepMarks()) {
        event->ignore();
        return;
    }
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_inspect->saveLayout(m_settings);
    m_inventory->saveLayout(m_settings);
    m_privacy->saveLayout(m_settings);
    m_anonymise->saveLayout(m_settings);
    m_ping->saveLayout(m_settings);
    m_activity->saveLayout(m_settings);
    m_inventory->reviewed().flush();
    m_recent->finish();
    m_session->loader.cancel();
    QMainWindow::closeEvent(event);
}

/// False, once, when notes would be lost: closing a second time is an answer.
bool MainWindow::keepMarks()
{
    if (m_session->marks.flush() || std::exchange(m_toldOfMarks, true))
        return true;
    m_inspect->banner().show(Severity::Error, tr("Some notes and flags are in no file yet."),
                             tr("%1 Close again to give them up, or export the events first.")
                                 .arg(models::asSentence(m_session->marks.problem())),
                             {}, {});
    return false;
}

/// What nothing else in the window wanted.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_notice->isVisible())
        m_notice->closeMessage();
    else if (event->key() == Qt::Key_Escape && m_capture->trouble().isVisible())
        m_capture->trouble().closeMessage();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(*event->mimeData());
    event->acceptProposedAction();
    if (!paths.isEmpty())
        openFiles(paths);
    else
        openPasted(event->mimeData()->text());
}

} // namespace telltale::ui
