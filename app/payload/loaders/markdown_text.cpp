// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/markdown_text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace telltale::payload {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The entities that turn up in headings; any other is kept as it is written.
std::string decodeEntity(std::string_view entity)
{
    struct Named
    {
        std::string_view name;
        std::string_view text;
    };
    constexpr std::array<Named, 7> named = {{{"&amp;", "&"},
                                             {"&lt;", "<"},
                                             {"&gt;", ">"},
                                             {"&quot;", "\""},
                                             {"&apos;", "'"},
                                             {"&nbsp;", " "},
                                             {"&copy;", "\xC2\xA9"}}};
    for (const Named &candidate : named) {
        if (entity == candidate.name)
            return std::string(candidate.text);
    }
    if (!entity.starts_with("&#") || entity.size() < 4)
        return std::string(entity);
    const bool isHex = entity[2] == 'x' || entity[2] == 'X';
    const std::string_view digits = entity.substr(isHex ? 3 : 2);
    char32_t character = 0;
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
    character = value;
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return std::string(replacement);
    return QString::fromUcs4(&character, 1).toStdString();
}

/// Comments, CDATA and such begin and end HTML blocks; the elements that end one by their closing tag do so in any
/// line.
bool matters(std::string_view rest)
{
    constexpr std::array<std::string_view, 6> wanted = {"<!", "<?", "</script", "</pre", "</style", "</textarea"};
    return std::any_of(wanted.begin(), wanted.end(), [rest](std::string_view word) { return rest.starts_with(word); });
}

void maskLine(std::span<char> line)
{
    constexpr std::size_t deepest = 4096;
    constexpr std::string_view markers = " \t>*+-.)0123456789"; // of quotes and lists
    const std::string_view text(line.data(), line.size());
    const std::size_t begin = std::min(text.find_first_not_of(markers), text.size());
    for (std::size_t at = deepest; at < begin; ++at)
        line[at] = text[at] == ' ' || text[at] == '\t' ? text[at] : 'x';
    const bool mayBeFence = text.substr(begin).starts_with("```");
    const std::size_t fence = std::min(text.find_first_not_of('`', begin), text.size());
    bool hasBacktick = false; // one behind the fence makes it none
    for (std::size_t at = mayBeFence ? fence : begin + 1; at < text.size(); ++at) {
        const bool isDeclaration = (text[at] == '!' || text[at] == '[') && at <= begin + 8 && text[begin] == '<';
        const bool isSectionEnd = text[at] == ']' && text.substr(at, 3).find('>') != std::string_view::npos;
        bool isMasked = std::string_view("[]!&*_\\").find(text[at]) != std::string_view::npos;
        isMasked = isMasked && !isDeclaration && !isSectionEnd && !(text[at] == '!' && text[at - 1] == '<');
        isMasked = isMasked || (text[at] == '<' && !matters(text.substr(at)));
        isMasked = isMasked || (text[at] == '`' && (!mayBeFence || hasBacktick));
        hasBacktick = hasBacktick || text[at] == '`';
        if (isMasked)
            line[at] = 'x';
    }
    if (begin < text.size() && std::string_view("[&\\!_").find(text[begin]) != std::string_view::npos)
        line[begin] = 'x';
}

} // namespace

void appendPlain(std::string &plain, MD_TEXTTYPE type, std::string_view text)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        plain += replacement;
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        plain += ' ';
        break;
    case MD_TEXT_ENTITY:
        plain += decodeEntity(text);
        break;
    case MD_TEXT_HTML:
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
        plain += text;
        break;
    }
}

std::string tidyHeading(std::string heading)
{
    const std::size_t anchor = heading.rfind("{#");
    if (anchor != std::string::npos && anchor > 0 && heading.back() == '}')
        heading.erase(anchor);
    heading.erase(heading.find_last_not_of(" \t") + 1);
    heading.erase(0, heading.find_first_not_of(" \t"));
    return heading;
}

std::string maskInlines(std::string_view page)
{
    std::string masked(page);
    for (std::size_t at = 0; at < masked.size();) {
        const std::size_t end = std::min(masked.find_first_of("\r\n", at), masked.size());
        maskLine({masked.data() + at, end - at});
        at = end + 1;
    }
    return masked;
}

std::string attributeText(const MD_ATTRIBUTE &attribute)
{
    std::string plain;
    for (unsigned piece = 0; attribute.size != 0 && attribute.substr_offsets[piece] < attribute.size; ++piece) {
        const MD_OFFSET begin = attribute.substr_offsets[piece];
        const MD_OFFSET end = attribute.substr_offsets[piece + 1];
        appendPlain(plain, attribute.substr_types[piece], {attribute.text + begin, end - begin});
    }
    return plain;
}

} // namespace telltale::payload
