// SPDX-License-Identifier: GPL-3.0-or-later
// The Ping page repeats.
#include "base/visible_text.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_run_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QDateTime>
#include <QStackedWidget>

namespace telltale::ui {

using network::PingOptions;
using network::PingRunOptions;

void PingPage::sendMany(const PingOptions &options, const PingRunOptions &run)
{
    m_wanted = run.count;
    m_runDeed = {};
    m_runDeed.time = QDateTime::currentMSecsSinceEpoch();
    m_runDeed.title = m_draft.made().title;
    m_runDeed.sentAs = sentAs();
    m_runDeed.request = *m_draft.request();
    m_runDeed.wanted = run.count;
    m_runDraft = m_draft.snapshot();
    PingWire::Repeating repeating;
    repeating.options = run;
    repeating.makeRequest = [this, first = *m_draft.request()](std::uint64_t n) {
        return n == 1 ? Result<network::PingRequest>(first) : m_runDraft->makeNext();
    };
    repeating.onResult = [this](const network::PingResult &result) { m_runDeed.result = result; };
    // Never from within what it tells of.
    repeating.onFinished = [this] {
        QMetaObject::invokeMethod(
            this, [this] { runEnded(m_wanted); }, Qt::QueuedConnection);
    };
    m_isSpent = true;
    if (const std::optional<Error> problem = m_wire->repeat(options, std::move(repeating))) {
        m_banner->show(Severity::Error, tr("Nothing was sent."), models::asSentence(problem->message), {}, {});
        return;
    }
    m_lower->setCurrentWidget(m_runPane);
    showRun();
    m_showRun.start();
}

void PingPage::showRun()
{
    if (m_wire)
        m_runPane->showRun(m_wire->summary(), m_wire->latencies(), m_wanted, m_wire->isRepeating());
}

void PingPage::runEnded(std::uint64_t wanted)
{
    m_showRun.stop();
    m_runDeed.run = m_wire->summary();
    m_runDeed.latencies = m_wire->latencies();
    const network::LatencySummary &summary = *m_runDeed.run;
    static_cast<void>(
        tell(m_runDeed.request.to.authority, false,
             tr("%1 of %2 answered 2xx, %3").arg(summary.answered2xx).arg(wanted).arg(visible(m_runDeed.title))));
    m_history.add(std::move(m_runDeed));
    m_runDeed = {};
    m_historyTable->show();
    m_historyNothing->hide();
    m_inspect->setVisible(!m_wire->record().isEmpty());
    m_historyTable->setCurrentIndex(m_history.index(0, 0));
    showDeed(0);
    m_draft.renewAfter(*m_runDraft);
    m_isSpent = false;
    showButtons();
    takeFocusBack();
}

void PingPage::stop()
{
    if (m_wire)
        m_wire->stop();
}

} // namespace telltale::ui
