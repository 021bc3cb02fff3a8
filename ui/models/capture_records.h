// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange_reader.h"

#include <memory>
#include <optional>

namespace telltale::models {

/// The events of a capture as records, read again from their bytes: what the loader gave, envelopes of requests
/// included. Events share one table of paths, so that what is remembered by path holds from one to the next. One
/// thread; the view must outlive it.
class CaptureRecords
{
public:
    explicit CaptureRecords(const payload::CaptureView &capture) : m_capture(capture) {}

    /// Valid until the next call. Null when the file has changed since it was loaded: what is read there now is another
    /// thing.
    const payload::Record *read(std::size_t event);

private:
    bool isAsLoaded(const payload::EventRow &row) const;
    const payload::Document &document() const { return m_detail ? m_detail->document : m_document; }

    const payload::CaptureView &m_capture;
    payload::PathTable m_paths;
    payload::Document m_document;
    std::unique_ptr<payload::EventDetail> m_detail; ///< of events whose bytes are not in one piece
    payload::ExchangeReader m_exchanges{payload::ExchangeReader::LookUp::OnceInARow};
    std::optional<payload::Record> m_record;
};

} // namespace telltale::models
