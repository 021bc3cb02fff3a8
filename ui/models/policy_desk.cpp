// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policy_desk.h"

#include "base/visible_text.h"
#include "privacy/policy/policy_edit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace telltale::models {

namespace {

constexpr int settleTime = 200; // milliseconds
constexpr auto chosenKey = "privacy/policy";

QString deskPath(const std::string &file)
{
    return QFile::decodeName(QByteArray::fromStdString(file));
}

/// Nothing leaves: for a policy of which nobody knows what it wanted to keep.
std::shared_ptr<const privacy::Policy> closedPolicy()
{
    privacy::Policy closed;
    closed.gate = privacy::TelemetryGate::Off;
    closed.fallback.action = privacy::Action::Block;
    return std::make_shared<const privacy::Policy>(std::move(closed));
}

bool saysNothing(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace

PolicyDesk::PolicyDesk(std::string file, QSettings &state, QObject *parent)
    : QObject(parent), m_own(std::move(file)), m_state(state)
{
    const std::string kept = state.value(QLatin1String(chosenKey)).toString().toStdString();
    if (!privacy::builtInPolicy(kept).empty())
        m_name = kept;
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &PolicyDesk::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    const Result<std::string> text = m_own.read();
    if (text) {
        takeOwn(*text, m_own.isThere(), true);
    } else {
        m_ownProblem = tr("%1. Until it can be read, nothing leaves a capture.").arg(text.error().message);
        show();
    }
    watch();
}

PolicyDesk::~PolicyDesk() = default;

std::vector<std::string> PolicyDesk::names()
{
    std::vector<std::string> names = privacy::policyNames();
    names.insert(names.begin(), std::string());
    return names;
}

QString PolicyDesk::title(const std::string &name)
{
    return name.empty() ? tr("Own rules") : QString::fromStdString(name);
}

/// The file, and the folder it is in or will be in: editors put another file in its place.
void PolicyDesk::watch()
{
    const QString path = deskPath(m_own.file());
    QDir folder = QFileInfo(path).dir();
    while (!folder.exists() && folder.absolutePath() != folder.rootPath())
        folder = QFileInfo(folder.absolutePath()).dir();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList wanted{folder.absolutePath()};
    if (QFile::exists(path))
        wanted << path;
    for (const QString &one : watched) {
        if (!wanted.contains(one))
            m_watcher.removePath(one);
    }
    for (const QString &one : wanted) {
        if (!watched.contains(one))
            m_watcher.addPath(one);
    }
}

void PolicyDesk::look()
{
    watch();
    const Result<std::string> text = m_own.read();
    if (!text) {
        m_ownProblem = m_good ? tr("%1. The rules that were read last stay in force.").arg(text.error().message)
                              : tr("%1. Until it can be read, nothing leaves a capture.").arg(text.error().message);
        show();
        return;
    }
    const bool isThere = m_own.isThere();
    if (*text != m_ownText || isThere != m_isOwnThere || !m_ownProblem.isEmpty())
        takeOwn(*text, isThere, false);
}

/// `isOurs`: it is what the window itself has written, or found at first.
void PolicyDesk::takeOwn(const std::string &text, bool isThere, bool isOurs)
{
    if (!isOurs && text != m_ownText && canUndo())
        setLastChange({});
    m_ownText = text;
    m_isOwnThere = isThere;
    m_ownReading = privacy::readPolicy(text, m_own.file());
    m_ownProblem.clear();
    const QString file = deskPath(m_own.file());
    if (!m_ownReading.isClean()) {
        const Diagnostic &first = m_ownReading.findings.front();
        const QString where = tr("%1, line %2, column %3: %4.")
                                  .arg(file)
                                  .arg(first.place.line)
                                  .arg(first.place.column)
                                  .arg(first.message);
        m_ownProblem = m_good ? tr("%1 The rules that were read last stay in force.").arg(where)
                              : tr("%1 Until that is mended, nothing leaves a capture.").arg(where);
    } else if (!isOurs && saysNothing(text) && m_good && !saysNothing(m_goodText)) {
        m_ownProblem = isThere ? tr("%1 is empty now. The rules that were read last stay in force.").arg(file)
                               : tr("%1 is gone. The rules that were read last stay in force.").arg(file);
    } else {
        m_good = std::make_shared<const privacy::Policy>(m_ownReading.policy);
        m_goodText = text;
    }
    show();
}

/// What is in force follows from what was chosen and what stands in the file.
void PolicyDesk::show()
{
    std::shared_ptr<const privacy::Policy> policy = m_policy;
    std::string text;
    std::vector<Diagnostic> findings;
    if (isOwn()) {
        text = m_ownText;
        findings = m_ownReading.findings;
        policy = m_good ? m_good : closedPolicy();
    } else {
        text = privacy::builtInPolicy(m_name);
        policy = std::make_shared<const privacy::Policy>(privacy::readPolicy(text, m_name).policy);
    }
    const bool isSame = m_policy && text == m_text && privacy::isAlike(*policy, *m_policy);
    m_findings = std::move(findings);
    if (!isSame) {
        m_text = std::move(text);
        m_policy = std::move(policy);
    }
    setProblem(isOwn() ? m_ownProblem : QString());
    if (!isSame)
        Q_EMIT changed();
}

void PolicyDesk::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

void PolicyDesk::setLastChange(const QString &what)
{
    m_lastChange = what;
    Q_EMIT undoChanged();
}

void PolicyDesk::keepName(const std::string &name)
{
    m_name = name;
    m_state.setValue(QLatin1String(chosenKey), QString::fromStdString(name));
}

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
                         .arg(deskPath(m_own.file()))};
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
                     tr("%1 was changed by somebody else since you began to edit it.").arg(deskPath(m_own.file()))};
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
