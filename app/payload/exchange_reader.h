// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "payload/protocols/event_text.h"

#include <memory>
#include <string>

namespace telltale::payload {

/// Reads the rows of exchanges again: what was sent, what its events stand in, and where the last of them was are kept
/// from one row to the next, so that all events of a large body take time in proportion to it. Not thread-safe.
class ExchangeReader
{
public:
    /// Whether an exchange that need not be in memory is looked up again for each row, since its file may have changed.
    enum class LookUp : std::uint8_t { EachTime, OnceInARow };
    explicit ExchangeReader(LookUp lookUp) : m_lookUp(lookUp) {}

    /// Fills `document` with the row's event or envelope; `root` is where it stands in its text. False when it is not
    /// there any more. The document is valid as long as keepsAlive() is kept, and its paths.
    bool read(Document &document, PathTable &paths, const EventRow &row, const CaptureBlock &block,
              const std::string &root);
    const std::shared_ptr<const void> &keepsAlive() const { return m_keepsAlive; }
    /// What the row that was read last was sent with.
    const std::shared_ptr<const Exchange> &exchange() const { return m_exchange; }
    const EventText &text() const { return m_text; }

private:
    bool open(const CaptureBlock &block);
    Place placeAt(std::uint64_t offset);
    bool readEvent(Document &document, PathTable &paths, const EventRow &row, const CaptureBlock &block,
                   const std::string &root);

    LookUp m_lookUp;
    std::shared_ptr<const SentExchange> m_sent;
    std::shared_ptr<const Exchange> m_exchange;
    std::shared_ptr<const EventList> m_list;
    EventText m_text;
    Place m_place; ///< in that text
    std::shared_ptr<const void> m_keepsAlive;
};

/// The text that the exchange's events were read from when it was loaded. `list`: null where no protocol knew it.
EventText textAgain(const Exchange &exchange, const EventList *list);

} // namespace telltale::payload
