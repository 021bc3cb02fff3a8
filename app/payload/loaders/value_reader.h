// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/window_cursor.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

namespace telltale::payload {

/// How reading one value ended.
enum class ValueEnd {
    Strict,    ///< whole, RFC 8259
    Tolerated, ///< whole, with tolerances
    Nothing,   ///< only comments up to the end of the line or input
    Partial,   ///< an error; what could be read before it is in the document
    OverLimit, ///< longer than the document limit; nothing was kept and the cursor has not moved
};

/// Reads one value at a cursor: strictly where that works, else its line tolerantly, else tolerantly over as many lines
/// as it takes. Moves the cursor behind what was read. The document is valid until the next call.
class ValueReader
{
public:
    ValueReader(WindowCursor &cursor, const Limits &limits, bool byLines)
        : m_cursor(cursor), m_limits(limits), m_byLines(byLines), m_lineMode(byLines)
    {
    }

    /// `prefix`: where the value stands in a larger text, see Document::prefix.
    ValueEnd read(const std::string &prefix = {});
    /// Over white space and comments, which then are the findings of a document without a value.
    void skipSpace();
    const Document &document() const { return m_document; }
    /// Why the strict scanner refused the value read last.
    const ScanResult &strictResult() const { return m_strict; }
    /// Where the value read last began.
    const Place &start() const { return m_start; }
    /// True when values were seen to stand one on a line: a bad line is then skipped as a whole.
    bool isLineMode() const { return m_lineMode; }
    void setLineMode(bool lineMode) { m_lineMode = lineMode; }
    /// True once a value was read in a way that bytes behind the input's end, were there any, might have changed. (What
    /// a line feed stands behind is not so easily changed: only a value that is not closed yet could reach over it.)
    bool hasMetEnd() const { return m_metEnd; }
    /// The same for what our users look for themselves.
    void noteEnd() { m_metEnd = true; }

private:
    void begin(const std::string &prefix);
    bool scan(const std::string &prefix);
    void acceptStrict(const std::string &prefix);
    ValueEnd readTolerantly(const std::string &prefix);
    std::optional<ValueEnd> readLine(const std::string &prefix, std::size_t lineEnd);
    ValueEnd readFreely(const std::string &prefix, std::optional<std::size_t> lineEnd);
    bool isValueOnNextLine(std::size_t lineEnd);
    ValueEnd finish(ValueEnd end, std::size_t bytes);
    void noteUnlessLineEndsBehind(Text text, std::size_t offset);

    WindowCursor &m_cursor;
    const Limits &m_limits;
    PathTable m_paths;
    Document m_document;
    ScanResult m_strict;
    Place m_start;
    bool m_byLines;
    bool m_lineMode;
    bool m_metEnd = false;
};

} // namespace telltale::payload
