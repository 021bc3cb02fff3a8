// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/node.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Different values, each stored once and numbered from 0 in the order in which they came. A value is a type and a
/// text: `1` and `"1"` are two.
class ValueDictionary
{
public:
    /// The value's number; it is added when it is new.
    std::uint32_t add(payload::NodeType type, std::string_view text);
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_entries.size()); }
    /// Valid until the next add().
    std::string_view text(std::uint32_t number) const
    {
        return std::string_view(m_text).substr(m_entries[number].offset, m_entries[number].length);
    }
    payload::NodeType type(std::uint32_t number) const { return m_entries[number].type; }
    void reserve(std::size_t values, std::size_t bytes);

private:
    struct Entry
    {
        std::uint64_t offset;
        std::uint32_t length;
        payload::NodeType type;
        std::uint64_t hash;
    };
    void grow(std::size_t slots);

    std::string m_text;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< number + 1; 0: free
};

} // namespace telltale::privacy
