// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/output.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::report {

namespace {

QString systemError(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

/// The descriptor was made non-blocking by another program that shares it: wait as if it were not.
void waitUntilWritable(int descriptor)
{
    pollfd wanted{descriptor, POLLOUT, 0};
    ::poll(&wanted, 1, -1);
}

} // namespace

Output::Output(int descriptor)
    : m_buffer(new char[capacity]), m_at(m_buffer.get()), m_end(m_buffer.get() + capacity), m_descriptor(descriptor)
{
}

Output::~Output()
{
    flush();
}

void Output::pad(std::size_t count)
{
    static constexpr std::string_view spaces = "                                                                ";
    for (; count > spaces.size(); count -= spaces.size())
        put(spaces);
    put(spaces.substr(0, count));
}

bool Output::flush()
{
    writeAll(m_buffer.get(), static_cast<std::size_t>(m_at - m_buffer.get()));
    m_at = m_buffer.get();
    return isOpen();
}

void Output::putLarge(std::string_view bytes)
{
    flush();
    if (bytes.size() >= capacity) {
        writeAll(bytes.data(), bytes.size());
        return;
    }
    std::memcpy(m_at, bytes.data(), bytes.size());
    m_at += bytes.size();
}

void Output::writeAll(const char *data, std::size_t size)
{
    while (size > 0 && isOpen()) {
        const ssize_t written = ::write(m_descriptor, data, size);
        if (written >= 0) {
            data += written;
            size -= static_cast<std::size_t>(written);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            waitUntilWritable(m_descriptor);
        } else if (errno != EINTR) {
            m_errno = errno;
            m_state = errno == EPIPE ? State::ReaderGone : State::Failed;
        }
    }
}

std::optional<Error> Output::error() const
{
    if (m_state != State::Failed)
        return {};
    return Error{"not-writable",
                 QCoreApplication::translate("telltale::report::Output", "The output could not be written: %1")
                     .arg(systemError(m_errno))};
}

Result<int> openOutputFile(const std::string &path, std::span<const std::string> inputs)
{
    struct stat existing;
    if (::stat(path.c_str(), &existing) == 0 && S_ISREG(existing.st_mode)) {
        const bool isInput = std::any_of(inputs.begin(), inputs.end(), [&existing](const std::string &input) {
            struct stat other;
            return ::stat(input.c_str(), &other) == 0 && other.st_dev == existing.st_dev
                && other.st_ino == existing.st_ino;
        });
        if (isInput) {
            return Error{
                "output-is-input",
                QCoreApplication::translate("telltale::report::Output", "%1 is also an input and would be lost")
                    .arg(payload::visible(path))};
        }
    }
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return Error{"not-writable",
                     QCoreApplication::translate("telltale::report::Output", "%1 cannot be written: %2")
                         .arg(payload::visible(path), systemError(errno))};
    }
    return descriptor;
}

} // namespace telltale::report
