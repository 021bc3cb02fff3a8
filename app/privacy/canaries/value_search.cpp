// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/canaries/value_search.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "payload/hex.h"
#include "payload/lexeme.h"
#include "privacy/canaries/value_layers.h"
#include "privacy/hashing/digest_coding.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

constexpr std::size_t leastCodedValue = 6; ///< the hexadecimal digits of shorter ones stand in many numbers

std::string utf16Of(std::string_view value)
{
    std::string wide;
    for (const char c : value) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

bool isAscii(std::string_view text)
{
    return all(text, [](char c) { return static_cast<unsigned char>(c) < 0x80u; });
}

} // namespace

/// Where the text stands that is being searched.
struct ValueSearch::Place
{
    const payload::Record *record;
    payload::NodeIndex node;
    std::string_view source;
    bool isInKey;
};

ValueSearch::ValueSearch(std::vector<SoughtValue> values)
    : m_values(std::move(values)), m_counts(m_values.size()), m_foundIn(m_values.size() * 2)
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_values[i].text.empty())
            continue; // stands everywhere
        addNeedles(i);
        m_digests.add(i, m_values[i].text);
    }
    m_digests.finish();
    std::vector<std::string> literals;
    for (const Needle &needle : m_needles)
        literals.push_back(lowered(needle.text));
    m_finder = audit::LiteralFinder(std::move(literals));
    m_searched.schemes = DigestIndex::schemes();
}

void ValueSearch::addNeedles(std::size_t value)
{
    const std::string &text = m_values[value].text;
    if (text.size() < leastInside) {
        m_short.push_back(value);
        return;
    }
    m_needles.push_back({value, text, ""});
    if (text.size() < leastCodedValue)
        return;
    m_needles.push_back({value, digestText(text, DigestCoding::Hex), "hex"});
    if (isAscii(text))
        m_needles.push_back({value, utf16Of(text), "UTF-16"});
}

void ValueSearch::search(const payload::Record &record)
{
    ++m_searched.records;
    const payload::Document &document = record.document;
    for (payload::NodeIndex i = record.root; i < record.end; ++i) {
        const payload::Node &node = document.node(i);
        Place place{&record, i, record.source, true};
        if (const std::string_view key = document.keyLexeme(i); !key.empty())
            searchField(payload::decodeString(key), place);
        if (!node.isLeaf())
            continue;
        ++m_searched.fields;
        place.isInKey = false;
        const std::string_view lexeme = document.lexeme(i);
        if (node.type() == payload::NodeType::String)
            searchField(payload::decodeString(lexeme), place);
        else
            searchField(lexeme, place);
        if (document.sentBytes() != nullptr)
            searchField(document.sent(i), place);
    }
}

void ValueSearch::searchBytes(std::string_view bytes, std::string_view source)
{
    ++m_searched.fields;
    searchField(bytes, {nullptr, payload::noNode, source, false});
}

void ValueSearch::searchField(std::string_view text, const Place &place)
{
    ++m_field;
    m_searched.bytes += text.size();
    ValueLayers layers(
        [this, &place](std::string_view layer, const std::string &chain) { searchLayer(layer, chain, place); });
    layers.peel(text);
    m_searched.cut += layers.isCut();
}

void ValueSearch::searchLayer(std::string_view text, const std::string &chain, const Place &place)
{
    m_numbers.clear();
    m_finder.find(text, m_numbers);
    std::sort(m_numbers.begin(), m_numbers.end());
    for (const int number : m_numbers) {
        const Needle &needle = m_needles[static_cast<std::size_t>(number)];
        const bool isThere = text.find(needle.text) != std::string_view::npos;
        std::string how = chain;
        if (*needle.coding != '\0')
            how += (how.empty() ? "" : ", ") + std::string(needle.coding);
        else if (how.empty())
            how = "raw";
        const bool isOtherCase = !isThere && *needle.coding == '\0';
        note(needle.value, isOtherCase ? how + ", other case" : how, false, place);
    }
    for (const std::size_t value : m_short) {
        if (equalsIgnoringCase(text, m_values[value].text))
            note(value, chain.empty() ? "raw" : chain, false, place);
    }
    searchHashes(text, chain, place);
}

void ValueSearch::searchHashes(std::string_view text, const std::string &chain, const Place &place)
{
    const auto say = [&](const DigestIndex::Entry *entry, std::string_view coding, bool isCut) {
        if (entry == nullptr)
            return;
        std::string how(specOf(entry->algorithm).name);
        how += ' ';
        how += coding;
        for (const std::string_view more :
             {DigestIndex::variantName(*entry), isCut ? std::string_view("cut short") : std::string_view()})
            how += more.empty() ? std::string() : ", " + std::string(more);
        note(entry->value, chain.empty() ? how : chain + ", " + how, true, place);
    };
    // Four bytes are too few to be looked for inside anything.
    if (chain.empty() && text.size() >= 5 && text.size() <= 11) {
        const bool isNegative = text.front() == '-';
        const auto number = unsignedNumber(isNegative ? text.substr(1) : text);
        if (number && *number <= 0xffffffffu)
            say(m_digests.findNumber(static_cast<std::uint32_t>(isNegative ? 0u - *number : *number)), "decimal",
                false);
        if (text.size() == 8 && all(text, [](char c) { return payload::hexDigit(c) >= 0; }))
            say(m_digests.findNumber(static_cast<std::uint32_t>(payload::hexNumber(text, 0, 4)) << 16u
                                     | static_cast<std::uint32_t>(payload::hexNumber(text, 4, 4))),
                "hex", false);
    }
    constexpr std::size_t leastDigits = 16;
    const auto isHexDigit = [](char c) { return payload::hexDigit(c) >= 0; };
    forEachRun(text, leastDigits, isHexDigit, [&](std::string_view run) {
        const DigestIndex::Entry *const entry = m_digests.findHex(run);
        say(entry, "hex", entry != nullptr && entry->digest.size() * 2 != run.size());
    });
    constexpr std::size_t leastCoded = 22; // of 16 bytes
    constexpr std::size_t mostCoded = 88;  // of 64 bytes
    forEachCodedRun(text, leastCoded, [&](std::string_view run) {
        const auto bytes = run.size() > mostCoded ? std::nullopt : decodeBase64(run);
        const bool isUrl = run.find_first_of("-_") != std::string_view::npos;
        if (bytes && bytes->size() >= 16)
            say(m_digests.findBytes(*bytes), isUrl ? "base64url" : "base64", false);
    });
}

void ValueSearch::note(std::size_t value, std::string how, bool isHashed, const Place &place)
{
    std::uint64_t &last = m_foundIn[value * 2 + isHashed];
    if (last == m_field)
        return;
    last = m_field;
    ++m_total;
    if (++m_counts[value] > mostFinds)
        return;
    ValueFind find;
    find.value = value;
    find.how = std::move(how);
    find.isHashed = isHashed;
    find.source = place.source;
    find.isInKey = place.isInKey;
    if (place.record != nullptr) {
        const payload::Document &document = place.record->document;
        find.line = document.place(document.node(place.node).offset).line;
        find.path = document.path(place.node);
        if (!place.record->isEnvelope)
            find.event = payload::eventName(*place.record).value_or(std::string());
    }
    m_finds.push_back(std::move(find));
}

std::string ValueSearch::searchedSentence() const
{
    return QCoreApplication::translate(
               "telltale::privacy::ValueSearch",
               "%1 records, %2 fields, %3 bytes: as they are and in another case, percent-encoded, escaped, in Base64 "
               "and hexadecimal, compressed, in each other, and hashed in %4 ways")
        .arg(m_searched.records)
        .arg(m_searched.fields)
        .arg(m_searched.bytes)
        .arg(m_searched.schemes)
        .toStdString();
}

} // namespace telltale::privacy
