// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/redirect/redirect_notes.h"

#include "preload/program_kind.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace telltale::network {

namespace {

using Reason = UnreachedProgram::Reason;

struct Note
{
    std::uint32_t process = 0;
    std::uint32_t kind = 0;
    std::string text;
};

std::optional<Note> noteAt(const telltale_table &table, std::uint32_t number)
{
    const telltale_note &note = table.notes[number];
    if (__atomic_load_n(&note.state, __ATOMIC_ACQUIRE) != TELLTALE_ENTRY_READY)
        return std::nullopt;
    // Copied before its end is looked for: programs can write there at any time.
    std::array<char, sizeof note.text> text{};
    std::memcpy(text.data(), note.text, text.size());
    return Note{note.process, note.kind, std::string(text.data(), ::strnlen(text.data(), text.size()))};
}

std::optional<Reason> reasonOf(std::uint32_t kind)
{
    switch (kind) {
    case TELLTALE_NOTE_SET_USER:
        return Reason::SetUser;
    case TELLTALE_NOTE_REFUSED:
        return Reason::Refused;
    case TELLTALE_NOTE_STATIC:
        return Reason::Static;
    case TELLTALE_NOTE_GO:
        return Reason::Go;
    case TELLTALE_NOTE_ARCHITECTURE:
        return Reason::Architecture;
    default:
        return std::nullopt;
    }
}

/// Sorts the notes out in their order.
class NoteReader
{
public:
    void read(Note note)
    {
        switch (note.kind) {
        case TELLTALE_NOTE_HELLO:
            m_greeted.insert(note.process);
            m_expected.erase(note.process);
            see(std::move(note));
            break;
        case TELLTALE_NOTE_FORKED:
            see(std::move(note));
            break;
        // A process that becomes another program says hello again; one that was started by another may have done so.
        case TELLTALE_NOTE_EXPECTED:
            m_expected[note.process] = std::move(note.text);
            break;
        case TELLTALE_NOTE_SPAWNED:
            if (!m_greeted.contains(note.process))
                m_expected[note.process] = std::move(note.text);
            break;
        default:
            if (const std::optional<Reason> reason = reasonOf(note.kind))
                miss({*reason, std::move(note.text), note.process});
        }
    }

    RedirectStatistics statistics()
    {
        for (auto &[process, path] : m_expected)
            miss({Reason::NotLoaded, path, process});
        return std::move(m_statistics);
    }

private:
    void see(Note note)
    {
        if (m_seen.emplace(note.process, note.text).second)
            m_statistics.processes.push_back({note.process, std::move(note.text)});
    }
    void miss(UnreachedProgram program)
    {
        if (m_missed.emplace(program.reason, program.path).second)
            m_statistics.unreached.push_back(std::move(program));
    }

    std::set<std::uint32_t> m_greeted;
    std::map<std::uint32_t, std::string> m_expected;
    std::set<std::pair<std::uint32_t, std::string>> m_seen;
    std::set<std::pair<Reason, std::string>> m_missed;
    RedirectStatistics m_statistics;
};

std::uint32_t noteKindOf(telltale_program_kind kind)
{
    switch (kind) {
    case TELLTALE_PROGRAM_UNKNOWN:
        break;
    case TELLTALE_PROGRAM_DYNAMIC:
        return TELLTALE_NOTE_SPAWNED;
    case TELLTALE_PROGRAM_STATIC:
        return TELLTALE_NOTE_STATIC;
    case TELLTALE_PROGRAM_GO:
        return TELLTALE_NOTE_GO;
    case TELLTALE_PROGRAM_ARCHITECTURE:
        return TELLTALE_NOTE_ARCHITECTURE;
    case TELLTALE_PROGRAM_SET_USER:
        return TELLTALE_NOTE_SET_USER;
    }
    return 0;
}

} // namespace

RedirectStatistics readNotes(const telltale_table &table)
{
    const std::uint32_t begun = __atomic_load_n(&table.counters.notes, __ATOMIC_ACQUIRE);
    NoteReader reader;
    for (std::uint32_t i = 0; i < std::min(begun, TELLTALE_NOTES); ++i)
        if (std::optional<Note> note = noteAt(table, i))
            reader.read(*std::move(note));
    RedirectStatistics statistics = reader.statistics();
    statistics.notesLost = begun > TELLTALE_NOTES;
    return statistics;
}

void writeStart(telltale_table &table, std::uint32_t process, const std::string &program)
{
    const std::uint32_t kind = noteKindOf(telltale_kind_of_program(program.c_str()));
    const std::uint32_t number = __atomic_fetch_add(&table.counters.notes, 1, __ATOMIC_RELAXED);
    if (kind == 0 || number >= TELLTALE_NOTES)
        return;
    telltale_note &note = table.notes[number];
    note.process = process;
    note.kind = kind;
    const std::size_t size = std::min(program.size(), sizeof note.text - 1);
    std::memcpy(note.text, program.data(), size);
    __atomic_store_n(&note.state, TELLTALE_ENTRY_READY, __ATOMIC_RELEASE);
}

} // namespace telltale::network
