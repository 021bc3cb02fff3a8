// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/record.h"
#include "privacy/rewrite/head_edits.h"
#include "privacy/rewrite/pair_edits.h"
#include "privacy/rewrite/record_edits.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::privacy {

/// What becomes of a request, for the container it stands in.
struct RewrittenExchange
{
    bool isLeftOut = false; ///< its envelope or all its events are blocked: it does not leave at all
    HeadChanges head;
    /// The body with all its content codings done again, before chunks; unset: it stays as it was sent. Content-Length
    /// is among the changes of the head already.
    std::optional<std::string> content;
    /// Of the body as it was sent, sorted, which the content comes of; empty where it was coded again.
    std::vector<TextEdit> edits = {};
    bool isSame() const { return !isLeftOut && head.isEmpty() && !content; }
};

/// Collects what becomes of the records of one exchange, and writes the request anew: the way back of what
/// ExchangeRecords does. Bytes that belong to no changed field stay as they are; a body without a change is never
/// coded again.
class ExchangeRewriter
{
public:
    ExchangeRewriter(std::shared_ptr<const payload::Exchange> exchange, const payload::Limits &limits);

    /// A record of the exchange, its envelope first, with what becomes of it.
    void take(const payload::Record &record, const RecordChanges &changes);
    bool hasChanges() const;
    const payload::Exchange &exchange() const { return *m_exchange; }
    /// `sent`: the body as it was sent, without chunks; an error that it holds counts if the body has a change. Errors:
    /// not-rewritable (what was to be changed cannot be decoded or written exactly), edits-overlap.
    Result<RewrittenExchange> finish(const Result<std::string> &sent);

private:
    void takeEnvelope(const payload::Record &record, const RecordChanges &changes);
    void takeEvent(const payload::Record &record, const RecordChanges &changes);
    void takeJson(const payload::Record &record, const RecordChanges &changes);
    bool isReadOnce() const;
    Result<std::vector<TextEdit>> textEdits(const payload::EventText &text, bool isBare);
    Result<bool> addTextEdits(HeadEdits &head);
    Result<bool> addValueEdits(HeadEdits &head, std::string_view value, const payload::EventText &read,
                               std::vector<TextEdit> edits);
    Result<std::string> newContent(std::string_view sent);

    std::shared_ptr<const payload::Exchange> m_exchange;
    const payload::Limits m_limits;
    std::shared_ptr<const payload::EventList> m_list;
    payload::BodyForm m_form = payload::BodyForm::Json;
    std::uint64_t m_events = 0;
    std::uint64_t m_blocked = 0;
    std::vector<std::pair<std::uint32_t, FieldChange>> m_head; ///< by places in headOf().text
    std::vector<PlacedChange> m_pairs;                         ///< forms and parts, by places in the body
    std::vector<PlacedChange> m_inText;                        ///< by places in the text that events are read from
    std::vector<std::uint64_t> m_gone;                         ///< events there that are blocked
    std::vector<TextEdit> m_text;                              ///< of that text, made while its events were there
    std::vector<TextEdit> m_body;                              ///< of the body
    ElementCut m_elements;
    bool m_isBlocked = false;       ///< the envelope is
    bool m_isPackedChanged = false; ///< the field that events are unpacked from: what is in it does not matter then
};

} // namespace telltale::privacy
