// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/document.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// A JSON file, read as a whole. Offsets of nodes count from `begin`, which is where the value begins.
struct JsonTextFile
{
    std::string_view bytes;
    std::size_t begin = 0;
    std::unique_ptr<payload::PathTable> paths;
    std::unique_ptr<payload::PaddedText> text;
    payload::Document document;

    std::size_t at(payload::NodeIndex node) const { return begin + document.node(node).offset; }
    std::size_t end(payload::NodeIndex node) const { return begin + document.node(node).end(); }
    std::size_t keyAt(payload::NodeIndex node) const { return begin + document.node(node).keyOrIndex; }
    std::vector<payload::NodeIndex> children(payload::NodeIndex object) const;
    std::string keyOf(payload::NodeIndex node) const;
    bool isObject(payload::NodeIndex node) const;
    /// Behind blanks and comments from `at` on.
    std::size_t skipped(std::size_t at) const;
};

/// Errors: switch-file-refused with the line: no JSON, something behind it, anything but comments and trailing commas
/// that JSON has not; `bytes` must outlive it.
Result<JsonTextFile> openJsonText(std::string_view bytes, bool hasComments);

} // namespace telltale::privacy
