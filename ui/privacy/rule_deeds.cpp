// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of rules does to the policy, and says about it.
#include "ui/mnemonics.h"
#include "ui/privacy/rule_pane.h"
#include "ui/privacy/rule_table.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QMenu>

namespace telltale::ui {

using models::PolicyDesk;

void RulePane::choosePolicy(int place)
{
    const std::string name = m_which->itemData(place).toString().toStdString();
    askGuard(m_guard, [this, name] {
        change([this, name] { return m_desk.choose(name); }, 0);
        showPolicy(); // also when it was refused
    });
    if (name != m_desk.name())
        showPolicy(); // until it may be
}

void RulePane::edit(int rule)
{
    if (!offersCopy())
        Q_EMIT editRequested(rule);
}

void RulePane::remove(int rule)
{
    if (offersCopy())
        return;
    askGuard(m_guard, [this, rule] {
        change([this, rule] { return m_desk.removeRule(static_cast<std::size_t>(rule)); }, rule);
    });
}

void RulePane::move(int from, int to)
{
    if (offersCopy())
        return;
    askGuard(m_guard, [this, from, to] {
        change(
            [this, from, to] { return m_desk.moveRule(static_cast<std::size_t>(from), static_cast<std::size_t>(to)); },
            to);
    });
}

/// Does it, says what was done or why not, and goes to that row.
void RulePane::change(const std::function<Result<bool>()> &act, int row)
{
    const int before = m_table->currentRule();
    const Result<bool> done = act();
    m_table->choose(done ? row : before);
    m_table->scrollTo(m_table->currentIndex());
    if (!done) {
        m_isProblemShown = false;
        m_bannerAct = nullptr;
        m_banner->show(Severity::Error, tr("The policy was not changed."), done.error().message, {}, {});
        return;
    }
    if (m_isProblemShown)
        return;
    m_banner->hide();
    if (m_desk.canUndo())
        Q_EMIT told(m_desk.lastChange());
}

/// True for a policy that is ready: it stays as it is, and can become one's own.
bool RulePane::offersCopy()
{
    if (m_desk.isOwn())
        return false;
    m_isProblemShown = false;
    m_bannerAct = [this] { askGuard(m_guard, [this] { copyToOwn(); }); };
    m_banner->show(Severity::Note, tr("“%1” is ready and stays as it is.").arg(PolicyDesk::title(m_desk.name())),
                   tr("Copy it to your own rules to change it. It takes the place of what your own rules were until "
                      "then; that can be undone."),
                   tr("Copy to own rules"), {});
    return true;
}

void RulePane::copyToOwn()
{
    const int row = m_table->currentRule();
    change([this] { return m_desk.copyToOwn(); }, row);
    first().setFocus();
}

/// Something else is in force than what stands in the file.
void RulePane::showProblem()
{
    const QString problem = m_desk.problem();
    if (problem.isEmpty()) {
        if (m_isProblemShown)
            m_banner->hide();
        m_isProblemShown = false;
        return;
    }
    m_isProblemShown = true;
    const bool canWrite = m_desk.canWriteLastGood();
    m_bannerAct = [this, canWrite] {
        if (!canWrite)
            Q_EMIT textRequested();
        else
            askGuard(m_guard, [this] { change([this] { return m_desk.writeLastGood(); }, m_table->currentRule()); });
    };
    m_banner->show(Severity::Error, tr("Your own rules cannot be read as they are now."), problem,
                   canWrite ? tr("Write the last rules again") : tr("Edit as TOML"), {});
}

void RulePane::openMenu(int rule, const QPoint &position)
{
    const bool isRule = rule < m_model.rules();
    QMenu menu(this);
    const auto add = [this, &menu](const QString &text, bool isEnabled, std::function<void()> act) {
        QAction *const action = menu.addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, std::move(act));
    };
    add(tr("Edit…"), true, [this, rule] { edit(rule); });
    add(tr("Add rule…"), true, [this] { edit(-1); });
    menu.addSeparator();
    add(tr("Move up"), isRule && rule > 0, [this, rule] { move(rule, rule - 1); });
    add(tr("Move down"), isRule && rule + 1 < m_model.rules(), [this, rule] { move(rule, rule + 1); });
    add(tr("Move to the top"), isRule && rule > 0, [this, rule] { move(rule, 0); });
    menu.addSeparator();
    add(tr("Remove"), isRule, [this, rule] { remove(rule); });
    addMnemonics(menu);
    menu.exec(position);
}

} // namespace telltale::ui
