// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// A fenced code block of a Markdown page.
struct FencedBlock
{
    std::string_view bytes; ///< the block's exact bytes: in the page, or in `copy`; valid during the call only
    std::vector<Run> runs;  ///< where the bytes stand in the page: one run, or one per line where a quote or list has
                            ///< put something in front of the lines; empty for an empty block
    std::string copy;       ///< the bytes when they are not contiguous in the page
    std::string info;       ///< all that follows the opening fence
    std::string language;   ///< its first word
    std::string title;      ///< title="…" in it
    std::string section;    ///< plain text of the nearest heading above; "" when there is none
    std::uint32_t line = 0; ///< of the opening fence, from 1
};

/// Which blocks a page has depends on the dialect: MDX knows neither HTML blocks nor indented code.
enum class MarkdownDialect : std::uint8_t { CommonMark, Mdx };

/// Finds the fenced blocks of a page, in order (CommonMark 0.31: tilde fences, longer closing fences, fences that are
/// never closed, fences in quotes and lists). A byte order mark and front matter in front are passed over. `block`
/// returns false to stop. Returns false when there was not enough memory for the page's structure.
/// The page is at most 1 GiB.
bool forEachFencedBlock(Text page, MarkdownDialect dialect, const std::function<bool(const FencedBlock &)> &block);

/// Bytes of the byte order mark and the front matter (`---` lines around it) at the start of a page; 0: neither.
std::size_t frontMatterSize(std::string_view page);

/// The title in an info string: `title="…"`, `title='…'` or `title=word`.
std::string titleOf(std::string_view info);

} // namespace telltale::payload
