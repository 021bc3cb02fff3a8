// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/classifier.h"

#include "audit/ledger/event_name.h"

namespace telltale::audit {

namespace {

constexpr std::size_t rememberedDigests = 64;

std::optional<std::int64_t> timeOf(const payload::Record &record)
{
    if (const auto time = payload::eventTime(record))
        return time;
    return record.exchange ? record.exchange->time : std::nullopt;
}

} // namespace

Classifier::Classifier(std::shared_ptr<const Knowledge> knowledge)
    : m_knowledge(std::move(knowledge)), m_facts(*m_knowledge), m_judge(*m_knowledge)
{
}

/// The lengths of a record's digests, all of them before the first is judged.
void Classifier::noteDigests(const payload::Record &record)
{
    for (payload::NodeIndex index = record.root; index < record.end; ++index) {
        const payload::Node &node = record.document.node(index);
        if (node.type() != payload::NodeType::String || node.length < 2)
            continue;
        const std::string_view lexeme = record.document.lexeme(index);
        const std::size_t digits = digestDigits(lexeme.substr(1, lexeme.size() - 2));
        if (digits == 0)
            continue;
        if (m_digests.size() < rememberedDigests)
            m_digests.push_back(digits);
        else
            m_digests[m_nextDigest++ % rememberedDigests] = digits;
    }
}

void Classifier::begin(const payload::Record &record)
{
    m_record = &record;
    m_event = eventVerdict(*m_knowledge, record);
    m_time = timeOf(record);
    const payload::Document &document = record.document;
    m_rootPath = record.root < record.end ? document.paths().pointer(document.node(record.root).path()) : "";
    m_namePath = eventNamePath(record);
    noteDigests(record);
}

const DeclaredField *Classifier::declaredField(std::string_view path) const
{
    if (m_event.event == nullptr)
        return nullptr;
    if (path.starts_with(m_rootPath) && !m_rootPath.empty() && path.starts_with('/'))
        path.remove_prefix(m_rootPath.size());
    return m_event.event->field(path);
}

FieldContext Classifier::contextOf(const payload::Node &leaf)
{
    const PathFacts &facts = m_facts.of(m_record->document.paths(), leaf.path());
    FieldContext context;
    context.facts = &facts;
    context.event = m_event;
    context.declared = declaredField(facts.path);
    context.isEventName = !m_namePath.empty() && facts.path.size() == m_rootPath.size() + m_namePath.size()
        && facts.path.ends_with(m_namePath);
    context.neighbours = m_digests;
    context.eventTime = m_time;
    return context;
}

const Finding &Classifier::explain(payload::NodeIndex leaf)
{
    const payload::Node &node = m_record->document.node(leaf);
    m_finding = m_judge.explain(contextOf(node), node.type(), m_record->document.lexeme(leaf));
    return m_finding;
}

FieldVerdict Classifier::judge(payload::NodeIndex leaf)
{
    const payload::Node &node = m_record->document.node(leaf);
    return m_judge.judge(contextOf(node), node.type(), m_record->document.lexeme(leaf));
}

} // namespace telltale::audit
