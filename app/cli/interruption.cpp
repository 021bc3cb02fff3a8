// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <array>
#include <csignal>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

sigset_t interruptingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interruption::Interruption() : m_end(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    const sigset_t signals = interruptingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_signals = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_waiter = std::thread([this] { wait(); });
}

Interruption::~Interruption()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t size = write(m_end, &one, sizeof one);
    m_waiter.join();
    // A signal that nobody has fetched would end the program as soon as it is let through again.
    signalfd_siginfo signal{};
    while (read(m_signals, &signal, sizeof signal) > 0) {
    }
    close(m_signals);
    close(m_end);
    const sigset_t signals = interruptingSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void Interruption::wait()
{
    std::array<pollfd, 2> events = {pollfd{m_signals, POLLIN, 0}, pollfd{m_end, POLLIN, 0}};
    poll(events.data(), events.size(), -1);
    if (events[0].revents == 0)
        return;
    signalfd_siginfo signal{};
    [[maybe_unused]] const ssize_t size = read(m_signals, &signal, sizeof signal);
    m_source.request_stop();
    const sigset_t signals = interruptingSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    poll(&events[1], 1, -1);
}

} // namespace telltale::cli
