// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policy_desk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <utility>

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
    // A copy of a ready one says the same, and is another one.
    const bool isSame = m_policy && std::exchange(m_shownName, m_name) == m_name && text == m_text
        && privacy::isAlike(*policy, *m_policy);
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

} // namespace telltale::models
