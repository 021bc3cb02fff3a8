// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/capture_records.h"

#include "payload/event_detail.h"

namespace telltale::models {

using payload::BodyForm;
using payload::EventRow;

namespace {

constexpr std::size_t tooManyPaths = 100'000;

} // namespace

bool CaptureRecords::isAsLoaded(const EventRow &row) const
{
    std::uint32_t leaves = 0;
    for (const payload::Node &node : document().nodes())
        leaves += node.isLeaf();
    return leaves != 0 && leaves == row.fields && (document().isComplete() || (row.flags & EventRow::incomplete) != 0);
}

/// Rows say which line of the input a request is on. Lines of its body are counted on from event to event.
Place CaptureRecords::placeIn(const EventRow &row)
{
    if (m_placed != m_text.text.get() || m_place.offset > row.offset)
        m_place = {};
    m_placed = m_text.text.get();
    const std::string_view text = m_text.text->text().view();
    m_place = payload::advance(m_place, text.substr(m_place.offset, row.offset - m_place.offset));
    return m_place;
}

/// The events of an exchange follow each other.
bool CaptureRecords::openExchange(const payload::CaptureBlock &block)
{
    const payload::EventList *const list = block.place().list.get();
    if (m_exchangeIs == block.exchange.get() && m_listIs == list)
        return m_exchange != nullptr;
    m_exchangeIs = block.exchange.get();
    m_listIs = list;
    m_exchange = block.exchange->whole();
    m_placed = nullptr;
    m_text = m_exchange ? payload::textAgain(*m_exchange, list) : payload::EventText();
    return m_exchange != nullptr;
}

/// False when it is not there any more. A piece of what the exchange's events were read from, or what was sent beside.
bool CaptureRecords::readBody(const EventRow &row, const payload::CaptureBlock &block)
{
    if (!openExchange(block))
        return false;
    if ((row.flags & EventRow::envelope) != 0) {
        m_keepsAlive = fillEnvelopeAgain(m_document, m_paths, *m_exchange, block, m_text);
        return true;
    }
    if (block.form == BodyForm::Query) {
        m_keepsAlive = fillQuery(m_document, m_paths, *m_exchange);
        return true;
    }
    if (!m_text.text || m_text.text->text().size() < row.offset)
        return false;
    m_keepsAlive = m_text.text;
    const payload::Text text = m_text.text->text();
    if (block.form == BodyForm::Form) {
        fillForm(m_document, m_paths, text.from(row.offset), row.length, placeIn(row));
    } else if (block.form == BodyForm::Parts) {
        fillParts(m_document, m_paths, text);
    } else if (block.form == BodyForm::Bytes) {
        fillBytes(m_document, m_paths, text);
    } else {
        readAgain(m_document, m_paths, text.from(row.offset), row, block.root(), placeIn(row));
        m_document.setSent(m_text.sent, static_cast<std::int64_t>(row.offset));
    }
    return true;
}

const payload::Record *CaptureRecords::read(std::size_t event)
{
    const EventRow &row = m_capture.rows[event];
    const payload::CaptureBlock &block = m_capture.block(row);
    m_record.reset();
    m_detail.reset();
    if (m_paths.size() > tooManyPaths)
        m_paths.clear();
    if (block.exchange) {
        if (!readBody(row, block))
            return nullptr;
    } else if (block.place().text) {
        m_detail = m_capture.read(event);
    } else {
        const bool isElement = (row.flags & EventRow::element) != 0;
        const std::string root = isElement ? '/' + std::to_string(row.block) : block.root();
        const payload::Text text = m_capture.sources[row.source]->text.from(row.offset);
        readAgain(m_document, m_paths, text, row, root, {row.offset, row.line, 0});
    }
    if (!isAsLoaded(row))
        return nullptr;
    const payload::Document &read = document();
    payload::Record &record = m_record.emplace(payload::Record{
        read, 0, static_cast<payload::NodeIndex>(read.nodes().size()), read.place(read.node(0).offset)});
    record.isEnvelope = (row.flags & EventRow::envelope) != 0;
    record.isIncomplete = (row.flags & EventRow::incomplete) != 0;
    record.source = m_capture.sources[row.source]->path;
    record.section = block.section();
    record.title = block.title();
    record.form = block.form;
    if (block.exchange)
        record.exchange = m_exchange;
    if (record.isEnvelope)
        record.leaves = block.place().leaves;
    record.list = block.place().list;
    record.number = block.element.value_or(0);
    if (block.exchange)
        record.unpacking = m_text.steps;
    if (record.isEnvelope && record.list)
        record.unpackedFrom = unpackedField(read, *record.list);
    return &record;
}

} // namespace telltale::models
