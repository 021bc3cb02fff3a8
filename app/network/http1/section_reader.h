// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/field_section.h"
#include "network/http1/reasons.h"

namespace telltale::network::http1 {

/// Collects the lines of a head or of trailers, however they are cut, and reads fields out of them (RFC 9112, 2.2 and
/// 5). Each byte is looked for a line end once, and kept once. Offsets of faults count from the section's first byte.
class SectionReader
{
public:
    enum class Outcome { NeedMore, Line, Fault };
    struct Taken
    {
        Outcome outcome = Outcome::NeedMore;
        std::size_t used = 0; ///< bytes of the piece
    };
    struct Limit
    {
        std::size_t bytes = 0;
        Reason reason = Reason::None; ///< when there are more
    };

    explicit SectionReader(std::size_t fields) : m_maxFields(fields) {}

    /// Forgets everything and begins a section of at most so many bytes.
    void begin(Limit section);
    /// Takes the bytes of `piece` that belong to the current line, of which `line` is the limit. At a Line it stands in
    /// line(); the next call begins the next one.
    Taken take(std::string_view piece, Limit line);
    Taken take(std::string_view piece) { return take(piece, m_limit); }
    /// The current line without its CRLF.
    std::string_view line() const { return m_section.bytes().substr(m_lineStart, m_lineSize - 2); }
    /// Reads the current line as a field.
    Fault addField();
    /// Where the current line begins.
    std::size_t lineStart() const { return m_lineStart; }
    const Fault &fault() const { return m_fault; }
    const FieldSection &section() const { return m_section; }

private:
    Fault valueFault(std::size_t offset) const;

    FieldSection m_section;
    Fault m_fault;
    Limit m_limit;
    std::size_t m_maxFields;
    std::size_t m_lineStart = 0;
    std::size_t m_lineSize = 0; ///< of what is there of it
    bool m_isWhole = false;     ///< the line that was taken last
};

} // namespace telltale::network::http1
