// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the window do, and who is told of what.
#include "ui/actions.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/capture_panel.h"
#include "ui/capture/held_pane.h"
#include "ui/inspect/compare_dialog.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_columns.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_table.h"
#include "ui/main_window.h"
#include "ui/mnemonics.h"
#include "ui/models/format.h"
#include "ui/opening.h"
#include "ui/panes.h"
#include "ui/ping/ping_page.h"
#include "ui/privacy/privacy_page.h"
#include "ui/recent_files.h"
#include "ui/run/run_desk.h"
#include "ui/run/run_pane.h"
#include "ui/run/run_panel.h"
#include "ui/status_line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/start_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

#include <utility>

namespace telltale::ui {

void MainWindow::connectFileActions()
{
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_actions->paste, &QAction::triggered, this, &MainWindow::paste);
    connect(m_actions->example, &QAction::triggered, this, &MainWindow::showExample);
    connect(m_actions->compare, &QAction::triggered, this, &MainWindow::compareEvents);
    connect(m_actions->exportEvents, &QAction::triggered, this, &MainWindow::showExport);
    connect(&m_session->exporter, &models::EventExport::finished, this, &MainWindow::exportEnded);
    connect(&m_session->exporter, &models::EventExport::progressed, this, [this](qulonglong done, qulonglong total) {
        m_status->showMessage(tr("Exporting, %1 %").arg(done * 100 / total));
    });
    connect(m_notice, &Banner::goClicked, this, [this] {
        m_notice->hide();
        if (m_noticeAct)
            std::exchange(m_noticeAct, nullptr)();
    });
    connect(m_actions->readAgain, &QAction::triggered, this, [this] {
        const std::optional<std::size_t> event = m_inspect->events().currentEvent();
        if (!event || isShowingStart())
            return;
        const std::string &path = m_session->capture.source(m_session->capture.row(*event).source).path;
        const QFileInfo file(QFile::decodeName(QByteArray::fromStdString(path)));
        if (file.isFile())
            readAgain(file.absoluteFilePath());
    });
    m_recent->attach(*m_actions->recent);
    connect(m_recent, &RecentFiles::openWanted, this, &MainWindow::openFiles);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->closeAll, &QAction::triggered, this, &MainWindow::closeAll);
    connect(m_actions->closeFile, &QAction::triggered, this, [this] {
        const std::optional<std::size_t> event = m_inspect->events().currentEvent();
        if (event && !isShowingStart())
            closeSource(m_session->capture.row(*event).source);
    });
}

models::Secrets MainWindow::secrets() const
{
    return m_actions->showSecrets->isChecked() ? models::Secrets::Shown : models::Secrets::Masked;
}

void MainWindow::copy(QString (*format)(const models::EventDocument &, payload::NodeIndex, models::Secrets))
{
    if (m_inspect->event() && m_inspect->field() != payload::noNode)
        QApplication::clipboard()->setText(format(*m_inspect->event(), m_inspect->field(), secrets()));
}

void MainWindow::connectCopyActions()
{
    connect(m_actions->copyValue, &QAction::triggered, this, [this] { copy(models::copyValue); });
    connect(m_actions->copyPath, &QAction::triggered, this, [this] {
        if (isShowingInventory())
            m_inventory->copyPath();
        else
            copy(models::copyPath);
    });
    connect(m_actions->copyJson, &QAction::triggered, this, [this] { copy(models::copyJson); });
    connect(m_actions->copyEvent, &QAction::triggered, this, [this] {
        const std::vector<std::size_t> events = m_inspect->events().selectedEvents();
        if (!events.empty())
            QApplication::clipboard()->setText(models::toText(
                models::bytesOf(m_session->capture.view(), events, m_session->knowledge.get(), secrets())));
    });
}

void MainWindow::connectViewActions()
{
    connect(m_actions->pageInspect, &QAction::triggered, this, [this] { m_pages->setCurrentWidget(m_inspect); });
    connect(m_actions->resetLayout, &QAction::triggered, m_inspect, &InspectPage::resetLayout);
    connect(m_actions->textLarger, &QAction::triggered, this, [this] { m_theme.setTextSize(m_theme.textSize() + 10); });
    connect(m_actions->textSmaller, &QAction::triggered, this,
            [this] { m_theme.setTextSize(m_theme.textSize() - 10); });
    connect(m_actions->textNormal, &QAction::triggered, this, [this] { m_theme.setTextSize(100); });
    connect(&m_theme, &Theme::textSizeChanged, this, [this](int percent) {
        changeSetting(SettingKey::WindowTextSize, static_cast<std::uint64_t>(percent));
        m_status->showMessage(tr("Text size %1 %").arg(percent), 4000);
        updateActions();
    });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { goToPane(panes(), 1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { goToPane(panes(), -1); });
    connect(m_actions->columns, &QMenu::aboutToShow, this, [this] {
        if (isShowingInventory()) {
            m_inventory->table().fillColumnMenu(*m_actions->columns);
        } else {
            m_inspect->events().fillColumnMenu(*m_actions->columns);
            m_inspect->fields().columns().fillMenu(*m_actions->columns->addMenu(tr("Fields of the event")));
        }
        addMnemonics(*m_actions->columns);
    });
    const QAction *themes[] = {m_actions->themeSystem, m_actions->themeLight, m_actions->themeDark};
    for (int mode = 0; mode < 3; ++mode)
        connect(themes[mode], &QAction::triggered, this,
                [this, mode] { changeSetting(SettingKey::WindowTheme, static_cast<std::uint64_t>(mode)); });
    connectManual();
}

/// In the order of the rail.
QList<QWidget *> MainWindow::railPages() const
{
    return {m_inspect, m_inventory, m_privacy, m_anonymise, m_ping, m_activity};
}

void MainWindow::connectPages()
{
    connect(m_rail, &NavRail::pageChosen, this, [this](int page) {
        QAction *const pages[] = {m_actions->pageInspect,   m_actions->pageInventory, m_actions->pagePrivacy,
                                  m_actions->pageAnonymise, m_actions->pagePing,      m_actions->pageActivity};
        pages[page]->trigger();
    });
    connect(m_rail, &NavRail::fileChosen, this, [this](int row) {
        m_pages->setCurrentWidget(m_inspect);
        m_inspect->goToSource(m_session->sources.sourceAt(row));
    });
    connect(m_rail, &NavRail::fileMenuWanted, this, [this](int row, const QPoint &position) {
        const std::uint16_t source = m_session->sources.sourceAt(row);
        QMenu menu(this);
        connect(menu.addAction(tr("&Close this file")), &QAction::triggered, this,
                [this, source] { closeSource(source); });
        menu.exec(position);
    });
    connect(m_rail, &NavRail::fileCloseWanted, this,
            [this](int row) { closeSource(m_session->sources.sourceAt(row)); });
    connect(m_notice, &Banner::closed, this, [this] { focusPage(); });
    connect(m_start, &StartPage::exploreWanted, this, [this](qulonglong event) {
        m_pages->setCurrentWidget(m_inspect);
        m_inspect->chooseEvent(event);
    });
    connect(m_start, &StartPage::problemsWanted, this, [this] {
        m_pages->setCurrentWidget(m_inspect);
        m_inspect->inspector().showProblems();
    });
    connect(m_inspect, &InspectPage::openWanted, this, &MainWindow::chooseFiles);
    connect(&m_session->loader, &models::LoadController::progressed, this, &MainWindow::showStatus);
    connect(&m_session->loader, &models::LoadController::finished, this, &MainWindow::showStatus);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::showStatus);
}

QList<Pane> MainWindow::panes() const
{
    QList<Pane> panes{{m_notice, &m_notice->firstButton()},
                      {&m_capture->trouble(), &m_capture->trouble().firstButton()}};
    if (m_capture->panel() != nullptr)
        panes += m_capture->panel()->panes();
    if (m_run->panel() != nullptr)
        panes += m_run->panel()->panes();
    panes += m_rail->panes();
    if (m_pages->currentWidget() == m_inspect)
        panes += m_capture->held().panes();
    return panes
        + (isShowingStart()           ? m_start->panes()
               : isShowingInventory() ? m_inventory->panes()
               : isShowingPrivacy()   ? m_privacy->panes()
               : isShowingAnonymise() ? m_anonymise->panes()
               : isShowingPing()      ? m_ping->panes()
               : isShowingActivity()  ? m_activity->panes()
                                      : m_inspect->panes() + m_run->pane().panes());
}

void MainWindow::focusPage()
{
    if (isShowingStart())
        m_start->focusFirst();
    else if (isShowingInventory())
        m_inventory->focusFirst();
    else if (isShowingPrivacy())
        m_privacy->focusFirst();
    else if (isShowingAnonymise())
        m_anonymise->focusFirst();
    else if (isShowingPing())
        m_ping->focusFirst();
    else if (isShowingActivity())
        m_activity->focusFirst();
    else
        m_inspect->events().setFocus();
}

/// The two that are selected; with one selected, it and the one below it.
void MainWindow::compareEvents()
{
    std::vector<std::size_t> events = m_inspect->events().selectedEvents();
    if (events.size() == 1) {
        const int next = m_session->events.rowOf(events.front()) + 1;
        if (next < m_session->events.rowCount())
            events.push_back(m_session->events.eventAt(next));
    }
    if (events.size() != 2) {
        m_status->showMessage(tr("Select two events to compare them: Ctrl and a click, or Shift and an arrow key."),
                              8000);
        return;
    }
    const auto open = [this](std::size_t event) {
        return std::make_shared<const models::EventDocument>(m_session->capture.read(event),
                                                             m_session->knowledge.get());
    };
    const auto title = [this](std::size_t event) {
        return tr("%1 (#%2)", "event name, number").arg(m_session->events.eventTitle(event)).arg(event + 1);
    };
    auto *dialog =
        new CompareDialog(m_theme, open(events[0]), title(events[0]), open(events[1]), title(events[1]), this);
    dialog->setSecrets(secrets());
    connect(m_actions->showSecrets, &QAction::toggled, dialog, [this, dialog] { dialog->setSecrets(secrets()); });
    dialog->show();
}

void MainWindow::exportEnded(qulonglong events, const QString &path, const QString &error)
{
    m_status->clearMessage();
    const QString name = models::fileName(QFile::encodeName(path).toStdString());
    if (events != 0)
        noteExport(path, tr("%1 rows of events").arg(events));
    if (error.isEmpty())
        m_status->showMessage(tr("%1 rows were written to %2").arg(models::numberText(events), name), 10'000);
    else
        m_inspect->banner().show(Severity::Error, tr("%1 was not written whole.").arg(name),
                                 tr("%1 %2 rows were written.").arg(error, models::numberText(events)), {}, {});
}

} // namespace telltale::ui
