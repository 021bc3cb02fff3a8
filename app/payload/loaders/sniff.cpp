// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/sniff.h"
#include "payload/utf8.h"

#include "payload/loaders/curl_command.h"
#include "payload/loaders/har.h"
#include "payload/loaders/html.h"
#include "payload/loaders/http_message.h"
#include "payload/loaders/mitmproxy_flows.h"
#include "payload/loaders/record/record_format.h"

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

constexpr std::size_t markdownReach = std::size_t(64) << 10;
constexpr std::size_t binaryReach = std::size_t(4) << 10;
constexpr std::string_view sniffedSpace = " \t\r\n\v\f";

const char *wideEncoding(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv))
        return "UTF-32LE";
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return "UTF-32BE";
    if (bytes.starts_with("\xFF\xFE"sv))
        return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"sv))
        return "UTF-16BE";
    // Without a mark: text begins with ASCII, whose other bytes are zero.
    std::string pattern;
    for (const char byte : bytes.substr(0, 8))
        pattern += byte == 0 ? '0' : 'x';
    if (pattern == "x000x000")
        return "UTF-32LE";
    if (pattern == "000x000x")
        return "UTF-32BE";
    if (pattern.starts_with("x0x0") && (pattern.size() < 8 || pattern == "x0x0x0x0"))
        return "UTF-16LE";
    if (pattern.starts_with("0x0x") && (pattern.size() < 8 || pattern == "0x0x0x0x"))
        return "UTF-16BE";
    return nullptr;
}

/// Behind the byte order mark, record separators, white sniffedSpace and comments.
std::string_view withoutPreface(std::string_view bytes)
{
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    while (!bytes.empty()) {
        const std::string_view before = bytes;
        bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\v\f\x1E"), bytes.size()));
        if (bytes.starts_with("//"))
            bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size()));
        else if (bytes.starts_with("/*"))
            bytes.remove_prefix(std::min(bytes.find("*/", 2), bytes.size() - 2) + 2);
        if (bytes.size() == before.size())
            break;
    }
    return bytes;
}

/// An object or array in whose first bytes something tells it from other text in brackets.
bool beginsContainer(std::string_view bytes, int depth = 8)
{
    if (depth == 0 || bytes.empty() || (bytes.front() != '{' && bytes.front() != '['))
        return false;
    const std::string_view inside = withoutPreface(bytes.substr(1));
    if (inside.empty())
        return true;
    const char next = inside.front();
    if (next == '"' || next == '\'' || next == (bytes.front() == '{' ? '}' : ']'))
        return true;
    if (bytes.front() == '{')
        return false;
    if (next == '{' || next == '[')
        return beginsContainer(inside, depth - 1);
    return next == '-' || next == '+' || next == '.' || (next >= '0' && next <= '9');
}

bool beginsLiteral(std::string_view bytes)
{
    constexpr std::array<std::string_view, 5> words = {"true", "false", "null", "NaN", "Infinity"};
    return std::any_of(words.begin(), words.end(), [bytes](std::string_view word) {
        const std::string_view behind = bytes.starts_with(word) ? bytes.substr(word.size()) : "x";
        return behind.empty() || sniffedSpace.find(behind.front()) != std::string_view::npos || behind.front() == ',';
    });
}

/// `-5`, `+1`, `.5`, `12`, but neither `- item`, `1. item`, `1) item` nor `---`.
bool beginsNumber(std::string_view bytes)
{
    if (!bytes.empty() && (bytes.front() == '-' || bytes.front() == '+'))
        bytes.remove_prefix(1);
    if (bytes.starts_with("Infinity"))
        return true;
    const std::size_t digits = std::min(bytes.find_first_not_of("0123456789"), bytes.size());
    if (digits == 0)
        return bytes.size() > 1 && bytes.front() == '.' && bytes[1] >= '0' && bytes[1] <= '9';
    const std::string_view behind = bytes.substr(digits);
    if (behind.empty() || std::string_view(" \t\r\n,eExX").find(behind.front()) != std::string_view::npos)
        return true;
    return behind.front() == '.' && behind.size() > 1 && sniffedSpace.find(behind[1]) == std::string_view::npos;
}

/// A line that only Markdown has: a fence, an ATX heading. (Front matter and names are judged elsewhere.)
bool isMarkdownLine(std::string_view line)
{
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    if (indent > 3)
        return false;
    line.remove_prefix(indent);
    if (line.starts_with("```"))
        return line.find('`', line.find_first_not_of('`')) == std::string_view::npos;
    if (line.starts_with("~~~"))
        return true;
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 6 && line.size() > level + 1 && line[level] == ' ';
}

bool looksLikeMarkdown(std::string_view bytes)
{
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    bytes = bytes.substr(0, markdownReach);
    if (bytes.starts_with("---\n") || bytes.starts_with("---\r\n"))
        return true;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (isMarkdownLine(bytes.substr(0, end)))
            return true;
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return false;
}

bool looksBinary(std::string_view bytes)
{
    bytes = bytes.substr(0, binaryReach);
    std::size_t controls = 0;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value == 0)
            return true;
        constexpr unsigned char escape = 0x1B, separator = 0x1E;
        controls +=
            value < 0x20 && value != escape && value != separator && sniffedSpace.find(byte) == std::string_view::npos;
    }
    return controls * 16 > bytes.size();
}

/// What holds requests tells itself by its first bytes. Their bodies may be of any kind, binary too.
std::optional<Format> requestFormat(std::string_view bytes, std::string_view name)
{
    if (looksLikeRecord(bytes))
        return Format::Record;
    if (hasHttp2BodyName(name))
        return Format::Http2Body;
    if (looksLikeHttpMessage(bytes))
        return Format::Http;
    if (looksLikeMitmproxyFlows(bytes))
        return Format::Flows;
    if (looksLikeCurlCommand(bytes) && !hasMarkdownName(name))
        return Format::Curl;
    return {};
}

} // namespace

Sniffed sniff(Text window, bool isWhole, std::string_view innerName)
{
    const std::string_view bytes = window.view();
    if (const char *encoding = wideEncoding(bytes))
        return {Format::Utf16, encoding};
    if (const std::optional<Format> format = requestFormat(bytes, innerName))
        return {*format};
    const std::string_view content = withoutPreface(bytes);
    if (content.empty() && isWhole && bytes.find('/') == std::string_view::npos)
        return {Format::Blank};
    if (looksLikeHar(bytes) || hasHarName(innerName))
        return {Format::Har};
    const bool isLines = hasJsonLinesName(innerName);
    const bool isContainer = beginsContainer(content);
    if (isContainer)
        return {isLines ? Format::JsonLines : Format::Json};
    if (looksBinary(bytes))
        return {Format::Binary};
    if (looksLikeHtml(bytes) || hasHtmlName(innerName))
        return {Format::Html};
    if (isLines)
        return {Format::JsonLines};
    const bool isJsonNamed = hasJsonName(innerName);
    if (!isJsonNamed && (hasMarkdownName(innerName) || looksLikeMarkdown(bytes)))
        return {Format::Markdown};
    if (content.empty())
        return {Format::Json};
    const char first = content.front();
    if (isJsonNamed || first == '{' || first == '[' || first == '"' || beginsNumber(content) || beginsLiteral(content))
        return {Format::Json};
    return {Format::Unknown};
}

} // namespace telltale::payload
