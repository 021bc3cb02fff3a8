// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_thread.h"

#include "network/launch/program_file.h"
#include "network/launch/run_environment.h"

#include <QFile>

#include <algorithm>
#include <csignal>

#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

namespace telltale::ui {

namespace {

network::Environment environmentOf(const RunSettings &settings)
{
    network::Environment environment = network::ownEnvironment();
    environment["TERM"] = "xterm-256color";
    environment.erase("LINES"); // those of the terminal hold
    environment.erase("COLUMNS");
    for (const models::EnvironmentVariable &variable : settings.environment)
        environment[variable.name] = variable.value;
    return environment;
}

network::ProgramToLaunch programOf(const RunSettings &settings)
{
    network::ProgramToLaunch program;
    program.words = settings.words;
    program.environment = environmentOf(settings);
    program.folder = QFile::encodeName(settings.folder).toStdString();
    return program;
}

network::ProgramRunOptions optionsOf(const RunSettings &settings, const std::string &ownFolder)
{
    network::ProgramRunOptions options;
    options.ownFolder = ownFolder;
    options.network.listen = settings.capture.listen;
    options.network.scope = std::make_shared<network::CaptureScope>(settings.capture.scope);
    options.network.passWhenUnrecorded = settings.capture.passWhenFull;
    options.network.answersWait = !settings.capture.durable;
    options.network.isSandbox = settings.isSandbox;
    options.usersTrust = network::usersTrust(environmentOf(settings));
    return options;
}

network::TerminalProgram::Size sizeOf(int columns, int rows)
{
    return {static_cast<std::uint16_t>(std::clamp(columns, 1, 1000)),
            static_cast<std::uint16_t>(std::clamp(rows, 1, 1000))};
}

} // namespace

RunThread::RunThread(RunSettings settings, privacy::ExchangeJudge &judge, RunEvents events, std::string ownFolder)
    : m_settings(std::move(settings)), m_judge(judge), m_events(std::move(events)), m_ownFolder(std::move(ownFolder)),
      m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

RunThread::~RunThread()
{
    stop();
    if (m_wake >= 0)
        close(m_wake);
}

Result<QString> RunThread::start()
{
    std::promise<Result<QString>> told;
    std::future<Result<QString>> address = told.get_future();
    m_thread = std::thread(&RunThread::work, this, std::move(told));
    Result<QString> result = address.get();
    if (!result)
        m_thread.join();
    return result;
}

void RunThread::work(std::promise<Result<QString>> told)
{
    Result<QString> begun = begin();
    const bool runs = bool(begun);
    told.set_value(std::move(begun));
    if (!runs)
        return;
    while (turn()) {
    }
    end();
}

Result<QString> RunThread::begin()
{
    // Told before anything is made for it.
    if (const Result<std::string> file = network::findProgram(programOf(m_settings)); !file)
        return file.error();
    Result<CaptureRecord> record = openCaptureRecord(m_settings.capture, m_events.onPersisted);
    if (!record)
        return record.error();
    m_record = *std::move(record);
    auto run = network::ProgramRun::begin(optionsOf(m_settings, m_ownFolder), std::move(m_record.sink), m_judge);
    if (!run)
        return giveUp(run.error());
    m_run = *std::move(run);
    Result<QString> launched = launch();
    return launched ? launched : giveUp(launched.error());
}

Result<QString> RunThread::launch()
{
    const Result<network::ProgramToLaunch> prepared = m_run->prepare(programOf(m_settings));
    if (!prepared)
        return prepared.error();
    auto program = network::TerminalProgram::start(*prepared, sizeOf(m_settings.columns, m_settings.rows));
    if (!program)
        return program.error();
    m_run->started(program->process(), *prepared);
    m_program.emplace(*std::move(program));
    const std::lock_guard lock(m_mutex);
    m_terminal = m_program->terminal();
    m_asked = m_run.get();
    return QString::fromStdString(m_run->address());
}

/// Nothing was captured: no record stays.
Error RunThread::giveUp(const Error &error)
{
    if (m_run)
        m_run->end();
    m_run.reset();
    m_record.index.reset();
    if (!m_record.isGoneOnWith)
        QFile::remove(m_settings.capture.record);
    return error;
}

void RunThread::end()
{
    const bool wasEnded = m_isEnded;
    m_program->end();
    readTerminal();
    if (!wasEnded && m_events.onEnded)
        m_events.onEnded(m_program->status().value_or(128 + SIGKILL));
    {
        const std::lock_guard lock(m_mutex);
        m_terminal = -1;
        m_asked = nullptr;
    }
    m_program.reset();
    network::RunCoverage ended = m_run->end();
    m_run.reset();
    // What is not in the index yet gets there when the record is looked at again.
    m_record.index->stop();
    m_record.index.reset();
    RunCoverage coverage;
    coverage.counters = std::move(ended.counters);
    coverage.tunnels = std::move(ended.tunnels);
    coverage.missed = ended.redirect.refused;
    coverage.hasMorePrograms = ended.redirect.notesLost;
    coverage.left = std::move(ended.left);
    coverage.notices = std::move(ended.notices);
    coverage.trouble = ended.trouble;
    const std::lock_guard lock(m_mutex);
    m_coverage = std::move(coverage);
}

RunCoverage RunThread::stop()
{
    if (!m_thread.joinable())
        return {};
    {
        const std::lock_guard lock(m_mutex);
        m_orders.isOver = true;
    }
    wake();
    m_thread.join();
    const std::lock_guard lock(m_mutex);
    return m_coverage;
}

void RunThread::wake() const
{
    constexpr std::uint64_t one = 1;
    (void)!::write(m_wake, &one, sizeof one);
}

std::string RunThread::takeOutput(std::size_t most)
{
    std::string taken;
    bool wasFull = false;
    {
        const std::lock_guard lock(m_mutex);
        wasFull = m_output.size() >= mostOutput;
        taken = m_output.substr(0, most);
        m_output.erase(0, taken.size());
    }
    if (wasFull)
        wake();
    return taken;
}

void RunThread::write(std::string bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_input.size() + bytes.size() > mostInput)
            return;
        m_input += bytes;
    }
    wake();
}

bool RunThread::hidesInput() const
{
    const std::lock_guard lock(m_mutex);
    termios how{};
    return m_terminal >= 0 && tcgetattr(m_terminal, &how) == 0 && (how.c_lflag & ECHO) == 0
        && (how.c_lflag & ICANON) != 0;
}

void RunThread::resize(int columns, int rows)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.size = sizeOf(columns, rows);
    }
    wake();
}

void RunThread::signal(int number)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.signals.push_back(number);
    }
    wake();
}

privacy::Forwarder *RunThread::forwarder()
{
    const std::lock_guard lock(m_mutex);
    return m_asked == nullptr ? nullptr : &m_asked->interceptor();
}

QString RunThread::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked == nullptr ? QString() : m_asked->interceptor().trouble();
}

} // namespace telltale::ui
