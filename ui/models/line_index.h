// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace telltale::models {

/// Where the lines of a document begin, and which lines of the file they are. One pass of memchr when it is made.
class LineIndex
{
public:
    LineIndex() = default;
    /// `runs` as in payload::Document.
    LineIndex(std::string_view bytes, std::span<const payload::Run> runs);

    std::uint32_t count() const { return static_cast<std::uint32_t>(m_starts.size()); }
    std::uint32_t start(std::uint32_t ordinal) const { return m_starts[ordinal]; }
    /// The line (from 0, in the document) that a byte stands in.
    std::uint32_t ordinalOf(std::uint32_t offset) const;
    /// The line's number in the file, from 1.
    std::uint32_t number(std::uint32_t ordinal) const;

private:
    std::vector<std::uint32_t> m_starts{0};
    std::vector<std::uint32_t> m_numbers; ///< empty when they simply follow m_first
    std::uint32_t m_first = 1;
};

} // namespace telltale::models
