// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/classifier.h"

#include "audit/inventory/distinct_counter.h"
#include "audit/ledger/event_name.h"
#include "audit/reveals/created_time.h"

namespace telltale::audit {

namespace {

constexpr std::size_t rememberedDigests = 64;
constexpr std::size_t rememberedValues = 4096;
constexpr std::size_t longestRemembered = 256;

std::optional<std::int64_t> timeOf(const payload::Record &record)
{
    if (const auto time = payload::eventTime(record))
        return time;
    return record.exchange ? record.exchange->time : std::nullopt;
}

} // namespace

Classifier::Classifier(std::shared_ptr<const Knowledge> knowledge)
    : m_knowledge(std::move(knowledge)), m_facts(*m_knowledge), m_judge(*m_knowledge), m_said(rememberedValues)
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

FieldContext Classifier::contextOf(const PathFacts &facts) const
{
    FieldContext context;
    context.facts = &facts;
    context.event = m_event;
    context.declared = declaredField(facts.path);
    context.isEventName = !m_namePath.empty() && facts.path.size() == m_rootPath.size() + m_namePath.size()
        && facts.path.ends_with(m_namePath);
    context.neighbours = m_digests;
    context.role = protocolRole(*m_record, m_rootPath, facts.path);
    return context;
}

Classifier::Said &Classifier::sayOnce(const FieldContext &context, payload::NodeType type, std::string_view lexeme)
{
    const std::uint64_t hash = hashOfValue(lexeme) ^ reinterpret_cast<std::uintptr_t>(context.facts) >> 4u;
    Said &said = m_said[hash % m_said.size()];
    const bool isSaid = said.facts == context.facts && said.declared == context.declared
        && said.event == context.event.event && said.type == type && said.isEventName == context.isEventName
        && said.role == context.role && said.lexeme == lexeme;
    if (isSaid)
        return said;
    said.finding = m_judge.explain(context, type, lexeme);
    said.created = m_judge.created(said.finding.recognised, type, lexeme);
    // Values of forms, queries and headers have no quotes, and may be nothing at all.
    const bool isQuoted = type == payload::NodeType::String && lexeme.size() >= 2;
    const std::string_view text = isQuoted ? lexeme.substr(1, lexeme.size() - 2) : lexeme;
    const bool isKept = lexeme.size() <= longestRemembered && digestDigits(text) == 0;
    said.facts = isKept ? context.facts : nullptr;
    said.declared = context.declared;
    said.event = context.event.event;
    said.type = type;
    said.isEventName = context.isEventName;
    said.role = context.role;
    said.lexeme = isKept ? lexeme : std::string_view();
    return said;
}

FieldVerdict Classifier::judge(payload::NodeIndex leaf)
{
    const payload::Node &node = m_record->document.node(leaf);
    const PathFacts &facts = m_facts.of(m_record->document.paths(), node.path());
    return m_judge.judge(contextOf(facts), node.type(), m_record->document.lexeme(leaf));
}

const Finding &Classifier::explain(payload::NodeIndex leaf)
{
    const payload::Document &document = m_record->document;
    const payload::Node &node = document.node(leaf);
    const PathFacts &facts = m_facts.of(document.paths(), node.path());
    const Said &said = sayOnce(contextOf(facts), node.type(), document.lexeme(leaf));
    std::string age = said.created && m_time ? ageSentence(*said.created, *m_time) : std::string();
    if (age.empty())
        return said.finding;
    m_finding = said.finding;
    m_finding.reveals.push_back(std::move(age));
    return m_finding;
}

} // namespace telltale::audit
