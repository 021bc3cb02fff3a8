// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/rendition_check.h"

#include "payload/lexeme.h"
#include "payload/strict_scanner.h"

#include <bit>
#include <cstdlib>

namespace telltale::test {

using namespace payload;

namespace {

Limits noLimits()
{
    Limits limits;
    limits.depth = 0x7FFFFFFF;
    limits.document = 1u << 30;
    limits.nodes = 1u << 26;
    return limits;
}

std::uint64_t bitsOf(std::string_view bytes, unsigned shift, unsigned mask)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i]) & mask) << (shift * i);
    return bits;
}

/// A slow second opinion on what a number may mean.
bool isNumber(std::string_view bytes, const std::string &lexeme)
{
    const auto is = [&](auto number) { return std::to_string(number) == lexeme; };
    const bool isVarint = !bytes.empty() && static_cast<unsigned char>(bytes.back()) < 0x80;
    const std::uint64_t varint = bitsOf(bytes, 7, 0x7F);
    const auto low = static_cast<std::uint32_t>(varint);
    const auto zigzag = [](auto bits) { return static_cast<std::int64_t>(bits / 2) * (bits % 2 ? -1 : 1) - bits % 2; };
    if (isVarint
        && (is(varint) || is(static_cast<std::int64_t>(varint)) || is(low) || is(static_cast<std::int32_t>(low))
            || is(static_cast<std::int64_t>(zigzag(varint))) || is(static_cast<std::int64_t>(zigzag(low)))
            || lexeme == (varint != 0 ? "true" : "false")))
        return true;
    const std::uint64_t fixed = bitsOf(bytes.substr(0, 8), 8, 0xFF);
    const std::string bare = lexeme.starts_with('"') ? lexeme.substr(1, lexeme.size() - 2) : lexeme;
    const bool isNan = bare == "NaN";
    if (bytes.size() == 8) {
        const double real = std::bit_cast<double>(fixed);
        return is(fixed) || is(static_cast<std::int64_t>(fixed)) || (isNan && real != real)
            || std::strtod(bare.c_str(), nullptr) == real;
    }
    const float real = std::bit_cast<float>(static_cast<std::uint32_t>(fixed));
    return bytes.size() == 4
        && (is(fixed) || is(static_cast<std::int32_t>(fixed)) || (isNan && real != real)
            || std::strtof(bare.c_str(), nullptr) == real);
}

std::string hexOf(std::string_view bytes)
{
    std::string hex;
    for (const char byte : bytes) {
        char two[3];
        std::snprintf(two, sizeof two, "%02x", static_cast<unsigned>(static_cast<unsigned char>(byte)));
        hex += two;
    }
    return hex;
}

bool isValue(std::string_view bytes, const std::string &lexeme)
{
    if (lexeme == "{}" || lexeme == "[]")
        return bytes.empty();
    if (lexeme.starts_with('"')) {
        const std::string text = decodeString(lexeme);
        if (text == bytes || text == hexOf(bytes))
            return true;
    }
    return isNumber(bytes, lexeme);
}

std::string compareLeaves(const Document &document, const Rendition &rendition, std::string_view message)
{
    std::size_t next = 0;
    for (NodeIndex i = 0; i < document.nodes().size(); ++i) {
        if (!document.node(i).isLeaf())
            continue;
        if (next == rendition.spans.size())
            return "a leaf has no span";
        const SentSpan &span = rendition.spans[next++];
        const std::string lexeme(document.lexeme(i));
        if (span.textOffset != document.node(i).offset)
            return "a span is not that of " + lexeme;
        if (!isValue(message.substr(span.offset, span.length), lexeme))
            return "the bytes of a span are not those of " + lexeme;
    }
    return next == rendition.spans.size() ? "" : "a span has no leaf";
}

} // namespace

std::vector<std::pair<std::string, std::string>> leavesOf(Text text)
{
    PathTable paths;
    Document document;
    document.start(text, paths, {});
    std::vector<std::pair<std::string, std::string>> leaves;
    if (scanStrict(document, noLimits()).status != ScanStatus::Complete)
        return leaves;
    for (NodeIndex i = 0; i < document.nodes().size(); ++i) {
        if (document.node(i).isLeaf())
            leaves.emplace_back(document.path(i), document.lexeme(i));
    }
    return leaves;
}

std::string whatIsWrong(const Rendition &rendition, std::string_view message)
{
    if ((rendition.text == nullptr) == rendition.problem.empty())
        return "neither a text nor a problem, or both";
    if (rendition.text == nullptr)
        return rendition.spans.empty() && rendition.failedAt <= message.size() ? "" : "it failed outside";
    std::uint32_t before = 0;
    for (const SentSpan &span : rendition.spans) {
        if (std::uint64_t{span.offset} + span.length > message.size() || (span.textOffset <= before && before != 0))
            return "a span is outside, or they do not ascend";
        before = span.textOffset;
    }
    const Text text = rendition.text->text();
    if (!isUtf8(text.view()))
        return {}; // strings are given as sent: no JSON then
    PathTable paths;
    Document document;
    document.start(text, paths, {});
    const ScanResult result = scanStrict(document, noLimits());
    if (result.status != ScanStatus::Complete || result.offset != text.size())
        return "the text is no JSON";
    return compareLeaves(document, rendition, message);
}

} // namespace telltale::test
