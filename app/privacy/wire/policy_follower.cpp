// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/policy_follower.h"

#include "privacy/policy/policy_reader.h"

#include <QCoreApplication>

#include <sys/stat.h>

namespace telltale::privacy {

namespace {

Diagnostic aboutPolicyFile(const std::string &file, const char *code, const QString &message)
{
    Diagnostic problem;
    problem.code = code;
    problem.source = file;
    problem.hasPlace = false;
    problem.message = message;
    return problem;
}

} // namespace

/// Nothing where there is no file, as of the policies that are compiled in.
std::optional<PolicyFollower::Mark> PolicyFollower::markNow() const
{
    struct stat status = {};
    if (!builtInPolicy(m_options.nameOrFile).empty() || ::stat(m_options.nameOrFile.c_str(), &status) != 0)
        return {};
    return Mark{static_cast<std::int64_t>(status.st_dev),          static_cast<std::int64_t>(status.st_ino),
                static_cast<std::int64_t>(status.st_size),         static_cast<std::int64_t>(status.st_mtim.tv_sec),
                static_cast<std::int64_t>(status.st_mtim.tv_nsec), static_cast<std::int64_t>(status.st_ctim.tv_nsec)};
}

std::shared_ptr<const WirePolicy> PolicyFollower::read(std::vector<Diagnostic> &problems) const
{
    PolicyReading reading = openPolicy(m_options.nameOrFile);
    problems = std::move(reading.findings);
    if (!problems.empty())
        return {};
    Result<KeySource> keys =
        reading.policy.needsKey() && m_options.keys ? m_options.keys(reading.policy) : Result<KeySource>(KeySource());
    auto wire = keys ? makeWirePolicy(std::move(reading.policy), m_options.knowledge, *keys, m_options.settings)
                     : Result<std::shared_ptr<const WirePolicy>>(keys.error());
    if (wire)
        return *wire;
    problems.push_back(aboutPolicyFile(m_options.nameOrFile, wire.error().code, wire.error().message));
    return {};
}

std::shared_ptr<GateControl> PolicyFollower::open(std::vector<Diagnostic> &problems)
{
    m_read = m_seen = markNow();
    if (auto wire = read(problems))
        m_control = std::make_shared<GateControl>(std::move(wire));
    return m_control;
}

void PolicyFollower::look(const Tell &tell)
{
    const std::optional<Mark> mark = markNow();
    const bool isAtRest = mark == m_seen;
    m_seen = mark;
    if (isAtRest && mark != m_read)
        reload(tell);
}

void PolicyFollower::reload(const Tell &tell)
{
    m_read = markNow();
    std::vector<Diagnostic> problems;
    std::shared_ptr<const WirePolicy> wire = read(problems);
    constexpr std::size_t size = 2;
    if (wire && m_read && (*m_read)[size] == 0) {
        // Everything would leave.
        wire.reset();
        problems.push_back(aboutPolicyFile(
            m_options.nameOrFile, "policy-empty",
            QCoreApplication::translate("telltale::Policy", "The file of the policy has become empty")));
    }
    if (wire && m_control)
        m_control->setPolicy(std::move(wire));
    tell(problems);
}

} // namespace telltale::privacy
