// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/record_subject.h"

namespace telltale::payload {

RecordSubject::RecordSubject(const Record &record) : m_record(record), m_name(eventName(record).value_or(std::string()))
{
    if (record.exchange)
        m_sent.emplace(record.exchange);
}

std::int64_t RecordSubject::time() const
{
    if (const auto time = eventTime(m_record))
        return *time;
    return m_record.exchange ? m_record.exchange->time.value_or(EventRow::noTime) : EventRow::noTime;
}

std::uint16_t RecordSubject::flags() const
{
    return static_cast<std::uint16_t>((m_record.isIncomplete ? EventRow::incomplete : 0)
                                      | (m_record.isEnvelope ? EventRow::envelope : 0)
                                      | (m_record.diagnostics.empty() ? 0 : EventRow::hasProblems)
                                      | (m_record.mark != nullptr && m_record.mark->isFlagged ? EventRow::flagged : 0)
                                      | (note().empty() ? 0 : EventRow::noted));
}

std::string_view RecordSubject::bytes() const
{
    const NodeType type = m_record.document.node(m_record.root).type();
    if (m_record.isEnvelope || type == NodeType::Bytes || m_record.form != BodyForm::Json)
        return {};
    return m_record.document.lexeme(m_record.root);
}

FilterSubject::Fields RecordSubject::document() const
{
    // The loader may begin a new path table behind any document, so what was learned of paths holds for one record.
    static thread_local std::uint64_t generation = 0;
    return {&m_record.document, m_record.root, m_record.end, ++generation};
}

} // namespace telltale::payload
