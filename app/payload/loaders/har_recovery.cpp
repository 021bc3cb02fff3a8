// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har_recovery.h"

#include "payload/loaders/json_nesting.h"

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

constexpr std::size_t step = 1u << 20;
/// An entry's bracket, white space and first key are not longer than this.
constexpr std::size_t lookAhead = 256;
constexpr std::string_view space = " \t\r\n";

/// Whether this is the beginning of an entry. Lists inside an entry (headers, cookies, frames of a stack, …) have other
/// keys first; keys with an underscore are the writers' own, which Chrome puts first.
bool beginsEntry(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> keys{"startedDateTime", "request", "response", "time",
                                                          "pageref",         "timings", "cache",    "_"};
    const std::size_t quote = text.find_first_not_of(space, 1);
    if (quote == std::string_view::npos || text[quote] != '"')
        return false;
    const std::string_view key = text.substr(quote + 1);
    return std::any_of(keys.begin(), keys.end(), [key](std::string_view known) {
        return key.starts_with(known) && (known == "_" || key.substr(known.size()).starts_with('"'));
    });
}

class Search
{
public:
    Search(WindowCursor &cursor, std::string_view read) : m_cursor(cursor)
    {
        for (const char byte : read) {
            m_nesting.step(byte);
            noteLast(byte);
        }
    }

    /// Passes what is at hand; nothing when it is not decided in there.
    std::optional<HarResume> pass()
    {
        const std::string_view text = m_cursor.rest().view().substr(0, step);
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char byte = text[i];
            if (byte == '{' && m_last == ',') {
                m_cursor.move(i);
                return std::nullopt;
            }
            if (const auto found = passByte(byte, i))
                return found;
        }
        m_cursor.move(text.size());
        return std::nullopt;
    }

    /// In front of a bracket that may begin an entry.
    bool isAtCandidate() const { return !m_cursor.isAtWindowEnd() && m_last == ',' && m_cursor.current() == '{'; }
    bool isAtEntry()
    {
        while (m_cursor.rest().size() < lookAhead && m_cursor.extend()) {
        }
        return beginsEntry(m_cursor.rest().view().substr(0, lookAhead));
    }
    /// The bracket belongs to something else.
    void passCandidate()
    {
        m_nesting.step('{');
        m_last = '{';
        m_cursor.move(1);
    }

private:
    std::optional<HarResume> passByte(char byte, std::size_t at)
    {
        const JsonNesting::Step result = m_nesting.step(byte);
        noteLast(byte);
        if (result == JsonNesting::Step::Closed) {
            m_cursor.move(at + 1);
            return HarResume::Behind;
        }
        if (result == JsonNesting::Step::Separator || result == JsonNesting::Step::Unmatched) {
            m_cursor.move(at);
            return HarResume::Behind;
        }
        return std::nullopt;
    }

    void noteLast(char byte)
    {
        if (space.find(byte) == std::string_view::npos)
            m_last = byte;
    }

    WindowCursor &m_cursor;
    JsonNesting m_nesting{JsonNesting::Mode::Broken};
    char m_last = 0; ///< the last character that is no white space, in strings too: quotes may be what is broken
};

} // namespace

HarResume findBehindBroken(WindowCursor &cursor, std::string_view read, const std::function<bool()> &isStopped)
{
    Search search(cursor, read);
    for (;;) {
        if (const auto found = search.pass())
            return *found;
        if (search.isAtCandidate()) {
            if (search.isAtEntry())
                return HarResume::Entry;
            search.passCandidate();
        } else if (isStopped() || (cursor.isAtWindowEnd() && !cursor.extend())) {
            return HarResume::Lost;
        }
    }
}

} // namespace telltale::payload
