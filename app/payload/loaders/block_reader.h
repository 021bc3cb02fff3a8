// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/loaders/markdown_blocks.h"

#include <functional>
#include <optional>

namespace telltale::payload {

/// Reads the JSON values in a fenced block, and judges whether it holds any.
class BlockReader
{
public:
    /// The block must outlive the reader.
    BlockReader(const FencedBlock &block, const Limits &limits);

    enum class Verdict {
        NoPayload, ///< something else, to be passed over
        Payload,   ///< values and nothing else
        Broken,    ///< looks like a payload, but cannot be read to its end
    };
    /// Reads all of it once, keeping nothing.
    Verdict judge();

    /// Hands over each value as a document, valid during the call; the last one of a broken block with the error in its
    /// diagnostics (and perhaps without any node). `value` returns false to stop.
    void read(const std::function<bool(const Document &)> &value);

private:
    struct Reading
    {
        bool isComplete;
        std::uint32_t next; ///< the first byte behind the value, white space and comments
    };
    Reading readValue(std::uint32_t offset);
    Reading attempt(std::uint32_t offset, std::vector<Run> runs);
    void start(std::uint32_t offset, const std::vector<Run> &runs);
    std::vector<Run> runsBetween(std::uint32_t begin, std::uint32_t end);
    std::uint32_t firstValue();
    std::uint32_t overSeparator(std::uint32_t offset, std::uint32_t next);
    bool mayBegin(std::uint32_t offset) const;
    bool isWorthTelling(bool hasMember, std::uint32_t stoppedAt) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_text.text().size()); }
    char at(std::uint32_t offset) const { return m_text.text().data()[offset]; }

    const FencedBlock &m_block;
    const Limits &m_limits;
    PaddedText m_text; ///< a copy: readers want a zero byte behind their text, and a block ends with a fence
    PathTable m_paths;
    Document m_whole;                    ///< without nodes: tells places
    std::optional<PlaceCursor> m_places; ///< in m_whole
    Document m_document;
    bool m_isJson;   ///< the language says so
    bool m_isSample; ///< no language, or one that samples of payloads are labelled with
};

} // namespace telltale::payload
