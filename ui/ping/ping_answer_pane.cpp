// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_answer_pane.h"

#include "base/visible_text.h"
#include "network/ping/ping_answer_fields.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_waterfall.h"
#include "ui/ping/ping_words.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <algorithm>

namespace telltale::ui {

using models::Tone;

PingAnswerPane::PingAnswerPane(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_status(new PingStatement(theme, true)),
      m_remark(new Label(theme, theme.ui(12), Tone::Secondary)), m_problem(new Label(theme, theme.ui(), Tone::Error)),
      m_tabs(new SegmentedControl(theme, SegmentedControl::Look::Tabs, tr("Parts of the answer"))),
      m_finding(new PingStatement(theme)), m_text(new QPlainTextEdit), m_diff(new DiffView(theme)),
      m_diffPage(new ScrollPage(m_diff)), m_nothing(new Label(theme, theme.ui(), Tone::Secondary)),
      m_content(new QWidget), m_took(new Label(theme, theme.ui(12), Tone::Secondary)),
      m_waterfall(new PingWaterfall(theme)), m_timing(new QWidget)
{
    for (const QString &name : {tr("Body"), tr("Fields"), tr("Headers"), tr("What it received"), tr("TLS")})
        m_tabs->add(name);
    followHeight(theme, *m_tabs, 32);
    for (Label *label : {m_problem, m_nothing})
        label->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The answer"));
    followFont(theme, *m_text, theme.mono());
    followTextSize(theme, *m_text, [this] { m_text->setMinimumHeight(m_theme.px(40)); });
    QWidget *const head = partHead(theme, tr("Answer"), m_remark);
    static_cast<QHBoxLayout *>(head->layout())->insertWidget(1, m_status);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(16, 0, 16, 8);
    content->setSpacing(6);
    for (QWidget *part :
         {static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_finding)})
        content->addWidget(part);
    content->addWidget(m_text, 1);
    content->addWidget(m_diffPage, 1);
    auto *timing = new QVBoxLayout(m_timing);
    timing->setContentsMargins(0, 0, 0, 0);
    timing->setSpacing(0);
    timing->addWidget(new Separator(Qt::Horizontal));
    timing->addWidget(partHead(theme, tr("Timing"), m_took));
    timing->addWidget(m_waterfall);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    m_nothing->setContentsMargins(16, 0, 16, 12);
    layout->addWidget(m_nothing);
    layout->addWidget(m_content, 1);
    layout->addStretch(0);
    layout->addWidget(m_timing);
    connect(m_tabs, &SegmentedControl::currentChanged, this, &PingAnswerPane::showTab);
    followTextSize(theme, *this, [this] { fitHeight(); });
    showNothing();
}

void PingAnswerPane::setStatus(Tone tone, const QString &icon, const QString &text)
{
    m_status->setText(tone, icon, text);
    m_status->setVisible(!text.isEmpty());
}

void PingAnswerPane::showNothing()
{
    m_deed.reset();
    setStatus(Tone::Secondary, {}, {});
    m_remark->clear();
    m_nothing->setText(tr("Nothing was sent yet. Send once shows here what is answered, what the collector received, "
                          "and how long each part took."));
    m_nothing->show();
    m_content->hide();
    m_timing->hide();
    fitHeight();
}

void PingAnswerPane::showDryRun(const QString &remark, const QStringList &fields)
{
    m_deed.reset();
    setStatus(Tone::Secondary, QStringLiteral("eye"), tr("dry run"));
    m_remark->setText(remark);
    m_nothing->setText(fields.isEmpty()
                           ? tr("It is ready. Nothing in it was recognised as a person, a contact, a credential or a "
                                "location.")
                           : tr("It is ready. It tells of people: %1").arg(fields.join(tr(", "))));
    m_nothing->show();
    m_content->hide();
    m_timing->hide();
}

void PingAnswerPane::showSending(const QString &to)
{
    m_deed.reset();
    setStatus(Tone::Secondary, QStringLiteral("time"), tr("on its way"));
    m_remark->setText(tr("to %1").arg(to));
    m_nothing->hide();
    m_content->hide();
    m_timing->hide();
}

void PingAnswerPane::showDeed(const PingDeed &deed)
{
    m_deed = deed;
    const network::PingResult &result = deed.result;
    const network::PingAttempt &last = result.last();
    const bool isWarning = result.isAnswered() && !result.is2xx();
    setStatus(result.is2xx()  ? Tone::Good
                  : isWarning ? Tone::Warning
                              : Tone::Error,
              result.is2xx()  ? QStringLiteral("check")
                  : isWarning ? QStringLiteral("warn")
                              : QStringLiteral("x-circle"),
              pingStatusText(result));
    QString remark = last.answer
        ? tr("%1 in %2").arg(models::sizeText(last.answer->body.size()), pingTookText(pingTook(result)))
        : tr("after %1").arg(pingTookText(pingTook(result)));
    if (result.attempts.size() > 1)
        remark = tr("%1, attempt %2").arg(remark).arg(result.attempts.size());
    m_remark->setText(remark);
    m_problem->setText(pingErrorText(result));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_tabs->setVisible(Received, deed.wentToCollector);
    if (m_tabs->current() == Received && !deed.wentToCollector)
        m_tabs->setCurrent(Body);
    m_nothing->hide();
    m_content->show();
    m_timing->show();
    m_took->setText(last.address.empty() ? pingTookText(pingTook(result))
                                         : tr("%1 at %2").arg(pingTookText(pingTook(result)), visible(last.address)));
    m_waterfall->setPhases(pingPhases(last.timeline));
    showTab();
}

/// Nothing of it is squeezed.
void PingAnswerPane::fitHeight()
{
    const bool isLong = m_content->isVisibleTo(this) && m_problem->isVisibleTo(this) && m_text->isVisibleTo(this);
    setMinimumHeight(m_theme.px(isLong ? 400 : m_finding->isVisibleTo(this) ? 350 : 316));
}

QString PingAnswerPane::bodyText(const network::PingAnswer &answer, QString *remark) const
{
    if (answer.body.empty())
        return {};
    const payload::DecodedBody decoded = answer.decoded();
    if (!decoded.isWhole())
        *remark = tr("The body could not be decoded to its end.");
    else if (!decoded.steps.empty())
        *remark = tr("%1 on the wire, %2 decoded.")
                      .arg(models::sizeText(answer.body.size()), models::sizeText(decoded.bytes.size()));
    return pingLines(decoded.bytes);
}

void PingAnswerPane::setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge)
{
    m_knowledge = std::move(knowledge);
    showTab();
}

/// Path, what it is, value, in columns.
QString PingAnswerPane::fieldsText(const network::PingAnswer &answer) const
{
    constexpr std::size_t mostShown = 300;
    constexpr qsizetype widestCategory = 12;
    if (!m_knowledge)
        return {};
    const std::vector<network::PingAnswerField> fields = answerFields(answer, m_knowledge, mostShown);
    qsizetype width = 0;
    for (const network::PingAnswerField &field : fields)
        width = std::max(width, std::min(visible(field.path).size(), qsizetype(40)));
    QStringList lines;
    for (const network::PingAnswerField &field : fields)
        lines << QStringLiteral("%1  %2  %3")
                     .arg(visible(field.path).leftJustified(width),
                          models::categoryText(field.category).leftJustified(widestCategory), visible(field.value));
    return lines.join(QLatin1Char('\n'));
}

void PingAnswerPane::showTab()
{
    if (!m_deed)
        return;
    const network::PingAttempt &last = m_deed->result.last();
    m_diffPage->hide();
    const bool hasParts = last.answer || last.tls || !last.unread.empty() || m_deed->wentToCollector;
    m_tabs->setVisible(hasParts);
    m_text->setVisible(hasParts);
    m_finding->setVisible(hasParts);
    fitHeight();
    if (!hasParts)
        return; // all there is to say is why
    QString remark;
    QString text;
    switch (m_tabs->current()) {
    case Fields:
        text = last.answer ? fieldsText(*last.answer) : QString();
        if (text.isEmpty() && last.answer && !last.answer->body.empty())
            remark = tr("No field was found in the answer's body.");
        break;
    case Headers:
        text = last.answer ? pingLines(last.answer->head + last.answer->trailers).trimmed() : QString();
        break;
    case Received:
        showReceived(*m_deed);
        return;
    case Tls:
        text = pingTlsText(last, QDateTime::currentSecsSinceEpoch());
        break;
    default:
        text = last.answer ? bodyText(*last.answer, &remark) : pingLines(last.unread);
    }
    if (text.isEmpty() && remark.isEmpty())
        remark = last.answer ? tr("The answer has no body.") : tr("There is no answer.");
    m_finding->setText(Tone::Secondary, QStringLiteral("info"), remark);
    m_finding->setVisible(!remark.isEmpty());
    m_text->setPlainText(text);
    fitHeight();
}

void PingAnswerPane::showReceived(const PingDeed &deed)
{
    const auto shown = [&](const std::string &bytes) {
        return m_areSecretsShown ? bytes : network::maskedPing(bytes, deed.secrets);
    };
    m_finding->show();
    if (!deed.received) {
        m_finding->setText(Tone::Warning, QStringLiteral("warn"),
                           tr("The collector does not have it: nothing came, or it keeps it no longer."));
        m_text->setPlainText({});
        return;
    }
    const std::string received = deed.received->head + deed.received->body;
    if (received == deed.request.bytes) {
        m_finding->setText(Tone::Good, QStringLiteral("check-circle"),
                           tr("The same bytes: all %1 that were sent.").arg(models::numberText(received.size())));
        m_text->setPlainText(pingLines(shown(received)));
        return;
    }
    m_finding->setText(Tone::Error, QStringLiteral("x-circle"),
                       deed.received->isCut ? tr("Too large to be kept whole by the collector.")
                                            : tr("Other bytes than were sent."));
    m_diff->setDiff(models::diffOf(shown(deed.request.bytes), shown(received), "received"));
    m_text->hide();
    m_diffPage->show();
}

void PingAnswerPane::setSecretsShown(bool shown)
{
    m_areSecretsShown = shown;
    showTab();
}

QString PingAnswerPane::status() const
{
    return m_status->text();
}

QString PingAnswerPane::remark() const
{
    return m_remark->text();
}

QString PingAnswerPane::problem() const
{
    return m_problem->text();
}

QString PingAnswerPane::finding() const
{
    return m_finding->isVisibleTo(this) ? m_finding->text() : QString();
}

} // namespace telltale::ui
