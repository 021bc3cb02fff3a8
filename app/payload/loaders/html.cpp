// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/html.h"

#include "payload/exchange.h"
#include "payload/loaders/html_blocks.h"
#include "payload/loaders/page_loader.h"

#include <algorithm>

namespace telltale::payload {

LoadOutcome loadHtml(Text page, const std::string &source, const LoadOptions &options, RecordSink &sink)
{
    return PageLoader(page, source, options, sink).run([&](const PageLoader::BlockTaker &block) {
        return forEachPreBlock(page, block);
    });
}

bool looksLikeHtml(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    while (true) {
        bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\f"), bytes.size()));
        if (!bytes.starts_with("<!--"))
            break;
        const std::size_t end = bytes.find("-->", 2);
        if (end == std::string_view::npos)
            return false;
        bytes.remove_prefix(end + 3);
    }
    constexpr std::string_view starts[] = {"<!doctype html", "<html", "<head", "<body", "<pre"};
    return std::any_of(std::begin(starts), std::end(starts), [bytes](std::string_view start) {
        constexpr std::string_view ends = " \t\r\n\f>/";
        return isSameName(bytes.substr(0, start.size()), start) && bytes.size() > start.size()
            && ends.find(bytes[start.size()]) != std::string_view::npos;
    });
}

} // namespace telltale::payload
