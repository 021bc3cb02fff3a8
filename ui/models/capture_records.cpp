// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/capture_records.h"

#include "payload/event_detail.h"

namespace telltale::models {

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

const payload::Record *CaptureRecords::read(std::size_t event)
{
    const EventRow &row = m_capture.rows[event];
    const payload::CaptureBlock &block = m_capture.block(row);
    m_record.reset();
    m_detail.reset();
    if (m_paths.size() > tooManyPaths)
        m_paths.clear();
    if (block.exchange) {
        // Rows say which line of the input a request is on; lines of its body are counted from its first.
        if (!m_exchanges.read(m_document, m_paths, row, block, block.root()))
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
        record.exchange = m_exchanges.exchange();
    if (record.isEnvelope)
        record.leaves = block.place().leaves;
    record.list = block.place().list;
    record.number = block.element.value_or(0);
    if (block.exchange)
        record.unpacking = m_exchanges.text().steps;
    if (record.isEnvelope && record.list)
        record.unpackedFrom = unpackedField(read, *record.list);
    return &record;
}

} // namespace telltale::models
