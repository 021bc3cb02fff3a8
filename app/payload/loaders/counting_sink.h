// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/resume_point.h"
#include "payload/record.h"

namespace telltale::payload {

/// Passes everything on and keeps the count.
class CountingSink : public RecordSink
{
public:
    explicit CountingSink(RecordSink &sink) : m_sink(sink) {}

    bool record(const Record &record) override
    {
        ++handed.records;
        handed.findings += record.diagnostics.size();
        handed.events += !record.isEnvelope;
        handed.fields += fieldCount(record);
        for (const Diagnostic &diagnostic : record.diagnostics)
            handed.unreadable |= diagnostic.severity == Severity::Error;
        return m_sink.record(record);
    }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        ++handed.findings;
        handed.unreadable |= diagnostic.severity == Severity::Error;
        m_sink.diagnostic(diagnostic);
    }
    void progress(std::uint64_t done, std::uint64_t total) override { m_sink.progress(done, total); }

    HandedOver handed;

private:
    RecordSink &m_sink;
};

} // namespace telltale::payload
