// SPDX-License-Identifier: GPL-3.0-or-later
// What the name of a file says about its content.
#include "payload/loaders/sniff.h"

#include <algorithm>
#include <initializer_list>

namespace telltale::payload {

namespace {

bool endsWith(std::string_view name, std::initializer_list<std::string_view> suffixes)
{
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
        return name.size() > suffix.size()
            && std::equal(suffix.begin(), suffix.end(), name.end() - static_cast<std::ptrdiff_t>(suffix.size()),
                          [&](char wanted, char given) { return same(given, wanted); });
    });
}

} // namespace

bool hasMarkdownName(std::string_view name)
{
    return endsWith(name, {".md", ".markdown", ".mkd", ".mdown"}) || hasMdxName(name);
}

bool hasMdxName(std::string_view name)
{
    return endsWith(name, {".mdx"});
}

bool hasJsonName(std::string_view name)
{
    return endsWith(name, {".json", ".json5", ".jsonc", ".geojson"});
}

bool hasHarName(std::string_view name)
{
    return endsWith(name, {".har", ".zhar"});
}

bool hasPayloadName(std::string_view name)
{
    return hasJsonName(name) || hasJsonLinesName(name) || hasMarkdownName(name) || hasHarName(name)
        || hasHttp2BodyName(name) || hasHtmlName(name)
        || endsWith(name, {".http", ".mitm", ".flow", ".flows", ".curl", ".telltale", ".txt", ".log"});
}

bool hasHttp2BodyName(std::string_view name)
{
    return endsWith(name, {".h2body"});
}

bool hasHtmlName(std::string_view name)
{
    return endsWith(name, {".html", ".htm", ".xhtml"});
}

bool hasJsonLinesName(std::string_view name)
{
    return endsWith(name, {".ndjson", ".jsonl", ".ldjson"});
}

std::string withoutCompressionSuffix(std::string_view name)
{
    while (endsWith(name, {".gz", ".zst", ".zstd"}))
        name.remove_suffix(name.size() - name.rfind('.'));
    return std::string(name);
}

} // namespace telltale::payload
