// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/request_reading.h"

#include "payload/exchange_records.h"
#include "privacy/rewrite/record_edits.h"

#include <algorithm>

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;
using payload::Record;

void RequestReading::read(const std::shared_ptr<payload::Exchange> &exchange)
{
    payload::ExchangeRecords("wire", m_options, *this).exchange(exchange);
}

void RequestReading::noteRule(std::uint32_t rule)
{
    if (std::find(m_rules.begin(), m_rules.end(), rule) == m_rules.end())
        m_rules.push_back(rule);
}

/// Bytes of no known form are a leaf that no rule finds anything in; where one changes it all the same, it is dealt
/// with.
void RequestReading::noteUndecoded(const Record &record, const RecordChanges &changes)
{
    m_isUndecoded = m_isUndecoded || record.isIncomplete
        || std::any_of(record.diagnostics.begin(), record.diagnostics.end(),
                       [](const Diagnostic &one) { return one.severity == Severity::Error; });
    const bool mayHaveBytes = record.isEnvelope || record.form != payload::BodyForm::Json;
    if (m_isUndecoded || !mayHaveBytes || changes.isBlocked)
        return;
    for (NodeIndex node = record.root; node < record.end; ++node) {
        const payload::Node &leaf = record.document.node(node);
        const bool isSeen = leaf.type() != NodeType::Bytes || leaf.length == 0
            || std::any_of(changes.fields.begin(), changes.fields.end(),
                           [node](const FieldChange &change) { return change.node == node; });
        m_isUndecoded = m_isUndecoded || !isSeen;
    }
}

bool RequestReading::record(const Record &record)
{
    m_nodes += record.end - record.root;
    RecordChanges changes = writableChanges(record, m_judge.changes(record));
    noteUndecoded(record, changes);
    if (changes.isBlocked)
        noteRule(changes.blockedBy);
    if (record.isEnvelope) {
        m_rewriter = std::make_unique<ExchangeRewriter>(record.exchange, m_options.limits);
        m_isEssentialByItself = m_gate != nullptr && m_gate->isEssential(record);
    } else {
        ++m_events;
        const bool isKeptByGate = m_gate != nullptr && !changes.isBlocked && !m_gate->isEssential(record);
        m_inessential += isKeptByGate ? 1 : 0;
        changes.isBlocked = changes.isBlocked || isKeptByGate;
        m_gone += changes.isBlocked ? 1 : 0;
    }
    if (!changes.isBlocked) {
        m_fields += changes.fields.size();
        for (const FieldChange &change : changes.fields)
            noteRule(change.rule);
    }
    if (m_rewriter)
        m_rewriter->take(record, changes);
    return true;
}

void RequestReading::diagnostic(const Diagnostic &diagnostic)
{
    m_isUndecoded = m_isUndecoded || diagnostic.severity == Severity::Error;
}

} // namespace telltale::privacy
