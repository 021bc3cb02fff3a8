// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/listed_request.h"

#include "payload/codes.h"
#include "payload/exchange_document.h"
#include "payload/protocols/listed_body.h"
#include "payload/protocols/protocol_memory.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// The findings of a document, handed out piece by piece.
class DiagnosticsInOrder
{
public:
    explicit DiagnosticsInOrder(const Document &document) : m_all(document.diagnostics()) {}
    /// Those that were not given yet and stand before this byte.
    std::span<const Diagnostic> until(std::uint64_t offset)
    {
        const std::size_t from = m_given;
        while (m_given < m_all.size() && m_all[m_given].place.offset < offset)
            ++m_given;
        return m_all.subspan(from, m_given - from);
    }

    bool hasMore() const { return m_given < m_all.size(); }

private:
    std::span<const Diagnostic> m_all;
    std::size_t m_given = 0;
};

bool isWhole(const BodyPiece &piece)
{
    return piece.offset == 0 && piece.length == BodyPiece::toTheEnd;
}

/// Whether there is no list yet of what its pieces hold.
bool needsOwn(const EventList &list, std::span<const std::vector<std::uint32_t>> indexes)
{
    return list.pieces.size() > 1
        || std::any_of(indexes.begin(), indexes.end(), [](const auto &known) { return !known.empty(); });
}

} // namespace

ListedRequest::ListedRequest(const std::shared_ptr<Exchange> &exchange, const std::string &source,
                             const LoadOptions &options)
    : m_exchange(exchange), m_source(source), m_options(options),
      m_view(*exchange, options.limits, options.requestPaths)
{
    m_list = options.requestProtocols != nullptr
        ? Protocols::choose(m_view, options.requestProtocols->candidates(options.protocols, m_view.facts()))
        : Protocols::choose(m_view, options.protocols->candidates(m_view.facts()));
    if (!m_list) {
        const std::vector<DecodeStep> failed = m_view.failedSteps();
        exchange->decoding.insert(exchange->decoding.end(), failed.begin(), failed.end());
        return;
    }
    m_text = m_view.text(m_list->origin);
    findEvents();
    const bool isForm = saysForm(*exchange) && m_list->origin.kind == TextOrigin::Kind::Body
        && m_list->pieces.front().form == BodyForm::Json && exchange->body;
    if (isForm)
        exchange->diagnostics.push_back(makeDiagnostic(Code::FormIsJson, exchange->place));
}

const Document *ListedRequest::documentOf(const BodyPiece &piece)
{
    if (piece.form != BodyForm::Json || !m_text.text)
        return nullptr;
    if (isWhole(piece))
        return m_view.json(m_list->origin);
    auto document = std::make_unique<Document>();
    if (!readPiece(*document, m_view.paths(), m_text, piece, m_options.limits))
        return nullptr;
    m_documents.push_back(std::move(document));
    return m_documents.back().get();
}

void ListedRequest::findEvents()
{
    std::vector<std::vector<std::uint32_t>> indexes;
    for (const BodyPiece &piece : m_list->pieces) {
        ReadPiece read;
        read.document = documentOf(piece);
        if (read.document != nullptr && piece.at)
            read.events = piece.at->find(*read.document);
        indexes.push_back(read.document == nullptr ? std::vector<std::uint32_t>()
                                                   : indexesOf(piece, *read.document, read.events));
        m_pieces.push_back(std::move(read));
    }
    if (!needsOwn(*m_list, indexes))
        return;
    auto own = std::make_shared<EventList>(*m_list);
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < indexes.size(); ++i) {
        own->pieces[i].indexes = std::move(indexes[i]);
        own->pieces[i].first = first;
        first += static_cast<std::uint32_t>(m_pieces[i].events.size());
    }
    m_list = std::move(own);
}

bool ListedRequest::give(RecordSink &sink)
{
    bool goesOn = giveEnvelope(sink);
    for (std::size_t i = 0; i < m_pieces.size() && goesOn; ++i)
        goesOn = givePiece(i, sink);
    return goesOn;
}

bool ListedRequest::giveEnvelope(RecordSink &sink)
{
    Document document;
    const auto kept =
        fillEnvelope(document, m_view.paths(), *m_exchange, *m_list, m_text, m_pieces, m_options.countsLines);
    const bool hasEvents =
        std::any_of(m_pieces.begin(), m_pieces.end(), [](const ReadPiece &piece) { return !piece.events.empty(); });
    const bool isCut = std::any_of(m_pieces.begin(), m_pieces.end(), [](const ReadPiece &piece) {
        return piece.document != nullptr && !piece.document->isComplete();
    });
    Record envelope = recordOver(document);
    envelope.isEnvelope = true;
    envelope.isIncomplete = m_exchange->isIncomplete || (!hasEvents && isCut);
    envelope.diagnostics = m_exchange->diagnostics;
    envelope.unpackedFrom = unpackedField(document, *m_list);
    return sink.record(envelope);
}

bool ListedRequest::givePiece(std::size_t number, RecordSink &sink)
{
    const BodyPiece &piece = m_list->pieces[number];
    switch (piece.form) {
    case BodyForm::Json:
        return giveJson(piece, m_pieces[number], sink);
    case BodyForm::Form:
        return giveLines(piece, sink);
    case BodyForm::Query:
        return giveQuery(sink);
    case BodyForm::Parts:
    case BodyForm::Bytes:
        break;
    }
    return true;
}

/// One record serves for all events of a piece.
Record ListedRequest::recordOver(const Document &document) const
{
    Record record{document, 0, static_cast<NodeIndex>(document.nodes().size())};
    record.source = m_source;
    record.exchange = m_exchange;
    record.list = m_list;
    record.unpacking = m_text.steps;
    return record;
}

bool ListedRequest::giveJson(const BodyPiece &piece, const ReadPiece &read, RecordSink &sink)
{
    if (read.document == nullptr)
        return true;
    const Document &body = *read.document;
    DiagnosticsInOrder findings(body);
    PlaceCursor cursor(body, m_options.countsLines);
    Record event = recordOver(body);
    event.number = piece.first;
    for (std::size_t i = 0; i < read.events.size(); ++i, ++event.number) {
        event.root = read.events[i];
        event.end = body.subtreeEnd(event.root);
        event.place = cursor.at(body.node(event.root).offset);
        for (const Diagnostic &before : findings.until(event.place.offset))
            giveFinding(before, sink);
        event.isIncomplete = i + 1 == read.events.size() && !body.isComplete();
        event.diagnostics = {};
        if (findings.hasMore())
            event.diagnostics =
                findings.until(event.isIncomplete ? UINT64_MAX : cursor.at(body.node(event.root).end()).offset);
        if (!sink.record(event))
            return false;
    }
    for (const Diagnostic &behind : findings.until(UINT64_MAX))
        giveFinding(behind, sink);
    return true;
}

/// A line that a carriage return ends belongs to none of its values.
bool ListedRequest::giveLines(const BodyPiece &piece, RecordSink &sink)
{
    const Text body = m_exchange->body->text();
    Place place;
    std::uint32_t number = piece.first;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.view().find('\n', at), body.size());
        std::string_view line = body.view().substr(at, end - at);
        line = line.substr(0, line.find_last_not_of("\r") + 1);
        if (!line.empty()) {
            Document document;
            fillForm(document, m_view.paths(), body.from(at), static_cast<std::uint32_t>(line.size()), place);
            Record event = recordOver(document);
            event.place = place;
            event.number = number++;
            event.isIncomplete = m_exchange->isIncomplete && end == body.size();
            event.form = BodyForm::Form;
            if (!sink.record(event))
                return false;
        }
        place = {end + 1, place.line + 1, 1};
        at = end + 1;
    }
    return true;
}

bool ListedRequest::giveQuery(RecordSink &sink)
{
    Document document;
    const auto kept = fillQuery(document, m_view.paths(), *m_exchange);
    Record event = recordOver(document);
    event.form = BodyForm::Query;
    return sink.record(event);
}

void ListedRequest::giveFinding(const Diagnostic &finding, RecordSink &sink) const
{
    Diagnostic found = finding;
    found.source = m_source + '#' + std::to_string(m_exchange->number + 1);
    sink.diagnostic(found);
}

} // namespace telltale::payload
