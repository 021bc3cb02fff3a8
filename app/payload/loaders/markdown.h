// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/load.h"

#include <string>

namespace telltale::payload {

/// Reads the payloads in the fenced blocks of a Markdown page, in order, each with its place in the page, the nearest
/// heading above it and the block's title. A block holds a payload when it has nothing but JSON values (and what the
/// tolerant reader tolerates) in it; bare numbers, words and strings count in blocks that say they are JSON only. A
/// block that does not is passed over silently, unless it looks like a payload: it says it is JSON, or it names no
/// language (or one that samples are labelled with, such as JavaScript) and has a whole member in front of the error.
/// Then what could be read is delivered with its error. A page without any payload gives the diagnostic no-payload.
/// `sourceName` is the input as the user named it; .mdx makes it MDX. Memory: a small multiple of the largest block.
LoadOutcome loadMarkdown(Text page, const std::string &sourceName, const LoadOptions &options, RecordSink &sink);

} // namespace telltale::payload
