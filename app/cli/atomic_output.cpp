// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/atomic_output.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

std::string temporaryFolder()
{
    const char *const named = std::getenv("TMPDIR");
    return named != nullptr && *named != '\0' ? named : "/tmp";
}

Error notWritable(const std::string &path, int number)
{
    return {"not-writable",
            QCoreApplication::translate("telltale::report::Output", "%1 cannot be written: %2")
                .arg(payload::visible(path), QString::fromLocal8Bit(std::strerror(number)))};
}

bool isInput(const struct stat &existing, std::span<const std::string> inputs)
{
    return std::any_of(inputs.begin(), inputs.end(), [&existing](const std::string &input) {
        struct stat other;
        return ::stat(input.c_str(), &other) == 0 && other.st_dev == existing.st_dev && other.st_ino == existing.st_ino;
    });
}

/// Where a link leads, so that it stays a link.
std::string followed(const std::string &path)
{
    char *const real = ::realpath(path.c_str(), nullptr);
    std::string result = real == nullptr ? path : std::string(real);
    std::free(real);
    return result;
}

/// A file without a name where the system knows such; else one with a name of its own in `name`.
int openTemporary(const std::string &folder, std::string &name)
{
    name.clear();
    const int nameless = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, ownerOnly);
    if (nameless >= 0)
        return nameless;
    name = folder + "/.telltale.XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named < 0)
        name.clear();
    return named;
}

} // namespace

AtomicOutput::AtomicOutput(std::string path, int descriptor, std::string temporary, bool isCopied)
    : m_path(std::move(path)), m_descriptor(descriptor), m_temporary(std::move(temporary)), m_isCopied(isCopied),
      m_output(std::make_unique<report::Output>(descriptor))
{
}

AtomicOutput::~AtomicOutput()
{
    m_output.reset();
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
    ::close(m_descriptor);
}

Result<std::unique_ptr<AtomicOutput>> AtomicOutput::create(const std::string &path, std::span<const std::string> inputs)
{
    struct stat existing = {};
    const bool isThere = path != "-" && ::stat(path.c_str(), &existing) == 0;
    if (isThere && S_ISREG(existing.st_mode) && isInput(existing, inputs))
        return Error{"output-is-input",
                     QCoreApplication::translate("telltale::report::Output", "%1 is also an input and would be lost")
                         .arg(payload::visible(path))};
    if (isThere && S_ISDIR(existing.st_mode))
        return notWritable(path, EISDIR);
    const bool isCopied = path == "-" || (isThere && !S_ISREG(existing.st_mode));
    const std::string place = isThere && !isCopied ? followed(path) : path;
    std::string temporary;
    const int descriptor = openTemporary(isCopied ? temporaryFolder() : folderOf(place), temporary);
    if (descriptor < 0)
        return notWritable(path, errno);
    return std::unique_ptr<AtomicOutput>(new AtomicOutput(place, descriptor, std::move(temporary), isCopied));
}

Error AtomicOutput::failure(int number) const
{
    return notWritable(m_path, number);
}

bool AtomicOutput::put(std::string_view bytes)
{
    m_output->put(bytes);
    return m_output->isOpen();
}

bool AtomicOutput::finish()
{
    return m_output->flush();
}

std::string AtomicOutput::readingPath() const
{
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

Result<bool> AtomicOutput::copyOut()
{
    const int to = m_path == "-" ? ::dup(STDOUT_FILENO) : ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
    if (to < 0)
        return failure(errno);
    report::Output out(to);
    std::string piece(std::size_t(256) << 10, '\0');
    off_t at = 0;
    ssize_t got = 0;
    while (out.isOpen() && (got = ::pread(m_descriptor, piece.data(), piece.size(), at)) > 0) {
        out.put(std::string_view(piece).substr(0, static_cast<std::size_t>(got)));
        at += got;
    }
    const int problem = errno;
    out.flush();
    ::close(to);
    if (got < 0)
        return failure(problem);
    if (const auto error = out.error())
        return *error;
    return true;
}

Result<bool> AtomicOutput::commit()
{
    if (m_isCopied)
        return copyOut();
    if (::fsync(m_descriptor) != 0)
        return failure(errno);
    if (m_temporary.empty()) {
        // A name that nobody else has; rename() is what puts it over another file.
        std::string name =
            folderOf(m_path) + "/.telltale." + std::to_string(::getpid()) + '.' + std::to_string(m_descriptor);
        if (::linkat(AT_FDCWD, readingPath().c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0)
            return failure(errno);
        m_temporary = std::move(name);
    }
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return failure(errno);
    m_temporary.clear();
    const int folder = ::open(folderOf(m_path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return true;
}

} // namespace telltale::cli
