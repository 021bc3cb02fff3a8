// SPDX-License-Identifier: GPL-3.0-or-later
// What the Ping page says of what is about to be sent.
#include "base/visible_text.h"

#include "base/plural.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/models/policy_desk.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_form.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_sending.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QSpinBox>

namespace telltale::ui {

using models::Tone;

void PingPage::showDraft()
{
    m_compose->form().refresh();
    m_request->refresh();
    showStatement();
    showPolicyWords();
    showButtons();
}

/// Where it goes, in a sentence, before anything is sent.
void PingPage::showStatement()
{
    if (m_draft.target().trimmed().isEmpty()) {
        m_compose->setStatement(Tone::Secondary, QStringLiteral("info"),
                                tr("Choose where it goes, or type an address: http://HOST:PORT."));
        return;
    }
    if (m_draft.targetProblem() || !m_draft.to()) {
        m_compose->setStatement(Tone::Error, QStringLiteral("x-circle"),
                                models::asSentence(m_draft.targetProblem()->message));
        return;
    }
    const network::PingTarget &to = *m_draft.to();
    const QString vendor = m_vendors ? visible(m_vendors->vendorOf(to.host)) : QString();
    if (to.isLoopback()) {
        const QString url = QString::fromStdString(to.destination());
        m_compose->setStatement(Tone::Good, QStringLiteral("check-circle"),
                                url == m_collectorUrl ? tr("Loopback collector: nothing leaves this machine.")
                                    : url == m_captureAddress
                                    ? tr("The running capture: nothing leaves this machine but what it forwards.")
                                    : tr("Loopback: nothing leaves this machine."));
    } else if (!vendor.isEmpty()) {
        m_compose->setStatement(Tone::Warning, QStringLiteral("warn"),
                                tr("%1 receives telemetry at %2. Its host has to be typed before anything leaves.")
                                    .arg(vendor, visible(to.host)));
    } else {
        m_compose->setStatement(Tone::Warning, QStringLiteral("warn"),
                                tr("It leaves this machine for %1. You are asked first, with what it tells of people.")
                                    .arg(visible(to.host)));
    }
}

void PingPage::showPolicyWords()
{
    const std::optional<network::PingPolicyOutcome> &outcome = m_draft.outcome();
    QString words;
    if (outcome && !outcome->request)
        words = tr("it keeps this back");
    else if (outcome && !outcome->isChanged())
        words = tr("it changes nothing");
    else if (outcome && outcome->events != 0)
        words = tr("%1 events are taken out").arg(outcome->events);
    else if (outcome)
        words = plural("telltale::ui::PingPage", "%n field changes",
                       QT_TRANSLATE_N_NOOP("telltale::ui::PingPage", "%n fields change"), outcome->fields);
    m_compose->sending().showPolicy(words);
}

/// Why it cannot be sent now.
QString PingPage::sendProblem() const
{
    if (!m_draft.hasTemplate())
        return tr("Choose a template.");
    if (m_request->hasTextError())
        return tr("The text of the request is wrong: see there.");
    if (!m_draft.filling().isClean())
        return plural("telltale::ui::PingPage", "One field is wrong: see there.",
                      QT_TRANSLATE_N_NOOP("telltale::ui::PingPage", "%n fields are wrong: see there."),
                      m_draft.filling().errors.size());
    if (m_draft.target().trimmed().isEmpty())
        return tr("Choose where it goes.");
    if (m_draft.problem())
        return models::asSentence(m_draft.problem()->message);
    if (!m_draft.request())
        return tr("There is nothing to send.");
    const Result<network::PingRunOptions> run = m_compose->sending().run();
    if (!run)
        return models::asSentence(run.error().message);
    return m_wire ? QString() : tr("Nothing can be sent from here.");
}

void PingPage::showButtons()
{
    const QString problem = sendProblem();
    const bool isRepeating = m_wire && m_wire->isRepeating();
    const int count = m_compose->sending().count().value();
    Button &sendButton = m_compose->sendButton();
    sendButton.setText(plural("telltale::ui::PingPage", "Send once",
                              QT_TRANSLATE_N_NOOP("telltale::ui::PingPage", "Send %n times"), count,
                              models::numberText(std::uint64_t(count))));
    sendButton.setAccessibleName(sendButton.text());
    sendButton.setEnabled(problem.isEmpty() && !isBusy());
    m_compose->dryRunButton().setEnabled(problem.isEmpty() && !isBusy());
    m_compose->stopButton().setVisible(m_isSending || isRepeating);
    m_compose->dryRunButton().setVisible(!isRepeating);
    m_compose->showProblem(m_draft.hasTemplate() && m_hasBegun ? problem : QString());
    const bool canCopy = m_draft.request().has_value();
    for (Button *button : {m_curl, m_http})
        button->setEnabled(canCopy);
    m_new->setEnabled(m_draft.hasTemplate());
}

void PingPage::feedPolicy()
{
    Result<std::shared_ptr<const privacy::WirePolicy>> made =
        privacy::makeWirePolicy(*m_policy.policy(), m_known, m_keys ? *m_keys : privacy::KeySource());
    if (made)
        m_draft.setPolicy(*std::move(made), {});
    else
        m_draft.setPolicy(nullptr, made.error().message);
}

void PingPage::setWire(std::unique_ptr<PingWire> wire)
{
    m_wire = std::move(wire);
    if (m_hasBegun)
        startCollector();
    showButtons();
}

void PingPage::startCollector()
{
    if (!m_wire || !m_collectorUrl.isEmpty())
        return;
    const Result<network::PingCollector *> collector = m_wire->collector();
    if (!collector) {
        m_banner->show(Severity::Warning, tr("The collector of this window could not be started."),
                       models::asSentence(collector.error().message), {}, {});
        showPlaces();
        return;
    }
    m_collectorUrl = QString::fromStdString((*collector)->url());
    connect(*collector, &network::PingCollector::changed, this, &PingPage::lookForReceived);
    showPlaces();
    if (m_compose->target().currentText().trimmed().isEmpty())
        m_compose->target().setEditText(m_collectorUrl);
    else
        showStatement();
}

void PingPage::setCaptureAddress(const QString &address)
{
    m_captureAddress = address.isEmpty() ? QString() : QStringLiteral("http://%1").arg(address);
    showPlaces();
    showStatement();
}

void PingPage::showPlaces()
{
    QList<PingComposePane::Place> places;
    if (!m_collectorUrl.isEmpty())
        places << PingComposePane::Place{m_collectorUrl, tr("collector of this window")};
    if (!m_captureAddress.isEmpty())
        places << PingComposePane::Place{m_captureAddress, tr("running capture")};
    for (const QString &endpoint : m_endpoints)
        places << PingComposePane::Place{endpoint, {}};
    m_compose->setPlaces(places);
}

void PingPage::setSecretsShown(bool shown)
{
    m_compose->form().setSecretShown(shown);
    m_request->setSecretsShown(shown);
    m_answer->setSecretsShown(shown);
}

} // namespace telltale::ui
