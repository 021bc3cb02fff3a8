// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/recoding.h"

#include "payload/coding_guess.h"
#include "payload/content_decoder.h"
#include "payload/hex.h"
#include "payload/lexeme.h"
#include "privacy/rewrite/compress.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace telltale::privacy {

using payload::Expanded;

namespace {

/// Where each byte of what came out stands in what went in; one more for the end.
using PositionMap = std::vector<std::uint32_t>;

constexpr std::string_view recodingSpace = " \t\r\n";

bool isBase64Coding(std::string_view coding)
{
    return coding == "base64" || coding == "base64url";
}

std::string_view base64Digits(std::string_view text)
{
    text = text.substr(0, text.find_last_not_of(recodingSpace) + 1);
    return text.substr(0, text.find_last_not_of('=') + 1);
}

std::optional<std::string> wholeOf(Expanded expanded)
{
    return expanded.end == Expanded::End::Whole ? std::optional(std::move(expanded.bytes)) : std::nullopt;
}

std::optional<std::string> inflated(std::string_view bytes, std::uint64_t limit)
{
    if (std::optional<std::string> wrapped = wholeOf(payload::expandZlib(bytes, limit)))
        return wrapped;
    return wholeOf(payload::expandRawDeflate(bytes, limit));
}

std::string_view jsonStringIn(std::string_view bytes)
{
    const std::size_t first = bytes.find_first_not_of(recodingSpace);
    const std::size_t last = bytes.find_last_not_of(recodingSpace);
    return first == std::string_view::npos ? std::string_view() : bytes.substr(first, last - first + 1);
}

/// Nothing: the coding is not known here, or the bytes are not in it.
std::optional<std::string> undone(std::string_view coding, std::string_view bytes, std::uint64_t limit)
{
    if (coding == "gzip" || coding == "x-gzip")
        return wholeOf(payload::expandGzip(bytes, limit));
    if (coding == "deflate")
        return inflated(bytes, limit);
    if (coding == "br")
        return wholeOf(payload::expandBrotli(bytes, limit));
    if (coding == "zstd")
        return wholeOf(payload::expandZstd(bytes, limit));
    if (coding == "percent")
        return payload::percentDecoded(bytes);
    if (coding == "json-string")
        return payload::decodeString(jsonStringIn(bytes));
    if (!isBase64Coding(coding))
        return {};
    const std::string_view digits = base64Digits(bytes);
    const auto alphabet = coding == "base64url" ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    return QByteArray::fromBase64(QByteArray::fromRawData(digits.data(), static_cast<qsizetype>(digits.size())),
                                  alphabet)
        .toStdString();
}

PositionMap percentPositions(std::string_view sent)
{
    PositionMap map;
    for (std::size_t at = 0; at < sent.size(); ++at) {
        map.push_back(static_cast<std::uint32_t>(at));
        const bool isEscape = sent[at] == '%' && at + 2 < sent.size() && payload::hexDigit(sent[at + 1]) >= 0
            && payload::hexDigit(sent[at + 2]) >= 0;
        at += isEscape ? 2 : 0;
    }
    map.push_back(static_cast<std::uint32_t>(sent.size()));
    return map;
}

/// How many bytes the escape at `at` (a backslash) takes.
std::size_t escapeLength(std::string_view text, std::size_t at)
{
    const char letter = at + 1 < text.size() ? text[at + 1] : '\0';
    if (letter == 'x')
        return payload::hexNumber(text, at + 2, 2) < 0 ? 2 : 4;
    const int first = letter == 'u' ? payload::hexNumber(text, at + 2, 4) : -1;
    if (first < 0)
        return 2;
    const int second = text.substr(at + 6, 2) == "\\u" ? payload::hexNumber(text, at + 8, 4) : -1;
    const bool isPair = first >= 0xD800 && first < 0xDC00 && second >= 0xDC00 && second < 0xE000;
    return isPair ? 12 : 6;
}

PositionMap jsonStringPositions(std::string_view sent)
{
    const std::string_view lexeme = jsonStringIn(sent);
    const auto begin = static_cast<std::size_t>(lexeme.data() - sent.data()) + 1;
    const std::size_t end = begin + lexeme.size() - 2;
    PositionMap map;
    for (std::size_t at = begin; at < end;) {
        const bool isEscape = sent[at] == '\\';
        const std::size_t length = std::min(isEscape ? escapeLength(sent, at) : 1, end - at);
        const std::size_t size =
            isEscape ? payload::decodeString('"' + std::string(sent.substr(at, length)) + '"').size() : 1;
        map.insert(map.end(), size, static_cast<std::uint32_t>(at));
        at += length;
    }
    map.push_back(static_cast<std::uint32_t>(end));
    return map;
}

/// Edits of what came out, at the places where they are in what went in.
template<typename Encode>
bool moveEdits(std::vector<TextEdit> &edits, const PositionMap &map, std::size_t size, Encode &&encode)
{
    if (map.size() != size + 1)
        return false;
    for (TextEdit &edit : edits) {
        if (edit.end() >= map.size())
            return false;
        const std::uint64_t begin = map[edit.offset];
        edit = {begin, map[edit.end()] - begin, encode(edit.text)};
    }
    return true;
}

/// One coding, with what went into it.
class Recoding
{
public:
    Recoding(std::string_view coding, std::string_view sent, ValueSetting setting)
        : m_coding(coding), m_sent(sent), m_setting(setting)
    {
    }
    /// False: it cannot be done again.
    bool move(std::string_view decoded, std::vector<TextEdit> &edits) const;

private:
    bool movePercent(std::size_t size, std::vector<TextEdit> &edits) const;
    std::string inBase64(const std::string &bytes) const;
    std::string compressed(const std::string &bytes) const;

    std::string_view m_coding;
    std::string_view m_sent;
    ValueSetting m_setting;
};

bool Recoding::movePercent(std::size_t size, std::vector<TextEdit> &edits) const
{
    std::size_t lower = 0;
    std::size_t upper = 0;
    for (std::size_t at = m_sent.find('%'); at != std::string_view::npos; at = m_sent.find('%', at + 1)) {
        for (const char digit : m_sent.substr(at + 1, 2)) {
            lower += digit >= 'a' && digit <= 'f' ? 1 : 0;
            upper += digit >= 'A' && digit <= 'F' ? 1 : 0;
        }
    }
    return moveEdits(edits, percentPositions(m_sent), size,
                     [isLower = lower > upper](const std::string &text) { return percentEncoded(text, isLower); });
}

/// With padding where it had some, or where nothing tells.
std::string Recoding::inBase64(const std::string &bytes) const
{
    const std::string_view whole = m_sent.substr(0, m_sent.find_last_not_of(recodingSpace) + 1);
    const bool isUrl = m_coding == "base64url";
    const bool isPadded = whole.ends_with('=') || (base64Digits(m_sent).size() % 4 == 0 && !isUrl);
    QByteArray::Base64Options options = isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    if (!isPadded)
        options |= QByteArray::OmitTrailingEquals;
    std::string text = QByteArray::fromStdString(bytes).toBase64(options).toStdString();
    // A form would make a blank of a plus sign.
    if (m_setting == ValueSetting::Pair && m_sent.find('+') == std::string_view::npos) {
        for (std::size_t at = text.find('+'); at != std::string::npos; at = text.find('+', at + 1))
            text.replace(at, 1, "%2B");
    }
    return text.append(m_sent.substr(whole.size()));
}

std::string Recoding::compressed(const std::string &bytes) const
{
    if (m_coding == "gzip" || m_coding == "x-gzip")
        return compressGzip(bytes, m_sent);
    if (m_coding == "br")
        return compressBrotli(bytes);
    if (m_coding == "zstd")
        return compressZstd(bytes);
    const bool isWrapped = payload::expandZlib(m_sent, UINT32_MAX).end == Expanded::End::Whole;
    return isWrapped ? compressZlib(bytes) : compressRawDeflate(bytes);
}

bool Recoding::move(std::string_view decoded, std::vector<TextEdit> &edits) const
{
    if (m_coding == "percent")
        return movePercent(decoded.size(), edits);
    if (m_coding == "json-string") {
        return moveEdits(edits, jsonStringPositions(m_sent), decoded.size(), [](const std::string &text) {
            std::string lexeme;
            payload::appendJsonString(lexeme, text);
            return lexeme.substr(1, lexeme.size() - 2);
        });
    }
    const Result<std::string> changed = applyEdits(decoded, edits);
    if (!changed)
        return false;
    edits = difference(m_sent, isBase64Coding(m_coding) ? inBase64(*changed) : compressed(*changed));
    return true;
}

} // namespace

Error notRewritable(const char *why)
{
    return {"not-rewritable", QCoreApplication::translate("telltale::Rewrite", why)};
}

std::string percentEncoded(std::string_view bytes, bool isLower)
{
    const char *const digits = isLower ? "0123456789abcdef" : "0123456789ABCDEF";
    std::string out;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const bool isAlphanumeric = (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
        if (isAlphanumeric || std::string_view("-._~*").find(byte) != std::string_view::npos)
            out += byte;
        else
            out.append({'%', digits[value >> 4], digits[value & 15u]});
    }
    return out;
}

Result<std::vector<TextEdit>> editsOfSent(std::string_view sent, std::span<const payload::DecodeStep> steps,
                                          std::string_view decoded, std::vector<TextEdit> edits, ValueSetting setting,
                                          std::uint64_t limit)
{
    constexpr const char *undecoded = QT_TRANSLATE_NOOP(
        "telltale::Rewrite", "What was sent cannot be decoded to its end, so it cannot be written again");
    if (edits.empty())
        return edits;
    std::vector<std::string> stages; // what came out of each step
    for (std::size_t i = 0; (stages.empty() ? sent : std::string_view(stages.back())) != decoded; ++i) {
        const std::string_view now = stages.empty() ? sent : std::string_view(stages.back());
        if (i == steps.size() || !steps[i].problem.empty())
            return notRewritable(undecoded);
        std::optional<std::string> next = undone(steps[i].coding, now, limit);
        if (!next)
            return notRewritable(undecoded);
        stages.push_back(*std::move(next));
    }
    for (std::size_t i = stages.size(); i-- > 0;) {
        const std::string_view before = i == 0 ? sent : std::string_view(stages[i - 1]);
        const bool isPlain = setting == ValueSetting::Free || i != 0;
        const Recoding recoding(steps[i].coding, before, isPlain ? ValueSetting::Free : setting);
        if (!recoding.move(stages[i], edits) || !sortEdits(edits))
            return notRewritable(undecoded);
    }
    return edits;
}

} // namespace telltale::privacy
