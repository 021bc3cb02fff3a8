// SPDX-License-Identifier: GPL-3.0-or-later
// What the thread of a run does again and again while the program runs.
#include "ui/run/run_thread.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace telltale::ui {

namespace {

constexpr int settleStep = 20; // milliseconds

} // namespace

/// False: the run is to be ended.
bool RunThread::turn()
{
    wait();
    if (!obey())
        return false;
    writeTerminal();
    readTerminal();
    noteEnd();
    noteSettled();
    return true;
}

void RunThread::wait()
{
    bool hasRoom = false;
    {
        const std::lock_guard lock(m_mutex);
        hasRoom = m_output.size() < mostOutput;
    }
    const auto wanted = static_cast<short>((hasRoom ? POLLIN : 0) | (m_sending.empty() ? 0 : POLLOUT));
    std::array<pollfd, 3> watched{{{m_isTerminalOver || wanted == 0 ? -1 : m_program->terminal(), wanted, 0},
                                   {m_isEnded ? -1 : m_program->descriptor(), POLLIN, 0},
                                   {m_wake, POLLIN, 0}}};
    poll(watched.data(), watched.size(), m_isEnded && !m_isSettled ? settleStep : -1);
}

bool RunThread::obey()
{
    std::uint64_t count = 0;
    (void)!::read(m_wake, &count, sizeof count);
    Orders orders;
    {
        const std::lock_guard lock(m_mutex);
        orders = std::exchange(m_orders, {});
        m_sending += std::exchange(m_input, {});
    }
    if (orders.size)
        m_program->resize(*orders.size);
    for (const int number : orders.signals)
        m_program->signal(number);
    return !orders.isOver;
}

void RunThread::writeTerminal()
{
    while (!m_sending.empty() && !m_isTerminalOver) {
        const ssize_t size = ::write(m_program->terminal(), m_sending.data(), m_sending.size());
        if (size <= 0)
            break;
        m_sending.erase(0, static_cast<std::size_t>(size));
    }
    if (m_sending.size() > mostInput)
        m_sending.resize(mostInput);
}

void RunThread::readTerminal()
{
    std::array<char, 16 << 10> bytes;
    bool isNew = false;
    while (!m_isTerminalOver) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_output.size() >= mostOutput)
                break;
        }
        const ssize_t size = ::read(m_program->terminal(), bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0) {
            m_isTerminalOver = size == 0 || errno != EAGAIN;
            break;
        }
        const std::lock_guard lock(m_mutex);
        isNew = isNew || m_output.empty();
        m_output.append(bytes.data(), static_cast<std::size_t>(size));
    }
    if (isNew && m_events.onOutput)
        m_events.onOutput();
}

/// Everything that it has printed before is there then.
void RunThread::noteEnd()
{
    const std::optional<int> status = m_isEnded ? std::nullopt : m_program->status();
    if (!status)
        return;
    readTerminal();
    m_isEnded = true;
    m_settleUntil = std::chrono::steady_clock::now() + settleTime;
    if (m_events.onEnded)
        m_events.onEnded(*status);
}

void RunThread::noteSettled()
{
    if (!m_isEnded || m_isSettled)
        return;
    m_isSettled = m_run->isSettled() || std::chrono::steady_clock::now() >= m_settleUntil;
    if (m_isSettled && m_events.onSettled)
        m_events.onSettled();
}

} // namespace telltale::ui
