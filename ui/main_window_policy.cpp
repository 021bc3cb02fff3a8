// SPDX-License-Identifier: GPL-3.0-or-later
// The policy of the window: put down in the log before it changes, and in force on the wire.
#include "store/activity/activity_log.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/wire_feed.h"
#include "ui/main_window.h"
#include "ui/models/load_report.h"
#include "ui/models/policy_desk.h"
#include "ui/ping/ping_page.h"
#include "ui/widgets/banner.h"

namespace telltale::ui {

void MainWindow::connectPolicy()
{
    m_policy->setLog([this](const std::string &before, const std::string &after) -> Result<bool> {
        const Result<store::ActivityLog> log = store::ActivityLog::open();
        if (!log)
            return log.error();
        const Result<store::ActivityHead> head =
            log->append({std::string(store::activity::policyEdit), m_policy->file(), before, after, {}});
        return head ? Result<bool>(true) : Result<bool>(head.error());
    });
    connect(m_wireNotice, &Banner::goClicked, this, [this] { m_wireFeed->retry(); });
    connect(m_wireNotice, &Banner::closed, this, &MainWindow::focusPage);
    setKeys(&WireFeed::usualKeys);
}

void MainWindow::setKeys(std::function<Result<privacy::KeySource>()> keys)
{
    m_ping->setKeys(keys);
    m_wireFeed = std::make_unique<WireFeed>(*m_policy, m_capture->session(), std::move(keys));
    connect(m_wireFeed.get(), &WireFeed::problemChanged, this, &MainWindow::showWireProblem);
}

/// Nothing leaves: that has to be seen wherever one is.
void MainWindow::showWireProblem()
{
    const QString problem = m_wireFeed->problem();
    if (problem.isEmpty())
        m_wireNotice->hide();
    else
        m_wireNotice->show(Severity::Error, tr("The policy needs your key. Until it is there, nothing leaves."),
                           models::asSentence(problem), tr("Try again"), {});
}

} // namespace telltale::ui
