// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/start_page.h"

#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

namespace {

} // namespace

StartPage::StartPage(const Theme &theme, Actions &actions, Session &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session), m_example(new QWidget),
      m_events(new EventTable(theme, session.events))
{
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *title = new Label(theme, theme.ui(24, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("See exactly what your software sends"));
    auto *subtitle = new Label(theme, theme.ui(14), Tone::Secondary);
    subtitle->setText(tr("Everything is decoded on this machine. Telltale itself sends nothing."));
    title->setWordWrap(true);
    subtitle->setWordWrap(true);
    m_events->setFocusPolicy(Qt::StrongFocus);
    m_events->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *example = new QVBoxLayout(m_example);
    example->setContentsMargins(0, 0, 0, 0);
    example->setSpacing(0);
    example->addWidget(new Separator(Qt::Horizontal));
    example->addWidget(makeExampleHead());
    example->addWidget(new Separator(Qt::Horizontal));
    example->addWidget(m_events);
    example->addWidget(new Separator(Qt::Horizontal));
    example->addWidget(makeFindings());
    example->addWidget(new Separator(Qt::Horizontal));

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 36, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 0, 16, 0);
    top->setSpacing(8);
    top->addWidget(title);
    top->addWidget(subtitle);
    top->addSpacing(16);
    top->addWidget(makeCards());
    layout->addLayout(top);
    layout->addSpacing(28);
    layout->addWidget(m_example);
    layout->addSpacing(24);
    layout->addWidget(makeHints());
    layout->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new ScrollPage(content));
    connect(&theme, &Theme::textSizeChanged, this, &StartPage::fitEvents);
    connect(m_events, &QAbstractItemView::doubleClicked, this,
            [this] { Q_EMIT exploreWanted(m_events->currentEvent().value_or(0)); });
    connect(m_events, &QAbstractItemView::activated, this,
            [this] { Q_EMIT exploreWanted(m_events->currentEvent().value_or(0)); });
    connect(&session.loader, &models::LoadController::finished, this, &StartPage::showFindings);
    showFindings();
}

QWidget *StartPage::makeCards()
{
    auto *cards = new FoldingRow(m_theme, 560);
    QBoxLayout *layout = &cards->parts();
    layout->setSpacing(16);
    m_firstCard = new Card(
        m_theme, QStringLiteral("open"), *m_actions.open,
        tr("A payload, NDJSON log, HAR file or documentation page, also compressed. Or drop it anywhere."), true);
    layout->addWidget(m_firstCard);
    layout->addWidget(
        new Card(m_theme, QStringLiteral("record"), *m_actions.capture,
                 tr("A local collector and proxy for the programs that you point at it. Needs no rights."), false));
    layout->addWidget(new Card(
        m_theme, QStringLiteral("terminal"), *m_actions.run,
        tr("Starts it with its traffic captured, TLS too, and shows what it sends while it sends it."), false));
    return cards;
}

QWidget *StartPage::makeExampleHead()
{
    auto *head = new FoldingRow(m_theme, 560);
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Example, already decoded"));
    auto *detail = new Label(m_theme, m_theme.ui(), Tone::Secondary);
    detail->setText(tr("the four payloads that the Appsmith documentation publishes"));
    auto *explore = new Button(m_theme, Button::Look::Link, QStringLiteral("inspect"), tr("Explore the example"));
    auto *hide = new Button(m_theme, Button::Look::Flat, QStringLiteral("x"), tr("Hide"));
    hide->setToolTip(tr("Hide the example"));
    auto *texts = new FoldingRow(m_theme, 500);
    texts->parts().setSpacing(9);
    texts->parts().addWidget(title);
    texts->parts().addWidget(detail, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(17);
    buttons->addWidget(explore);
    buttons->addWidget(hide);
    head->parts().setSpacing(9);
    head->parts().addWidget(texts, 1);
    head->parts().addLayout(buttons);
    followTextSize(m_theme, *head, [this, head] { head->setMinimumHeight(m_theme.px(38)); });
    const auto fit = [head, buttons](bool folded) {
        head->parts().setContentsMargins(16, folded ? 8 : 0, 12, folded ? 8 : 0);
        buttons->setAlignment(folded ? Qt::AlignLeft : Qt::Alignment());
    };
    fit(false);
    connect(head, &FoldingRow::folded, this, fit);
    connect(explore, &QAbstractButton::clicked, this, [this] { Q_EMIT exploreWanted(0); });
    connect(hide, &QAbstractButton::clicked, m_example, &QWidget::hide);
    return head;
}

QWidget *StartPage::makeFinding(const QString &icon, Label *&title, const QString &strong, const QString &text,
                                const QString &link, std::function<void()> follow)
{
    auto *part = new QWidget;
    auto *drawing = new Drawing(m_theme, icon, {28, 28}, strong);
    title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), Tone::Normal);
    auto *second = new Label(m_theme, m_theme.ui(13, Theme::Weight::Medium), Tone::Normal);
    second->setText(strong);
    auto *body = new Label(m_theme, m_theme.ui(), Tone::Secondary);
    body->setText(text);
    body->setWordWrap(true);
    body->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *go = new Button(m_theme, Button::Look::Link, {}, link);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(title);
    texts->addWidget(second);
    texts->addWidget(body, 1);
    texts->addSpacing(4);
    auto *links = new QHBoxLayout;
    links->setContentsMargins(0, 0, 0, 0);
    links->addWidget(go);
    links->addStretch();
    texts->addLayout(links);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(10, 18, 16, 16);
    layout->setSpacing(6);
    layout->addWidget(drawing, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    connect(go, &QAbstractButton::clicked, this, std::move(follow));
    return part;
}

QWidget *StartPage::makeFindings()
{
    auto *findings = new FoldingRow(m_theme, 700);
    QBoxLayout *layout = &findings->parts();
    followTextSize(m_theme, *findings, [this, findings] { findings->setMinimumHeight(m_theme.px(170)); });
    connect(findings, &FoldingRow::folded, this, [findings](bool folded) {
        for (Separator *line : findings->findChildren<Separator *>(QString(), Qt::FindDirectChildrenOnly))
            line->setOrientation(folded ? Qt::Horizontal : Qt::Vertical);
    });
    layout->addWidget(
        makeFinding(QStringLiteral("inspect"), m_eventCount, tr("found in one page of documentation"),
                    tr("Every fenced block that holds a payload is read, with its heading and its line in the page."),
                    tr("Show them in Inspect"), [this] { Q_EMIT exploreWanted(0); }),
        1);
    layout->addWidget(new Separator(Qt::Vertical));
    layout->addWidget(
        makeFinding(QStringLiteral("technical"), m_fieldCount, tr("each with its exact bytes"),
                    tr("Select a field and its bytes light up; click in the bytes and its field is selected. "
                       "Values are shown as they were sent."),
                    tr("See the bytes in Inspect"), [this] { Q_EMIT exploreWanted(1); }),
        1);
    layout->addWidget(new Separator(Qt::Vertical));
    layout->addWidget(
        makeFinding(QStringLiteral("warn"), m_problemCount, tr("read, and said so"),
                    tr("The page has comments inside its JSON. Each is listed with its line and column; nothing is "
                       "silently repaired."),
                    tr("List the problems"), [this] { Q_EMIT problemsWanted(); }),
        1);
    return findings;
}

QWidget *StartPage::makeHints()
{
    auto *hints = new QWidget;
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Good to know"));
    auto *all = new QVBoxLayout(hints);
    all->setContentsMargins(16, 0, 16, 0);
    all->setSpacing(12);
    all->addWidget(title);
    auto *line = new FoldingRow(m_theme, 860);
    QBoxLayout *layout = &line->parts();
    layout->setSpacing(16);
    const std::pair<const char *, QString> texts[] = {
        {"paste", tr("Ctrl+V decodes whatever payload is on the clipboard.")},
        {"lock", tr("Files are only read; nothing is uploaded.")},
        {"help", tr("F1 lists every key.")}};
    for (const auto &[icon, text] : texts) {
        auto *drawing = new Drawing(m_theme, QLatin1String(icon), {16, 20}, text);
        auto *label = new Label(m_theme, m_theme.ui(), Tone::Secondary);
        label->setText(text);
        auto *one = new QHBoxLayout;
        one->setSpacing(8);
        one->addWidget(drawing);
        one->addWidget(label, 1);
        layout->addLayout(one, 1);
    }
    all->addWidget(line);
    return hints;
}

void StartPage::focusFirst()
{
    m_firstCard->setFocus();
}

void StartPage::setExampleShown(bool shown)
{
    m_example->setVisible(shown);
}

QList<Pane> StartPage::panes() const
{
    return {{m_firstCard->parentWidget(), m_firstCard}, {m_example, m_events}};
}

void StartPage::showFindings()
{
    const payload::Capture &capture = m_session.capture;
    std::size_t problems = 0;
    for (std::size_t i = 0; i < capture.sourceCount(); ++i)
        problems += capture.source(static_cast<std::uint16_t>(i)).diagnostics.size();
    m_eventCount->setText(tr("%1 events").arg(capture.events()));
    m_fieldCount->setText(tr("%1 fields").arg(capture.fields()));
    m_problemCount->setText(tr("%1 tolerances").arg(problems));
    fitEvents();
}

void StartPage::fitEvents()
{
    // Not as high as millions of rows.
    m_events->setFixedHeight(qBound(m_theme.px(28 + 32), m_events->wantedHeight(), m_theme.px(2000)));
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitEvents();
}

} // namespace telltale::ui
