// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/program_run.h"

#include "network/interceptor/listen_address.h"
#include "network/launch/chromium_home.h"
#include "network/launch/program_file.h"
#include "network/launch/run_folder.h"
#include "network/launch/run_tally.h"
#include "network/launch/run_trust.h"

#include <QCoreApplication>

#include <cerrno>
#include <thread>

#include <sys/random.h>

namespace telltale::network {

namespace {

constexpr std::chrono::milliseconds settleStep{5};

QString aboutRun(const char *text)
{
    return QCoreApplication::translate("telltale::Launch", text);
}

RedirectToken randomToken()
{
    RedirectToken token{};
    for (std::size_t got = 0; got < token.size();) {
        const ssize_t size = ::getrandom(token.data() + got, token.size() - got, 0);
        got += size > 0 ? static_cast<std::size_t>(size) : 0;
    }
    return token;
}

Error changesRightsOf(const std::string &file)
{
    return {"program-set-user",
            aboutRun(QT_TRANSLATE_NOOP(
                         "telltale::Launch",
                         "%1 runs with other rights than yours (set-uid, set-gid or capabilities), and the system lets "
                         "nobody look into such a program: it was not started"))
                .arg(QString::fromLocal8Bit(file.c_str()))};
}

} // namespace

ProgramRun::ProgramRun() = default;

ProgramRun::~ProgramRun()
{
    if (m_interceptor)
        end();
}

Result<std::unique_ptr<ProgramRun>> ProgramRun::begin(const ProgramRunOptions &options,
                                                      std::unique_ptr<privacy::ExchangeSink> sink,
                                                      privacy::ExchangeJudge &judge)
{
    std::unique_ptr<ProgramRun> run(new ProgramRun);
    auto folder = RunFolder::make(options.runsFolder);
    if (!folder)
        return folder.error();
    run->m_folder = *std::move(folder);
    auto authority = CertificateAuthority::inMemory();
    if (!authority)
        return authority.error();
    Result<RunTrust> trust = RunTrust::make(*run->m_folder, (*authority)->certificate(), options.systemBundle);
    if (!trust)
        return trust.error();
    run->m_trust = std::make_unique<RunTrust>(*std::move(trust));
    run->m_tally = std::make_shared<RunTally>();

    InterceptorOptions network = options.network;
    network.authority = *std::move(authority);
    if (const std::string trusted = run->m_trust->usersFile(options.usersTrust); !trusted.empty())
        network.trustedFiles.push_back(trusted);
    network.redirect.emplace();
    network.redirect->token = randomToken();
    network.redirect->statistics = [tally = run->m_tally] { return tally->statistics(); };
    auto interceptor = Interceptor::start(network, std::move(sink), judge);
    if (!interceptor)
        return interceptor.error();
    run->m_interceptor = *std::move(interceptor);
    if (const Result<bool> redirecting = run->redirect(options, network.redirect->token); !redirecting)
        return redirecting.error();
    return run;
}

Result<bool> ProgramRun::redirect(const ProgramRunOptions &options, const RedirectToken &token)
{
    const Result<Tcp::endpoint> endpoint = parseListenAddress(address());
    if (!endpoint)
        return endpoint.error();
    RedirectHubOptions hub;
    hub.folder = m_folder->path();
    hub.token = token;
    hub.interceptorPort = endpoint->port();
    hub.proxyUrl = "http://127.0.0.1:" + std::to_string(endpoint->port());
    hub.pemBundle = m_trust->bundle();
    hub.javaKeystore = m_trust->javaKeystore();
    hub.sandbox = options.network.isSandbox;
    if (!options.ownFolder.empty())
        hub.library = RedirectHub::libraryPath(options.ownFolder);
    hub.trustVariables =
        withTrust({}, [this](TrustKind kind, const std::string &users) { return m_trust->fileFor(kind, users); });
    auto started = RedirectHub::start(hub);
    if (!started)
        return started.error();
    m_hub = *std::move(started);
    m_tally->setHub(m_hub.get());
    m_mark = std::string(TELLTALE_REDIRECT_VARIABLE) + '=' + m_hub->environment({}, {}).at(TELLTALE_REDIRECT_VARIABLE);
    return true;
}

Result<ProgramToLaunch> ProgramRun::prepare(ProgramToLaunch program)
{
    const Result<std::string> file = findProgram(program);
    if (!file)
        return file.error();
    if (changesRights(*file))
        return changesRightsOf(*file);
    program.file = *file;
    Environment trusting = withTrust(program.environment, [this](TrustKind kind, const std::string &users) {
        return m_trust->fileFor(kind, users);
    });
    program.environment = m_hub->environment(trusting, *file);
    // What is set for programs that are not reached must not replace what was merged.
    for (const TrustVariable &variable : trustVariables()) {
        if (const auto merged = trusting.find(std::string(variable.name)); merged != trusting.end())
            program.environment[merged->first] = merged->second;
    }
    if (isChromium(*file)) {
        const Result<std::string> home = m_trust->homeFor(program.environment["HOME"]);
        if (!home)
            return home.error();
        program.environment["HOME"] = *home;
    }
    return program;
}

void ProgramRun::started(pid_t process, const ProgramToLaunch &program)
{
    m_hub->noteStarted(static_cast<std::uint32_t>(process), program.file);
}

std::string ProgramRun::address() const
{
    return m_interceptor->address();
}

const std::string &ProgramRun::folder() const
{
    return m_folder->path();
}

privacy::CaptureCounters ProgramRun::counters() const
{
    privacy::CaptureCounters counters = m_interceptor->counters();
    // It asks for them now and then only.
    const RedirectStatistics redirect = redirected();
    counters.quicRefused = redirect.quicRefused;
    counters.datagrams = redirect.datagrams;
    counters.unreached = redirect.unreached.size();
    return counters;
}

RedirectStatistics ProgramRun::redirected() const
{
    return m_tally->statistics();
}

std::vector<LeftProcess> ProgramRun::running() const
{
    return m_mark.empty() ? std::vector<LeftProcess>() : processesWith(m_mark);
}

bool ProgramRun::isSettled() const
{
    // Both count what was accepted there and what has connected here; those who use a proxy come on top.
    const privacy::CaptureCounters counters = m_interceptor->counters();
    return counters.openConnections == 0 && counters.connections >= redirected().connections && running().empty();
}

void ProgramRun::settle(std::chrono::milliseconds most) const
{
    const auto end = std::chrono::steady_clock::now() + most;
    while (!isSettled() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(settleStep);
}

RunCoverage ProgramRun::end()
{
    RunCoverage coverage;
    coverage.left = running();
    m_interceptor->stop();
    coverage.counters = counters();
    coverage.redirect = redirected();
    coverage.tunnels = m_interceptor->tunnels();
    coverage.trouble = m_interceptor->trouble();
    coverage.notices = m_trust->takeNotices();
    m_tally->setHub(nullptr);
    m_hub.reset();
    m_interceptor.reset();
    m_trust.reset();
    m_folder.reset();
    return coverage;
}

} // namespace telltale::network
