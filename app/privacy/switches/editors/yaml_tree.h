// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::privacy {

/// One node of a YAML document, with the bytes it stands on.
struct YamlNode
{
    enum class Kind : std::uint8_t { Scalar, Mapping, Sequence, Alias };
    enum class Style : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Block };

    Kind kind = Kind::Scalar;
    Style style = Style::Plain; ///< of a scalar
    bool isFlow = false;        ///< of a mapping or sequence: in braces or brackets
    std::string text;           ///< of a scalar; the name of an alias
    std::string anchor;
    std::string tag;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::uint32_t> children; ///< keys and values in turn, or items; indexes into the tree
};

/// The one document of a YAML file, as libyaml reads it. Aliases are not followed.
struct YamlTree
{
    std::vector<YamlNode> nodes; ///< the root first; none: there are only comments

    const YamlNode &operator[](std::uint32_t index) const { return nodes[index]; }
    /// Values of a mapping under this (plain or quoted) key.
    std::vector<std::uint32_t> values(std::uint32_t mapping, std::string_view key) const;
    /// Where the last character of a node and all it holds stands, not counting what only closes blocks.
    std::size_t lastEnd(std::uint32_t node) const;
};

/// Errors: switch-file-refused with the line: no YAML, no UTF-8, more than one document, too large.
Result<YamlTree> parseYaml(std::string_view bytes);

/// Whether two trees say the same, but for what stands under `path` (`isThere`: in the second tree).
bool isSameButFor(const YamlTree &before, const YamlTree &after, const std::vector<std::string> &path, bool isThere);

} // namespace telltale::privacy
