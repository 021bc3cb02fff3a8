// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/live_run_engine.h"

#include "ui/run/run_thread.h"

#include <QCoreApplication>

namespace telltale::ui {

LiveRunEngine::LiveRunEngine(std::string ownFolder) : m_ownFolder(std::move(ownFolder)) {}

LiveRunEngine::~LiveRunEngine()
{
    stop();
}

std::shared_ptr<RunThread> LiveRunEngine::thread() const
{
    const std::lock_guard lock(m_mutex);
    return m_thread;
}

Result<QString> LiveRunEngine::start(const RunSettings &settings, privacy::ExchangeJudge &judge, RunEvents events)
{
    stop();
    auto thread = std::make_shared<RunThread>(settings, judge, std::move(events),
                                              m_ownFolder.empty() ? QCoreApplication::applicationDirPath().toStdString()
                                                                  : m_ownFolder);
    const Result<QString> address = thread->start();
    if (!address)
        return address.error();
    const std::lock_guard lock(m_mutex);
    m_thread = std::move(thread);
    return *address;
}

RunCoverage LiveRunEngine::stop()
{
    const std::shared_ptr<RunThread> running = thread();
    return running ? running->stop() : RunCoverage();
}

std::string LiveRunEngine::takeOutput(std::size_t most)
{
    const std::shared_ptr<RunThread> running = thread();
    return running ? running->takeOutput(most) : std::string();
}

void LiveRunEngine::write(std::string bytes)
{
    if (const std::shared_ptr<RunThread> running = thread())
        running->write(std::move(bytes));
}

bool LiveRunEngine::hidesInput() const
{
    const std::shared_ptr<RunThread> running = thread();
    return running && running->hidesInput();
}

void LiveRunEngine::resize(int columns, int rows)
{
    if (const std::shared_ptr<RunThread> running = thread())
        running->resize(columns, rows);
}

void LiveRunEngine::signal(int number)
{
    if (const std::shared_ptr<RunThread> running = thread())
        running->signal(number);
}

privacy::Forwarder *LiveRunEngine::forwarder()
{
    const std::shared_ptr<RunThread> running = thread();
    return running ? running->forwarder() : nullptr;
}

QString LiveRunEngine::trouble() const
{
    const std::shared_ptr<RunThread> running = thread();
    return running ? running->trouble() : QString();
}

} // namespace telltale::ui
