// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange_reader.h"

#include "payload/event_detail.h"

namespace telltale::payload {

EventText textAgain(const Exchange &exchange, const EventList *list)
{
    // It was within the limits when it was loaded, whatever they were then.
    return eventTextOf(exchange, list == nullptr ? TextOrigin{} : list->origin,
                       Limits{0x0FFFFFF0u, 1u << 30, 0x0FFFFFF0u});
}

bool ExchangeReader::open(const CaptureBlock &block)
{
    const std::shared_ptr<const EventList> &list = block.place().list;
    const bool isSame = m_sent == block.exchange && m_list == list;
    if (isSame && m_lookUp == LookUp::OnceInARow)
        return m_exchange != nullptr;
    std::shared_ptr<const Exchange> exchange = block.exchange->whole();
    if (isSame && exchange == m_exchange)
        return m_exchange != nullptr;
    m_sent = block.exchange;
    m_exchange = std::move(exchange);
    m_list = list;
    m_place = {};
    m_text = m_exchange ? textAgain(*m_exchange, list.get()) : EventText();
    return m_exchange != nullptr;
}

Place ExchangeReader::placeAt(std::uint64_t offset)
{
    if (m_place.offset > offset)
        m_place = {};
    const std::string_view text = m_text.text->text().view();
    m_place = advance(m_place, text.substr(m_place.offset, offset - m_place.offset));
    return m_place;
}

bool ExchangeReader::readEvent(Document &document, PathTable &paths, const EventRow &row, const CaptureBlock &block,
                               const std::string &root)
{
    if (!m_text.text || m_text.text->text().size() < row.offset)
        return false;
    const Text all = m_text.text->text();
    m_keepsAlive = m_text.text;
    switch (block.form) {
    case BodyForm::Form:
        fillForm(document, paths, all.from(row.offset), row.length, placeAt(row.offset));
        break;
    case BodyForm::Parts:
        fillParts(document, paths, all);
        break;
    case BodyForm::Bytes:
        fillBytes(document, paths, all);
        break;
    case BodyForm::Query:
    case BodyForm::Json:
        readAgain(document, paths, all.from(row.offset), row, root, placeAt(row.offset));
        document.setSent(m_text.sent, static_cast<std::int64_t>(row.offset));
        break;
    }
    return true;
}

bool ExchangeReader::read(Document &document, PathTable &paths, const EventRow &row, const CaptureBlock &block,
                          const std::string &root)
{
    if (!open(block))
        return false;
    if ((row.flags & EventRow::envelope) != 0)
        m_keepsAlive = m_list ? fillEnvelope(document, paths, *m_exchange, *m_list, m_text)
                              : fillEnvelope(document, paths, *m_exchange, block.place().leaves);
    else if (block.form == BodyForm::Query)
        m_keepsAlive = fillQuery(document, paths, *m_exchange);
    else
        return readEvent(document, paths, row, block, root);
    return true;
}

} // namespace telltale::payload
