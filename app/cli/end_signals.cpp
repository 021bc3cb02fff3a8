// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/end_signals.h"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

sigset_t endSignals(bool hearsHangup)
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

EndSignals::EndSignals(bool hearsHangup) : m_hearsHangup(hearsHangup)
{
    const sigset_t signals = endSignals(hearsHangup);
    holdBack();
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

EndSignals::~EndSignals()
{
    // A signal that nobody has fetched would end the program as soon as it is let through again.
    fetch();
    close(m_descriptor);
    letThrough();
}

void EndSignals::fetch()
{
    signalfd_siginfo signal{};
    while (read(m_descriptor, &signal, sizeof signal) > 0) {
    }
}

void EndSignals::holdBack()
{
    const sigset_t signals = endSignals(m_hearsHangup);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void EndSignals::letThrough()
{
    const sigset_t signals = endSignals(m_hearsHangup);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace telltale::cli
