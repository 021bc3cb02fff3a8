// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Words that stand for nothing or for anybody: `null`, `anonymous`, `localhost`, …; without the empty text.
std::span<const char *const> wordsForNobody();

/// Digests of texts that stand for nothing or for anybody ("", `null`, `anonymous`, `localhost`, …, also with capitals,
/// in quotes or with a line feed) in every algorithm that Qt has, and CRC-32: computed when it is made, which takes
/// some milliseconds. Immutable then; any thread.
class KnownDigests
{
public:
    struct Known
    {
        std::string_view algorithm; ///< `SHA-256`
        std::string_view text;      ///< what was hashed
        bool isShortened = false;   ///< the value is only the beginning of the digest
    };

    KnownDigests();
    /// For a value in hexadecimal or Base64 (either alphabet); also for the first half or more of a digest's digits.
    std::optional<Known> find(std::string_view value) const;
    /// `SHA-256 of the empty text: nothing was sent here`, `MD5 of "localhost": everybody has the same`; translated.
    static std::string sentence(const Known &known);
    /// `SHA-256 of the empty text`.
    static std::string name(const Known &known);

private:
    struct Entry
    {
        std::size_t algorithm;
        std::size_t text;
    };
    void add(const std::string &text);
    /// False for nearly all values that are none of the digests: their first 16 bits begin none.
    bool mayBeKnown(std::string_view value) const;

    std::vector<std::string> m_texts;
    std::map<std::string, Entry, std::less<>> m_digests; ///< by their hexadecimal digits
    std::vector<bool> m_fronts;                          ///< by the first 16 bits: a digest begins with them
};

} // namespace telltale::audit
