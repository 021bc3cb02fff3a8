// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/followed_file.h"

#include "payload/loaders/byte_stream.h"
#include "payload/loaders/input_errors.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

/// Takes everything and does nothing with it.
class NoSink : public RecordSink
{
public:
    bool record(const Record &) override { return true; }
    void diagnostic(const Diagnostic &) override {}
};

/// Lets through what is handed over up to a point, counted from another one.
class SettledSink : public RecordSink
{
public:
    SettledSink(RecordSink &sink, std::uint64_t records, std::uint64_t findings)
        : m_sink(sink), m_records(records), m_findings(findings)
    {
    }

    bool record(const Record &record) override
    {
        if (m_records == 0)
            return true;
        --m_records;
        m_findings -= record.diagnostics.size();
        return m_sink.record(record);
    }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        if (m_findings == 0)
            return;
        --m_findings;
        m_sink.diagnostic(diagnostic);
    }

private:
    RecordSink &m_sink;
    std::uint64_t m_records;
    std::uint64_t m_findings;
};

} // namespace

Result<FollowedFile> FollowedFile::open(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return errno == ENOENT || errno == ENOTDIR ? notFound(path) : notReadable(path, errno);
    struct stat status = {};
    const int problem = fstat(descriptor, &status) != 0 ? errno : S_ISREG(status.st_mode) ? 0 : ESPIPE;
    if (problem != 0) {
        close(descriptor);
        return notReadable(path, problem);
    }
    return FollowedFile(path, descriptor);
}

FollowedFile::FollowedFile(FollowedFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_from(std::move(other.m_from)), m_mark(std::move(other.m_mark))
{
}

FollowedFile::~FollowedFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

bool FollowedFile::hasItsName() const
{
    struct stat status = {};
    return fstat(m_descriptor, &status) == 0 && identityOf(m_path) == FileIdentity{status.st_dev, status.st_ino};
}

std::optional<LoadOutcome> FollowedFile::read(Text text, const LoadOptions &options, RecordSink &sink) const
{
    if (m_from)
        return loadOn(text, m_path, options, *m_from, sink);
    return loadText(text, m_path, options, sink);
}

Growth FollowedFile::readOn(const LoadOptions &options, RecordSink &sink)
{
    const auto mapped = MappedFile::map(m_descriptor, m_path, options.limits.file);
    if (!mapped)
        return Growth::Gone;
    const MappedFile &file = **mapped;
    if (m_from) {
        const Growth growth = m_mark.judge(file);
        if (growth != Growth::Grown)
            return growth;
    } else if (compressionOf(file.text().view().substr(0, 4)).value_or(Compression::None) != Compression::None) {
        return Growth::Other;
    }
    NoSink nobody;
    std::optional<LoadOutcome> seen = read(file.text(), options, nobody);
    if (!seen && m_from->handed.records == 0 && m_from->handed.findings == 0) {
        m_from.reset(); // it was empty before; what kind it is shows itself only now
        seen = read(file.text(), options, nobody);
    }
    if (!seen || !seen->resume || !file.isWhole())
        return Growth::Other;
    const HandedOver before = m_from ? m_from->handed : HandedOver();
    const HandedOver &handed = seen->resume->handed;
    SettledSink settled(sink, handed.records - before.records, handed.findings - before.findings);
    if (handed.records != before.records || handed.findings != before.findings)
        read(file.text(), options, settled);
    if (file.wasTruncated())
        return Growth::Changed;
    m_from = seen->resume;
    m_mark = FileMark(file.identity(), file.text(), m_from->offset());
    return Growth::Grown;
}

LoadOutcome FollowedFile::finish(const LoadOptions &options, RecordSink &sink)
{
    LoadOutcome outcome;
    outcome.unreadable = true;
    const auto mapped = MappedFile::map(m_descriptor, m_path, options.limits.file);
    if (!mapped || (m_from && m_mark.judge(**mapped) == Growth::Changed))
        return outcome;
    return read((*mapped)->text(), options, sink).value_or(outcome);
}

} // namespace telltale::payload
