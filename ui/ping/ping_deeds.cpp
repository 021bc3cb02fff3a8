// SPDX-License-Identifier: GPL-3.0-or-later
// The Ping page asks and sends.
#include "base/visible_text.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_connection.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_run_pane.h"
#include "ui/ping/ping_sending.h"
#include "ui/ping/ping_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QComboBox>
#include <QDateTime>
#include <QKeyEvent>
#include <QStackedWidget>

namespace telltale::ui {

using network::PingConfirmation;
using network::PingOptions;
using network::PingRunOptions;

void PingPage::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & Qt::ControlModifier) != 0)
        send();
    else if (event->key() == Qt::Key_Escape && isBusy())
        stop();
    else
        QWidget::keyPressEvent(event);
}

void PingPage::send()
{
    if (m_compose->isConfirming()) {
        m_compose->confirm().sendButton().click();
        return;
    }
    if (!m_compose->sendButton().isEnabled())
        return;
    if (std::exchange(m_isSpent, false))
        m_draft.renew();
    const Result<PingRunOptions> run = m_compose->sending().run();
    if (!run || !m_draft.request())
        return;
    PingOptions options = m_compose->connection().options();
    const network::PingTarget &to = *m_draft.to();
    if (to.isLoopback() && options.proxy.host.empty()) {
        options.loopbackOnly = true;
        options.redirects.mayFollow = [](const network::PingTarget &next) { return next.isLoopback(); };
        go(std::move(options), *run);
    } else {
        askAbout(options, *run);
    }
}

/// The name is looked up first, so that what is agreed to is what is connected to.
void PingPage::askAbout(const PingOptions &options, const PingRunOptions &run)
{
    const std::uint64_t question = ++m_question;
    m_compose->showFoot(PingComposePane::Foot::Confirm);
    m_compose->confirm().wait(m_draft.to()->host);
    m_wire->lookUp(
        *m_draft.to(), options,
        [this, question, options, run](const std::vector<std::string> &addresses, const std::optional<Error> &problem) {
            if (question != m_question || !m_draft.request())
                return;
            if (addresses.empty()) {
                endConfirming();
                const QString why = problem ? problem->message : tr("no address was found");
                m_banner->show(Severity::Error, tr("Nothing was sent."),
                               models::asSentence(why) + QLatin1Char(' ')
                                   + pingHint(problem ? problem->code : "ping-name-not-found"),
                               {}, {});
                return;
            }
            network::PingDisclosure disclosure = network::discloses(*m_draft.request(), m_known, *m_vendors);
            if (disclosure.level == PingConfirmation::None)
                disclosure.level = PingConfirmation::Ask; // through a proxy it may go anywhere
            m_asked = Asked{options, run, addresses};
            m_compose->confirm().ask(disclosure, addresses, !options.proxy.host.empty(), run.count);
        });
}

void PingPage::endConfirming()
{
    ++m_question;
    m_asked.reset();
    m_compose->showFoot(PingComposePane::Foot::Buttons);
}

bool PingPage::tell(const std::string &to, bool isBefore, const QString &what)
{
    if (!m_log)
        return true;
    const Result<bool> told = m_log({to, what.toStdString(), isBefore});
    if (!told)
        m_banner->show(Severity::Error, tr("Nothing was sent: it could not be put into the activity log."),
                       models::asSentence(told.error().message), {}, {});
    return bool(told);
}

void PingPage::go(PingOptions options, const PingRunOptions &run)
{
    m_banner->hide();
    if (!options.loopbackOnly) {
        const network::PingDisclosure disclosure = network::discloses(*m_draft.request(), m_known, *m_vendors);
        const QString what = tr("%1, %2 pings, %3 fields of people, agreed to")
                                 .arg(visible(m_draft.made().title))
                                 .arg(run.count)
                                 .arg(disclosure.fields.size());
        if (!tell(m_draft.to()->authority, true, what))
            return;
    }
    m_hadFocus = m_compose->sendButton().hasFocus();
    rememberEndpoint();
    if (run.count == 1)
        sendOne(options);
    else
        sendMany(options, run);
    showButtons();
}

QString PingPage::sentAs() const
{
    return m_draft.isPolicyApplied() ? tr("by policy") : m_request->isEditing() ? tr("edited") : tr("exact");
}

void PingPage::sendOne(const PingOptions &options)
{
    PingDeed deed;
    deed.time = QDateTime::currentMSecsSinceEpoch();
    deed.title = m_draft.made().title;
    deed.sentAs = sentAs();
    deed.request = *m_draft.request();
    deed.secrets = m_draft.secrets();
    deed.wentToCollector = QString::fromStdString(deed.request.to.destination()) == m_collectorUrl;
    m_isSending = true;
    m_isSpent = true;
    m_lower->setCurrentWidget(m_answer);
    m_answer->showSending(visible(deed.request.to.authority));
    network::PingRequest request = deed.request;
    m_wire->send(options, std::move(request), [this, deed](network::PingResult result) {
        PingDeed done = deed;
        done.result = std::move(result);
        answered(std::move(done));
    });
}

void PingPage::answered(PingDeed deed)
{
    m_isSending = false;
    const QString status = pingStatusText(deed.result);
    static_cast<void>(tell(deed.request.to.authority, false,
                           tr("%1, %2, %3").arg(status, pingTookText(pingTook(deed.result)), visible(deed.title))));
    Q_EMIT told(tr("%1: %2").arg(visible(deed.request.to.authority), status));
    m_history.add(std::move(deed));
    m_historyTable->show();
    m_historyNothing->hide();
    m_inspect->setVisible(!m_wire->record().isEmpty());
    m_historyTable->setCurrentIndex(m_history.index(0, 0));
    showDeed(0);
    lookForReceived();
    showButtons();
    takeFocusBack();
}

/// A button that cannot be pressed for a while gives its focus away.
void PingPage::takeFocusBack()
{
    if (std::exchange(m_hadFocus, false))
        m_compose->sendButton().setFocus();
}

/// The answer may be here before the collector's thread has told of the request.
void PingPage::lookForReceived()
{
    const PingDeed *const newest = m_history.at(0);
    if (newest == nullptr || !newest->wentToCollector || newest->received || newest->result.attempts.empty())
        return;
    const Result<network::PingCollector *> collector = m_wire->collector();
    if (!collector)
        return;
    const network::PingAttempt &last = newest->result.last();
    std::optional<network::ReceivedPing> received = (*collector)->find(last.localAddress, last.onConnection);
    if (!received)
        return;
    m_history.setReceived(0, *std::move(received));
    if (m_historyTable->currentIndex().row() == 0)
        showDeed(0);
}

void PingPage::showDeed(int row)
{
    const PingDeed *const deed = m_history.at(row);
    if (deed == nullptr)
        return;
    if (deed->run) {
        m_lower->setCurrentWidget(m_runPane);
        m_runPane->showRun(*deed->run, deed->latencies, deed->wanted, false);
    } else {
        m_lower->setCurrentWidget(m_answer);
        m_answer->showDeed(*deed);
    }
}

} // namespace telltale::ui
