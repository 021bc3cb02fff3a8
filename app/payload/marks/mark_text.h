// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/marks/event_key.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace telltale::payload {

/// What a side file is to say about an event from now on.
struct MarkChange
{
    std::string name;
    EventMark mark;
    bool isKeptEmpty = false; ///< without flag and note too: it takes away what another file says
};
using MarkChanges = std::map<EventKey, MarkChange>;

/// The text of a side file, read. Whatever it holds is kept: what is changed is written in its place, all else stays as
/// it is, comments and what we do not understand included.
class MarkText
{
public:
    /// `path` is for the diagnostics.
    MarkText(std::string text, std::string path);

    const std::string &text() const { return m_text; }
    const std::vector<MarkedEvent> &events() const { return m_events; }
    /// Of an event's entry.
    Place place(std::size_t event) const { return m_places[event]; }
    const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    /// Why it cannot be changed without losing something (it is no TOML); the first thing that is wrong.
    const std::optional<Diagnostic> &whyFixed() const { return m_whyFixed; }

    /// The text with these changes; "" when nothing is left in it. Only when it is not fixed. `input` is the name of
    /// the input, for people.
    std::string with(MarkChanges changes, const std::string &input) const;

private:
    friend class MarkReader;
    struct Entry
    {
        std::size_t begin = 0; ///< bytes in the text
        std::size_t end = 0;
        std::optional<std::size_t> event;       ///< unset: not understood, or a second one for the same event
        std::vector<std::pair<int, int>> lines; ///< of the keys that we know: first and last, from 1
    };

    std::string rest(const Entry &entry) const;

    std::string m_text;
    std::string m_path;
    std::size_t m_front = 0; ///< bytes in front of the first table
    std::vector<Entry> m_entries;
    std::vector<MarkedEvent> m_events;
    std::vector<Place> m_places;
    std::vector<Diagnostic> m_diagnostics;
    std::optional<Diagnostic> m_whyFixed;
};

} // namespace telltale::payload
