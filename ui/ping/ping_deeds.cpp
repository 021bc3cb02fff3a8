// SPDX-License-Identifier: GPL-3.0-or-later
// What the Ping page does: asks, sends, repeats, copies, keeps.
#include "base/visible_text.h"
#include "network/ping/ping_export.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_connection.h"
#include "ui/ping/ping_form.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_run_pane.h"
#include "ui/ping/ping_sending.h"
#include "ui/ping/ping_template_list.h"
#include "ui/ping/ping_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSaveFile>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

namespace telltale::ui {

using network::PingConfirmation;
using network::PingOptions;
using network::PingRunOptions;

namespace {

constexpr int mostEndpoints = 8;

/// Letters, digits and `-`, as ids of templates are.
std::string idFrom(const QString &title)
{
    std::string id;
    for (const QChar c : title.toLower()) {
        const bool isPlain =
            (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (isPlain)
            id += char(c.unicode());
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "template" : id;
}

} // namespace

void PingPage::connectHead()
{
    const auto copy =
        [this](std::string (*format)(const network::PingRequest &, const network::PingSecrets &, network::PingCopy),
               const QString &what) {
            if (!m_draft.request())
                return;
            QGuiApplication::clipboard()->setText(
                models::toText(format(*m_draft.request(), m_draft.secrets(), network::PingCopy::WithNames)));
            Q_EMIT told(m_draft.secrets().empty() ? tr("%1 was copied").arg(what)
                                                  : tr("%1 was copied; credentials stand in it by name").arg(what));
        };
    connect(m_curl, &QAbstractButton::clicked, this, [copy] { copy(&network::pingAsCurl, tr("A curl command")); });
    connect(m_http, &QAbstractButton::clicked, this,
            [copy] { copy(&network::pingAsHttpFile, tr("An .http request")); });
    connect(m_new, &QAbstractButton::clicked, this, &PingPage::beginNaming);
    connect(m_save, &QAbstractButton::clicked, this, &PingPage::saveTemplate);
    connect(m_newName, &QLineEdit::returnPressed, this, &PingPage::saveTemplate);
    connect(m_newName, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_save->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_cancelNaming, &QAbstractButton::clicked, this, [this] {
        m_naming->hide();
        m_new->setFocus();
    });
    connect(m_inspect, &QAbstractButton::clicked, this, [this] {
        if (m_wire && !m_wire->record().isEmpty())
            Q_EMIT recordWanted(m_wire->record());
    });
    connect(&m_compose->dryRunButton(), &QAbstractButton::clicked, this, &PingPage::dryRun);
    connect(&m_compose->confirm(), &PingConfirm::cancelled, this, [this] {
        endConfirming();
        m_compose->sendButton().setFocus();
    });
    connect(&m_compose->confirm(), &PingConfirm::confirmed, this, [this] {
        if (!m_asked || !m_draft.request())
            return;
        const Asked asked = *std::exchange(m_asked, std::nullopt);
        endConfirming();
        PingOptions options = asked.options;
        const std::string host = m_draft.to()->host;
        options.mayConnect = [host, addresses = asked.addresses](const network::PingTarget &to,
                                                                 const std::string &address) {
            return to.host == host && std::find(addresses.begin(), addresses.end(), address) != addresses.end();
        };
        go(std::move(options), asked.run);
    });
    connect(m_banner, &Banner::closed, this, &PingPage::focusFirst);
}

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
    m_compose->confirm().wait(m_draft.to()->host);
    m_compose->showFoot(PingComposePane::Foot::Confirm);
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

void PingPage::dryRun()
{
    if (!m_compose->dryRunButton().isEnabled())
        return;
    if (std::exchange(m_isSpent, false))
        m_draft.renew();
    if (!m_draft.request())
        return;
    const network::PingDisclosure disclosure = network::discloses(*m_draft.request(), m_known, *m_vendors);
    QStringList fields;
    for (const network::PingDisclosedField &field : disclosure.fields)
        fields << QStringLiteral("%1  %2").arg(visible(field.path), visible(field.value));
    m_lower->setCurrentWidget(m_answer);
    m_answer->showDryRun(tr("%1 to %2; nothing was sent")
                             .arg(models::sizeText(m_draft.request()->bytes.size()), visible(m_draft.to()->authority)),
                         fields);
}

void PingPage::rememberEndpoint()
{
    const QString url = m_draft.target().trimmed();
    if (url == m_collectorUrl || url == m_captureAddress)
        return;
    m_endpoints.removeAll(url);
    m_endpoints.prepend(url);
    while (m_endpoints.size() > mostEndpoints)
        m_endpoints.removeLast();
    showPlaces();
}

void PingPage::beginNaming()
{
    m_newName->setText(tr("%1, changed", "name of a template").arg(visible(m_draft.made().title)));
    m_newName->selectAll();
    m_naming->show();
    m_newName->setFocus();
}

/// The template with what was chosen, among the person's own. Secrets that were typed stay behind.
void PingPage::saveTemplate()
{
    if (m_newName->text().trimmed().isEmpty() || !m_draft.hasTemplate())
        return;
    network::PingTemplate made = m_draft.made();
    made.title = m_newName->text().trimmed().toStdString();
    made.kind.clear();
    for (network::PingVariable &variable : made.variables) {
        const network::PingGenerator chosen = m_draft.generatorOf(variable.name);
        if (!variable.isSecret() || chosen.kind != network::PingGenerator::Kind::Literal)
            variable.generator = chosen;
    }
    const QString folder = QFile::decodeName(QByteArray::fromStdString(m_folder));
    const std::string base = idFrom(m_newName->text());
    made.id = base;
    const auto fileOf = [&] {
        return folder + QLatin1Char('/') + QString::fromStdString(made.id) + QStringLiteral(".toml");
    };
    for (int number = 2; m_templates.rowOf(made.id) >= 0 || QFile::exists(fileOf()); ++number)
        made.id = base + '-' + std::to_string(number);
    QDir().mkpath(folder);
    QSaveFile file(fileOf());
    const std::string text = network::writePingTemplate(made);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text.data(), qint64(text.size())) == qint64(text.size()) && file.commit();
    if (!written) {
        m_banner->show(Severity::Error, tr("The template was not kept."), models::asSentence(file.errorString()), {},
                       {});
        return;
    }
    m_naming->hide();
    m_chosen = made.id;
    loadTemplates();
    m_list->setFocus();
    Q_EMIT told(tr("%1 is among your templates now").arg(visible(made.title)));
}

} // namespace telltale::ui
