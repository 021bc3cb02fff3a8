// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/html_entities.h"

#include "payload/hex.h"
#include "payload/utf8.h"

#include <algorithm>
#include <iterator>

namespace telltale::payload {

namespace {

struct Named
{
    std::string_view name;
    char32_t character;
};

/// What is found in samples of payloads: the marks of HTML and JSON, spaces, and typography.
constexpr Named known[] = {
    {"lt", '<'},       {"gt", '>'},       {"amp", '&'},      {"quot", '"'},     {"apos", '\''},     {"nbsp", 0xA0},
    {"lbrace", '{'},   {"rbrace", '}'},   {"lcub", '{'},     {"rcub", '}'},     {"lbrack", '['},    {"rbrack", ']'},
    {"lsqb", '['},     {"rsqb", ']'},     {"colon", ':'},    {"comma", ','},    {"period", '.'},    {"sol", '/'},
    {"bsol", '\\'},    {"num", '#'},      {"dollar", '$'},   {"lowbar", '_'},   {"Tab", '\t'},      {"NewLine", '\n'},
    {"copy", 0xA9},    {"reg", 0xAE},     {"deg", 0xB0},     {"middot", 0xB7},  {"laquo", 0xAB},    {"raquo", 0xBB},
    {"times", 0xD7},   {"ensp", 0x2002},  {"emsp", 0x2003},  {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bull", 0x2022},  {"hellip", 0x2026}, {"euro", 0x20AC},
    {"trade", 0x2122}, {"rarr", 0x2192},
};

/// Behind `&#`. As in browsers it needs no semicolon.
std::size_t appendNumbered(std::string_view text, std::string &out)
{
    const bool isHex = text.size() > 2 && (text[2] | 0x20) == 'x';
    const std::size_t first = isHex ? 3 : 2;
    const int base = isHex ? 16 : 10;
    char32_t value = 0;
    std::size_t at = first;
    for (; at < text.size(); ++at) {
        const int digit = hexDigit(text[at]);
        if (digit < 0 || digit >= base)
            break;
        value = std::min<char32_t>(value * static_cast<char32_t>(base) + static_cast<char32_t>(digit), 0x110000);
    }
    if (at == first)
        return 0;
    const bool isCharacter = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    appendUtf8(out, isCharacter ? value : 0xFFFD);
    return at < text.size() && text[at] == ';' ? at + 1 : at;
}

} // namespace

std::size_t appendHtmlEntity(std::string_view text, std::string &out)
{
    if (text.starts_with("&#"))
        return appendNumbered(text, out);
    constexpr std::size_t longest = 10;
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end == 0)
        return 0;
    const std::string_view name = text.substr(1, end - 1);
    const auto found =
        std::find_if(std::begin(known), std::end(known), [name](const Named &entity) { return entity.name == name; });
    if (found == std::end(known))
        return 0;
    appendUtf8(out, found->character);
    return end + 1;
}

} // namespace telltale::payload
