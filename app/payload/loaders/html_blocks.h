// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/markdown_blocks.h"

#include <functional>

namespace telltale::payload {

/// Finds the blocks of an HTML page that can hold a payload, in order: <pre>, <textarea> and scripts with JSON in them.
/// A block's text is what a browser shows: tags inside are left out (<br> is a line feed), entities are decoded, and
/// `runs` tells where each piece stands in the page. Its section is the text of the nearest <h1> … <h6> above it, its
/// language what the classes `language-…` and `lang-…` or data-lang say, its title the attribute title. Whatever is
/// wrong with the page, it is read to its end; a block that is never closed ends there. `block` returns false to stop.
/// Returns false, without reading, when the page is larger than 1 GiB.
bool forEachPreBlock(Text page, const std::function<bool(const FencedBlock &)> &block);

} // namespace telltale::payload
