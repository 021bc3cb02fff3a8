// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/flow_frames.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::uint64_t flowProgressStep = 4u << 20;

} // namespace

FlowFrames::FlowFrames(Input &input, const LoadOptions &options, ExchangeSink &sink)
    : m_input(input), m_options(options), m_sink(sink)
{
}

bool FlowFrames::isCancelled() const
{
    return m_options.cancelled != nullptr && m_options.cancelled->load(std::memory_order_relaxed);
}

void FlowFrames::tellProgress()
{
    m_sink.progress(m_input.sourceRead(), m_input.sourceSize());
}

std::uint64_t FlowFrames::position() const
{
    if (m_failure)
        return m_offset + m_failure->offset;
    return m_input.windowOffset() + (m_error ? m_input.window().size() : m_size);
}

/// Whether so many bytes are in the window, reading on as needed.
bool FlowFrames::makeAvailable(std::uint64_t bytes)
{
    for (;;) {
        const std::size_t size = m_input.window().size();
        const std::uint64_t reached = m_input.windowOffset() + std::min<std::uint64_t>(size, bytes);
        if (reached >= m_nextProgress) {
            m_nextProgress = reached + flowProgressStep;
            tellProgress();
        }
        if (isCancelled())
            return false;
        if (size >= bytes)
            return true;
        if (m_input.isAtEnd())
            return false;
        const Result<bool> extended = m_input.extend();
        if (!extended)
            m_error = extended.error();
        if (!extended || m_input.window().size() == size)
            return false;
    }
}

FlowFrames::Step FlowFrames::fail(TnetProblem problem, std::uint64_t offset)
{
    if (isCancelled())
        return Step::End;
    // An input that could not be read to its end is not the flow's fault.
    if (!m_error)
        m_failure = TnetFailure{problem, static_cast<std::size_t>(offset)};
    return Step::Broken;
}

FlowFrames::Step FlowFrames::next()
{
    m_input.discard(m_size);
    m_size = 0;
    m_offset = m_input.windowOffset();
    m_failure.reset();
    if (!makeAvailable(1))
        return m_error && !isCancelled() ? Step::Broken : Step::End;
    TnetLength length = readTnetLength(m_input.window().view());
    while (length.status == TnetLength::Status::CutOff && makeAvailable(m_input.window().size() + 1))
        length = readTnetLength(m_input.window().view());
    if (length.status == TnetLength::Status::Bad)
        return fail(TnetProblem::BadLength, length.prefix);
    if (length.status == TnetLength::Status::CutOff)
        return fail(TnetProblem::CutOff, m_input.window().size());
    const std::uint64_t whole = length.prefix + length.length + 1;
    if (length.length > m_options.limits.document)
        return skip(whole);
    if (!makeAvailable(whole))
        return fail(TnetProblem::CutOff, m_input.window().size());
    m_size = static_cast<std::size_t>(whole);
    return Step::Flow;
}

FlowFrames::Step FlowFrames::skip(std::uint64_t bytes)
{
    std::uint64_t left = bytes;
    while (left != 0) {
        const std::size_t step =
            static_cast<std::size_t>(std::min<std::uint64_t>({m_input.window().size(), left, flowProgressStep}));
        m_input.discard(step);
        left -= step;
        if (left != 0 && !makeAvailable(1)) {
            fail(TnetProblem::CutOff, bytes - left);
            break;
        }
    }
    return Step::TooLarge;
}

} // namespace telltale::payload
