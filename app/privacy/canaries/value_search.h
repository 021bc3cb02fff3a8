// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/literal_finder.h"
#include "payload/record.h"
#include "privacy/canaries/digest_index.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// A value that must not be there: a canary, or something that was to be taken out.
struct SoughtValue
{
    std::string kind; ///< what it is, for people: `host`, `e-mail`, `known value`
    std::string text; ///< bytes, usually UTF-8
};

/// One place where a sought value stands.
struct ValueFind
{
    std::size_t value = 0; ///< its number among the sought ones
    std::string how; ///< `raw`, `raw, other case`, `percent-encoded`, `base64, JSON-escaped`, `SHA-256 hex, lower case`
    bool isHashed = false;
    std::string source;     ///< as the user named it
    std::uint32_t line = 0; ///< in the file, or in the decoded body of an exchange; 0: no lines there
    std::string event;      ///< its name; "" for envelopes and nameless ones
    std::string path;       ///< of the field, with indexes; "" for the whole
    bool isInKey = false;   ///< it stands in the name of the field
};

/// Looks for values in records, whatever they were wrapped in: as they are and in another case, percent-encoded,
/// escaped as JSON, in Base64 and hexadecimal, compressed, one of these in another to a depth of five, in UTF-16, and
/// hashed by every scheme (see DigestIndex). Keys are looked at like values. Linear in the text. Not thread-safe; meant
/// for up to some ten thousand values (about 10 KB each).
class ValueSearch
{
public:
    /// Shorter values are found only where they are all of a field, or hashed.
    static constexpr std::size_t leastInside = audit::LiteralFinder::leastLength;
    static constexpr std::size_t mostFinds = 1000; ///< listed of each value; all are counted

    explicit ValueSearch(std::vector<SoughtValue> values);

    /// Every leaf of the record and every key. A value is told once for each field, hashed ones beside it.
    void search(const payload::Record &record);
    /// Bytes that are no record (a whole output, what a program printed), as one field.
    void searchBytes(std::string_view bytes, std::string_view source);

    struct Searched
    {
        std::uint64_t records = 0;
        std::uint64_t fields = 0;
        std::uint64_t bytes = 0;
        std::uint64_t cut = 0;   ///< fields that were too much to be taken apart to their end
        std::size_t schemes = 0; ///< ways to hash that were looked for
    };
    const Searched &searched() const { return m_searched; }
    const std::vector<SoughtValue> &values() const { return m_values; }
    const std::vector<ValueFind> &finds() const { return m_finds; }
    /// How often it was found.
    std::uint64_t count(std::size_t value) const { return m_counts[value]; }
    bool hasFound() const { return m_total != 0; }
    /// What was searched, for a statement that nothing was found: `4 records, 88 fields, 3,120 bytes; as they are,
    /// …, hashed in 15 ways`; translated.
    std::string searchedSentence() const;

private:
    struct Needle
    {
        std::size_t value;
        std::string text;
        const char *coding; ///< "" for the value itself
    };
    struct Place;
    void addNeedles(std::size_t value);
    void searchField(std::string_view text, const Place &place);
    void searchLayer(std::string_view text, const std::string &chain, const Place &place);
    void searchHashes(std::string_view text, const std::string &chain, const Place &place);
    void note(std::size_t value, std::string how, bool isHashed, const Place &place);

    std::vector<SoughtValue> m_values;
    std::vector<Needle> m_needles;
    audit::LiteralFinder m_finder;
    std::vector<std::size_t> m_short; ///< values that are too short for it
    DigestIndex m_digests;
    std::vector<ValueFind> m_finds;
    std::vector<std::uint64_t> m_counts;
    std::vector<std::uint64_t> m_foundIn; ///< of each value, plain and hashed: the last field it was found in
    std::uint64_t m_total = 0;
    std::uint64_t m_field = 0; ///< its serial number
    Searched m_searched;
    std::vector<int> m_numbers;
};

} // namespace telltale::privacy
