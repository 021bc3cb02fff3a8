// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/har.h"
#include "payload/loaders/json_walker.h"
#include "payload/loaders/reading.h"
#include "payload/loaders/value_reader.h"

#include <functional>
#include <optional>
#include <string>

namespace telltale::payload {

/// Finds the entries of a HAR file and reads them one after another. Everything else in the file is passed over.
class HarReader
{
public:
    HarReader(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink);
    LoadOutcome run();

private:
    /// What a reader of records would give to its sink goes to ours, and errors are counted.
    class Findings : public RecordSink
    {
    public:
        Findings(ExchangeSink &sink, LoadOutcome &outcome) : m_sink(sink), m_outcome(outcome) {}
        bool record(const Record &) override { return true; }
        void diagnostic(const Diagnostic &diagnostic) override;
        void progress(std::uint64_t done, std::uint64_t total) override { m_sink.progress(done, total); }

    private:
        ExchangeSink &m_sink;
        LoadOutcome &m_outcome;
    };

    // Each of these is false when reading cannot go on.
    bool readRoot();
    bool readMembers(const std::function<bool(const std::string &)> &readMember);
    bool readLog();
    bool readEntries();
    bool readElement();
    bool skipValue();
    bool recover(std::string_view read);

    bool toColon(const std::string &key);
    bool handExchange(const Document &document);
    void readRest();
    void passMark();
    /// The next character that is neither white space nor in a comment; nothing at the end, which is reported.
    std::optional<char> next();
    std::optional<char> peek();
    bool isStopped() { return m_isFull || m_reading.isStopped(m_cursor, m_input); }
    bool refuseHere();

    Input &m_input;
    const std::string &m_source;
    const LoadOptions &m_options;
    ExchangeSink &m_sink;
    LoadOutcome m_outcome;
    Findings m_findings;
    WindowCursor m_cursor;
    Reading m_reading;
    ValueReader m_values;
    JsonWalker m_walker;
    std::uint32_t m_exchanges = 0;
    std::uint64_t m_index = 0; ///< of the entry in its list
    bool m_hasEntries = false;
    bool m_isFull = false;      ///< the sink wants no more
    bool m_isRecovered = false; ///< the next entry was found by what it looks like
};

} // namespace telltale::payload
