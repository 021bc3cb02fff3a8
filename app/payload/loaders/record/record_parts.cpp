// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_parts.h"

#include "payload/loaders/record/record_exchange.h"

namespace telltale::payload {

RecordParts::~RecordParts() = default;

Exchange RecordParts::read(const RecordedRequest &request, const RecordFramePlace &place)
{
    Exchange exchange = exchangeOf(request, {m_count++, place.offset, place.content}, m_source, m_limits);
    for (const Diagnostic &diagnostic : exchange.diagnostics)
        m_hasErrors |= diagnostic.severity == Severity::Error;
    return exchange;
}

} // namespace telltale::payload
