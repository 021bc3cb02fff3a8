// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/undo_pane.h"

#include "base/visible_text.h"
#include "ui/administrator_guard.h"
#include "ui/models/load_report.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

UndoPane::UndoPane(const Theme &theme, AdministratorGuard &guard, QWidget *parent)
    : QWidget(parent), m_guard(guard),
      m_undo(new Button(theme, Button::Look::Outlined, QStringLiteral("undo"), tr("Undo this change…"))),
      m_reason(new Label(theme, theme.ui(12), Tone::Secondary)), m_question(new QWidget),
      m_sentence(new Label(theme, theme.ui(), Tone::Normal)), m_diff(new DiffView(theme)),
      m_confirm(new Button(theme, Button::Look::Primary, QStringLiteral("undo"), tr("Put it back"))),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Cancel")))
{
    for (Label *label : {m_reason, m_sentence})
        label->setWordWrap(true);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(8);
    question->addWidget(m_sentence);
    question->addWidget(m_diff);
    question->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    layout->addWidget(m_reason);
    layout->addWidget(m_question);
    connect(m_undo, &QAbstractButton::clicked, this, [this] { setConfirming(true); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { setConfirming(false); });
    connect(m_confirm, &QAbstractButton::clicked, this,
            [this] { m_guard.allow(window(), tr("Undoing a change"), [this] { doIt(); }); });
    setConfirming(false);
    hide();
}

bool UndoPane::isConfirming() const
{
    return m_question->isVisibleTo(this);
}

void UndoPane::setConfirming(bool confirming)
{
    const bool hadFocus = isAncestorOf(focusWidget());
    m_question->setVisible(confirming);
    m_undo->setVisible(!confirming);
    m_reason->setVisible(!confirming && !m_reason->text().isEmpty());
    if (confirming)
        m_cancel->setFocus(); // Enter is not to do it
    else if (hadFocus)
        m_undo->setFocus();
}

void UndoPane::setChange(const std::string &log, std::uint64_t offset, std::uint64_t number,
                         const std::optional<privacy::SwitchChange> &change)
{
    m_work.cancel();
    m_log = log;
    m_offset = offset;
    m_plan = {};
    setVisible(change.has_value());
    m_reason->setText({});
    setConfirming(false);
    if (!change)
        return;
    m_plan.number = number;
    m_plan.change = *change;
    look();
}

void UndoPane::look()
{
    m_undo->setEnabled(false);
    m_work.start([this, log = m_log, offset = m_offset,
                  plan = m_plan](const models::LatestWork::Control &) -> models::LatestWork::Done {
        return [this, found = models::planUndoOf(log, offset, plan.number, plan.change)] {
            m_plan = found;
            showPlan();
        };
    });
}

void UndoPane::showPlan()
{
    const bool canBe = m_plan.refusal.isEmpty();
    m_undo->setEnabled(canBe);
    m_reason->setText(canBe ? QString() : tr("It cannot be undone: %1").arg(m_plan.refusal));
    m_diff->setUnified(m_plan.diff);
    m_diff->setVisible(!m_diff->isEmpty());
    const QString file = visible(m_plan.change.file);
    m_sentence->setText(
        m_plan.change.beforeHash.empty()
            ? tr("%1 was made by this change, and will be removed.").arg(file)
            : tr("%1 will be put back as it was before, byte for byte. The activity log tells of it.").arg(file));
    setConfirming(isConfirming() && canBe);
}

/// What is shown may be old: it is looked at again when it is done.
void UndoPane::doIt()
{
    m_confirm->setEnabled(false);
    m_work.start([this, log = m_log, plan = m_plan](const models::LatestWork::Control &) -> models::LatestWork::Done {
        const Result<bool> done = models::undoTold(log, plan);
        const QString error = done ? QString() : models::asSentence(done.error().message);
        return [this, file = visible(plan.change.file), error] {
            m_confirm->setEnabled(true);
            setConfirming(false);
            look();
            Q_EMIT undone(file, error);
        };
    });
}

} // namespace telltale::ui
