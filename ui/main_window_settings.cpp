// SPDX-License-Identifier: GPL-3.0-or-later
// What settings change in the window, and what the window changes in them.
#include "ui/actions.h"

#include "base/plural.h"
#include "ui/administrator_guard.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/main_window.h"
#include "ui/models/format.h"
#include "ui/models/settings_store.h"
#include "ui/settings/settings_dialog.h"
#include "ui/status_line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/start_page.h"

#include <QAction>
#include <QFile>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

namespace telltale::ui {

/// Theme and text size are the application's: whoever makes the theme has set them before the window is made.
void MainWindow::connectSettings()
{
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_settingsNotice, &Banner::goClicked, this, &MainWindow::showSettings);
    connect(&m_store, &models::SettingsStore::changed, this, &MainWindow::applySetting);
    connect(&m_store, &models::SettingsStore::problemsChanged, this, &MainWindow::showSettingsProblems);
    applySetting(SettingKey::WindowBytes);
    applySetting(SettingKey::LimitsDepth);
    applySetting(SettingKey::WindowFollow);
    connect(this, &MainWindow::followingChanged, this,
            [this](bool following) { changeSetting(SettingKey::WindowFollow, following ? 1 : 0); });
    showSettingsProblems();
}

void MainWindow::applySetting(SettingKey key)
{
    const Settings &settings = m_store.settings();
    switch (key) {
    case SettingKey::WindowTheme: {
        QAction *themes[] = {m_actions->themeSystem, m_actions->themeLight, m_actions->themeDark};
        const auto mode = static_cast<int>(settings.value(key));
        themes[mode]->setChecked(true);
        if (m_theme.mode() != static_cast<Theme::Mode>(mode))
            m_theme.apply(static_cast<Theme::Mode>(mode));
        break;
    }
    case SettingKey::WindowTextSize:
        m_theme.setTextSize(static_cast<int>(settings.value(key)));
        break;
    case SettingKey::WindowBytes:
        m_inspect->inspector().setMode(settings.word(key) == "hex" ? BytesView::Mode::Hex : BytesView::Mode::Text);
        break;
    case SettingKey::LimitsDepth:
    case SettingKey::LimitsDocument:
    case SettingKey::LimitsNodes:
    case SettingKey::LimitsFile:
    case SettingKey::LimitsDiagnostics:
        m_session->loader.setLimits(payload::limitsOf(settings));
        break;
    case SettingKey::WindowFollow:
        setFollowing(settings.isOn(key));
        break;
    case SettingKey::CaptureScroll:
        m_actions->scrollAlong->setChecked(settings.isOn(key));
        break;
    case SettingKey::CaptureListen:
    case SettingKey::CaptureWay:
    case SettingKey::CaptureForward:
    case SettingKey::CaptureAllow:
    case SettingKey::CaptureScope:
    case SettingKey::CaptureTls:
    case SettingKey::CaptureOtherUsers:
    case SettingKey::CaptureFolder:
    case SettingKey::CaptureDurable:
    case SettingKey::CaptureWhenFull:
    case SettingKey::CaptureKeepBytes:
    case SettingKey::CaptureKeepDays:
    case SettingKey::GeneralLanguage: // read at the start
    case SettingKey::WindowOfferSession:
    case SettingKey::WindowExample:
        break; // looked at when it is time
    }
}

/// What is chosen elsewhere than in the dialog.
void MainWindow::changeSetting(SettingKey key, std::uint64_t value)
{
    if (m_store.settings().value(key) == value)
        return;
    const Result<bool> changed = m_store.change(key, value);
    if (!changed)
        m_status->showMessage(changed.error().message, 10'000);
}

void MainWindow::showSettings()
{
    m_settingsNotice->hide();
    if (m_settingsDialog == nullptr) {
        m_settingsDialog = new SettingsDialog(m_theme, m_store, this);
        m_settingsDialog->addPassphrase(*m_guard);
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

/// The first one with its line; the dialog tells the others. While it is open they are told there.
void MainWindow::showSettingsProblems()
{
    const std::vector<SettingsText::Problem> &problems = m_store.problems();
    if (problems.empty() || (m_settingsDialog != nullptr && m_settingsDialog->isVisible())) {
        m_settingsNotice->hide();
        showRuleProblems();
        return;
    }
    const Diagnostic &first = problems.front().diagnostic;
    const QString file = models::fileName(first.source);
    const QString detail = problems.size() == 1
        ? tr("The other settings hold.")
        : plural("telltale::ui::MainWindow", "%n more problem is in the file. The other settings hold.",
                 QT_TRANSLATE_N_NOOP("telltale::ui::MainWindow",
                                     "%n more problems are in the file. The other settings hold."),
                 problems.size() - 1);
    m_settingsNotice->show(Severity::Error,
                           first.hasPlace ? tr("%1, line %2: %3").arg(file).arg(first.place.line).arg(first.message)
                                          : tr("%1: %2").arg(file, first.message),
                           detail, tr("Open settings"), {});
}

/// What fields are judged by is made once the window is there.
void MainWindow::prepareKnowledge()
{
    connect(&m_session->knowledge, &models::SharedKnowledge::made, this, &MainWindow::showSettingsProblems);
    QTimer::singleShot(0, &m_session->knowledge, &models::SharedKnowledge::prepare);
}

/// The first thing that is wrong with a person's rules and catalogues, once; problems with settings come first.
void MainWindow::showRuleProblems()
{
    const std::vector<Diagnostic> &findings = m_session->knowledge.findings();
    if (findings.empty() || std::exchange(m_toldOfRules, true))
        return;
    const Diagnostic &first = findings.front();
    const QString file = models::fileName(first.source);
    const QString rest = tr("What was there without it holds.");
    m_settingsNotice->show(
        Severity::Error,
        first.hasPlace ? tr("%1, line %2: %3").arg(file).arg(first.place.line).arg(first.message)
                       : tr("%1: %2").arg(file, first.message),
        findings.size() == 1
            ? rest
            : tr("%1 more problems are in your rules and catalogues. %2").arg(findings.size() - 1).arg(rest),
        {}, {});
}

void MainWindow::showStart()
{
    if (m_store.settings().isOn(SettingKey::WindowExample)) {
        showExample();
        return;
    }
    m_session->loader.clear();
    m_inspect->clear();
    m_isExample = false;
    m_rail->setNothingLoaded(true);
    m_start->setExampleShown(false);
    m_pages->setCurrentWidget(m_start);
    m_start->focusFirst();
    showStatus();
}

} // namespace telltale::ui
