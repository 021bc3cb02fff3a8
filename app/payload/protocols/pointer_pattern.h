// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// A JSON Pointer (RFC 6901) in which `*` stands for each element of an array: `/batch/*`, or "" for the root.
class PointerPattern
{
public:
    /// Nothing where the text neither is empty nor begins with `/`.
    static std::optional<PointerPattern> parse(std::string_view text);

    const std::string &text() const { return m_text; }
    /// How many of its steps are `*`.
    std::size_t stars() const { return m_stars; }
    /// What it points to, in the order of the text. None stands inside another. Of members with the same key, all.
    std::vector<NodeIndex> find(const Document &document) const;
    /// Whether there is what its last `*` would go through, be it empty; without a `*`: whether it points to anything.
    bool isThere(const Document &document) const;
    /// The indexes that its stars stand for at this node, which find() gave; appended.
    void appendIndexes(const Document &document, NodeIndex node, std::vector<std::uint32_t> &indexes) const;
    /// The pointer with its stars replaced by as many indexes.
    std::string pointer(std::span<const std::uint32_t> indexes) const;

private:
    struct Step
    {
        std::string key; ///< decoded
        bool isStar = false;
    };
    /// Whether `visit` says so of one of the nodes that the steps from `step` to `end` lead to, in the order of the
    /// text.
    template<typename Visit>
    bool anyUnder(const Document &document, NodeIndex node, std::size_t step, std::size_t end, Visit &&visit) const;

    std::string m_text;
    std::vector<Step> m_steps;
    std::size_t m_stars = 0;
};

} // namespace telltale::payload
