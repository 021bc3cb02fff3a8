// SPDX-License-Identifier: GPL-3.0-or-later
// What the record is told of a request that is to leave.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/recorder.h"
#include "network/interceptor/sockets.h"
#include "privacy/rewrite/text_patch.h"

namespace telltale::network {

/// What of a changed body the record does not have already.
payload::BodyPieces ClientConnection::putDownBody(payload::RecordedForward &forward) const
{
    using Sent = payload::RecordedForward::Sent;
    if (!m_rewritten || !m_rewritten->body)
        return {};
    std::uint64_t size = 0;
    for (const privacy::TextEdit &edit : m_rewritten->edits)
        size += edit.text.size() + 24;
    // As long as the edits are much less than the body, and a reader will make the very body of them.
    if (!m_rewritten->edits.empty() && size <= m_rewritten->body->size() / 2 && givesBody(m_rewritten->edits)) {
        forward.sent = Sent::ChangedParts;
        for (const privacy::TextEdit &edit : m_rewritten->edits)
            forward.edits.push_back({edit.offset, edit.length, edit.text});
        return {};
    }
    forward.sent = Sent::Changed;
    forward.trailers = m_parser.trailers().bytes();
    return m_rewritten->body->pieces();
}

bool ClientConnection::givesBody(const std::vector<privacy::TextEdit> &edits) const
{
    const std::optional<std::string_view> received = m_body.inMemory();
    const std::optional<std::string_view> changed = m_rewritten->body->inMemory();
    return received && changed && privacy::areEditsFor(*received, edits, *changed);
}

payload::RecordedForward ClientConnection::forwardFrame(const std::string &head) const
{
    using Sent = payload::RecordedForward::Sent;
    payload::RecordedForward forward;
    forward.exchange = m_exchange;
    forward.time = wallClock();
    forward.sent = head == m_parser.head().bytes() ? Sent::Same : Sent::ChangedHead;
    forward.destination = m_destination;
    forward.head = head;
    return forward;
}

/// Decide, persist, send.
void ClientConnection::putDown(const std::string &head, const std::string &detail)
{
    if (m_exchange == 0)
        return send(head);
    Recorder &recorder = m_engine.recorder();
    const std::int64_t now = wallClock();
    recorder.decided(
        {m_exchange, now,
         m_rewritten ? payload::RecordedDecision::What::ForwardChanged : payload::RecordedDecision::What::Forward,
         detail});
    payload::RecordedForward forward = forwardFrame(head);
    const payload::BodyPieces body = putDownBody(forward);
    const bool isPutDown = recorder.forwarded(forward, body);
    recorder.afterPersist([self = shared_from_this(), head, isPutDown](bool isKept) {
        if ((!isKept || !isPutDown) && !self->passesUnseen())
            return self->unrecorded();
        self->send(head);
    });
}

} // namespace telltale::network
