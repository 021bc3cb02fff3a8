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
Place CaptureRecords::placeIn(const EventRow &row, const payload::Exchange &exchange)
{
    if (m_placed != &exchange || m_place.offset > row.offset)
        m_place = {};
    m_placed = &exchange;
    const std::string_view body = exchange.body->text().view();
    m_place = payload::advance(m_place, body.substr(m_place.offset, row.offset - m_place.offset));
    return m_place;
}

/// False when it is not there any more. A piece of a request's body, or what was sent beside it.
bool CaptureRecords::readBody(const EventRow &row, const payload::CaptureBlock &block)
{
    if (m_exchangeIs != block.exchange.get()) {
        m_exchangeIs = block.exchange.get();
        m_exchange = block.exchange->whole();
        m_placed = nullptr;
    }
    if (!m_exchange)
        return false;
    const payload::Exchange &exchange = *m_exchange;
    if ((row.flags & EventRow::envelope) != 0) {
        m_keepsAlive = fillEnvelope(m_document, m_paths, exchange, block.place().leaves, block.place().list.get());
        return true;
    }
    if (!exchange.body || exchange.body->text().size() < row.offset)
        return false;
    m_keepsAlive = exchange.body;
    const payload::Text body = exchange.body->text();
    if (block.form == BodyForm::Form) {
        fillForm(m_document, m_paths, body);
    } else if (block.form == BodyForm::Bytes) {
        fillBytes(m_document, m_paths, body);
    } else {
        readAgain(m_document, m_paths, body.from(row.offset), row.length, block.root(), placeIn(row, exchange));
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
        readAgain(m_document, m_paths, text, row.length, root, {row.offset, row.line, 0});
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
    return &record;
}

} // namespace telltale::models
