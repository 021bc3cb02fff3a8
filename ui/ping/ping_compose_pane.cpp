// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_compose_pane.h"

#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_connection.h"
#include "ui/ping/ping_form.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_sending.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>

namespace telltale::ui {

using models::Tone;

PingComposePane::PingComposePane(const Theme &theme, PingDraft &draft, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), Tone::Normal)),
      m_remark(new Label(theme, theme.ui(12), Tone::Secondary)), m_target(new QComboBox),
      m_statement(new PingStatement(theme)), m_form(new PingForm(theme, draft)), m_sending(new PingSending(theme)),
      m_connection(new PingConnection(theme)),
      m_more(new Button(theme, Button::Look::Link, QStringLiteral("right"), tr("Connection"))),
      m_confirm(new PingConfirm(theme)),
      m_send(new Button(theme, Button::Look::Primary, QStringLiteral("ping"), tr("Send once"))),
      m_dryRun(new Button(theme, Button::Look::Outlined, QStringLiteral("eye"), tr("Dry run"))),
      m_stop(new Button(theme, Button::Look::Outlined, QStringLiteral("stop"), tr("Stop everything"))),
      m_key(new Label(theme, theme.ui(12), Tone::Hint)), m_problem(new Label(theme, theme.ui(12), Tone::Error))
{
    auto *head = new QWidget;
    followHeight(theme, *head, 36);
    auto *words = new QHBoxLayout(head);
    words->setContentsMargins(16, 0, 12, 0);
    words->setSpacing(10);
    words->addWidget(m_title);
    words->addWidget(m_remark, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    // A splitter asks for no height of its own, so that the question below is never cut off.
    auto *scrolled = new QSplitter(Qt::Vertical);
    scrolled->addWidget(new ScrollPage(makeContent()));
    layout->addWidget(scrolled, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    m_foot = makeFoot();
    layout->addWidget(m_foot);
    layout->addWidget(m_confirm);
    m_confirm->hide();
    connect(m_more, &QAbstractButton::clicked, this, [this] { showConnection(!m_connection->isVisibleTo(this)); });
    followTextSize(theme, *this, [this] { fitHeight(); });
    showConnection(false);
    showProblem({});
}

/// The question is seen whole.
void PingComposePane::fitHeight()
{
    setMinimumSize(m_theme.px(300), m_theme.px(m_isConfirming ? 440 : 240));
}

QWidget *PingComposePane::makeContent()
{
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(12);
    m_target->setMaxVisibleItems(12);
    m_target->lineEdit()->setMaxLength(8192);
    m_target->lineEdit()->setTextMargins(4, 0, 0, 0);
    m_target->setCompleter(nullptr);
    followFont(m_theme, *m_target, m_theme.mono());
    followHeight(m_theme, *m_target, 28);
    // What an item is stands behind its address in the list only.
    connect(m_target, &QComboBox::activated, this,
            [this](int item) { m_target->setEditText(m_target->itemData(item).toString()); });
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(4);
    layout->addWidget(fieldLabel(m_theme, tr("Send to"), *m_target));
    m_target->lineEdit()->setAccessibleName(tr("Send to"));
    layout->addWidget(m_target);
    layout->addSpacing(4);
    layout->addWidget(m_statement);
    layout->addSpacing(6);
    layout->addWidget(m_form);
    layout->addSpacing(6);
    layout->addWidget(m_sending);
    layout->addSpacing(4);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_connection);
    layout->addStretch(1);
    return content;
}

QWidget *PingComposePane::makeFoot()
{
    auto *foot = new QWidget;
    m_key->setText(QStringLiteral("Ctrl+Return"));
    m_problem->setWordWrap(true);
    m_send->setToolTip(tr("Send once (Ctrl+Return)"));
    m_dryRun->setToolTip(tr("Puts everything together as if it were sent, and sends nothing"));
    m_stop->hide();
    auto *buttons = new FlowLayout;
    buttons->setSpacing(8);
    for (QWidget *one : {static_cast<QWidget *>(m_send), static_cast<QWidget *>(m_stop),
                         static_cast<QWidget *>(m_dryRun), static_cast<QWidget *>(m_key)})
        buttons->addWidget(one);
    followHeight(m_theme, *m_key, 28);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(6);
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    return foot;
}

void PingComposePane::showConnection(bool shown)
{
    m_connection->setVisible(shown);
    m_more->setDrawing(shown ? QStringLiteral("down") : QStringLiteral("right"), Tone::Accent);
    m_more->setAccessibleDescription(shown ? tr("open") : tr("closed"));
}

void PingComposePane::setPlaces(const QList<Place> &places)
{
    const QString text = m_target->currentText();
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    for (const Place &place : places)
        m_target->addItem(place.what.isEmpty() ? place.url : QStringLiteral("%1  %2").arg(place.url, place.what),
                          place.url);
    m_target->setCurrentIndex(-1);
    m_target->setEditText(text);
}

void PingComposePane::setTitle(const QString &title, const QString &remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
}

void PingComposePane::setStatement(Tone tone, const QString &icon, const QString &text)
{
    m_statement->setText(tone, icon, text);
}

void PingComposePane::showFoot(Foot foot)
{
    m_isConfirming = foot == Foot::Confirm;
    fitHeight();
    m_foot->setVisible(!m_isConfirming);
    m_confirm->setVisible(m_isConfirming);
}

void PingComposePane::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setAccessibleName(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString PingComposePane::problem() const
{
    return m_problem->text();
}

} // namespace telltale::ui
