// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/tolerant_notes.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// Places of ascending offsets. Unlike Document::place() it looks at no byte twice, however many notes a line has.
class AscendingPlaces
{
public:
    explicit AscendingPlaces(const Document &document)
        : m_runs(document.runs()), m_text(document.text().view()), m_place(m_runs.front().place)
    {
    }

    Place at(std::uint32_t offset)
    {
        while (m_run + 1 < m_runs.size() && m_runs[m_run + 1].offset <= offset) {
            ++m_run;
            m_offset = m_runs[m_run].offset;
            m_place = m_runs[m_run].place;
        }
        m_place = advance(m_place, m_text.substr(m_offset, offset - m_offset));
        m_offset = offset;
        return m_place;
    }

private:
    std::span<const Run> m_runs;
    std::string_view m_text;
    Place m_place;
    std::size_t m_run = 0;
    std::uint32_t m_offset = 0;
};

} // namespace

void TolerantNotes::add(Code code, std::uint32_t offset)
{
    if (m_document.diagnostics().size() + m_notes.size() < m_limit) {
        m_notes.push_back({code, offset});
        return;
    }
    if (m_leftOut++ == 0)
        m_firstLeftOut = offset;
}

void TolerantNotes::fail(Code code, std::uint32_t offset, const QString &detail)
{
    if (m_hasFailed)
        return;
    m_hasFailed = true;
    m_error = {code, offset};
    m_errorDetail = detail;
}

/// Whether the text goes on, on another line, where reading failed.
bool TolerantNotes::isAtLineEnd() const
{
    const std::string_view rest = m_document.text().from(m_error.offset).view();
    return !rest.empty() && (rest.front() == '\n' || rest.front() == '\r');
}

void TolerantNotes::handOver()
{
    // A key is known to be a duplicate only when it has been read, after what there was to say inside of it.
    std::stable_sort(m_notes.begin(), m_notes.end(), [](const Note &a, const Note &b) { return a.offset < b.offset; });
    std::vector<Diagnostic> &diagnostics = m_document.mutableDiagnostics();
    AscendingPlaces places(m_document);
    for (const Note &note : m_notes)
        diagnostics.push_back(makeDiagnostic(note.code, places.at(note.offset)));
    const std::uint32_t last = m_notes.empty() ? 0 : m_notes.back().offset;
    if (m_leftOut != 0) {
        const Place place = places.at(std::max(last, m_firstLeftOut));
        diagnostics.push_back(makeDiagnostic(Code::MoreDiagnostics, place, QString::number(m_leftOut)));
    }
    if (m_hasFailed) {
        const Place place = m_error.offset < std::max(last, m_firstLeftOut) ? m_document.place(m_error.offset)
                                                                            : places.at(m_error.offset);
        diagnostics.push_back(makeDiagnostic(m_error.code, place, m_errorDetail));
        const QString message = isAtLineEnd() ? lineEndMessage(m_error.code, m_errorDetail) : QString();
        if (!message.isEmpty())
            diagnostics.back().message = message;
    }
    m_notes.clear();
    m_leftOut = 0;
    m_hasFailed = false;
}

} // namespace telltale::payload
