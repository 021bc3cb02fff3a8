// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/start_page.h"

#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

namespace {

QHBoxLayout *row(QWidget *widget, int left, int right, int spacing)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(left, 0, right, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

StartPage::StartPage(const Theme &theme, Actions &actions, Session &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session), m_example(new QWidget),
      m_events(new EventTable(theme, session.events))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *title = new Label(theme, theme.ui(24, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("See exactly what your software sends"));
    auto *subtitle = new Label(theme, theme.ui(14), Tone::Secondary);
    subtitle->setText(tr("Everything is decoded on this machine. Telltale itself sends nothing."));
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

    auto *layout = new QVBoxLayout(this);
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
    connect(m_events, &QAbstractItemView::doubleClicked, this,
            [this] { Q_EMIT exploreWanted(m_events->currentEvent().value_or(0)); });
    connect(m_events, &QAbstractItemView::activated, this,
            [this] { Q_EMIT exploreWanted(m_events->currentEvent().value_or(0)); });
    connect(&session.loader, &models::LoadController::finished, this, &StartPage::showFindings);
    showFindings();
}

QWidget *StartPage::makeCards()
{
    auto *cards = new QWidget;
    QHBoxLayout *layout = row(cards, 0, 0, 16);
    m_firstCard = new Card(
        m_theme, QStringLiteral("open"), *m_actions.open,
        tr("A payload, NDJSON log, HAR file or documentation page, also compressed. Or drop it anywhere."), true);
    layout->addWidget(m_firstCard);
    layout->addWidget(
        new Card(m_theme, QStringLiteral("paste"), *m_actions.paste,
                 tr("Decodes the payload that is on the clipboard. Comments and trailing commas are fine."), false));
    return cards;
}

QWidget *StartPage::makeExampleHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(38);
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Example, already decoded"));
    auto *detail = new Label(m_theme, m_theme.ui(), Tone::Secondary);
    detail->setText(tr("the four payloads that the Appsmith documentation publishes"));
    auto *explore = new Button(m_theme, Button::Look::Link, QStringLiteral("inspect"), tr("Explore the example"));
    auto *hide = new Button(m_theme, Button::Look::Flat, QStringLiteral("x"), tr("Hide"));
    hide->setToolTip(tr("Hide the example"));
    QHBoxLayout *layout = row(head, 16, 12, 9);
    layout->addWidget(title);
    layout->addWidget(detail, 1);
    layout->addWidget(explore);
    layout->addSpacing(8);
    layout->addWidget(hide);
    connect(explore, &QAbstractButton::clicked, this, [this] { Q_EMIT exploreWanted(0); });
    connect(hide, &QAbstractButton::clicked, m_example, &QWidget::hide);
    return head;
}

QWidget *StartPage::makeFinding(const QString &icon, Label *&title, const QString &strong, const QString &text,
                                const QString &link, std::function<void()> follow)
{
    auto *part = new QWidget;
    auto *drawing = new Button(m_theme, Button::Look::Flat, icon, {});
    drawing->setFocusPolicy(Qt::NoFocus);
    drawing->setAttribute(Qt::WA_TransparentForMouseEvents);
    drawing->setAccessibleName(strong);
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
    auto *findings = new QWidget;
    findings->setFixedHeight(170);
    QHBoxLayout *layout = row(findings, 0, 0, 0);
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
    auto *line = new QWidget;
    QHBoxLayout *layout = row(line, 0, 0, 16);
    const std::pair<const char *, QString> texts[] = {
        {"paste", tr("Ctrl+V decodes whatever payload is on the clipboard.")},
        {"lock", tr("Files are only read; nothing is uploaded.")},
        {"help", tr("F1 lists every key.")}};
    for (const auto &[icon, text] : texts) {
        auto *drawing = new Button(m_theme, Button::Look::Flat, QLatin1String(icon), {});
        drawing->setFocusPolicy(Qt::NoFocus);
        drawing->setAttribute(Qt::WA_TransparentForMouseEvents);
        drawing->setAccessibleName(text);
        drawing->setFixedSize(16, 20);
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

void StartPage::showFindings()
{
    const payload::Capture &capture = m_session.capture;
    std::size_t problems = 0;
    for (std::size_t i = 0; i < capture.sourceCount(); ++i)
        problems += capture.source(static_cast<std::uint16_t>(i)).diagnostics.size();
    m_eventCount->setText(tr("%1 events").arg(capture.events()));
    m_fieldCount->setText(tr("%1 fields").arg(capture.fields()));
    m_problemCount->setText(tr("%1 tolerances").arg(problems));
    m_events->setFixedHeight(qBound(28 + 32, m_events->wantedHeight(), 2000)); // not as high as millions of rows
}

} // namespace telltale::ui
