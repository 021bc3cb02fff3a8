// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/spool.h"

#include "payload/loaders/input_errors.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

struct Descriptor
{
    int number = -1;
    ~Descriptor()
    {
        if (number >= 0)
            close(number);
    }
};

std::string temporaryDirectory()
{
    const char *wanted = std::getenv("TMPDIR");
    return wanted != nullptr && *wanted != '\0' ? wanted : "/tmp";
}

int openUnlinked(const std::string &directory)
{
    const int descriptor = open(directory.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
        return descriptor;
    std::string name = directory + "/telltale-XXXXXX";  // a file system without O_TMPFILE
    const int named = mkostemp(name.data(), O_CLOEXEC); // mode 0600
    if (named >= 0)
        unlink(name.c_str());
    return named;
}

/// 0, or the errno of what failed.
int writeAll(int descriptor, Text bytes)
{
    constexpr std::size_t piece = std::size_t(8) << 20;
    for (std::size_t written = 0; written < bytes.size();) {
        const ssize_t count = write(descriptor, bytes.data() + written, std::min(piece, bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return errno;
        written += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return 0;
}

} // namespace

Result<SpooledText> spool(Input &input, const std::atomic<bool> *cancelled)
{
    const std::string directory = temporaryDirectory();
    const Descriptor file{openUnlinked(directory)};
    if (file.number < 0)
        return noRoom(directory, errno);
    SpooledText spooled;
    while (true) {
        if (const int problem = writeAll(file.number, input.window()); problem != 0)
            return noRoom(directory, problem);
        input.discard(input.window().size());
        spooled.cancelled = cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
        if (input.isAtEnd() || spooled.cancelled)
            break;
        if (const Result<bool> more = input.extend(); !more)
            spooled.damage = more.error();
    }
    auto mapped = MappedFile::map(file.number, directory, std::numeric_limits<std::uint64_t>::max());
    if (!mapped)
        return mapped.error();
    spooled.file = *std::move(mapped);
    return spooled;
}

} // namespace telltale::payload
