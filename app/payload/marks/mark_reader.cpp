// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/mark_reader.h"

#include "payload/lexeme.h"

#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace telltale::payload {

struct MarkReader::Parsed
{
    toml::table root;
    std::vector<const toml::table *> tables; ///< the entries
};

namespace {

// toml++ 3.3 takes a level of the stack for every part of a key.
constexpr std::size_t mostDots = 64;
constexpr std::string_view entryHeader = "[[event]]";
constexpr std::string_view entryPart = "[event.";
constexpr std::string_view entryList = "[[event.";

QString wordOf(const toml::key &key)
{
    return visible(key.str());
}

/// Takes what our keys say out of one entry.
class EntryReader
{
public:
    explicit EntryReader(const toml::table &table) : m_table(table) {}

    bool run(MarkedEvent &event);
    const toml::node *wrong = nullptr; ///< the value that makes no sense
    QString what;                      ///< its key, or those that are missing
    std::vector<std::pair<const toml::key *, const toml::node *>> known;
    std::vector<const toml::key *> unknown;

private:
    bool take(std::string_view key, const toml::node &value, MarkedEvent &event);
    bool takePlace(std::string_view key, const toml::node &value, EventPlace &place);
    bool takeHash(const toml::node &value, EventKey &key);

    const toml::table &m_table;
    unsigned m_needed = 0; ///< how many of offset, length and sha256 are there
    bool m_isUnknown = false;
};

bool EntryReader::takePlace(std::string_view key, const toml::node &value, EventPlace &place)
{
    const auto number = value.value_exact<std::int64_t>();
    if (!number || *number < 0 || (key != "offset" && *number > UINT32_MAX))
        return false;
    if (key == "offset") {
        place.offset = static_cast<std::uint64_t>(*number);
    } else if (key == "length") {
        place.length = static_cast<std::uint32_t>(*number);
    } else {
        place.exchange = static_cast<std::uint32_t>(*number);
        return *number != 0;
    }
    ++m_needed;
    return true;
}

bool EntryReader::takeHash(const toml::node &value, EventKey &key)
{
    key.sha256 = value.value_exact<std::string>().value_or(std::string());
    for (char &digit : key.sha256)
        digit = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit + ('a' - 'A')) : digit;
    ++m_needed;
    return key.sha256.size() == 64 && key.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool EntryReader::take(std::string_view key, const toml::node &value, MarkedEvent &event)
{
    if (key == "offset" || key == "length" || key == "exchange")
        return takePlace(key, value, event.key.place);
    if (key == "sha256")
        return takeHash(value, event.key);
    if (key == "name" || key == "note") {
        auto text = value.value_exact<std::string>();
        const bool isRight = text && (key == "name" || text->size() <= longestNote);
        (key == "name" ? event.name : event.mark.note) = std::move(text).value_or(std::string());
        return isRight;
    }
    if (key == "flagged" || key == "envelope") {
        const auto answer = value.value_exact<bool>();
        (key == "flagged" ? event.mark.isFlagged : event.key.place.isEnvelope) = answer.value_or(false);
        return answer.has_value();
    }
    m_isUnknown = true;
    return true;
}

bool EntryReader::run(MarkedEvent &event)
{
    for (const auto &[key, value] : m_table) {
        m_isUnknown = false;
        if (!take(key.str(), value, event) && wrong == nullptr) {
            wrong = &value;
            what = wordOf(key);
        }
        if (m_isUnknown)
            unknown.push_back(&key);
        else
            known.emplace_back(&key, &value);
    }
    if (wrong == nullptr && m_needed != 3)
        what = QStringLiteral("offset, length, sha256");
    return wrong == nullptr && m_needed == 3;
}

} // namespace

void MarkReader::run()
{
    const std::string_view text(m_text.m_text);
    m_lineBegins.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        m_lineBegins.push_back(at + 1);
    m_outline = outlineOf(text);
    m_text.m_front = m_outline.sections.front().end;
    if (!mayNest())
        return;
    try {
        Parsed parsed{toml::parse(text), {}};
        read(parsed);
    } catch (const toml::parse_error &error) {
        const toml::source_position begin = error.source().begin;
        const std::string_view description = error.description();
        fix(Code::NotesSyntax, begin.line, begin.column, visible(description.substr(0, 200)));
    } catch (const std::exception &error) {
        fix(Code::NotesSyntax, 1, 1, visible(error.what()));
    }
}

bool MarkReader::mayNest()
{
    if (m_outline.mostDots > mostDots)
        fix(Code::NotesSyntax, 1, 1, QStringLiteral("a key with too many parts"));
    return m_outline.mostDots <= mostDots;
}

void MarkReader::read(Parsed &parsed)
{
    for (const auto &[key, value] : std::as_const(parsed.root)) {
        const toml::array *list = key.str() == "event" ? value.as_array() : nullptr;
        const bool isOfTables =
            list != nullptr && std::all_of(list->begin(), list->end(), [](const auto &one) { return one.is_table(); });
        if (!isOfTables) {
            report(Code::NotesUnknownKey, key.source().begin.line, key.source().begin.column, wordOf(key));
            continue;
        }
        for (const toml::node &one : *list)
            parsed.tables.push_back(one.as_table());
    }
    lineUp(parsed.tables.size());
    for (std::size_t i = 0; i < parsed.tables.size(); ++i)
        readTable(parsed, i);
}

/// The entries in the text. Where the tables are written in another way than ours, they are read, not changed.
void MarkReader::lineUp(std::size_t tables)
{
    bool isOurs = false;
    for (std::size_t i = 1; i < m_outline.sections.size(); ++i) {
        const TomlSection &section = m_outline.sections[i];
        const bool isPart = section.header.starts_with(entryPart) || section.header.starts_with(entryList);
        if (isOurs && isPart) {
            m_text.m_entries.back().end = section.end;
            continue;
        }
        isOurs = section.header == entryHeader;
        m_text.m_entries.push_back({section.begin, section.end, {}, {}});
        if (isOurs)
            m_entryOf.push_back(m_text.m_entries.size() - 1);
    }
    if (m_entryOf.size() != tables) {
        m_entryOf.clear();
        fix(Code::NotesForm, 1, 1);
    }
}

void MarkReader::readTable(const Parsed &parsed, std::size_t number)
{
    MarkedEvent event;
    EntryReader reader(*parsed.tables[number]);
    const bool isRead = reader.run(event);
    for (const toml::key *key : reader.unknown)
        report(Code::NotesUnknownKey, key->source().begin.line, key->source().begin.column, wordOf(*key));
    const toml::source_position table = parsed.tables[number]->source().begin;
    if (!isRead) {
        const toml::source_position at = reader.wrong != nullptr ? reader.wrong->source().begin : table;
        report(Code::NotesValue, at.line, at.column, reader.what);
        return;
    }
    if (!m_known.insert(event.key).second) {
        report(Code::NotesTwice, table.line, table.column, visible(event.name));
        return;
    }
    m_text.m_places.push_back(placeAt(table.line, table.column));
    m_text.m_events.push_back(std::move(event));
    if (m_entryOf.empty())
        return;
    MarkText::Entry &entry = m_text.m_entries[m_entryOf[number]];
    entry.event = m_text.m_events.size() - 1;
    const auto header = std::upper_bound(m_lineBegins.begin(), m_lineBegins.end(), entry.begin) - m_lineBegins.begin();
    entry.lines.emplace_back(header, header);
    for (const auto &[key, value] : reader.known)
        entry.lines.emplace_back(key->source().begin.line, value->source().end.line);
}

/// toml++ counts lines and columns as we do.
Place MarkReader::placeAt(std::uint32_t line, std::uint32_t column)
{
    const std::string_view text(m_text.m_text);
    Place place{0, std::max(line, 1u), std::max(column, 1u)};
    std::size_t at = m_lineBegins[std::min<std::size_t>(place.line, m_lineBegins.size()) - 1];
    for (std::uint32_t i = 1; i < place.column && at < text.size() && text[at] != '\n'; ++i) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u)
            ++at;
    }
    place.offset = at;
    return place;
}

void MarkReader::report(Code code, std::uint32_t line, std::uint32_t column, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, placeAt(line, column), detail);
    diagnostic.source = m_text.m_path;
    m_text.m_diagnostics.push_back(std::move(diagnostic));
}

void MarkReader::fix(Code code, std::uint32_t line, std::uint32_t column, const QString &detail)
{
    report(code, line, column, detail);
    m_text.m_whyFixed = m_text.m_diagnostics.back();
}

} // namespace telltale::payload
