// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_findings.h"

#include "audit/masking.h"
#include "ui/models/window_knowledge.h"

namespace telltale::models {

payload::Record recordOf(const EventDocument &event)
{
    const payload::Document &document = event.document();
    payload::Record record{document, 0, static_cast<payload::NodeIndex>(document.nodes().size())};
    record.isEnvelope = (event.row().flags & payload::EventRow::envelope) != 0;
    record.exchange = event.exchange();
    return record;
}

void EventFindings::setEvent(EventDocumentPtr event)
{
    m_findings.clear();
    m_record.reset();
    m_event = std::move(event);
}

const audit::Finding *EventFindings::of(payload::NodeIndex node) const
{
    const bool isLeaf = m_event && node < m_event->document().nodes().size() && m_event->document().node(node).isLeaf();
    if (!isLeaf)
        return nullptr;
    if (const auto found = m_findings.find(node); found != m_findings.end())
        return &found->second;
    if (!m_classifier)
        m_classifier = std::make_unique<audit::Classifier>(windowKnowledge().knowledge);
    if (!m_record) {
        m_record = std::make_unique<payload::Record>(recordOf(*m_event));
        m_classifier->begin(*m_record);
    }
    return &m_findings.emplace(node, m_classifier->explain(node)).first->second;
}

bool EventFindings::isMasked(payload::NodeIndex node) const
{
    const audit::Finding *const finding = m_areSecretsShown ? nullptr : of(node);
    return finding != nullptr && audit::holdsSecret(*finding);
}

bool EventFindings::isMaskedBelow(payload::NodeIndex node) const
{
    if (!m_event || node >= m_event->document().nodes().size())
        return false;
    const payload::NodeIndex end = m_event->document().subtreeEnd(node);
    for (payload::NodeIndex at = node; at < end; ++at) {
        if (isMasked(at))
            return true;
    }
    return false;
}

void EventFindings::showSecrets(bool show)
{
    if (m_areSecretsShown == show)
        return;
    m_areSecretsShown = show;
    Q_EMIT secretsShown(show);
}

} // namespace telltale::models
