// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange_records.h"

#include "payload/codes.h"
#include "payload/form_pairs.h"
#include "payload/loaders/input.h"
#include "payload/loaders/sequence_reader.h"
#include "payload/loaders/sniff.h"
#include "payload/protocols/listed_body.h"
#include "payload/protocols/protocols.h"

#include <charconv>

namespace telltale::payload {

namespace {

using ExchangePtr = std::shared_ptr<const Exchange>;

/// Looks through a body's JSON without handing anything on: what is outside of its events, and how well it reads.
class BodyScout : public RecordSink
{
public:
    bool record(const Record &record) override
    {
        for (const Diagnostic &diagnostic : record.diagnostics)
            hasErrors |= diagnostic.severity == Severity::Error;
        fields += fieldCount(record);
        if (record.isEnvelope) {
            const Node &node = record.document.node(record.root);
            leaves.push_back({static_cast<std::uint32_t>(record.place.offset), node.length, node.type()});
        }
        return true;
    }
    void diagnostic(const Diagnostic &diagnostic) override { hasErrors |= diagnostic.severity == Severity::Error; }

    std::vector<BodyLeaf> leaves;
    std::uint64_t fields = 0;
    bool hasErrors = false;
};

/// Passes a body's events on, with the exchange they were sent in; its envelope has been given already.
class BodyEvents : public RecordSink
{
public:
    BodyEvents(const ExchangePtr &exchange, const std::string &source, RecordSink &sink)
        : m_exchange(exchange), m_source(source), m_sink(sink)
    {
    }

    bool record(const Record &record) override
    {
        if (record.isEnvelope) {
            for (const Diagnostic &found : record.diagnostics)
                diagnostic(found);
            return true;
        }
        Record event = record;
        event.exchange = m_exchange;
        event.source = m_source;
        m_isFull = !m_sink.record(event);
        return !m_isFull;
    }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        Diagnostic found = diagnostic;
        found.source = m_source + '#' + std::to_string(m_exchange->number + 1);
        m_sink.diagnostic(found);
    }
    bool isFull() const { return m_isFull; }

private:
    const ExchangePtr &m_exchange;
    const std::string &m_source;
    RecordSink &m_sink;
    bool m_isFull = false;
};

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

private:
    std::span<const Diagnostic> m_all;
    std::size_t m_given = 0;
};

void readJson(const Exchange &exchange, const LoadOptions &options, RecordSink &sink)
{
    LoadOptions bodyOptions = options;
    bodyOptions.strict = false; // strictness is about files, one text each
    const std::unique_ptr<Input> input = openText(exchange.body->text());
    SequenceReader(*input, {}, false, bodyOptions, sink).run();
}

bool beginsLikeJson(Text body)
{
    const Format format = sniff(body, true, {}).format;
    return format == Format::Json || format == Format::JsonLines;
}

bool beginsLikeContainer(Text body)
{
    const std::size_t first = body.view().find_first_not_of(" \t\r\n");
    return first < body.size() && (body.data()[first] == '{' || body.data()[first] == '[');
}

/// Senders that never set the header send JSON as a form; only what reads without an error is believed to be that.
BodyForm judgeForm(const Exchange &exchange, const LoadOptions &options, BodyScout &scout)
{
    const Text body = exchange.body->text();
    if (beginsLikeContainer(body)) {
        readJson(exchange, options, scout);
        if (scout.fields != 0 && !scout.hasErrors)
            return BodyForm::Json;
        scout.leaves.clear();
    }
    bool hasPairs = false;
    forEachPair(body.view(), '&', [&hasPairs](const Pair &) { hasPairs = true; });
    return hasPairs ? BodyForm::Form : BodyForm::Bytes;
}

/// What the header says; where it says nothing of use, JSON is what reads as JSON.
BodyForm judge(const Exchange &exchange, const LoadOptions &options, BodyScout &scout)
{
    if (saysForm(exchange))
        return judgeForm(exchange, options, scout);
    const Text body = exchange.body->text();
    const bool isDeclared = saysJson(exchange);
    if (!isDeclared && !beginsLikeJson(body))
        return BodyForm::Bytes;
    readJson(exchange, options, scout);
    const bool isContainer = beginsLikeContainer(body);
    const bool reads = !scout.hasErrors || isDeclared || isContainer;
    if (scout.fields != 0 && reads)
        return BodyForm::Json;
    scout.leaves.clear();
    return BodyForm::Bytes;
}

} // namespace

bool ExchangeRecords::exchange(const Exchange &exchange)
{
    const bool hasBody = exchange.body && !exchange.body->text().isEmpty();
    const auto copy = std::make_shared<Exchange>(exchange);
    if (hasBody && m_options.protocols) {
        if (const std::optional<bool> goesOn = giveListed(copy))
            return *goesOn;
    }
    BodyScout scout;
    const BodyForm form = hasBody ? judge(exchange, m_options, scout) : BodyForm::Bytes;
    if (form == BodyForm::Json && saysForm(exchange))
        copy->diagnostics.push_back(makeDiagnostic(Code::FormIsJson, exchange.place));
    const ExchangePtr kept = copy;
    return giveEnvelope(kept, scout.leaves) && (!hasBody || giveEvents(kept, form));
}

bool ExchangeRecords::giveEnvelope(const ExchangePtr &exchange, const std::vector<BodyLeaf> &leaves)
{
    PathTable paths;
    Document document;
    const auto kept = fillEnvelope(document, paths, *exchange, leaves);
    Record record{document, 0, static_cast<NodeIndex>(document.nodes().size())};
    record.isEnvelope = true;
    record.isIncomplete = exchange->isIncomplete;
    record.diagnostics = exchange->diagnostics;
    record.source = m_source;
    record.exchange = exchange;
    record.leaves = leaves;
    return m_sink.record(record);
}

std::optional<bool> ExchangeRecords::giveListed(const std::shared_ptr<Exchange> &exchange)
{
    const RequestFacts facts = factsOf(*exchange);
    if (!beginsLikeContainer(exchange->body->text()) || !m_options.protocols->mayMatch(facts))
        return {};
    PathTable paths;
    Document body;
    body.start(exchange->body->text(), paths, {});
    if (!readOneText(body, m_options.limits))
        return {};
    const Protocol *const protocol = m_options.protocols->choose(facts, body);
    if (protocol == nullptr)
        return {};
    const std::shared_ptr<const EventList> known = protocol->events(body);
    const std::vector<NodeIndex> events = known->at ? known->at->find(body) : std::vector<NodeIndex>();
    const std::shared_ptr<const EventList> list = listOf(known, body, events);
    if (saysForm(*exchange))
        exchange->diagnostics.push_back(makeDiagnostic(Code::FormIsJson, exchange->place));
    return giveListed(exchange, body, list, events);
}

bool ExchangeRecords::giveListed(const ExchangePtr &exchange, const Document &body,
                                 const std::shared_ptr<const EventList> &list, const std::vector<NodeIndex> &events)
{
    Document document;
    const auto kept = fillEnvelope(document, body.mutablePaths(), *exchange, body, *list);
    Record envelope{document, 0, static_cast<NodeIndex>(document.nodes().size())};
    envelope.isEnvelope = true;
    envelope.isIncomplete = exchange->isIncomplete || (events.empty() && !body.isComplete());
    envelope.diagnostics = exchange->diagnostics;
    envelope.source = m_source;
    envelope.exchange = exchange;
    envelope.list = list;
    if (!m_sink.record(envelope))
        return false;
    BodyEvents others(exchange, m_source, m_sink);
    DiagnosticsInOrder findings(body);
    PlaceCursor cursor(body);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Place place = cursor.at(body.node(events[i]).offset);
        for (const Diagnostic &before : findings.until(place.offset))
            others.diagnostic(before);
        Record event{body, events[i], body.subtreeEnd(events[i]), place};
        const bool isLastAndCut = i + 1 == events.size() && !body.isComplete();
        event.diagnostics = findings.until(isLastAndCut ? UINT64_MAX : cursor.at(body.node(events[i]).end()).offset);
        event.isIncomplete = isLastAndCut;
        event.source = m_source;
        event.exchange = exchange;
        event.list = list;
        event.number = static_cast<std::uint32_t>(i);
        if (!m_sink.record(event))
            return false;
    }
    for (const Diagnostic &behind : findings.until(UINT64_MAX))
        others.diagnostic(behind);
    return true;
}

bool ExchangeRecords::giveEvents(const ExchangePtr &exchange, BodyForm form)
{
    if (form != BodyForm::Json)
        return giveSingle(exchange, form);
    BodyEvents events(exchange, m_source, m_sink);
    readJson(*exchange, m_options, events);
    return !events.isFull();
}

bool ExchangeRecords::giveSingle(const ExchangePtr &exchange, BodyForm form)
{
    PathTable paths;
    Document document;
    if (form == BodyForm::Form)
        fillForm(document, paths, exchange->body->text());
    else
        fillBytes(document, paths, exchange->body->text());
    Record record{document, 0, static_cast<NodeIndex>(document.nodes().size())};
    record.isIncomplete = exchange->isIncomplete;
    record.source = m_source;
    record.exchange = exchange;
    record.form = form;
    return m_sink.record(record);
}

std::optional<std::uint32_t> exchangeOf(const Diagnostic &diagnostic, std::string_view source)
{
    const std::string_view text = diagnostic.source;
    if (text.size() < source.size() + 2 || !text.starts_with(source) || text[source.size()] != '#')
        return {};
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data() + source.size() + 1, text.data() + text.size(), number);
    if (read.ptr != text.data() + text.size() || number == 0)
        return {};
    return number - 1;
}

std::string diagnosticSource(const Record &record)
{
    std::string source(record.source);
    if (record.exchange && !record.isEnvelope)
        source += '#' + std::to_string(record.exchange->number + 1);
    return source;
}

} // namespace telltale::payload
