// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/capture_subject.h"

#include "payload/event_detail.h"

namespace telltale::payload {

namespace {

constexpr std::size_t manyPaths = 100'000;

} // namespace

CaptureSubject::CaptureSubject(const CaptureView &capture) : m_capture(capture) {}

void CaptureSubject::setEvent(std::size_t event)
{
    m_event = event;
    m_row = &m_capture.rows[event];
    m_block = nullptr;
    m_isRead = false;
}

std::string_view CaptureSubject::source() const
{
    return m_capture.sources[m_row->source]->path;
}

std::string_view CaptureSubject::note() const
{
    const EventMark *mark = m_capture.marks.find(m_event);
    return mark == nullptr ? std::string_view() : mark->note;
}

/// The events of an exchange follow each other.
const std::shared_ptr<const Exchange> &CaptureSubject::wholeExchange() const
{
    if (m_wholeIsOf != block().exchange.get()) {
        m_wholeIsOf = block().exchange.get();
        m_whole = block().exchange->whole();
    }
    return m_whole;
}

std::string_view CaptureSubject::bytes() const
{
    if (block().exchange) {
        const bool isEnvelope = (m_row->flags & EventRow::envelope) != 0;
        const EventList *const list = block().place().list.get();
        const bool isUnpacked = list != nullptr && list->origin.kind != TextOrigin::Kind::Body;
        if (isEnvelope || isUnpacked || block().form != BodyForm::Json)
            return {};
        const std::shared_ptr<const Exchange> &whole = wholeExchange();
        const std::string_view body = whole && whole->body ? whole->body->text().view() : std::string_view();
        return body.size() < m_row->offset ? std::string_view() : body.substr(m_row->offset, m_row->length);
    }
    if (block().place().text)
        return {};
    return m_capture.sources[m_row->source]->text.view().substr(m_row->offset, m_row->length);
}

FilterSubject::Fields CaptureSubject::document() const
{
    if (!m_isRead) {
        m_isRead = true;
        if (block().exchange || block().place().text) {
            m_detail = m_capture.read(m_event);
            ++m_generation;
        } else {
            if (m_detail || m_paths.size() > manyPaths) {
                m_paths.clear();
                ++m_generation;
            }
            m_detail.reset();
            readPlain();
        }
    }
    const Document &document = m_detail ? m_detail->document : m_document;
    return {&document, 0, static_cast<NodeIndex>(document.nodes().size()), m_generation};
}

Record CaptureSubject::record() const
{
    const Fields fields = document();
    Record record{*fields.document, fields.root, fields.end};
    record.isEnvelope = (m_row->flags & EventRow::envelope) != 0;
    record.isIncomplete = (m_row->flags & EventRow::incomplete) != 0;
    record.form = block().form;
    record.exchange = m_detail ? m_detail->exchange : nullptr;
    record.list = block().place().list;
    record.number = block().element.value_or(0);
    return record;
}

void CaptureSubject::readPlain() const
{
    const bool isElement = (m_row->flags & EventRow::element) != 0;
    const Text text = m_capture.sources[m_row->source]->text.from(m_row->offset);
    readAgain(m_document, m_paths, text, *m_row, isElement ? '/' + std::to_string(m_row->block) : std::string());
}

} // namespace telltale::payload
