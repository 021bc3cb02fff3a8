// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/capture_wait.h"

#include <array>
#include <csignal>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr int newsApart = 20; // milliseconds
constexpr int lookEvery = 1000;

} // namespace

CaptureWait::CaptureWait(int output, bool hearsHangup)
    : m_output(output), m_hearsHangup(hearsHangup), m_signals(hearsHangup),
      m_news(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

CaptureWait::~CaptureWait()
{
    close(m_news); // and with the end of the signals a second Ctrl+C ends what is still being written
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
    if (isReadable(m_signals.descriptor(), newsApart))
        return signalled();
    std::array<pollfd, 3> events = {pollfd{m_signals.descriptor(), POLLIN, 0}, pollfd{m_news, POLLIN, 0},
                                    pollfd{m_output, 0, 0}};
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
