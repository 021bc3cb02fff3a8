// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Undoes what values are wrapped in, one thing in another: percent-encoding, the escapes of JSON, runs of Base64 and
/// of hexadecimal digits, compression. Needs no grammar, so what stands around the wrapped value does not matter.
class ValueLayers
{
public:
    static constexpr int mostDepth = 5;
    static constexpr std::size_t mostBytes = 8u << 20; ///< that come out of one field
    /// `chain` says what was undone, the outermost first: `base64, JSON-escaped`; "" for the text itself.
    using Visit = std::function<void(std::string_view text, const std::string &chain)>;

    explicit ValueLayers(Visit visit) : m_visit(std::move(visit)) {}
    /// Visits the text and everything that comes out of it.
    void peel(std::string_view text);
    /// True when there was more than mostDepth or mostBytes let through.
    bool isCut() const { return m_isCut; }

private:
    void peelAt(std::string_view text, const std::string &chain, int depth);
    void take(std::string bytes, const std::string &chain, const char *step, int depth);
    void takeRuns(std::string_view text, const std::string &chain, int depth);
    void takeBytes(std::string bytes, const std::string &chain, const char *step, int depth);
    void takeBase64(std::string_view run, const std::string &chain, int depth);

    Visit m_visit;
    std::size_t m_bytes = 0;
    bool m_isCut = false;
};

/// Calls `visit` with each longest run of characters for which `isPart` holds, of at least `least` of them.
template<typename IsPart, typename Run>
void forEachRun(std::string_view text, std::size_t least, IsPart &&isPart, Run &&visit)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t begin = at;
        while (at < text.size() && isPart(text[at]))
            ++at;
        if (at - begin >= least)
            visit(text.substr(begin, at - begin));
    }
}

/// Calls `visit` with what may be Base64, of at least `least` characters: each longest run of letters, digits, `+`,
/// `/`,
/// `-`, `_`, with the padding behind it, and the steps of those with `/` in them, which may be a path.
template<typename Run>
void forEachCodedRun(std::string_view text, std::size_t least, Run &&visit)
{
    const auto isCoded = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
            || c == '-' || c == '_';
    };
    forEachRun(text, least, isCoded, [&](std::string_view bare) {
        const auto begin = static_cast<std::size_t>(bare.data() - text.data());
        std::size_t end = begin + bare.size();
        for (int padding = 0; padding < 2 && end < text.size() && text[end] == '='; ++padding)
            ++end;
        visit(text.substr(begin, end - begin));
        if (bare.find('/') != std::string_view::npos)
            forEachRun(
                text.substr(begin, end - begin), least, [](char c) { return c != '/'; }, visit);
    });
}

} // namespace telltale::privacy
