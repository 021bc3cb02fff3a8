// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// A sentence of a page, as a reader sees it.
struct Sentence
{
    std::string text;
    std::string section;
    std::uint32_t line = 0; ///< of its first word
};

/// The sentences of a Markdown or HTML page, in order: without code blocks, front matter, tags, emphasis and addresses
/// of links. An item of a list is a sentence with the words that lead to the list in front (`We never: collect
/// e-mails`). This reads what people read and is no parser of either language: it never fails.
std::vector<Sentence> sentencesOf(std::string_view page);

} // namespace telltale::audit
