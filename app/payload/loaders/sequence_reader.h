// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/reading.h"
#include "payload/loaders/resume_point.h"
#include "payload/loaders/value_reader.h"

namespace telltale::payload {

/// Reads JSON texts one after another: a file with one, NDJSON, values without anything between them. A line that
/// cannot be read costs that line only; a root array beyond the document limit is read element by element. Every text
/// goes to the sink as a document as soon as it is read; memory is bounded by the largest text.
class SequenceReader
{
public:
    /// `byLines`: the name says one value per line. The keeper, which may be null, is told what is settled.
    SequenceReader(Input &input, std::string source, bool byLines, const LoadOptions &options, RecordSink &sink,
                   ResumeKeeper *keeper = nullptr);
    /// Before run(): goes on in an input whose window begins where the state was settled.
    void goOn(const SequenceState &from);
    /// To the end of the input, to bytes behind which nothing can be found, or until the sink or the user stops it.
    /// Returns the number of bytes read.
    std::uint64_t run();

private:
    bool toNextValue();
    bool skipMark();
    bool readValue();
    void judgeStrictly();
    bool readOverLimit();
    /// Finds the next place to read from behind something unreadable; false when there is none.
    bool resume();
    bool isOver();
    void settle(bool isPassingOver = false);
    bool isStopped() { return m_reading.isStopped(m_cursor, m_input); }

    Input &m_input;
    WindowCursor m_cursor;
    Reading m_reading;
    ValueReader m_reader;
    std::uint64_t m_values = 0;
    std::uint64_t m_valueEnd = 0; ///< offset behind the last value
    std::optional<Place> m_comma; ///< a comma behind the last value
    bool m_byLinesName;
    bool m_isFreshLine = true;    ///< only white space since the line began
    bool m_isStrictLine = true;   ///< nothing but RFC 8259 values since the line began
    bool m_isPassingOver = false; ///< from where we go on
    ResumeKeeper *m_keeper;
};

} // namespace telltale::payload
