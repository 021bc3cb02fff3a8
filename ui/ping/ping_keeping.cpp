// SPDX-License-Identifier: GPL-3.0-or-later
// What the Ping page keeps and gives away: copies, new templates, places.
#include "base/visible_text.h"
#include "network/ping/ping_export.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_template_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSaveFile>
#include <QStackedWidget>

#include <algorithm>

namespace telltale::ui {

using network::PingOptions;

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
