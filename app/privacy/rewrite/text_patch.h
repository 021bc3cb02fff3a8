// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// `length` bytes at `offset` become `text`.
struct TextEdit
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string text;
    std::uint64_t end() const { return offset + length; }
    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// Sorts edits by where they begin, those of the same place in the order they have. False when two of them are about
/// the same byte.
bool sortEdits(std::vector<TextEdit> &edits);

/// The bytes with the edits, which are sorted, done. Errors: edit-outside, edits-overlap.
Result<std::string> applyEdits(std::string_view bytes, std::span<const TextEdit> edits);

/// Whether the edits, which are sorted, make `after` out of `before`.
bool areEditsFor(std::string_view before, std::span<const TextEdit> edits, std::string_view after);

/// The one edit that makes `after` out of `before`: what begins and ends alike is left out. No edit where they are the
/// same.
std::vector<TextEdit> difference(std::string_view before, std::string after);

/// One of several things that stand behind each other with something between them: a member, an element, a pair.
struct ListItem
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool isDropped = false;
};

/// Appends the edits that take the dropped items out, each with one separator: the one in front of it, or behind it
/// where nothing in front of it stays. `text`: what the items stand in, where more than separators may be between them
/// (comments): what belongs to an item in front stays.
void cutOut(std::span<const ListItem> items, std::vector<TextEdit> &edits, std::string_view text = {});

} // namespace telltale::privacy
