// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/load.h"
#include "payload/loaders/sniff.h"
#include "privacy/rewrite/byte_sink.h"
#include "privacy/rewrite/containers/container.h"
#include "privacy/rewrite/record_edits.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::payload {
class MappedFile;
}

namespace telltale::privacy {

/// An input whose records are changed as they are loaded.
struct RewriteInput
{
    std::string_view bytes; ///< all of it, decompressed; must outlive the rewriter
    payload::Format format = payload::Format::Json;
    payload::Limits limits;
    const payload::MappedFile *file = nullptr; ///< what the bytes are mapped from: what was written is let go
};

/// Writes an input with the changes that a judge wants, while a loader reads it: bytes that belong to no changed value
/// are copied. Memory is bounded by the largest text or exchange. What cannot be written exactly is an error, and then
/// nothing that was put may be kept.
class InputRewriter : public payload::RecordSink
{
public:
    /// Is told of each record with what becomes of it, before that is done.
    using Observer = std::function<void(const payload::Record &, const RecordChanges &)>;
    using Findings = std::function<void(const Diagnostic &)>;

    InputRewriter(const RewriteInput &input, RecordJudge &judge, ByteSink &out);
    void setObserver(Observer observer) { m_observer = std::move(observer); }
    /// Gets what the loader finds.
    void setFindings(Findings findings) { m_findings = std::move(findings); }

    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;
    /// Behind the last record. False: see error().
    bool finish();
    /// Why it cannot be written: not-rewritable, edits-overlap. Also unset when only the sink refused.
    const std::optional<Diagnostic> &error() const { return m_error; }
    /// Bytes that could not be read are in the output as they were.
    bool hasUnread() const { return m_hasUnread; }
    std::uint64_t changedFields() const { return m_changedFields; }
    std::uint64_t blockedEvents() const { return m_blockedEvents; }

private:
    bool takeText(const payload::Record &record, const RecordChanges &changes);
    void addInHtml(const payload::Document &document, TextEdit edit, std::vector<TextEdit> &edits) const;
    bool takeExchange(const payload::Record &record, const RecordChanges &changes);
    bool finishExchange(std::uint64_t end);
    bool write(std::vector<TextEdit> edits);
    bool copyTo(std::uint64_t offset);
    bool fail(const Error &error, std::string_view source, const Place &place);
    void noteFindings(std::span<const Diagnostic> findings);

    RewriteInput m_input;
    RecordJudge &m_judge;
    ByteSink &m_out;
    std::unique_ptr<Container> m_container;
    std::unique_ptr<ExchangeRewriter> m_exchange;
    ElementCut m_elements;
    Observer m_observer;
    Findings m_findings;
    std::string m_source;
    std::optional<Diagnostic> m_error;
    std::uint64_t m_copied = 0; ///< of the input
    std::uint64_t m_released = 0;
    std::uint64_t m_changedFields = 0;
    std::uint64_t m_blockedEvents = 0;
    bool m_hasUnread = false;
    bool m_isBroken = false; ///< the sink has refused, or there is an error
};

} // namespace telltale::privacy
