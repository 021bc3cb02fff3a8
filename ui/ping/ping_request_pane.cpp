// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_request_pane.h"

#include "base/visible_text.h"
#include "ui/models/diff_lines.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_draft.h"
#include "ui/ping/ping_words.h"
#include "ui/privacy/policy_text_edit.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStackedWidget>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace telltale::ui {

using models::Tone;

namespace {

/// Keys of JSON stand back.
class KeyHighlighter : public QSyntaxHighlighter
{
public:
    KeyHighlighter(const Theme &theme, QTextDocument *document) : QSyntaxHighlighter(document), m_theme(theme)
    {
        connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
    }

protected:
    void highlightBlock(const QString &text) override
    {
        constexpr int longestLine = 4096;
        if (text.size() > longestLine)
            return;
        static const QRegularExpression key(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"\\s*:"));
        for (auto found = key.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), m_theme.colors().text2);
        }
    }

private:
    const Theme &m_theme;
};

} // namespace

PingRequestPane::PingRequestPane(const Theme &theme, PingDraft &draft, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_draft(draft),
      m_tabs(new SegmentedControl(theme, SegmentedControl::Look::Tabs, tr("Parts of the request"))),
      m_modes(new SegmentedControl(theme, SegmentedControl::Look::Segments, tr("How bytes are shown"))),
      m_stack(new QStackedWidget), m_text(new PolicyTextEdit(theme)), m_diff(new DiffView(theme)),
      m_noDifference(new Label(theme, theme.ui(), Tone::Secondary)),
      m_foot(new Label(theme, theme.ui(12), Tone::Secondary)),
      m_length(new Button(theme, Button::Look::Outlined, {}, tr("Put the right length"))),
      m_edit(new Button(theme, Button::Look::Outlined, QStringLiteral("note"), tr("Edit as text")))
{
    for (const QString &name : {tr("Exact request"), tr("Headers"), tr("Before / after")})
        m_tabs->add(name);
    m_modes->add(tr("Text"));
    m_modes->add(tr("Hex"));
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The request as it leaves"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    new KeyHighlighter(theme, m_text->document());
    const auto color = [this] {
        QPalette palette = m_text->palette();
        palette.setColor(QPalette::Base, m_theme.colors().sunken);
        m_text->setPalette(palette);
    };
    color();
    connect(&theme, &Theme::changed, m_text, [this, color] {
        color();
        // Marks have colours too.
        if (isEditing())
            showDiagnostic();
        else
            refresh();
    });
    followTextSize(theme, *m_text, [this] { m_text->setMinimumHeight(m_theme.px(64)); });
    auto *difference = new QWidget;
    auto *place = new QVBoxLayout(difference);
    place->setContentsMargins(16, 12, 16, 12);
    m_noDifference->setWordWrap(true);
    place->addWidget(m_noDifference);
    place->addWidget(m_diff);
    place->addStretch(1);
    m_stack->addWidget(m_text);
    m_stack->addWidget(new ScrollPage(difference));
    auto *head = new FoldingRow(theme, 400);
    head->parts().setContentsMargins(16, 4, 12, 4);
    head->parts().addWidget(m_tabs, 1);
    head->parts().addWidget(m_modes, 0, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    connect(m_tabs, &SegmentedControl::currentChanged, this, [this](int tab) {
        if (tab != Request && isEditing())
            endEditing(); // what was edited stays
        refresh();
    });
    connect(m_modes, &SegmentedControl::currentChanged, this, &PingRequestPane::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PingRequestPane::take);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &PingRequestPane::showDiagnostic);
}

QWidget *PingRequestPane::makeFoot()
{
    auto *foot = new QWidget;
    m_edit->setCheckable(true);
    m_edit->setToolTip(tr("The template as text: its gaps stand as {{name}}, Host and Content-Length are made"));
    m_length->hide();
    m_foot->setWordWrap(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 5, 12, 5);
    row->setSpacing(8);
    row->addWidget(m_foot, 1);
    row->addWidget(m_length);
    row->addWidget(m_edit);
    connect(m_edit, &QAbstractButton::toggled, this, [this](bool editing) {
        if (editing)
            beginEditing();
        else
            endEditing();
        refresh();
    });
    connect(m_length, &QAbstractButton::clicked, this, [this] {
        m_text->setPlainText(QString::fromStdString(network::withoutLengthLine(m_text->text().toStdString())));
    });
    return foot;
}

std::string PingRequestPane::shown(std::string_view bytes) const
{
    return m_areSecretsShown ? std::string(bytes) : network::maskedPing(bytes, m_draft.secrets());
}

void PingRequestPane::refresh()
{
    m_edit->setEnabled(m_draft.hasTemplate() && (isEditing() || network::isEditable(m_draft.made())));
    const int tab = m_tabs->current();
    m_stack->setCurrentIndex(tab == BeforeAfter ? 1 : 0);
    m_modes->setEnabled(tab == Request && !isEditing());
    if (tab == BeforeAfter) {
        m_draft.judgeNow();
        showDifference();
        return;
    }
    if (isEditing() && tab == Request) {
        showDiagnostic();
        return;
    }
    const int at = m_text->verticalScrollBar()->value();
    m_isFilling = true;
    m_text->setReadOnly(true);
    if (tab == Headers)
        showHeaders();
    else
        showRequest();
    m_isFilling = false;
    m_text->verticalScrollBar()->setValue(at);
}

void PingRequestPane::showRequest()
{
    const std::optional<network::PingRequest> &request = m_draft.request();
    m_length->hide();
    m_text->setRemarks({});
    if (!request) {
        m_text->setPlainText(m_draft.composed() ? pingLines(shown(m_draft.composed()->bytes)) : QString());
        m_foot->setTone(Tone::Error);
        m_foot->setText(m_draft.problem() ? models::asSentence(m_draft.problem()->message) : QString());
        return;
    }
    const std::string bytes = shown(request->bytes);
    const bool isHex = m_modes->current() == 1;
    const bool isCoded =
        m_draft.composed() && request->body() != m_draft.composed()->body() && !m_draft.isPolicyApplied();
    const QString text = isHex ? pingHex(bytes) : pingLines(bytes);
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
    m_foot->setTone(Tone::Secondary);
    m_foot->setText(isCoded && !isHex
                        ? tr("%1 bytes leave exactly like this; the body is compressed")
                              .arg(models::numberText(request->bytes.size()))
                        : tr("%1 bytes leave exactly like this").arg(models::numberText(request->bytes.size())));
    if (bytes != request->bytes)
        m_foot->setText(tr("%1; credentials are masked here").arg(m_foot->text()));
    markHost(isHex ? QString() : text);
}

/// Where it goes is what one looks for first.
void PingRequestPane::markHost(const QString &text)
{
    static const QRegularExpression line(QStringLiteral("^Host: (.*)$"),
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::CaseInsensitiveOption);
    QList<QTextEdit::ExtraSelection> marks;
    const QRegularExpressionMatch match = line.match(text);
    if (match.hasMatch()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(int(match.capturedStart(1)));
        mark.cursor.setPosition(int(match.capturedEnd(1)), QTextCursor::KeepAnchor);
        mark.format.setBackground(m_theme.colors().bytesHighlight);
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(m_theme.colors().accent);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void PingRequestPane::setSecretsShown(bool shown)
{
    m_areSecretsShown = shown;
    if (!isEditing())
        refresh();
}

} // namespace telltale::ui
