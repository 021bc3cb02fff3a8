// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/capture_wait.h"

#include <array>
#include <csignal>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr int newsApart = 20; // milliseconds
constexpr int lookEvery = 1000;

sigset_t signalsOf(bool hearsHangup)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    if (hearsHangup)
        sigaddset(&signals, SIGHUP);
    return signals;
}

} // namespace

CaptureWait::CaptureWait(int output, bool hearsHangup)
    : m_output(output), m_hearsHangup(hearsHangup), m_news(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    const sigset_t signals = signalsOf(hearsHangup);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_signals = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

CaptureWait::~CaptureWait()
{
    // A signal that nobody has fetched would end the program as soon as it is let through again.
    signalfd_siginfo signal{};
    while (read(m_signals, &signal, sizeof signal) > 0) {
    }
    close(m_signals);
    close(m_news);
    // The second Ctrl+C ends what is still being written.
    const sigset_t signals = signalsOf(m_hearsHangup);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

bool CaptureWait::isReadable(int descriptor, int milliseconds) const
{
    pollfd event = {descriptor, POLLIN, 0};
    return poll(&event, 1, milliseconds) > 0;
}

/// Of hangups the signal is taken; one that ends us stays, so that it is found again.
CaptureWait::Event CaptureWait::signalled()
{
    sigset_t hangup;
    sigemptyset(&hangup);
    sigaddset(&hangup, SIGHUP);
    const timespec atOnce = {};
    return m_hearsHangup && sigtimedwait(&hangup, nullptr, &atOnce) == SIGHUP ? Event::Hangup : Event::Ended;
}

CaptureWait::Event CaptureWait::wait()
{
    if (isReadable(m_signals, newsApart))
        return signalled();
    std::array<pollfd, 3> events = {pollfd{m_signals, POLLIN, 0}, pollfd{m_news, POLLIN, 0}, pollfd{m_output, 0, 0}};
    poll(events.data(), events.size(), lookEvery);
    if (events[0].revents != 0)
        return signalled();
    if (events[2].revents != 0)
        return Event::Closed;
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t size = read(m_news, &count, sizeof count);
    return Event::News;
}

void CaptureWait::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t size = write(m_news, &one, sizeof one);
}

} // namespace telltale::cli
