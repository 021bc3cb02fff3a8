// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to the policy of the window: what may change it, and what is written.
#include "base/visible_text.h"
#include "privacy/policy/policy_edit.h"
#include "ui/models/policy_desk.h"

#include <QFile>

namespace telltale::models {

namespace {

QString changedPath(const std::string &file)
{
    return QFile::decodeName(QByteArray::fromStdString(file));
}

} // namespace

Result<bool> PolicyDesk::log(const std::string &before, const std::string &after) const
{
    return m_log && before != after ? m_log(before, after) : Result<bool>(true);
}

Result<bool> PolicyDesk::choose(const std::string &name)
{
    if (name == m_name)
        return true;
    const std::string_view ready = privacy::builtInPolicy(name);
    if (!name.empty() && ready.empty())
        return Error{"policy-not-readable", tr("There is no policy of the name %1.").arg(visible(name))};
    const Result<bool> logged = log(m_text, name.empty() ? m_ownText : std::string(ready));
    if (!logged)
        return logged;
    keepName(name);
    show();
    return true;
}

Result<bool> PolicyDesk::mayEdit()
{
    if (!isOwn())
        return Error{"policy-read-only",
                     tr("“%1” is a ready policy and stays as it is. Copy it to your own rules to change it.")
                         .arg(title(m_name))};
    const std::string seen = m_ownText;
    look();
    if (m_ownText != seen)
        return Error{"policy-changed-since",
                     tr("%1 was changed by somebody else, and has been read again. Look at it before you change it.")
                         .arg(changedPath(m_own.file()))};
    return true;
}

Result<bool> PolicyDesk::edit(const QString &what, const Change &change)
{
    const Result<bool> may = mayEdit();
    if (!may)
        return may;
    const Result<std::string> made = change(m_ownText);
    return made ? put(what, *made) : made.error();
}

/// Writes the person's own policy, and puts it in force.
Result<bool> PolicyDesk::put(const QString &what, const std::string &text)
{
    if (text == m_ownText && isOwn())
        return true;
    const Result<bool> logged = log(m_ownText, text);
    if (!logged)
        return logged;
    const Result<bool> written = m_own.replace(text);
    if (!written)
        return written;
    m_nameBefore = m_name;
    if (!isOwn())
        keepName({});
    takeOwn(text, true, true);
    watch();
    setLastChange(what);
    return true;
}

QString PolicyDesk::ruleName(std::size_t index) const
{
    return m_good && index < m_good->rules.size() ? visible(m_good->rules[index].name) : QString();
}

Result<bool> PolicyDesk::addRule(const privacy::Rule &rule, privacy::RulePlace place)
{
    return edit(tr("the rule “%1” was added").arg(visible(rule.name)),
                [&](const std::string &text) { return privacy::withRule(text, rule, place); });
}

Result<bool> PolicyDesk::replaceRule(std::size_t index, const privacy::Rule &rule)
{
    return edit(tr("the rule “%1” was changed").arg(ruleName(index)),
                [&](const std::string &text) { return privacy::withRuleReplaced(text, index, rule); });
}

Result<bool> PolicyDesk::removeRule(std::size_t index)
{
    return edit(tr("the rule “%1” was removed").arg(ruleName(index)),
                [&](const std::string &text) { return privacy::withoutRule(text, index); });
}

Result<bool> PolicyDesk::moveRule(std::size_t from, std::size_t to)
{
    return edit(tr("the rule “%1” was moved").arg(ruleName(from)),
                [&](const std::string &text) { return privacy::withRuleMoved(text, from, to); });
}

Result<bool> PolicyDesk::setGate(privacy::TelemetryGate gate)
{
    return edit(tr("the policy's gate was changed"),
                [gate](const std::string &text) { return privacy::withGate(text, gate); });
}

Result<bool> PolicyDesk::setDefault(const privacy::Treatment &treatment)
{
    return edit(tr("what happens to everything else was changed"),
                [&](const std::string &text) { return privacy::withDefault(text, treatment); });
}

Result<bool> PolicyDesk::setText(const std::string &text, const std::string &basedOn)
{
    const Result<bool> may = mayEdit();
    if (!may)
        return may;
    if (basedOn != m_ownText)
        return Error{"policy-changed-since",
                     tr("%1 was changed by somebody else since you began to edit it.").arg(changedPath(m_own.file()))};
    const privacy::PolicyReading reading = privacy::readPolicy(text, m_own.file());
    if (!reading.isClean())
        return Error{"policy-not-changed", reading.findings.front().message};
    return put(tr("the policy's text was edited"), text);
}

Result<bool> PolicyDesk::copyToOwn()
{
    if (isOwn())
        return true;
    look();
    return put(tr("“%1” was copied to your own rules").arg(title(m_name)), m_text);
}

Result<bool> PolicyDesk::writeLastGood()
{
    if (!canWriteLastGood())
        return true;
    return put(tr("the last rules that could be read were written again"), m_goodText);
}

Result<bool> PolicyDesk::undo()
{
    if (!canUndo())
        return true;
    const std::string text = m_own.before();
    const Result<bool> logged = log(m_ownText, text);
    if (!logged)
        return logged;
    const Result<bool> done = m_own.takeBack();
    if (!done) {
        look();
        return done;
    }
    if (m_name != m_nameBefore)
        keepName(m_nameBefore);
    takeOwn(text, m_own.isThere(), true);
    setLastChange({});
    return true;
}

} // namespace telltale::models
