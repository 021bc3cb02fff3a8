// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/html_elements.h"

#include "payload/loaders/html_tags.h"

#include <algorithm>
#include <iterator>

namespace telltale::payload {

bool isHtmlHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool isPassedOver(std::string_view name)
{
    constexpr std::string_view names[] = {"script", "style", "title", "iframe", "noembed", "noframes", "xmp"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool isJsonScript(std::string_view attributes)
{
    std::string type = htmlAttribute(attributes, "type");
    type.erase(std::min(type.find_first_of("; \t"), type.size()));
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; });
    return type == "application/json" || type == "text/json" || type.ends_with("+json");
}

std::string htmlLanguage(std::string_view attributes)
{
    const std::string classes = " " + htmlAttribute(attributes, "class");
    for (const std::string_view mark : {" language-", " lang-", " highlight-source-"}) {
        const std::size_t at = classes.find(mark);
        if (at != std::string::npos)
            return classes.substr(at + mark.size(), classes.find(' ', at + mark.size()) - at - mark.size());
    }
    return htmlAttribute(attributes, "data-lang");
}

} // namespace telltale::payload
