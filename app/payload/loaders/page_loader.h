// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/loaders/load.h"
#include "payload/loaders/markdown_blocks.h"

#include <functional>

namespace telltale::payload {

/// Delivers the payloads in the blocks of a page, whatever language the page is written in.
class PageLoader : private RecordSink
{
public:
    PageLoader(Text page, const std::string &source, const LoadOptions &options, RecordSink &sink)
        : m_page(page), m_source(source), m_options(options), m_sink(sink)
    {
    }

    using BlockTaker = std::function<bool(const FencedBlock &)>;
    /// Calls it for each block of the page until it returns false. Returns false when the page could not be read.
    using BlockFinder = std::function<bool(const BlockTaker &)>;
    LoadOutcome run(const BlockFinder &forEachBlock);

private:
    bool record(const Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;
    bool takeBlock(const FencedBlock &block);
    void report(Code code, Severity severity);

    Text m_page;
    const std::string &m_source;
    const LoadOptions &m_options;
    RecordSink &m_sink;
    LoadOutcome m_outcome;
    bool m_hasPayload = false;
    bool m_sinkIsFull = false;
};

} // namespace telltale::payload
