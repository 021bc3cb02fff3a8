// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/passphrase_dialog.h"

#include "ui/administrator_guard.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>

namespace telltale::ui {

using models::Tone;

PassphraseDialog::PassphraseDialog(const Theme &theme, AdministratorGuard &guard, const QString &what, QWidget *parent)
    : QDialog(parent), m_guard(guard), m_line(new QLineEdit), m_problem(new Label(theme, theme.ui(12), Tone::Error)),
      m_unlock(new Button(theme, Button::Look::Primary, QStringLiteral("lock"), tr("Unlock"))),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Cancel")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Administrator's passphrase"));
    setWindowModality(Qt::WindowModal);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new Label(theme, theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("%1 takes the administrator's passphrase", "Turning the gate").arg(what));
    auto *detail = new Label(theme, theme.ui(12), Tone::Secondary);
    detail->setText(tr("It holds until this window closes or changes are locked again. Everything can be looked at "
                       "without it."));
    for (Label *label : {title, detail, m_problem})
        label->setWordWrap(true);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setAccessibleName(tr("Passphrase"));
    m_line->setPlaceholderText(tr("Passphrase"));
    followFont(theme, *m_line, theme.ui());
    followHeight(theme, *m_line, 28);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_unlock);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(detail);
    layout->addSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addLayout(buttons);
    followTextSize(theme, *this, [this, &theme] { setMinimumWidth(theme.px(400)); });
    connect(m_line, &QLineEdit::returnPressed, this, &PassphraseDialog::tryIt);
    connect(m_line, &QLineEdit::textChanged, this, &PassphraseDialog::showState);
    connect(m_unlock, &QAbstractButton::clicked, this, &PassphraseDialog::tryIt);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&guard, &AdministratorGuard::changed, this, &PassphraseDialog::showState);
    if (guard.state() == AdministratorGuard::State::Unreadable)
        m_problem->setText(tr("It cannot be read whether a passphrase is set. Until that is put right, nobody may "
                              "change anything here."));
    m_problem->setVisible(!m_problem->text().isEmpty());
    showState();
    m_line->setFocus();
}

void PassphraseDialog::showState()
{
    const bool canTry = !m_guard.isBusy() && m_guard.state() != AdministratorGuard::State::Unreadable;
    m_line->setEnabled(canTry);
    m_unlock->setEnabled(canTry && !m_line->text().isEmpty());
}

void PassphraseDialog::tryIt()
{
    if (m_line->text().isEmpty() || m_guard.isBusy())
        return;
    const QString given = m_line->text();
    m_line->clear();
    m_problem->hide();
    m_guard.unlock(given, [it = QPointer(this)](AdministratorGuard::Outcome outcome, const QString &sentence) {
        if (!it)
            return;
        it->showState();
        if (outcome == AdministratorGuard::Outcome::Done) {
            it->accept();
            return;
        }
        it->m_problem->setText(sentence);
        it->m_problem->setAccessibleName(sentence);
        it->m_problem->show();
        it->m_line->setFocus();
    });
    m_line->setEnabled(false);
    m_unlock->setEnabled(false);
    m_cancel->setFocus(); // what can still be pressed
}

} // namespace telltale::ui
