// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_loader.h"

#include "payload/loaders/record/record_content_reader.h"
#include "payload/loaders/record/record_exchanges.h"
#include "payload/loaders/record/record_tail.h"

namespace telltale::payload {

namespace {

constexpr std::uint64_t recordProgressStep = std::uint64_t(4) << 20;

/// One file, from its first frame to its last finding.
class RecordLoader
{
public:
    RecordLoader(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
        : m_input(input), m_options(options), m_sink(sink), m_exchanges(source, options.limits, sink),
          m_contents(source, options.limits, sink, m_exchanges),
          m_frames(input, options.limits.document, [this] { return goesOn(); })
    {
    }

    LoadOutcome run();

private:
    bool goesOn();

    Input &m_input;
    const LoadOptions &m_options;
    ExchangeSink &m_sink;
    RecordExchanges m_exchanges;
    RecordContentReader m_contents;
    RecordFrames m_frames;
    std::uint64_t m_nextProgress = 0;
};

bool RecordLoader::goesOn()
{
    if (m_input.sourceRead() >= m_nextProgress) {
        m_nextProgress = m_input.sourceRead() + recordProgressStep;
        m_sink.progress(m_input.sourceRead(), m_input.sourceSize());
    }
    return m_options.cancelled == nullptr || !m_options.cancelled->load(std::memory_order_relaxed);
}

LoadOutcome RecordLoader::run()
{
    bool isCancelled = false;
    while (m_exchanges.goesOn()) {
        isCancelled = !goesOn();
        if (isCancelled)
            break;
        const std::optional<RecordFrame> frame = m_frames.next();
        if (!frame)
            break;
        m_contents.read(*frame, m_frames.position().chain);
    }
    isCancelled |= m_frames.isStopped();
    if (!isCancelled && m_exchanges.goesOn()) {
        m_exchanges.finish();
        m_contents.reportEnd(m_frames.verdict(), m_frames.error());
    }
    m_contents.reportRest();
    m_sink.progress(m_input.sourceRead(), m_input.sourceSize());
    LoadOutcome outcome;
    outcome.bytes = m_frames.position().offset;
    outcome.unreadable = m_contents.hasErrors();
    outcome.cancelled = isCancelled;
    return outcome;
}

} // namespace

LoadOutcome loadRecord(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
{
    return RecordLoader(input, source, options, sink).run();
}

LoadOutcome loadRecordFiles(const std::string &path, const LoadOptions &options, RecordSink &sink)
{
    Result<RecordTail> tail = RecordTail::open(path);
    if (tail)
        return tail->finish(options, sink, false);
    sink.diagnostic({Severity::Error, tail.error().code, tail.error().message, {}, path, {}, false});
    LoadOutcome outcome;
    outcome.unreadable = true;
    return outcome;
}

} // namespace telltale::payload
