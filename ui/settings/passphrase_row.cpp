// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/passphrase_row.h"

#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;
using State = AdministratorGuard::State;

PassphraseRow::PassphraseRow(const Theme &theme, AdministratorGuard &guard, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_guard(guard), m_state(new Label(theme, theme.ui(12), Tone::Secondary)),
      m_says(new Label(theme, theme.ui(12), Tone::Secondary)),
      m_set(new Button(theme, Button::Look::Outlined, QStringLiteral("lock"), tr("Set a passphrase…"))),
      m_change(new Button(theme, Button::Look::Outlined, QStringLiteral("lock"), tr("Change it…"))),
      m_remove(new Button(theme, Button::Look::Outlined, QStringLiteral("x"), tr("Remove it…"))), m_fields(new QWidget),
      m_old(makeLine(tr("The passphrase that is set"))), m_fresh(makeLine(tr("New passphrase"))),
      m_again(makeLine(tr("New passphrase, once more"))),
      m_confirm(new Button(theme, Button::Look::Primary, {}, tr("Set"))),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Cancel")))
{
    arrange();
    connect(m_set, &QAbstractButton::clicked, this, [this] { ask(Deed::Set); });
    connect(m_change, &QAbstractButton::clicked, this, [this] { ask(Deed::Change); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { ask(Deed::Remove); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_says->setText({});
        ask(Deed::None);
    });
    connect(m_confirm, &QAbstractButton::clicked, this, &PassphraseRow::doIt);
    for (QLineEdit *line : {m_old, m_fresh, m_again}) {
        connect(line, &QLineEdit::textChanged, this, &PassphraseRow::judge);
        connect(line, &QLineEdit::returnPressed, this, &PassphraseRow::doIt);
    }
    connect(&guard, &AdministratorGuard::changed, this, &PassphraseRow::showState);
    ask(Deed::None);
}

QLineEdit *PassphraseRow::makeLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    line->setAccessibleName(name);
    line->setPlaceholderText(name);
    line->setMaxLength(1000);
    followFont(m_theme, *line, m_theme.ui());
    followHeight(m_theme, *line, 28);
    return line;
}

void PassphraseRow::arrange()
{
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::Medium), Tone::Normal);
    title->setText(tr("Administrator's passphrase"));
    auto *detail = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    detail->setText(
        tr("Where one is set, turning the gate, changing policies and switches, and undoing ask for it once "
           "a window. It guards against slips: whoever may write your files may take it away, which the "
           "activity log shows. A lost one is removed with its file, administrator.toml."));
    for (Label *label : {detail, m_state, m_says})
        label->setWordWrap(true);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(8);
    for (Button *button : {m_set, m_change, m_remove})
        buttons->addWidget(button);
    auto *answers = new FlowLayout;
    answers->setSpacing(8);
    answers->addWidget(m_confirm);
    answers->addWidget(m_cancel);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 4, 0, 0);
    fields->setSpacing(6);
    for (QLineEdit *line : {m_old, m_fresh, m_again})
        fields->addWidget(line);
    fields->addLayout(answers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 10);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(detail);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    layout->addWidget(m_fields);
    layout->addWidget(m_says);
}

QString PassphraseRow::sentence() const
{
    return m_says->text();
}

void PassphraseRow::ask(Deed deed)
{
    m_deed = deed;
    for (QLineEdit *line : {m_old, m_fresh, m_again})
        line->clear();
    m_fields->setVisible(deed != Deed::None);
    m_old->setVisible(deed == Deed::Change || deed == Deed::Remove);
    m_fresh->setVisible(deed == Deed::Set || deed == Deed::Change);
    m_again->setVisible(deed == Deed::Set || deed == Deed::Change);
    m_confirm->setText(deed == Deed::Remove ? tr("Remove") : deed == Deed::Change ? tr("Change") : tr("Set"));
    m_confirm->setAccessibleName(m_confirm->text());
    showState();
    if (deed != Deed::None) {
        m_says->setText({});
        (deed == Deed::Set ? m_fresh : m_old)->setFocus();
    }
    judge();
}

void PassphraseRow::showState()
{
    const State state = m_guard.state();
    const bool isSet = state == State::Locked || state == State::Unlocked;
    m_state->setText(state == State::Open         ? tr("None is set: whoever is at this window may change everything.")
                         : state == State::Locked ? tr("One is set. Changes are locked in this window.")
                         : state == State::Unlocked ? tr("One is set. Changes are unlocked in this window.")
                                                    : tr("It cannot be read whether one is set: nobody may change "
                                                         "anything."));
    m_state->setTone(state == State::Unreadable ? Tone::Error : Tone::Secondary);
    m_set->setVisible(m_deed == Deed::None && state == State::Open);
    m_change->setVisible(m_deed == Deed::None && isSet);
    m_remove->setVisible(m_deed == Deed::None && isSet);
    const bool isBusy = m_guard.isBusy();
    for (QWidget *widget : {static_cast<QWidget *>(m_old), static_cast<QWidget *>(m_fresh),
                            static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_cancel)})
        widget->setEnabled(!isBusy);
    judge();
}

/// What is wrong with what was typed is said once it is whole.
void PassphraseRow::judge()
{
    const bool wantsOld = m_deed == Deed::Change || m_deed == Deed::Remove;
    const bool wantsFresh = m_deed == Deed::Set || m_deed == Deed::Change;
    const bool isSame = m_fresh->text() == m_again->text();
    const bool isWhole = (!wantsOld || !m_old->text().isEmpty()) && (!wantsFresh || !m_fresh->text().isEmpty());
    m_confirm->setEnabled(m_deed != Deed::None && isWhole && (!wantsFresh || isSame) && !m_guard.isBusy());
    if (wantsFresh && !m_again->text().isEmpty() && !isSame && !m_fresh->text().startsWith(m_again->text())) {
        m_says->setTone(Tone::Error);
        m_says->setText(tr("The new passphrases are not the same."));
    } else if (m_deed != Deed::None && isSame && !m_again->text().isEmpty()) {
        m_says->setText({});
    }
}

void PassphraseRow::doIt()
{
    if (!m_confirm->isEnabled())
        return;
    const auto answer = [it = QPointer(this)](AdministratorGuard::Outcome outcome, const QString &sentence) {
        if (it)
            it->done(outcome, sentence);
    };
    if (m_deed == Deed::Set)
        m_guard.set(m_fresh->text(), answer);
    else if (m_deed == Deed::Change)
        m_guard.change(m_old->text(), m_fresh->text(), answer);
    else
        m_guard.remove(m_old->text(), answer);
    m_says->setTone(Tone::Secondary);
    m_says->setText(tr("A moment…"));
    showState();
}

void PassphraseRow::done(AdministratorGuard::Outcome outcome, const QString &sentence)
{
    const Deed deed = m_deed;
    const bool isDone = outcome == AdministratorGuard::Outcome::Done;
    ask(isDone ? Deed::None : deed);
    m_says->setTone(isDone ? Tone::Good : Tone::Error);
    m_says->setText(!isDone                    ? sentence
                        : deed == Deed::Set    ? tr("The passphrase is set. Note it where others cannot read it.")
                        : deed == Deed::Change ? tr("There is another passphrase now.")
                                               : tr("The passphrase is removed."));
    m_says->setAccessibleName(m_says->text());
}

} // namespace telltale::ui
