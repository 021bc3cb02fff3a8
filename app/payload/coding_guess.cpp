// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/coding_guess.h"

#include "payload/hex.h"
#include "payload/lexeme.h"
#include "payload/utf8.h"

#include <QByteArray>

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t mostSteps = 8;
/// Shorter texts are words more often than they are Base64.
constexpr std::size_t leastBase64 = 8;

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// A zlib header with deflate's window sizes, whose check bits are right (RFC 1950, 2.2).
bool beginsLikeZlib(std::string_view bytes)
{
    return bytes.size() > 6 && (byteAt(bytes, 0) & 0x8Fu) == 0x08u && (byteAt(bytes, 1) & 0x20u) == 0
        && (byteAt(bytes, 0) << 8u | byteAt(bytes, 1)) % 31 == 0;
}

bool beginsLikeGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1f\x8b\x08");
}

bool beginsLikeZstd(std::string_view bytes)
{
    return bytes.starts_with("\x28\xb5\x2f\xfd");
}

/// Whether what came out may be believed: a few bytes of a stream can begin like one by chance.
bool isBelieved(const Expanded &expanded)
{
    return expanded.end == Expanded::End::Whole || !expanded.bytes.empty();
}

GuessedCoding guessed(const char *coding, std::string_view bytes, Expanded expanded)
{
    GuessedCoding guess{{coding, bytes.size(), expanded.bytes.size(), {}}, std::move(expanded)};
    return guess;
}

/// Which alphabet; nothing where bytes belong to neither, or to both.
std::optional<QByteArray::Base64Option> alphabetOf(std::string_view text)
{
    bool isUrl = false;
    bool isPlain = false;
    for (const char byte : text) {
        const bool isAlphanumeric = (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
        isUrl |= byte == '-' || byte == '_';
        isPlain |= byte == '+' || byte == '/';
        if (!isAlphanumeric && byte != '-' && byte != '_' && byte != '+' && byte != '/')
            return {};
    }
    if (isUrl && isPlain)
        return {};
    return isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
}

std::optional<GuessedCoding> undoBase64(std::string_view bytes, std::uint64_t limit)
{
    std::string_view text = bytes.substr(0, bytes.find_last_not_of(" \r\n\t") + 1);
    const std::size_t whole = text.size();
    text = text.substr(0, text.find_last_not_of('=') + 1);
    const bool isPadded = whole != text.size();
    const bool fits = isPadded ? whole % 4 == 0 && whole - text.size() <= 2 : text.size() % 4 != 1;
    if (text.size() < leastBase64 || !fits || text.size() / 4 * 3 > limit)
        return {};
    const std::optional<QByteArray::Base64Option> alphabet = alphabetOf(text);
    if (!alphabet)
        return {};
    const QByteArray sent = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    std::string decoded = QByteArray::fromBase64(sent, *alphabet).toStdString();
    const bool isStream = beginsLikeGzip(decoded) || beginsLikeZstd(decoded)
        || (beginsLikeZlib(decoded) && isBelieved(expandZlib(decoded, limit)));
    if (!isStream && !(beginsLikeContainer(decoded) && looksLikeText(decoded)))
        return {};
    const char *const name = *alphabet == QByteArray::Base64UrlEncoding ? "base64url" : "base64";
    return guessed(name, bytes, {Expanded::End::Whole, std::move(decoded), bytes.size()});
}

/// A JSON string that is all there is, and holds JSON.
std::optional<std::string> jsonInString(std::string_view bytes)
{
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const std::size_t last = bytes.find_last_not_of(" \t\r\n");
    if (first == std::string_view::npos || last == first || bytes[first] != '"' || bytes[last] != '"')
        return {};
    std::string text = decodeString(bytes.substr(first, last - first + 1));
    const bool goesOn = beginsLikeContainer(text) || (!text.empty() && text.front() == '"');
    return goesOn ? std::optional(std::move(text)) : std::nullopt;
}

/// Percent signs inside of a JSON string are its own.
bool isPercentEncoded(std::string_view bytes)
{
    if (bytes.starts_with('"'))
        return false;
    const std::size_t sign = bytes.find('%');
    return sign != std::string_view::npos && sign + 2 < bytes.size() && hexDigit(bytes[sign + 1]) >= 0
        && hexDigit(bytes[sign + 2]) >= 0;
}

std::optional<GuessedCoding> unwrapOnce(std::string_view bytes, std::uint64_t limit)
{
    if (std::optional<std::string> text = jsonInString(bytes))
        return guessed("json-string", bytes, {Expanded::End::Whole, *std::move(text), bytes.size()});
    if (isPercentEncoded(bytes))
        return guessed("percent", bytes, {Expanded::End::Whole, percentDecoded(bytes), bytes.size()});
    return undoGuessed(bytes, limit);
}

} // namespace

bool looksLikeText(std::string_view bytes)
{
    while (!bytes.empty()) {
        const Utf8Character character = firstCharacter(bytes);
        const bool isControl =
            character.value < 0x20 && character.value != '\t' && character.value != '\n' && character.value != '\r';
        if (!character.isValid || isControl)
            return false;
        bytes.remove_prefix(character.length);
    }
    return true;
}

bool beginsLikeContainer(std::string_view bytes)
{
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

std::string percentDecoded(std::string_view sent)
{
    std::string decoded;
    decoded.reserve(sent.size());
    for (std::size_t at = 0; at < sent.size(); ++at) {
        const bool isEscape =
            sent[at] == '%' && at + 2 < sent.size() && hexDigit(sent[at + 1]) >= 0 && hexDigit(sent[at + 2]) >= 0;
        if (isEscape) {
            decoded += static_cast<char>(hexDigit(sent[at + 1]) << 4 | hexDigit(sent[at + 2]));
            at += 2;
        } else {
            decoded += sent[at] == '+' ? ' ' : sent[at];
        }
    }
    return decoded;
}

std::optional<GuessedCoding> undoGuessed(std::string_view bytes, std::uint64_t limit)
{
    std::optional<GuessedCoding> guess;
    if (beginsLikeGzip(bytes))
        guess = guessed("gzip", bytes, expandGzip(bytes, limit));
    else if (beginsLikeZstd(bytes))
        guess = guessed("zstd", bytes, expandZstd(bytes, limit));
    else if (beginsLikeZlib(bytes))
        guess = guessed("deflate", bytes, expandZlib(bytes, limit));
    else
        return undoBase64(bytes, limit);
    // Two bytes are a thin reason: zlib's have to make sense to their end, or be text as far as they go.
    const bool isThin = guess->step.coding == "deflate" && guess->expanded.end != Expanded::End::Whole;
    const bool isNone = isThin && (guess->expanded.bytes.empty() || !looksLikeText(guess->expanded.bytes));
    return isNone ? std::nullopt : std::move(guess);
}

Unwrapped unwrap(std::string_view sent, std::uint64_t limit)
{
    Unwrapped result{std::string(sent), {}, beginsLikeContainer(sent)};
    while (!result.isJson && result.steps.size() < mostSteps) {
        std::optional<GuessedCoding> guess = unwrapOnce(result.bytes, limit);
        if (!guess)
            break;
        result.steps.push_back(std::move(guess->step));
        if (guess->expanded.end != Expanded::End::Whole) {
            result.steps.back().problem = problemOf(result.steps.back().coding, guess->expanded);
            if (guess->expanded.bytes.empty())
                break;
        }
        result.bytes = std::move(guess->expanded.bytes);
        result.isJson = beginsLikeContainer(result.bytes);
    }
    return result;
}

} // namespace telltale::payload
