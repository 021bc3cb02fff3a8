// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <array>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace telltale::cli {

Interruption::Interruption() : m_end(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_waiter = std::thread([this] { wait(); });
}

Interruption::~Interruption()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t size = write(m_end, &one, sizeof one);
    m_waiter.join();
    close(m_end);
}

void Interruption::wait()
{
    std::array<pollfd, 2> events = {pollfd{m_signals.descriptor(), POLLIN, 0}, pollfd{m_end, POLLIN, 0}};
    poll(events.data(), events.size(), -1);
    if (events[0].revents == 0)
        return;
    m_signals.fetch();
    m_source.request_stop();
    m_signals.letThrough();
    poll(&events[1], 1, -1);
}

} // namespace telltale::cli
