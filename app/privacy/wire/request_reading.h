// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/load.h"
#include "payload/loaders/record/record_contents.h"
#include "privacy/anonymise/anonymiser.h"
#include "privacy/rewrite/exchange_rewriter.h"
#include "privacy/wire/event_gate.h"

#include <memory>
#include <string>
#include <vector>

namespace telltale::privacy {

/// What the rules, and the gate where one is given, want of one request: reads it as records and has each judged. Lives
/// for one request.
class RequestReading : private payload::RecordSink
{
public:
    /// `gate` null: every event may leave. All that is given must outlive it.
    RequestReading(const payload::LoadOptions &options, RecordJudge &judge, EventGate *gate)
        : m_options(options), m_judge(judge), m_gate(gate)
    {
    }

    /// Findings are added to the exchange.
    void read(const std::shared_ptr<payload::Exchange> &exchange);

    std::uint64_t events() const { return m_events; }
    std::uint64_t gone() const { return m_gone; }               ///< events that are taken out
    std::uint64_t inessential() const { return m_inessential; } ///< events that only the gate keeps
    std::uint64_t fields() const { return m_fields; }           ///< changed in what is not kept
    std::size_t nodes() const { return m_nodes; }
    bool isEssentialByItself() const { return m_isEssentialByItself; }
    /// Some of the body was not seen as fields: it is cut off, in a coding or format that is not known, or damaged.
    bool isUndecoded() const { return m_isUndecoded; }
    /// Indexes of the rules that keep or change something, in the order in which they came.
    const std::vector<std::uint32_t> &rules() const { return m_rules; }
    ExchangeRewriter *rewriter() { return m_rewriter.get(); }

private:
    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;
    void noteRule(std::uint32_t rule);
    void noteUndecoded(const payload::Record &record, const RecordChanges &changes);

    const payload::LoadOptions &m_options;
    RecordJudge &m_judge;
    EventGate *m_gate;
    std::unique_ptr<ExchangeRewriter> m_rewriter;
    std::vector<std::uint32_t> m_rules;
    std::uint64_t m_events = 0;
    std::uint64_t m_gone = 0;
    std::uint64_t m_inessential = 0;
    std::uint64_t m_fields = 0;
    std::size_t m_nodes = 0;
    bool m_isEssentialByItself = false;
    bool m_isUndecoded = false;
};

} // namespace telltale::privacy
