// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/load.h"

#include <string>
#include <string_view>

namespace telltale::payload {

/// Reads the payloads in the blocks of an HTML page (see forEachPreBlock) as loadMarkdown does in those of a Markdown
/// page. A page without any payload gives the diagnostic no-payload.
LoadOutcome loadHtml(Text page, const std::string &source, const LoadOptions &options, RecordSink &sink);

/// True when a doctype of HTML or one of the tags html, head, body and pre stands at the start of the text, behind a
/// byte order mark, white space and comments.
bool looksLikeHtml(std::string_view bytes);

} // namespace telltale::payload
