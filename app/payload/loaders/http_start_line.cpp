// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_start_line.h"

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// RFC 9110, 5.6.2, by byte: every byte of every field's name is asked for.
constexpr std::array<bool, 256> tokenBytes = [] {
    std::array<bool, 256> bytes{};
    for (const char byte :
         std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        bytes[static_cast<unsigned char>(byte)] = true;
    return bytes;
}();

bool isVersion(std::string_view text)
{
    return text.size() == 8 && text.starts_with("HTTP/1.") && isDigit(text[7]);
}

/// No spaces and no control characters; which others belong into a URL is the server's affair.
bool isTarget(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) > 0x20 && byte != 0x7f;
    });
}

/// `HTTP/2`, `HTTP/3`, `HTTP/2.0`: how tools and records write what has no start line of its own.
bool isAnyVersion(std::string_view text)
{
    const std::string_view number = text.substr(std::min<std::size_t>(5, text.size()));
    return text.starts_with("HTTP/")
        && ((number.size() == 1 && isDigit(number[0]))
            || (number.size() == 3 && isDigit(number[0]) && number[1] == '.' && isDigit(number[2])));
}

/// Of a line with a version of so many bytes, which was looked at.
std::optional<HttpStartLine> readStatus(std::string_view line, std::size_t versionSize)
{
    HttpStartLine result;
    result.version = line.substr(0, versionSize);
    const std::string_view rest = line.substr(versionSize);
    const bool hasStatus =
        rest.size() >= 4 && rest[0] == ' ' && isDigit(rest[1]) && isDigit(rest[2]) && isDigit(rest[3]);
    // The reason may be missing, and its space with it.
    if (!hasStatus || (rest.size() > 4 && rest[4] != ' '))
        return {};
    result.status = (rest[1] - '0') * 100 + (rest[2] - '0') * 10 + (rest[3] - '0');
    return result;
}

std::optional<HttpStartLine> readAnswer(std::string_view line)
{
    return isVersion(line.substr(0, 8)) ? readStatus(line, 8) : std::nullopt;
}

} // namespace

bool isTokenByte(char byte)
{
    return tokenBytes[static_cast<unsigned char>(byte)];
}

std::string_view firstLine(std::string_view bytes)
{
    const std::size_t feed = bytes.find('\n');
    return feed == std::string_view::npos ? bytes : bytes.substr(0, feed + 1);
}

std::string_view withoutLineEnd(std::string_view line)
{
    if (line.ends_with('\n')) {
        line.remove_suffix(1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
    }
    return line;
}

std::string_view trimmedSpace(std::string_view text)
{
    const auto isBlank = [](char byte) { return byte == ' ' || byte == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<HttpStartLine> readHttpStartLine(std::string_view bytes)
{
    const auto *const methodEnd = std::find_if_not(bytes.begin(), bytes.end(), isTokenByte);
    const auto methodSize = static_cast<std::size_t>(methodEnd - bytes.begin());
    if (methodSize == 0 || methodSize == bytes.size())
        return {};
    const bool mayBeAnswer = bytes[methodSize] == '/' && bytes.starts_with("HTTP/");
    if (bytes[methodSize] != ' ' && !mayBeAnswer)
        return {}; // Most lines of a body end here, without a look at the rest of them.
    const std::string_view whole = firstLine(bytes);
    const std::string_view line = withoutLineEnd(whole);
    if (!whole.ends_with('\n') || methodSize >= line.size())
        return {};
    std::optional<HttpStartLine> result;
    if (mayBeAnswer) {
        result = readAnswer(line);
    } else {
        const std::size_t space = line.rfind(' ');
        if (space <= methodSize)
            return {};
        HttpStartLine request;
        request.method = line.substr(0, methodSize);
        request.target = line.substr(methodSize + 1, space - methodSize - 1);
        request.version = line.substr(space + 1);
        if (isTarget(request.target) && isVersion(request.version))
            result = request;
    }
    if (result)
        result->size = whole.size();
    return result;
}

std::optional<HttpStartLine> readOddRequestLine(std::string_view bytes)
{
    HttpStartLine result;
    const std::string_view whole = firstLine(bytes);
    std::string_view line = withoutLineEnd(whole);
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    const auto *const methodEnd = std::find_if_not(line.begin(), line.end(), isTokenByte);
    result.method = line.substr(0, static_cast<std::size_t>(methodEnd - line.begin()));
    line.remove_prefix(result.method.size());
    const std::size_t space = line.find_last_of(" \t");
    if (result.method.empty() || space == std::string_view::npos || (line.front() != ' ' && line.front() != '\t'))
        return {};
    result.version = line.substr(space + 1);
    result.target = trimmedSpace(line.substr(0, space));
    if (!isAnyVersion(result.version) || result.target.empty())
        return {};
    result.size = whole.size();
    result.isWhole = whole.ends_with('\n');
    const std::size_t plainSize = result.method.size() + result.target.size() + result.version.size() + 2;
    const bool isPlain = isTarget(result.target) && isVersion(result.version);
    result.isOdd = !isPlain || withoutLineEnd(whole).size() != plainSize;
    return result;
}

std::optional<HttpStartLine> readAnyStatusLine(std::string_view bytes)
{
    const std::string_view whole = firstLine(bytes);
    const std::string_view line = withoutLineEnd(whole);
    const std::size_t space = std::min(line.find(' '), line.size());
    std::optional<HttpStartLine> result;
    if (whole.ends_with('\n') && isAnyVersion(line.substr(0, space)))
        result = readStatus(line, space);
    if (result)
        result->size = whole.size();
    return result;
}

} // namespace telltale::payload
