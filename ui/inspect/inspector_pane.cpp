// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspector_pane.h"

#include "payload/lexeme.h"
#include "ui/actions.h"
#include "ui/inspect/finding_view.h"
#include "ui/inspect/note_edit.h"
#include "ui/inspect/note_pane.h"
#include "ui/inspect/problem_list.h"
#include "ui/inspect/request_view.h"
#include "ui/inspect/value_view.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace telltale::ui {

using payload::NodeIndex;
using payload::noNode;

namespace {

// A value of megabytes is shown whole in the bytes; wrapping it here would stop the window.
constexpr std::size_t shownBytes = 64 * 1024;

} // namespace

InspectorPane::InspectorPane(const Theme &theme, const Actions &actions, models::MarkKeeper &keeper, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_tabRow(new QWidget), m_top(new FittingStack),
      m_note(new NotePane(theme, keeper)), m_problems(new ProblemList(theme)), m_evidence(new QStackedWidget),
      m_bytes(new BytesView(theme)), m_request(new RequestView(theme))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    followTextSize(theme, *this, [this, &theme] { setMinimumWidth(theme.px(320)); });
    m_tabs = new SegmentedControl(theme, SegmentedControl::Look::Tabs, tr("About the field"));
    m_tabs->add(tr("Field"));
    m_tabs->add(tr("Note"));
    m_tabs->add(tr("Problems"));
    auto *tabs = rowLayout(*m_tabRow, 40);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    m_top->addWidget(makeFieldPart());
    m_top->addWidget(m_note);
    m_top->addWidget(m_problems);
    auto *about = new QWidget;
    auto *aboutLayout = new QVBoxLayout(about);
    auto *evidence = new QWidget;
    auto *evidenceLayout = new QVBoxLayout(evidence);
    m_between = new Separator(Qt::Horizontal);
    m_layout = new QBoxLayout(QBoxLayout::TopToBottom, this);
    for (QBoxLayout *layout : std::initializer_list<QBoxLayout *>{aboutLayout, evidenceLayout, m_layout}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    aboutLayout->addWidget(m_tabRow);
    aboutLayout->addWidget(new Separator(Qt::Horizontal));
    auto *top = new ScrollPage(m_top);
    top->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    aboutLayout->addWidget(top);
    aboutLayout->addStretch();
    evidenceLayout->addWidget(makeBytesHead());
    evidenceLayout->addWidget(new Separator(Qt::Horizontal));
    m_evidence->addWidget(m_bytes);
    m_evidence->addWidget(m_request);
    evidenceLayout->addWidget(m_evidence, 1);
    evidenceLayout->addWidget(new Separator(Qt::Horizontal));
    evidenceLayout->addWidget(makeFoot());
    m_layout->addWidget(about);
    m_layout->addWidget(m_between);
    m_layout->addWidget(evidence);
    setSideBySide(false);
    connect(m_tabs, &SegmentedControl::currentChanged, this, [this](int tab) {
        m_top->setCurrentIndex(tab);
        fitTop();
    });
    connect(m_problems, &ProblemList::chosen, this, &InspectorPane::problemChosen);
    connect(m_bytes, &BytesView::picked, this, &InspectorPane::fieldPicked);
    select(noNode);
    fitTop();
}

void InspectorPane::setSideBySide(bool sideBySide)
{
    m_layout->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, sideBySide ? 2 : 0);
    m_layout->setStretch(2, sideBySide ? 3 : 1);
    m_between->setOrientation(sideBySide ? Qt::Vertical : Qt::Horizontal);
}

void InspectorPane::setEvent(models::EventDocumentPtr event)
{
    m_event = std::move(event);
    m_bytes->setEvent(m_event);
    const std::shared_ptr<const payload::Exchange> exchange = m_event ? m_event->exchange() : nullptr;
    m_request->setExchange(exchange, m_event ? m_event->knowledge() : nullptr, m_event ? m_event->list() : nullptr);
    m_evidenceTabs->setVisible(RequestTab, exchange != nullptr);
    if (!exchange)
        m_evidenceTabs->setCurrent(BytesTab);
    select(noNode);
}

void InspectorPane::select(NodeIndex node)
{
    m_node = m_event ? node : noNode;
    m_bytes->select(m_node);
    showFacts();
    showFoot();
    fitTop();
}

void InspectorPane::showFacts()
{
    const bool any = m_node != noNode;
    const bool isSecret = any && m_event->isSecret(m_node);
    const bool isMasked = isSecret && m_secrets == models::Secrets::Masked;
    m_showSecret->setVisible(isSecret);
    m_finding->setFinding(any ? m_event->finding(m_node) : nullptr, m_secrets);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copy, m_menu, m_type, m_length, m_place})
        widget->setVisible(any);
    if (!any) {
        m_path->setText(m_event ? tr("No field selected") : tr("No event selected"));
        m_value->hide();
        return;
    }
    const payload::Document &document = m_event->document();
    const payload::Node &node = document.node(m_node);
    const std::string path = document.path(m_node);
    m_path->setText(path.empty() ? tr("(whole body)") : payload::visible(std::string_view(path).substr(0, 4000)));
    const std::string_view lexeme = document.lexeme(m_node);
    m_value->setVisible(node.isLeaf());
    if (!node.isLeaf())
        m_value->setValue({});
    else if (isMasked)
        m_value->setValue(models::maskText());
    else if (lexeme.size() <= shownBytes)
        m_value->setValue(payload::displayValue(node.type(), lexeme));
    else
        m_value->setValue(payload::visible(lexeme.substr(0, shownBytes)) + QChar(0x2026));
    m_type->setText(QLatin1String(payload::typeWord(node.type())));
    m_length->setVisible(!isMasked); // of a short one, half of it
    const std::optional<payload::SentSpan> span = document.sentSpan(m_node);
    m_length->setText(node.isLeaf() ? tr("%1 bytes").arg(models::numberText(span ? span->length : node.length))
                                    : models::sizeText(node.length));
    m_place->setText(placeText(node, isMasked));
}

/// Where the field stands in what was sent; of binary bytes there are no lines, so the bytes themselves are told.
QString InspectorPane::placeText(const payload::Node &node, bool isMasked) const
{
    constexpr std::size_t shown = 16;
    const payload::Document &document = m_event->document();
    if (const std::optional<payload::SentSpan> span = document.sentSpan(m_node)) {
        const std::string_view bytes = document.sent(m_node).substr(0, isMasked ? 0 : shown);
        QString hex = QString::fromLatin1(
            QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex(bytes.size() > 1 ? ' ' : '\0'));
        if (!isMasked && span->length > shown)
            hex += QChar(0x2026);
        return hex.isEmpty() ? tr("byte %1 of the message").arg(span->offset)
                             : tr("byte %1 of the message: %2").arg(span->offset).arg(hex);
    }
    if (document.sentBytes() != nullptr && !m_event->isBeside(node.offset))
        return tr("in a message of protobuf");
    if (m_event->isBeside(node.offset))
        return tr("line %1 of the request's head").arg(m_event->line(node.offset));
    const QString place = tr("line %1, byte %2").arg(m_event->line(node.offset)).arg(m_event->fileOffset(node.offset));
    const bool isUnpacked = m_event->isUnpacked(node.offset);
    return isUnpacked ? tr("%1 of what %2 holds").arg(place, payload::visible(m_event->list()->origin.name)) : place;
}

void InspectorPane::showFoot()
{
    if (!m_event) {
        m_range->setText({});
        m_selectedCount->setText({});
        return;
    }
    const QString size = models::numberText(m_event->size());
    const std::uint32_t begin = m_bytes->selectionBegin();
    const std::uint32_t end = m_bytes->selectionEnd();
    if (begin == end) {
        m_range->setText({});
        m_selectedCount->setText(tr("%1 bytes").arg(size));
        return;
    }
    // Places in a text that was made of a message are nobody's; the field says where it stands in the message.
    const bool isMade = m_event->document().sentBytes() != nullptr && !m_event->isBeside(begin);
    m_range->setText(isMade ? tr("a message of protobuf, as JSON")
                            : tr("bytes %1 to %2").arg(m_event->fileOffset(begin)).arg(m_event->fileOffset(end - 1)));
    m_selectedCount->setText(end == m_event->size() && m_event->endsWithText()
                                 ? tr("nothing after byte %1").arg(m_event->fileOffset(end))
                                 : tr("%1 of %2 bytes selected").arg(models::numberText(end - begin), size));
}

void InspectorPane::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    m_problems->setDiagnostics(std::move(diagnostics));
    const int count = m_problems->model().rowCount();
    m_tabs->setText(ProblemsTab, tr("Problems %1").arg(count));
    m_tabs->setVisible(ProblemsTab, count != 0);
    if (count == 0 && m_tabs->current() == ProblemsTab)
        m_tabs->setCurrent(FieldTab);
    fitTop();
}

void InspectorPane::showProblem(std::uint64_t offset)
{
    m_problems->choose(offset);
    showProblems();
}

void InspectorPane::showProblems()
{
    if (m_problems->model().rowCount() != 0)
        m_tabs->setCurrent(ProblemsTab);
}

void InspectorPane::showBytes()
{
    m_evidenceTabs->setCurrent(BytesTab);
    m_bytes->setFocus();
}

void InspectorPane::showRequest()
{
    if (m_event && m_event->exchange()) {
        m_evidenceTabs->setCurrent(RequestTab);
        m_request->setFocus();
    }
}

void InspectorPane::showField()
{
    m_tabs->setCurrent(FieldTab);
}

void InspectorPane::showNote()
{
    m_tabs->setCurrent(NoteTab);
    m_note->editor().setFocus(Qt::ShortcutFocusReason);
}

QList<Pane> InspectorPane::panes() const
{
    return {{m_layout->itemAt(0)->widget(), m_tabs->currentSegment()},
            {m_layout->itemAt(2)->widget(), m_evidence->currentWidget()}};
}

void InspectorPane::setMode(BytesView::Mode mode)
{
    m_evidenceTabs->setCurrent(BytesTab);
    m_form->setCurrent(static_cast<int>(mode));
}

void InspectorPane::setSecrets(models::Secrets secrets)
{
    m_secrets = secrets;
    m_bytes->setSecrets(secrets);
    m_request->setSecrets(secrets);
    showFacts();
    fitTop();
}

/// What is shown of the field may be higher or lower now.
void InspectorPane::fitTop()
{
    m_top->currentWidget()->layout()->activate();
    m_top->updateGeometry();
}

} // namespace telltale::ui
