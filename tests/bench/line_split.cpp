// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_split.h"

#include <cstring>

using telltale::payload::Text;

std::vector<Text> splitAtLines(Text text, unsigned parts)
{
    std::vector<Text> pieces;
    const char *begin = text.data();
    for (unsigned part = 1; part < parts && begin < text.end(); ++part) {
        const auto left = static_cast<std::size_t>(text.end() - begin);
        const char *middle = begin + left / (parts - part + 1);
        const void *feed = std::memchr(middle, '\n', static_cast<std::size_t>(text.end() - middle));
        if (feed == nullptr)
            break;
        const char *end = static_cast<const char *>(feed) + 1;
        pieces.emplace_back(begin, static_cast<std::size_t>(end - begin));
        begin = end;
    }
    if (begin < text.end())
        pieces.emplace_back(begin, static_cast<std::size_t>(text.end() - begin));
    return pieces;
}
