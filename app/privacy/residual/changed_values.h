// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"
#include "privacy/anonymise/record_changes.h"
#include "privacy/residual/text_finder.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace telltale::privacy {

/// The values that were taken out of an input, and those that stand there instead. Memory is bounded: of what was taken
/// out, no more than `most` different values are remembered, and isCut() says so; of what was written, beyond as many
/// only bits (a Bloom filter of 32 MiB, which takes one value in a hundred thousand for another up to ten million).
class ChangedValues
{
public:
    static constexpr std::size_t most = 200'000;

    /// A record with what becomes of it. An event that is blocked goes as a whole, and tells nothing about others.
    void take(const payload::Record &record, const RecordChanges &changes);

    /// Texts of at least six bytes that must not be anywhere any more.
    const TextFinder &gone() const { return m_gone; }
    /// Whole values that are no texts (numbers), likewise.
    bool isGoneNumber(std::string_view lexeme) const { return m_numbers.contains(hashOf(lexeme)); }
    /// Whether the value was written by us.
    bool isWritten(std::string_view text) const;
    bool isCut() const { return m_isCut; }

private:
    static std::uint64_t hashOf(std::string_view text) { return std::hash<std::string_view>()(text); }
    static constexpr std::size_t bitCount = std::size_t(1) << 28;
    static constexpr unsigned probes = 6;
    static std::size_t bitOf(std::uint64_t hash, unsigned probe);
    void addWritten(std::string_view text);
    void setBits(std::uint64_t hash);
    void takeGone(const payload::Record &record, payload::NodeIndex leaf);
    void takeWritten(const payload::Record &record, const FieldChange &change);

    TextFinder m_gone;
    std::unordered_set<std::uint64_t> m_numbers;
    std::unordered_set<std::uint64_t> m_written;
    std::vector<bool> m_writtenBits; ///< instead, once there are many
    std::string m_room;
    bool m_isCut = false;
};

} // namespace telltale::privacy
