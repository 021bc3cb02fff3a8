// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/filter/filter_matcher.h"

namespace telltale::payload {

/// A record, as a filter looks at it, while a loader has it at hand.
class RecordSubject : public FilterSubject
{
public:
    explicit RecordSubject(const Record &record);

    std::string_view name() const override { return m_name; }
    std::string_view section() const override { return m_record.section; }
    std::string_view protocol() const override { return protocolOf(m_record); }
    std::string_view source() const override { return m_record.source; }
    std::int64_t time() const override;
    std::uint64_t size() const override { return m_record.document.node(m_record.root).length; }
    std::uint32_t fields() const override { return fieldCount(m_record); }
    std::uint16_t flags() const override;
    const SentExchange *exchange() const override { return m_sent ? &*m_sent : nullptr; }
    std::string_view note() const override
    {
        return m_record.mark == nullptr ? std::string_view() : m_record.mark->note;
    }
    std::string_view bytes() const override;
    Fields document() const override;
    Record record() const override { return m_record; }

private:
    const Record &m_record;
    std::string m_name;
    std::optional<KeptExchange> m_sent;
};

} // namespace telltale::payload
