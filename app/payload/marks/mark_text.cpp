// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/mark_text.h"

#include "payload/marks/mark_entry.h"
#include "payload/marks/mark_reader.h"

#include <algorithm>
#include <set>

namespace telltale::payload {

MarkText::MarkText(std::string text, std::string path) : m_text(std::move(text)), m_path(std::move(path))
{
    MarkReader(*this).run();
}

/// What stands in an entry beside the keys that we write: comments, and keys that we do not know.
std::string MarkText::rest(const Entry &entry) const
{
    std::string kept;
    std::size_t at = entry.begin;
    const auto before = m_text.begin() + static_cast<std::ptrdiff_t>(entry.begin);
    for (int line = 1 + static_cast<int>(std::count(m_text.begin(), before, '\n')); at < entry.end; ++line) {
        const std::size_t end = std::min(m_text.find('\n', at), entry.end - 1) + 1;
        const bool isOurs = std::any_of(entry.lines.begin(), entry.lines.end(), [line](const auto &range) {
            return line >= range.first && line <= range.second;
        });
        if (!isOurs)
            kept += m_text.substr(at, end - at);
        at = end;
    }
    return kept;
}

std::string MarkText::with(MarkChanges changes, const std::string &input) const
{
    std::string result = m_text.substr(0, m_front);
    bool isLeft = false;
    for (const Entry &entry : m_entries) {
        const std::string_view whole = std::string_view(m_text).substr(entry.begin, entry.end - entry.begin);
        const auto change = entry.event ? changes.find(m_events[*entry.event].key) : changes.end();
        if (change == changes.end() || change->second.mark == m_events[*entry.event].mark) {
            result += whole;
            isLeft = true;
        } else if (!change->second.mark.isEmpty() || change->second.isKeptEmpty) {
            result += markEntry(change->first, change->second.name, change->second.mark) + rest(entry);
            isLeft = true;
        }
        if (change != changes.end())
            changes.erase(change);
    }
    for (const auto &[key, change] : changes) {
        if (change.mark.isEmpty() && !change.isKeptEmpty)
            continue;
        if (result.empty())
            result = markPreamble(input);
        result += (result.ends_with('\n') ? "\n" : "\n\n") + markEntry(key, change.name, change.mark);
        isLeft = true;
    }
    return !isLeft && isOnlyPreamble(result) ? std::string() : result;
}

} // namespace telltale::payload
