// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_wait.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr std::chrono::milliseconds lookEvery{1000};

} // namespace

VerifyWait::VerifyWait() : m_news(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

VerifyWait::~VerifyWait()
{
    close(m_news);
}

VerifyWait::Event VerifyWait::wait(const For &what)
{
    if (m_isStopped)
        return Event::Stopped;
    if (what.hearsLines && hasLine())
        return Event::Line;
    if (what.hearsLines && m_isInputOver)
        return Event::NoInput;
    auto longest = lookEvery;
    if (what.until)
        longest = std::clamp(std::chrono::ceil<std::chrono::milliseconds>(*what.until - Clock::now()),
                             std::chrono::milliseconds(0), lookEvery);
    std::array<pollfd, 4> events = {pollfd{m_signals.descriptor(), POLLIN, 0}, pollfd{m_news, POLLIN, 0},
                                    pollfd{what.hearsLines ? STDIN_FILENO : -1, POLLIN, 0},
                                    pollfd{what.program, POLLIN, 0}};
    poll(events.data(), events.size(), static_cast<int>(longest.count()));
    if (events[0].revents != 0) {
        m_isStopped = true;
        m_signals.fetch();
        m_signals.letThrough();
        return Event::Stopped;
    }
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t size = read(m_news, &count, sizeof count);
    if (events[2].revents != 0 && readInput())
        return hasLine() ? Event::Line : Event::News;
    if (events[2].revents != 0)
        return Event::NoInput;
    if (events[3].revents != 0)
        return Event::Program;
    return what.until && Clock::now() >= *what.until ? Event::Time : Event::News;
}

/// False at the end of the input.
bool VerifyWait::readInput()
{
    std::array<char, 4096> buffer{};
    const ssize_t size = read(STDIN_FILENO, buffer.data(), buffer.size());
    m_isInputOver = size <= 0;
    if (size > 0 && m_input.size() < (std::size_t(1) << 20))
        m_input.append(buffer.data(), static_cast<std::size_t>(size));
    return size > 0;
}

bool VerifyWait::mayHearLine()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    // What is not open at all is over as well.
    if (!hasLine() && !m_isInputOver && poll(&input, 1, 0) > 0)
        readInput();
    return hasLine() || !m_isInputOver;
}

std::string VerifyWait::takeLine()
{
    const std::size_t end = m_input.find('\n');
    std::string line = m_input.substr(0, end);
    m_input.erase(0, end == std::string::npos ? end : end + 1);
    return line;
}

void VerifyWait::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t size = write(m_news, &one, sizeof one);
}

} // namespace telltale::cli
