// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/filter/filter_matcher.h"

#include <memory>

namespace telltale::payload {

/// The events of a capture, one after another, as a filter looks at them. Reads an event's fields only when they are
/// asked for. One thread at a time; the view must outlive it.
class CaptureSubject : public FilterSubject
{
public:
    explicit CaptureSubject(const CaptureView &capture);

    void setEvent(std::size_t event);

    std::string_view name() const override { return m_capture.names[m_row->name]; }
    std::optional<std::uint32_t> nameNumber() const override { return m_row->name; }
    std::string_view section() const override { return block().section(); }
    std::string_view protocol() const override { return block().protocol(); }
    std::string_view source() const override;
    std::optional<std::uint32_t> sourceNumber() const override { return m_row->source; }
    std::int64_t time() const override { return m_row->time; }
    std::uint64_t size() const override { return m_row->length; }
    std::uint32_t fields() const override { return m_row->fields; }
    std::uint16_t flags() const override
    {
        return static_cast<std::uint16_t>(m_row->flags | m_capture.marks.flags(m_event));
    }
    std::string_view note() const override;
    const SentExchange *exchange() const override { return block().exchange.get(); }
    std::string_view bytes() const override;
    Fields document() const override;
    Record record() const override;

private:
    const CaptureBlock &block() const
    {
        if (m_block == nullptr)
            m_block = &m_capture.block(*m_row);
        return *m_block;
    }
    const std::shared_ptr<const Exchange> &wholeExchange() const;
    void readPlain() const;

    const CaptureView &m_capture;
    const EventRow *m_row = nullptr;
    mutable const CaptureBlock *m_block = nullptr;   ///< when it was asked for
    mutable std::shared_ptr<const Exchange> m_whole; ///< read again for the event or the one before
    mutable const SentExchange *m_wholeIsOf = nullptr;
    std::size_t m_event = 0;
    mutable PathTable m_paths;
    mutable Document m_document;
    mutable std::unique_ptr<EventDetail> m_detail; ///< of events that do not stand in their source as they are
    mutable std::uint64_t m_generation = 1;
    mutable bool m_isRead = false;
};

} // namespace telltale::payload
