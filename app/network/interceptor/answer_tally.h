// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/sha256.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::network {

/// What the record keeps of an answer that passes by: its first bytes, its size and its hash.
class AnswerTally
{
public:
    void begin(std::string_view head);
    void add(std::string_view content);
    bool hasBegun() const { return m_began != 0; }
    /// Valid until begin() is called again. Once for each begin(). `hash` is for anybody's use.
    payload::RecordedAnswer finish(std::uint64_t exchange, bool isWhole, payload::Sha256 &hash);

private:
    std::string m_head;
    std::string m_body;
    std::uint64_t m_size = 0;
    std::int64_t m_began = 0;
    std::optional<payload::Sha256> m_hash; ///< only of what is larger than what is kept: making one takes its time
};

} // namespace telltale::network
