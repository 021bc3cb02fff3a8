// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange_records.h"

#include "payload/codes.h"
#include "payload/coding_guess.h"
#include "payload/content_encoding.h"
#include "payload/form_pairs.h"
#include "payload/listed_request.h"
#include "payload/loaders/input.h"
#include "payload/loaders/sequence_reader.h"
#include "payload/loaders/sniff.h"
#include "payload/multipart.h"

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

/// Senders that never set the header send JSON as a form; only what reads without an error is believed to be that.
BodyForm judgeForm(const Exchange &exchange, const LoadOptions &options, BodyScout &scout)
{
    const Text body = exchange.body->text();
    if (beginsLikeContainer(body.view())) {
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
    if (body.view().starts_with("--") && !partFields(body.view()).empty())
        return BodyForm::Parts;
    const bool isDeclared = saysJson(exchange);
    if (!isDeclared && !beginsLikeJson(body))
        return BodyForm::Bytes;
    readJson(exchange, options, scout);
    const bool isContainer = beginsLikeContainer(body.view());
    const bool reads = !scout.hasErrors || isDeclared || isContainer;
    if (scout.fields != 0 && reads)
        return BodyForm::Json;
    scout.leaves.clear();
    return BodyForm::Bytes;
}

} // namespace

bool ExchangeRecords::exchange(const Exchange &exchange)
{
    return this->exchange(std::make_shared<Exchange>(exchange));
}

bool ExchangeRecords::exchange(const std::shared_ptr<Exchange> &copy)
{
    undoUndeclared(*copy, m_options.limits);
    const bool hasBody = copy->body && !copy->body->text().isEmpty();
    if (m_options.protocols) {
        ListedRequest listed(copy, m_source, m_options);
        if (listed.isKnown())
            return listed.give(m_sink);
    }
    BodyScout scout;
    const BodyForm form = hasBody ? judge(*copy, m_options, scout) : BodyForm::Bytes;
    if (form == BodyForm::Json && saysForm(*copy))
        copy->diagnostics.push_back(makeDiagnostic(Code::FormIsJson, copy->place));
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
    if (form == BodyForm::Parts)
        fillParts(document, paths, exchange->body->text());
    else if (form == BodyForm::Form)
        fillForm(document, paths, exchange->body->text(), BodyPiece::toTheEnd);
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
