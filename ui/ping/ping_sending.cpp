// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_sending.h"

#include "ui/models/format.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_words.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace telltale::ui {

using models::Tone;
using network::PingRunOptions;

namespace {

constexpr int raisedMost = 1'000'000;
constexpr int largestRate = 100'000;

} // namespace

PingSending::PingSending(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_count(new QSpinBox), m_interval(new QLineEdit),
      m_intervalError(new Label(theme, theme.ui(12), Tone::Error)), m_concurrency(new QSpinBox), m_jitter(new QSpinBox),
      m_rate(new QSpinBox), m_more(new QCheckBox), m_coding(new QComboBox), m_policy(new QCheckBox),
      m_policyWords(new Label(theme, theme.ui(), Tone::Normal)), m_testHeader(new QCheckBox)
{
    m_count->setRange(1, int(PingRunOptions::usualMost));
    m_concurrency->setRange(1, PingRunOptions::mostAtOnce);
    m_jitter->setRange(0, 100);
    m_jitter->setSuffix(tr(" %"));
    m_jitter->setToolTip(tr("Each interval is longer or shorter by up to so much of itself"));
    m_rate->setRange(0, largestRate);
    m_rate->setValue(int(PingRunOptions().perSecond));
    m_rate->setSpecialValueText(tr("any number"));
    m_rate->setToolTip(tr("No more than so many begin in a second"));
    m_interval->setText(intervalText(std::chrono::milliseconds(0)));
    makeMonoLine(theme, *m_interval);
    m_interval->setToolTip(tr("From one ping's start to the next one's: 500 ms, 2 s, 5 min, 2 h"));
    m_intervalError->setWordWrap(true);
    m_intervalError->hide();
    m_coding->addItems({tr("By template"), tr("None"), QStringLiteral("gzip"), QStringLiteral("br")});
    for (QWidget *field :
         {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_concurrency), static_cast<QWidget *>(m_jitter),
          static_cast<QWidget *>(m_rate), static_cast<QWidget *>(m_coding)}) {
        followFont(theme, *field, theme.mono());
        followHeight(theme, *field, 28);
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(fieldLabel(theme, tr("Repeat"), *m_count), 0, 0);
    grid->addWidget(fieldLabel(theme, tr("Every"), *m_interval), 0, 1);
    grid->addWidget(m_count, 1, 0);
    grid->addWidget(m_interval, 1, 1);
    grid->addWidget(m_intervalError, 2, 0, 1, 2);
    auto *raised = new Label(theme, theme.ui(), Tone::Normal);
    raised->setText(tr("More than %1 pings").arg(models::numberText(PingRunOptions::usualMost)));
    m_moreRow = tickRow(theme, *m_more, *raised);
    grid->addWidget(fieldLabel(theme, tr("At once"), *m_concurrency), 3, 0);
    grid->addWidget(fieldLabel(theme, tr("Vary by"), *m_jitter), 3, 1);
    grid->addWidget(m_concurrency, 4, 0);
    grid->addWidget(m_jitter, 4, 1);
    grid->addWidget(fieldLabel(theme, tr("In a second"), *m_rate), 5, 0);
    grid->addWidget(fieldLabel(theme, tr("Compression"), *m_coding), 5, 1);
    grid->addWidget(m_rate, 6, 0);
    grid->addWidget(m_coding, 6, 1);
    m_coding->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_coding->setMinimumContentsLength(6);
    grid->setRowMinimumHeight(7, 6);
    auto *header = new Label(theme, theme.ui(), Tone::Normal);
    header->setText(tr("Mark it as a test (X-Telltale-Test)"));
    showPolicy({});
    grid->addWidget(tickRow(theme, *m_policy, *m_policyWords), 8, 0, 1, 2);
    grid->addWidget(tickRow(theme, *m_testHeader, *header), 9, 0, 1, 2);
    grid->addWidget(m_moreRow, 10, 0, 1, 2);
    connect(m_policy, &QCheckBox::toggled, this, &PingSending::policyToggled);
    connect(m_testHeader, &QCheckBox::toggled, this, &PingSending::additionsChanged);
    connect(m_coding, &QComboBox::currentIndexChanged, this, &PingSending::additionsChanged);
    connect(m_more, &QCheckBox::toggled, this,
            [this](bool more) { m_count->setMaximum(more ? raisedMost : int(PingRunOptions::usualMost)); });
    connect(m_count, &QSpinBox::valueChanged, this, &PingSending::runChanged);
    for (const QSpinBox *field : {m_concurrency, m_jitter, m_rate})
        connect(field, &QSpinBox::valueChanged, this, &PingSending::runChanged);
    connect(m_interval, &QLineEdit::textChanged, this, &PingSending::showInterval);
}

void PingSending::showInterval()
{
    const bool isGood = readInterval(m_interval->text()).has_value();
    m_intervalError->setText(isGood ? QString() : tr("Write a time: 500 ms, 2 s, 5 min or 2 h."));
    m_intervalError->setVisible(!isGood);
    m_interval->setAccessibleDescription(m_intervalError->text());
    Q_EMIT runChanged();
}

Result<PingRunOptions> PingSending::run() const
{
    const std::optional<std::chrono::milliseconds> interval = readInterval(m_interval->text());
    if (!interval)
        return Error{"ping-run-interval", m_intervalError->text()};
    PingRunOptions options;
    options.count = static_cast<std::uint64_t>(m_count->value());
    options.most = m_more->isChecked() ? raisedMost : PingRunOptions::usualMost;
    options.interval = *interval;
    options.concurrency = m_concurrency->value();
    options.jitter = m_jitter->value() / 100.0;
    options.perSecond = m_rate->value();
    return options;
}

network::PingAdditions PingSending::additions() const
{
    using network::PingCoding;
    network::PingAdditions additions;
    constexpr PingCoding codings[] = {PingCoding::None, PingCoding::Gzip, PingCoding::Brotli};
    if (m_coding->currentIndex() > 0)
        additions.coding = codings[m_coding->currentIndex() - 1];
    additions.hasTestHeader = m_testHeader->isChecked();
    return additions;
}

bool PingSending::appliesPolicy() const
{
    return m_policy->isChecked();
}

void PingSending::showPolicy(const QString &words)
{
    m_policyWords->setText(words.isEmpty() ? tr("Apply the policy first")
                                           : tr("Apply the policy first (%1)").arg(words));
    m_policy->setAccessibleName(m_policyWords->text());
}

QString PingSending::policyWords() const
{
    return m_policyWords->text();
}

} // namespace telltale::ui
