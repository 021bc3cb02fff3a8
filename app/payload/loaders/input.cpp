// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/input.h"

#include "payload/loaders/byte_stream.h"
#include "payload/loaders/gzip_stream.h"
#include "payload/loaders/input_errors.h"
#include "payload/loaders/mapped_file.h"
#include "payload/loaders/sniff.h"
#include "payload/loaders/streamed_input.h"
#include "payload/loaders/zstd_stream.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

/// Compression inside compression happens by accident; deeper than this it is no accident.
constexpr int layers = 3;

class TextInput : public Input
{
public:
    explicit TextInput(Text text) : m_text(text) {}
    Text window() const override { return m_text.from(m_offset); }
    std::uint64_t windowOffset() const override { return m_offset; }
    bool isAtEnd() const override { return true; }
    Result<bool> extend() override { return false; }
    void discard(std::size_t bytes) override { m_offset += std::min(bytes, m_text.size() - m_offset); }
    std::uint64_t sourceRead() const override { return m_offset; }
    std::uint64_t sourceSize() const override { return m_text.size(); }

private:
    Text m_text;
    std::size_t m_offset = 0;
};

/// The stream, expanded as far as its content says it is compressed.
std::unique_ptr<ByteStream> expanded(std::unique_ptr<ByteStream> stream, bool &isExpanded)
{
    for (int layer = 0; layer <= layers; ++layer) {
        auto peeked = std::make_unique<PeekedStream>(std::move(stream));
        const Compression compression = layer < layers ? peeked->compression() : Compression::None;
        if (compression == Compression::None)
            return peeked;
        isExpanded = true;
        if (compression == Compression::Zstd)
            stream = std::make_unique<ZstdStream>(std::move(peeked));
        else
            stream = std::make_unique<GzipStream>(std::move(peeked), compression == Compression::Zlib);
    }
    return stream;
}

bool isCompressed(int descriptor)
{
    char first[4];
    const ssize_t got = pread(descriptor, first, sizeof first, 0);
    return got > 0
        && compressionOf({first, static_cast<std::size_t>(got)}).value_or(Compression::None) != Compression::None;
}

std::unique_ptr<Input> streamed(int descriptor, const std::string &path, const struct stat &status,
                                const Limits &limits)
{
    const bool isFile = S_ISREG(status.st_mode) && path != "-";
    StreamedInput::Options options;
    options.name = path;
    options.sourceSize = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    auto stream = expanded(std::make_unique<FileStream>(descriptor, path), options.isExpanded);
    options.limit = options.isExpanded || isFile ? limits.file : 0;
    auto input = std::make_unique<StreamedInput>(std::move(stream), std::move(options));
    input->begin();
    return input;
}

} // namespace

Result<OpenedInput> openInput(const std::string &path, const Limits &limits)
{
    const int descriptor =
        path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return errno == ENOENT || errno == ENOTDIR ? notFound(path) : notReadable(path, errno);
    OpenedInput opened;
    opened.innerName = withoutCompressionSuffix(path);
    struct stat status = {};
    if (fstat(descriptor, &status) != 0 || S_ISDIR(status.st_mode)) {
        const int problem = errno;
        close(descriptor);
        return S_ISDIR(status.st_mode) ? isDirectory(path) : notReadable(path, problem);
    }
    // What has no size may still have content: files of /proc, pipes, terminals. Standard input may stand in the
    // middle.
    if (path != "-" && S_ISREG(status.st_mode) && status.st_size > 0 && !isCompressed(descriptor)) {
        if (auto file = MappedFile::map(descriptor, path, limits.file)) {
            close(descriptor);
            opened.input = std::make_unique<MappedInput>(*std::move(file), path);
            return opened;
        }
    }
    opened.input = streamed(descriptor, path, status, limits);
    return opened;
}

std::unique_ptr<Input> openText(Text text)
{
    return std::make_unique<TextInput>(text);
}

} // namespace telltale::payload
