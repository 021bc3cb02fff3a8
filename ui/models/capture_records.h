// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

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
    Place placeIn(const payload::EventRow &row);
    bool openExchange(const payload::CaptureBlock &block);
    bool readBody(const payload::EventRow &row, const payload::CaptureBlock &block);
    bool isAsLoaded(const payload::EventRow &row) const;
    const payload::Document &document() const { return m_detail ? m_detail->document : m_document; }

    const payload::CaptureView &m_capture;
    payload::PathTable m_paths;
    payload::Document m_document;
    std::unique_ptr<payload::EventDetail> m_detail; ///< of events whose bytes are not in one piece
    std::shared_ptr<const void> m_keepsAlive;
    std::shared_ptr<const payload::Exchange> m_exchange; ///< of the event
    const payload::SentExchange *m_exchangeIs = nullptr; ///< which one that is
    const payload::EventList *m_listIs = nullptr;        ///< and the list that its text is for
    payload::EventText m_text;                           ///< that its events stand in
    const payload::PaddedText *m_placed = nullptr;       ///< the text that m_place counts in
    Place m_place;
    std::optional<payload::Record> m_record;
};

} // namespace telltale::models
