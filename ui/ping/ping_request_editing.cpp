// SPDX-License-Identifier: GPL-3.0-or-later
// The request of a draft as headers, as a difference, and as a text that is edited.
#include "base/visible_text.h"
#include "ui/models/diff_lines.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_draft.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_words.h"
#include "ui/privacy/policy_text_edit.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QTextBlock>

namespace telltale::ui {

using models::Tone;

void PingRequestPane::showHeaders()
{
    const std::optional<network::PingRequest> &request = m_draft.request();
    const QString text = request ? pingLines(shown(request->head())).trimmed() : QString();
    m_text->setPlainText(text);
    m_text->setExtraSelections({});
    QHash<int, QString> remarks;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int at = 0; at < lines.size(); ++at) {
        const QString name = lines.at(at).section(QLatin1Char(':'), 0, 0).toLower();
        if (name == QLatin1String("host"))
            remarks[at + 1] = tr("made from the address");
        else if (name == QLatin1String("content-length"))
            remarks[at + 1] = tr("counted");
        else if (name == QLatin1String("content-encoding"))
            remarks[at + 1] = tr("compressed here");
        else if (name == QLatin1String("x-telltale-test"))
            remarks[at + 1] = tr("marks it as a test");
    }
    m_text->setRemarks(remarks);
    m_foot->setTone(Tone::Secondary);
    m_foot->setText(request ? tr("%1 lines, %2").arg(lines.size()).arg(models::sizeText(request->headSize))
                            : QString());
}

void PingRequestPane::showDifference()
{
    const std::optional<network::PingPolicyOutcome> &outcome = m_draft.outcome();
    const std::optional<network::PingRequest> &before = m_draft.composed();
    m_diff->clear();
    m_length->hide();
    m_foot->setTone(Tone::Secondary);
    m_foot->setText(outcome ? visible(outcome->why) : QString());
    if (!before || !outcome)
        m_noDifference->setText(!before ? tr("There is no request yet.") : m_draft.policyProblem());
    else if (!outcome->request)
        m_noDifference->setText(tr("The policy keeps it back: nothing would leave."));
    else if (!outcome->isChanged())
        m_noDifference->setText(tr("The policy changes nothing in it."));
    else {
        m_noDifference->setText(m_draft.isPolicyApplied() ? tr("What leaves is what stands after the change.")
                                                          : tr("It leaves as it stands before: the policy is not "
                                                               "applied."));
        m_diff->setDiff(models::diffOf(shown(before->bytes), shown(outcome->request->bytes), before->to.url()));
    }
    m_diff->setVisible(!m_diff->isEmpty());
}

bool PingRequestPane::isEditing() const
{
    return m_edit->isChecked();
}

void PingRequestPane::beginEditing()
{
    m_base = m_draft.made();
    m_tabs->setCurrent(Request);
    m_isFilling = true;
    m_text->setRemarks({});
    m_text->setExtraSelections({});
    m_text->setPlainText(QString::fromStdString(network::pingText(m_base)));
    m_isFilling = false;
    m_text->setReadOnly(false);
    m_text->setTextInteractionFlags(Qt::TextEditorInteraction);
    m_text->setFocus();
    take();
}

void PingRequestPane::endEditing()
{
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_length->hide();
    const QSignalBlocker quiet(m_edit);
    m_edit->setChecked(false);
    m_reading = {};
    m_reading.canCompose = true;
}

void PingRequestPane::take()
{
    if (m_isFilling || !isEditing())
        return;
    m_reading = network::readPingText(m_text->text().toStdString(), m_base);
    if (m_reading.canCompose)
        m_draft.editTemplate(m_reading.made);
    showDiagnostic();
    Q_EMIT edited();
}

/// What is wrong in the caret's line, else what is wrong first.
void PingRequestPane::showDiagnostic()
{
    if (!isEditing() || m_tabs->current() != Request)
        return;
    m_length->setVisible(m_reading.mayRecomputeLength);
    const auto line = static_cast<std::uint32_t>(m_text->textCursor().blockNumber() + 1);
    const Diagnostic *said = nullptr;
    QList<QTextEdit::ExtraSelection> marks;
    for (const Diagnostic &one : m_reading.diagnostics) {
        if (said == nullptr || (one.place.line == line && said->place.line != line))
            said = &one;
        const QTextBlock block = m_text->document()->findBlockByNumber(int(one.place.line) - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setBackground(one.severity == Severity::Error ? m_theme.colors().errorTint
                                                                  : m_theme.colors().warnTint);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    m_foot->setTone(said == nullptr                         ? Tone::Secondary
                        : said->severity == Severity::Error ? Tone::Error
                                                            : Tone::Warning);
    m_foot->setText(said == nullptr
                        ? tr("{{name}} stands for a value of the form")
                        : tr("Line %1: %2").arg(models::placeText(*said), models::asSentence(said->message)));
}

QString PingRequestPane::foot() const
{
    return m_foot->text();
}

} // namespace telltale::ui
