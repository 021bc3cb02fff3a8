// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/load.h"
#include "payload/protocols/protocols.h"
#include "payload/record.h"

#include <memory>
#include <optional>
#include <string>

namespace telltale::payload {

/// A request as the protocol that knows it takes it apart: its envelope, then its events.
class ListedRequest
{
public:
    /// Looks for the protocol. All that is given must outlive it.
    ListedRequest(const std::shared_ptr<Exchange> &exchange, const std::string &source, const LoadOptions &options);

    bool isKnown() const { return m_list != nullptr; }
    /// False when the sink wants no more.
    bool give(RecordSink &sink);

private:
    void findEvents();
    const Document *documentOf(const BodyPiece &piece);
    bool giveEnvelope(RecordSink &sink);
    bool givePiece(std::size_t number, RecordSink &sink);
    bool giveJson(const BodyPiece &piece, const ReadPiece &read, RecordSink &sink);
    bool giveLines(const BodyPiece &piece, RecordSink &sink);
    bool giveQuery(RecordSink &sink);
    Record recordOver(const Document &document) const;
    void giveFinding(const Diagnostic &finding, RecordSink &sink) const;

    const std::shared_ptr<Exchange> &m_exchange;
    const std::string &m_source;
    const LoadOptions &m_options;
    RequestView m_view;
    std::shared_ptr<const EventList> m_list;
    EventText m_text;
    std::vector<std::unique_ptr<Document>> m_documents; ///< of pieces, but for one that is the whole text
    std::vector<ReadPiece> m_pieces;
};

} // namespace telltale::payload
