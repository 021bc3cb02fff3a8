// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/text.h"

#include <string>
#include <string_view>

namespace telltale::payload {

/// What an input seems to be.
enum class Format : std::uint8_t {
    Json,      ///< begins like a JSON value (comments, a byte order mark and record separators may stand in front)
    JsonLines, ///< named .ndjson, .jsonl or .ldjson
    Markdown,
    Har,       ///< an HTTP archive (HAR 1.2)
    Http,      ///< raw HTTP/1 request messages
    Http2Body, ///< the body of a captured HTTP/2 request, told by its name only
    Curl,      ///< curl command lines
    Html,      ///< a page with payloads in its pre blocks
    Flows,     ///< mitmproxy's flow file
    Record,    ///< our own record of a capture
    Binary,
    Utf16,   ///< UTF-16 or UTF-32, with or without a byte order mark
    Blank,   ///< nothing but white space, and the window is all there is
    Unknown, ///< text that begins like nothing we know
};

struct Sniffed
{
    Format format = Format::Unknown;
    const char *detail = ""; ///< for Utf16 which one: "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"
};

/// Judges an input by its first bytes (at most 64 KiB of the window are looked at, white space apart), then by its
/// name. `isWhole`: nothing follows the window. `innerName` is the name without compression suffixes.
Sniffed sniff(Text window, bool isWhole, std::string_view innerName);

/// True when the name ends, in any case, in .md, .markdown, .mkd, .mdown or .mdx.
bool hasMarkdownName(std::string_view name);
/// True for .mdx: Markdown with JSX, which knows neither HTML nor indented code blocks.
bool hasMdxName(std::string_view name);
/// .json and its kin: one value, whatever else the text looks like.
bool hasJsonName(std::string_view name);
/// True for .har and .zhar.
bool hasHarName(std::string_view name);
/// True for every name that one of our formats has, .txt and .log among them.
bool hasPayloadName(std::string_view name);
/// True for .h2body.
bool hasHttp2BodyName(std::string_view name);
/// True for .html, .htm and .xhtml.
bool hasHtmlName(std::string_view name);
/// True for .ndjson, .jsonl and .ldjson.
bool hasJsonLinesName(std::string_view name);
/// The name without .gz, .zst and .zstd at its end, in any case, as many as there are.
std::string withoutCompressionSuffix(std::string_view name);

} // namespace telltale::payload
