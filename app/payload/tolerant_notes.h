// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/document.h"
#include "payload/limits.h"

#include <vector>

namespace telltale::payload {

/// Collects what the tolerant reader has to say about a document and hands it over in the order of the text. Beyond
/// the limit notes are only counted. Places are worked out at the end, each line feed counted once.
class TolerantNotes
{
public:
    TolerantNotes(Document &document, const Limits &limits) : m_document(document), m_limit(limits.diagnostics) {}

    void add(Code code, std::uint32_t offset);
    /// An error ends the reading: there is one at most, and it is never left out.
    void fail(Code code, std::uint32_t offset, const QString &detail = {});
    bool hasFailed() const { return m_hasFailed; }
    void noteSearchToEnd() { m_document.noteSearchToEnd(); }
    /// Appends everything to the document's diagnostics. Once, at the end.
    void handOver();

private:
    bool isAtLineEnd() const;

    struct Note
    {
        Code code;
        std::uint32_t offset;
    };

    Document &m_document;
    std::uint32_t m_limit;
    std::vector<Note> m_notes;
    std::uint32_t m_leftOut = 0;
    std::uint32_t m_firstLeftOut = 0;
    Note m_error{Code::CutOff, 0};
    QString m_errorDetail;
    bool m_hasFailed = false;
};

} // namespace telltale::payload
