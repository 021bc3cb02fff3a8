// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says about a file that was not read whole or has nothing in it.
#include "ui/inspect/inspect_page.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

#include <QStackedWidget>

namespace telltale::ui {

void InspectPage::showBanner(std::uint16_t source)
{
    const std::optional<models::LoadReport> report = models::loadReport(m_session.capture, source);
    if (!report || (report->severity != Severity::Error && m_session.capture.size() == 0))
        return;
    m_bannerSource = source;
    m_bannerProblem = report->problem;
    m_banner->show(report->severity, report->title, report->detail, report->canGo ? tr("Go to the break") : QString(),
                   report->severity == Severity::Note ? QString() : tr("Open another…"));
}

void InspectPage::showNothing(std::uint16_t source)
{
    if (m_live == source) {
        m_banner->hide();
        m_stack->setCurrentWidget(m_waiting);
        return;
    }
    const payload::Capture::SourceState &state = m_session.capture.source(source);
    const std::optional<models::LoadReport> report = models::loadReport(m_session.capture, source);
    const QString hint = report && report->severity != Severity::Error ? report->problem.message : QString();
    m_nothing->setText(QStringLiteral("search"), tr("No events in %1").arg(models::fileName(state.path)),
                       (hint.isEmpty() ? QString() : models::asSentence(hint) + QLatin1Char(' '))
                           + tr("Open JSON, NDJSON, HAR, HTTP requests or a page with sample payloads, or paste a "
                                "payload or a curl command."));
    m_stack->setCurrentWidget(m_nothing);
}

} // namespace telltale::ui
