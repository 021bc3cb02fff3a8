// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_run_pane.h"

#include "ui/models/format.h"
#include "ui/ping/latency_chart.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace telltale::ui {

using models::numberText;
using models::Tone;

PingRunPane::PingRunPane(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_counts(new Label(theme, theme.ui(), Tone::Normal)),
      m_rate(new Label(theme, theme.ui(12), Tone::Secondary)), m_failures(new Label(theme, theme.ui(12), Tone::Error)),
      m_chart(new LatencyChart(theme))
{
    m_counts->setWordWrap(true);
    m_failures->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(16, 2, 16, 6);
    words->setSpacing(4);
    words->addWidget(m_counts);
    words->addWidget(m_failures);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(partHead(theme, tr("Run"), m_rate));
    layout->addLayout(words);
    layout->addWidget(m_chart, 1);
}

void PingRunPane::showRun(const network::LatencySummary &summary, const std::vector<std::int64_t> &latencies,
                          std::uint64_t wanted, bool isRunning)
{
    const std::uint64_t failed = summary.answeredOther + summary.unanswered;
    const QString counts =
        tr("%1 of %2 done, %3 answered 2xx, %4 failed")
            .arg(numberText(summary.finished), numberText(wanted), numberText(summary.answered2xx), numberText(failed));
    m_counts->setText(isRunning || summary.finished == wanted ? counts : tr("%1; stopped").arg(counts));
    m_rate->setText(tr("%1/s, %2")
                        .arg(summary.perSecond, 0, 'f', summary.perSecond < 10 ? 1 : 0)
                        .arg(pingTookText(summary.elapsed)));
    QStringList reasons;
    for (const auto &[reason, count] : summary.failures)
        reasons << QStringLiteral("%1 × %2").arg(numberText(count), QString::fromStdString(reason));
    m_failures->setText(reasons.join(tr(", ")));
    m_failures->setVisible(!reasons.isEmpty());
    m_chart->setRun(summary, latencies);
}

QString PingRunPane::counts() const
{
    return m_counts->text();
}

QString PingRunPane::failures() const
{
    return m_failures->text();
}

} // namespace telltale::ui
