// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har.h"
#include "payload/utf8.h"

#include "payload/loaders/json_walker.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t reach = std::size_t(64) << 10;

/// Whether a member of the object that begins here is one that `wanted` knows. Stands at the value of that member then.
template<typename Wanted>
bool findMember(WindowCursor &cursor, Wanted wanted)
{
    JsonWalker walker(cursor);
    if (walker.peek() != '{')
        return false;
    for (;;) {
        cursor.move(1); // the bracket or a comma
        if (!walker.peek())
            return false;
        const auto key = walker.key();
        if (!key || walker.peek() != ':')
            return false;
        cursor.move(1);
        const auto first = walker.peek();
        if (!first)
            return false;
        if (wanted(*key, *first))
            return true;
        if (!walker.skipValue() || walker.peek() != ',')
            return false;
    }
}

} // namespace

bool looksLikeHar(std::string_view bytes)
{
    bytes = bytes.substr(0, reach);
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    const PaddedText text(bytes);
    const std::unique_ptr<Input> input = openText(text.text());
    WindowCursor cursor(*input);
    const auto isLog = [](const std::string &key, char first) { return key == "log" && first == '{'; };
    // Events have members of that name too: what is in it decides.
    const auto isOfHar = [](const std::string &key, char first) {
        return first == '[' ? key == "entries" || key == "pages"
                            : first == '{' && (key == "creator" || key == "browser");
    };
    return findMember(cursor, isLog) && findMember(cursor, isOfHar);
}

} // namespace telltale::payload
