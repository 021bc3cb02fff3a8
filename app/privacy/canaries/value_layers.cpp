// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/canaries/value_layers.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "payload/coding_guess.h"
#include "payload/hex.h"
#include "payload/lexeme.h"

#include <optional>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

constexpr std::size_t leastRun = 8; ///< six bytes of Base64, four of hexadecimal

std::string longerChain(const std::string &chain, const char *step)
{
    return chain.empty() ? std::string(step) : chain + ", " + step;
}

} // namespace

void ValueLayers::peel(std::string_view text)
{
    m_bytes = 0;
    m_visit(text, {});
    peelAt(text, {}, 0);
}

void ValueLayers::take(std::string bytes, const std::string &chain, const char *step, int depth)
{
    m_bytes += bytes.size();
    if (depth >= mostDepth || m_bytes > mostBytes) {
        m_isCut = true;
        return;
    }
    const std::string longer = longerChain(chain, step);
    m_visit(bytes, longer);
    peelAt(bytes, longer, depth + 1);
}

void ValueLayers::peelAt(std::string_view text, const std::string &chain, int depth)
{
    if (text.find('%') != std::string_view::npos) {
        std::string plain = decodePercent(text, false);
        if (plain != text)
            take(std::move(plain), chain, "percent-encoded", depth);
    }
    if (text.find('\\') != std::string_view::npos) {
        std::string plain = payload::decodeString('"' + std::string(text) + '"');
        if (plain != text)
            take(std::move(plain), chain, "JSON-escaped", depth);
    }
    if (auto guessed = payload::undoGuessed(text, mostBytes); guessed && !guessed->step.coding.starts_with("base64"))
        take(std::move(guessed->expanded.bytes), chain, "compressed", depth);
    takeRuns(text, chain, depth);
}

void ValueLayers::takeRuns(std::string_view text, const std::string &chain, int depth)
{
    const auto isHexDigit = [](char c) { return payload::hexDigit(c) >= 0; };
    forEachRun(text, leastRun, isHexDigit, [&](std::string_view run) {
        if (auto bytes = decodeHex(run.substr(0, run.size() / 2 * 2)))
            takeBytes(std::move(*bytes), chain, "hex", depth);
    });
    forEachCodedRun(text, leastRun, [&](std::string_view run) { takeBase64(run, chain, depth); });
}

void ValueLayers::takeBase64(std::string_view run, const std::string &chain, int depth)
{
    if (auto bytes = decodeBase64(run)) {
        takeBytes(std::move(*bytes), chain, "base64", depth);
        return;
    }
    // Cut, or with something in front: in one of four ways the groups of four characters are those that were written.
    run = run.substr(0, run.find('='));
    for (std::size_t first = 0; first < 4 && run.size() >= first + leastRun; ++first) {
        const std::string_view rest = run.substr(first);
        std::optional<std::string> bytes = decodeBase64(rest);
        if (!bytes)
            bytes = decodeBase64(rest.substr(0, rest.size() / 4 * 4));
        if (bytes)
            takeBytes(std::move(*bytes), chain, "base64", depth);
    }
}

void ValueLayers::takeBytes(std::string bytes, const std::string &chain, const char *step, int depth)
{
    auto guessed = payload::undoGuessed(bytes, mostBytes);
    if (guessed && !guessed->step.coding.starts_with("base64"))
        take(std::move(guessed->expanded.bytes), longerChain(chain, step), "compressed", depth);
    else if (isReadable(bytes))
        take(std::move(bytes), chain, step, depth);
    else if (m_bytes + bytes.size() <= mostBytes) {
        // Binary: texts may stand in it, and are not taken apart further.
        m_bytes += bytes.size();
        m_visit(bytes, longerChain(chain, step));
    }
}

} // namespace telltale::privacy
