// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_frames.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t recordStep = std::size_t(4) << 20;

bool isZero(std::string_view bytes)
{
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

} // namespace

RecordFrames::RecordFrames(Input &input, std::uint64_t largest, std::function<bool()> goesOn,
                           const RecordPosition &from)
    : m_input(input), m_largest(largest), m_goesOn(std::move(goesOn)), m_position(from)
{
    m_verdict.offset = from.offset;
    m_verdict.version = from.version;
}

/// Whether so many bytes are in the window, reading on as needed.
bool RecordFrames::makeAvailable(std::uint64_t bytes)
{
    for (;;) {
        if (window().size() >= bytes)
            return true;
        if (m_goesOn && !m_goesOn())
            m_isStopped = true;
        if (m_isStopped || m_input.isAtEnd())
            return false;
        const std::size_t before = window().size();
        const Result<bool> extended = m_input.extend();
        if (!extended)
            m_error = extended.error();
        if (!extended || window().size() == before)
            return false;
    }
}

/// What is not as it should be: an input that could not be read, and one that was stopped, say nothing about the
/// record.
void RecordFrames::damaged(bool isTorn)
{
    if (!m_isStopped && !m_error && !m_input.isAtEnd())
        makeAvailable(std::uint64_t(window().size()) + 1);
    if (m_isStopped || m_error)
        return;
    m_verdict.kind = isTorn ? RecordVerdict::Kind::Torn : RecordVerdict::Kind::Changed;
}

/// A file system that lost power may have made a file longer without having written what belongs there.
bool RecordFrames::isZeroToTheEnd(std::uint64_t most)
{
    std::uint64_t seen = 0;
    while (makeAvailable(1)) {
        if (!isZero(window()))
            return false;
        seen += window().size();
        if (seen > most)
            return false;
        m_input.discard(window().size());
    }
    return true;
}

bool RecordFrames::readPreface()
{
    if (!makeAvailable(recordPrefaceSize)) {
        const std::string_view known = recordSignature.substr(0, window().size());
        damaged(window().starts_with(known) || isZero(window()));
        return false;
    }
    const std::string_view preface = window().substr(0, recordPrefaceSize);
    if (!preface.starts_with(recordSignature)) {
        damaged(isZeroToTheEnd());
        return false;
    }
    m_verdict.version = readNumber<std::uint16_t>(preface.substr(recordSignature.size()));
    if (m_verdict.version != recordVersion) {
        m_verdict.kind = RecordVerdict::Kind::UnknownVersion;
        return false;
    }
    m_position.version = m_verdict.version;
    m_position.chain = firstChainValue(m_hash, preface);
    m_position.offset = m_verdict.offset = recordPrefaceSize;
    m_input.discard(recordPrefaceSize);
    return true;
}

std::optional<RecordFrame> RecordFrames::next()
{
    m_input.discard(m_pending);
    m_pending = 0;
    const bool isOver = m_verdict.kind != RecordVerdict::Kind::Whole || m_error || m_isStopped;
    if (isOver || (m_position.offset == 0 && !readPreface()))
        return {};
    if (!makeAvailable(recordHeadSize)) {
        // A record without its first frame is one that was not even begun.
        if (!window().empty() || m_position.frames == 0)
            damaged(window().starts_with(recordMark.substr(0, window().size())) || isZero(window()));
        return {};
    }
    const auto head = readRecordHead(m_hash, m_position.chain, window().substr(0, recordHeadSize));
    if (!head) {
        damaged(isZeroToTheEnd());
        return {};
    }
    if (head->size() > m_largest && window().size() < head->size())
        return passOver(*head);
    return readFrame(*head);
}

std::optional<RecordFrame> RecordFrames::accept(const RecordHead &head, const Sha256Value &chain)
{
    RecordFrame frame;
    frame.offset = m_position.offset;
    frame.kind = head.kind;
    frame.revision = head.revision;
    frame.size = head.size();
    frame.contentSize = head.length;
    m_position.offset += head.size();
    m_position.chain = chain;
    ++m_position.frames;
    m_verdict.offset = m_position.offset;
    return frame;
}

/// Adds bytes to the hash, piece by piece, so that it can be stopped.
std::string_view RecordFrames::hashed(std::string_view bytes)
{
    for (std::size_t from = 0; from < bytes.size(); from += recordStep) {
        if (m_goesOn && bytes.size() > recordStep && !m_goesOn()) {
            m_isStopped = true;
            break;
        }
        m_hash.add(bytes.substr(from, recordStep));
    }
    return bytes;
}

std::optional<RecordFrame> RecordFrames::readFrame(const RecordHead &head)
{
    if (!makeAvailable(head.size())) {
        damaged(true);
        return {};
    }
    const auto size = static_cast<std::size_t>(head.size());
    const std::string_view bytes = window().substr(0, size);
    m_hash.add(m_position.chain);
    hashed(bytes.substr(0, size - recordChainSize));
    const Sha256Value chain = m_hash.finish();
    if (m_isStopped)
        return {};
    const std::string_view stored = bytes.substr(size - recordChainSize);
    if (stored != bytesOf(chain)) {
        m_input.discard(size - recordChainSize);
        damaged(isZeroToTheEnd(recordChainSize));
        return {};
    }
    std::optional<RecordFrame> frame = accept(head, chain);
    frame->content = bytes.substr(recordHeadSize, static_cast<std::size_t>(head.length));
    m_pending = size;
    return frame;
}

/// Verifies a frame that is too large to be held.
std::optional<RecordFrame> RecordFrames::passOver(const RecordHead &head)
{
    m_hash.add(m_position.chain);
    std::uint64_t left = recordHeadSize + head.length;
    while (left != 0) {
        if (!makeAvailable(1)) {
            m_hash.finish();
            damaged(true);
            return {};
        }
        const auto step = static_cast<std::size_t>(std::min<std::uint64_t>({window().size(), left, recordStep}));
        hashed(window().substr(0, step));
        m_input.discard(step);
        left -= step;
    }
    const Sha256Value chain = m_hash.finish();
    if (!makeAvailable(recordChainSize)) {
        damaged(true);
        return {};
    }
    if (window().substr(0, recordChainSize) != bytesOf(chain)) {
        damaged(isZeroToTheEnd(recordChainSize));
        return {};
    }
    m_input.discard(recordChainSize);
    std::optional<RecordFrame> frame = accept(head, chain);
    frame->isTooLarge = true;
    return frame;
}

} // namespace telltale::payload
