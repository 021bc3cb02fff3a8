// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/policy_text_pane.h"

#include "ui/privacy/policy_text_edit.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace telltale::ui {

namespace {

constexpr int checkAfter = 200; // milliseconds without a key
/// Of more, nobody would want to edit it here, and one long line would stop the window.
constexpr std::size_t largestText = 1 << 20;
constexpr std::size_t longestTextLine = 20'000;

bool canBeEdited(const std::string &text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t feed = std::min(text.find('\n', at), text.size());
        if (feed - at > longestTextLine)
            return false;
        at = feed + 1;
    }
    return text.size() <= largestText;
}

} // namespace

PolicyTextPane::PolicyTextPane(const Theme &theme, models::PolicyDesk &desk, models::PolicyRun &run, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_run(run),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_place(new Label(theme, theme.mono(12), models::Tone::Secondary)), m_text(new PolicyTextEdit(theme)),
      m_items(new QStandardItemModel(this)), m_findings(new RowList),
      m_summary(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_problem(new Label(theme, theme.ui(12), models::Tone::Error)),
      m_copy(new Button(theme, Button::Look::Primary, QStringLiteral("copy"), tr("Copy to own rules"))),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Cancel"))),
      m_save(new Button(theme, Button::Look::Primary, {}, tr("Save")))
{
    m_checking.setSingleShot(true);
    m_checking.setInterval(checkAfter);
    m_text->setAccessibleName(tr("Text of the policy"));
    auto *head = new QWidget;
    followHeight(theme, *head, 36);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 0, 12, 0);
    line->setSpacing(12);
    line->addWidget(m_title);
    line->addWidget(m_place, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_text, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_findings);
    layout->addWidget(makeFoot());
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSetting)
            m_checking.start();
    });
    connect(&m_checking, &QTimer::timeout, this, &PolicyTextPane::check);
    connect(&run, &models::PolicyRun::changed, this, &PolicyTextPane::showHits);
    connect(&desk, &models::PolicyDesk::changed, this, &PolicyTextPane::deskChanged);
    connect(m_findings, &QAbstractItemView::clicked, this, &PolicyTextPane::goToFinding);
    connect(m_findings, &QAbstractItemView::activated, this, &PolicyTextPane::goToFinding);
    connect(m_save, &QAbstractButton::clicked, this, &PolicyTextPane::save);
    connect(m_cancel, &QAbstractButton::clicked, this, &PolicyTextPane::cancelled);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        askGuard(m_guard, [this] {
            const Result<bool> done = m_desk.copyToOwn();
            if (done)
                begin();
            else
                showProblem(done.error().message);
        });
    });
    begin();
}

QWidget *PolicyTextPane::makeFoot()
{
    m_findings->setModel(m_items);
    m_findings->setAccessibleName(tr("Errors in the policy"));
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_findings->setUniformItemSizes(true);
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followFont(m_theme, *m_findings, m_theme.ui(12));
    for (Label *label : {m_summary, m_problem})
        label->setWordWrap(true);
    m_problem->hide();
    setFocusProxy(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (Button *button : {m_cancel, m_copy, m_save})
        buttons->addWidget(button);
    auto *foot = new QWidget;
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    return foot;
}

void PolicyTextPane::begin()
{
    m_based = m_desk.text();
    m_isWindows = m_based.find("\r\n") != std::string::npos;
    const bool canEdit = canBeEdited(m_based);
    m_isSetting = true;
    m_text->setPlainText(canEdit ? QString::fromStdString(m_based) : QString());
    m_text->document()->setModified(false);
    m_isSetting = false;
    const bool isOwn = m_desk.isOwn();
    m_text->setReadOnly(!isOwn || !canEdit);
    m_title->setText(isOwn ? tr("Edit as TOML") : tr("Ready policy, read only"));
    m_place->setText(isOwn ? QString::fromStdString(m_desk.file()) : models::PolicyDesk::title(m_desk.name()));
    m_save->setVisible(isOwn);
    m_copy->setVisible(!isOwn);
    m_cancel->setText(isOwn ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
    showProblem(canEdit ? QString()
                        : tr("It is too large to be edited here. Use an editor; what it writes is taken over."));
    check();
}

bool PolicyTextPane::isModified() const
{
    return m_text->document()->isModified();
}

std::string PolicyTextPane::typed() const
{
    QString text = m_text->text();
    if (m_isWindows)
        text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    return text.toStdString();
}

void PolicyTextPane::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString PolicyTextPane::summary() const
{
    return m_summary->text();
}

QString PolicyTextPane::problem() const
{
    return m_problem->text();
}

/// What somebody else has written is shown, unless something was typed here.
void PolicyTextPane::deskChanged()
{
    if (m_desk.text() == m_based)
        return;
    if (isModified())
        showProblem(tr("The policy was changed elsewhere since you began to edit it. Copy what you need of your text, "
                       "and cancel."));
    else
        begin();
}

void PolicyTextPane::save()
{
    check();
    if (m_save->isEnabled())
        askGuard(m_guard, [this] { write(); });
}

void PolicyTextPane::write()
{
    const std::string text = typed();
    m_text->document()->setModified(false); // what the desk tells of is this text
    const std::string before = std::exchange(m_based, text);
    const Result<bool> done = m_desk.setText(text, before);
    if (done) {
        begin();
        Q_EMIT saved();
        return;
    }
    m_based = before;
    m_text->document()->setModified(true);
    showProblem(done.error().message);
}

void PolicyTextPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !isModified())
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void PolicyTextPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_run.setActive(true);
}

void PolicyTextPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_run.setActive(false);
}

} // namespace telltale::ui
