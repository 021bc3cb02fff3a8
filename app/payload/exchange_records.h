// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange_document.h"
#include "payload/loaders/load.h"
#include "payload/record.h"

namespace telltale::payload {

/// Turns exchanges into records: for each one exactly one envelope (query, headers, cookies and the fields of the body
/// outside its events), then the body's events, as a protocol knows them or else as they stand there. Places in bodies
/// count in the decoded body, those of what was unpacked from a value in what came out of it; the source of what is
/// found there is the input's with the number of the exchange behind it: `capture.har#3`, counted from 1.
class ExchangeRecords : public ExchangeSink
{
public:
    /// The sink and options must outlive it.
    ExchangeRecords(std::string source, const LoadOptions &options, RecordSink &sink)
        : m_source(std::move(source)), m_options(options), m_sink(sink)
    {
    }

    bool exchange(const Exchange &exchange) override;
    /// The same without a copy: the records have this one, and findings are added to it.
    bool exchange(const std::shared_ptr<Exchange> &exchange);
    void diagnostic(const Diagnostic &diagnostic) override { m_sink.diagnostic(diagnostic); }
    void progress(std::uint64_t done, std::uint64_t total) override { m_sink.progress(done, total); }

private:
    bool giveEnvelope(const std::shared_ptr<const Exchange> &exchange, const std::vector<BodyLeaf> &leaves);
    bool giveEvents(const std::shared_ptr<const Exchange> &exchange, BodyForm form);
    bool giveSingle(const std::shared_ptr<const Exchange> &exchange, BodyForm form);

    std::string m_source;
    const LoadOptions &m_options;
    RecordSink &m_sink;
};

/// The number, from 0, of the exchange in whose body the diagnostic has its place; nothing where it has its place in
/// the input itself. `source` is the input's name.
std::optional<std::uint32_t> exchangeOf(const Diagnostic &diagnostic, std::string_view source);

/// What a diagnostic about this record is about: the record's source, or `SOURCE#NUMBER` inside a body.
std::string diagnosticSource(const Record &record);

} // namespace telltale::payload
