// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/record_rules.h"

#include "audit/ledger/event_name.h"
#include "payload/exchange.h"
#include "privacy/policy/framing_headers.h"

#include <algorithm>

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;

namespace {

/// Names and paths can be any number; when there are so many, they hardly come again.
constexpr std::size_t mostKinds = 20'000;
constexpr std::size_t mostSlots = 400'000;
constexpr std::size_t keptDigests = 64;

void setRequest(std::string &request, const payload::Exchange &exchange)
{
    const std::string &place = exchange.url.empty() ? exchange.target : exchange.url;
    request.assign(exchange.method).append(1, ' ').append(place, 0, place.find('?'));
}

bool isNamed(const payload::Record &record)
{
    return !record.isEnvelope && record.root < record.end
        && record.document.node(record.root).type() == NodeType::Object;
}

bool asksForProtection(const Policy &policy)
{
    return std::any_of(policy.rules.begin(), policy.rules.end(),
                       [](const Rule &rule) { return !rule.matcher.protections.empty(); });
}

} // namespace

RecordRules::RecordRules(std::shared_ptr<const Policy> policy, std::shared_ptr<const audit::Knowledge> knowledge)
    : m_policy(std::move(policy)), m_knowledge(std::move(knowledge)), m_matcher(*m_policy), m_facts(*m_knowledge),
      m_judge(*m_knowledge), m_asksProtection(asksForProtection(*m_policy))
{
}

RecordRules::~RecordRules() = default;

void RecordRules::forget()
{
    m_kinds.clear();
    m_recent.clear();
    m_kind = nullptr;
    m_slots = 0;
}

void RecordRules::noteRequest(const payload::Record &record)
{
    if (record.exchange == m_exchange)
        return;
    const bool isAlike = m_exchange && record.exchange && m_exchange->method == record.exchange->method
        && m_exchange->target == record.exchange->target && m_exchange->url == record.exchange->url;
    m_exchange = record.exchange;
    if (isAlike)
        return;
    m_requestNow.clear();
    if (m_exchange)
        setRequest(m_requestNow, *m_exchange);
    std::string destination = m_exchange ? payload::destinationOf(*m_exchange) : std::string();
    if (m_requestNow == m_request && destination == m_destination)
        return;
    std::swap(m_request, m_requestNow);
    m_destination = std::move(destination);
    ++m_requestNumber;
}

/// Of an event, with its protocolNameField(); valid until the next call. Most names stand there as they are.
std::string_view RecordRules::nameOf(const payload::Record &record, NodeIndex field)
{
    const bool isSaid = field != payload::noNode && record.document.node(field).type() == NodeType::String;
    const std::string_view lexeme = isSaid ? record.document.lexeme(field) : std::string_view();
    const bool isPlain = lexeme.size() >= 2 && lexeme.front() == '"' && lexeme.back() == '"'
        && lexeme.find('\\') == std::string_view::npos;
    if (isPlain)
        return lexeme.substr(1, lexeme.size() - 2);
    m_name = payload::eventName(record).value_or(std::string());
    return m_name;
}

/// Most records are of a kind that one a short time ago was of, too: then no path has to be written out.
RecordRules::Kind &RecordRules::kindOf(const payload::Record &record)
{
    noteRequest(record);
    const payload::Document &document = record.document;
    const NodeIndex said = isNamed(record) ? payload::protocolNameField(record) : payload::noNode;
    const NodeIndex field = said != payload::noNode ? said : audit::eventNameField(record);
    const std::string_view name = record.isEnvelope ? std::string_view() : nameOf(record, said);
    Recent own;
    own.generation = document.paths().generation();
    own.request = m_requestNumber;
    own.root = record.root < record.end ? document.node(record.root).path() : payload::noNode;
    own.nameField = field == payload::noNode ? payload::noNode : document.node(field).path();
    own.isEnvelope = record.isEnvelope;
    const std::string_view protocol = payload::protocolOf(record);
    for (const Recent &recent : m_recent) {
        if (recent.generation == own.generation && recent.request == own.request && recent.root == own.root
            && recent.nameField == own.nameField && recent.isEnvelope == own.isEnvelope && recent.kind->name == name
            && recent.kind->protocol == protocol)
            return *recent.kind;
    }
    own.kind = &findKind(record, name);
    if (m_recent.size() < mostRecent)
        m_recent.push_back(own);
    else
        m_recent[m_nextRecent++ % mostRecent] = own;
    return *own.kind;
}

RecordRules::Kind &RecordRules::findKind(const payload::Record &record, std::string_view name)
{
    const std::string namePath = audit::eventNamePath(record);
    const payload::Document &document = record.document;
    const std::string rootPath =
        record.root < record.end ? document.paths().pointer(document.node(record.root).path()) : std::string();
    m_key.assign(1, record.isEnvelope ? 'e' : 'p');
    for (const std::string_view part :
         {payload::protocolOf(record), std::string_view(m_request), std::string_view(m_destination),
          std::string_view(namePath), std::string_view(rootPath), std::string_view(name)}) {
        m_key += part;
        m_key += '\n';
    }
    const auto found = m_kinds.find(m_key);
    if (found != m_kinds.end())
        return *found->second;
    if (m_kinds.size() >= mostKinds || m_slots >= mostSlots)
        forget();
    auto kind = std::make_unique<Kind>();
    kind->event = audit::eventVerdict(*m_knowledge, record);
    kind->protocol = payload::protocolOf(record);
    kind->name = name;
    kind->namePath = namePath;
    kind->rootPath = rootPath;
    kind->destination = m_destination;
    return *m_kinds.emplace(m_key, std::move(kind)).first->second;
}

/// The lengths of a record's digests, all of them before the first is judged: a shortened one shows only beside others.
void RecordRules::noteDigests()
{
    const payload::Document &document = m_record->document;
    for (NodeIndex index = m_record->root; index < m_record->end; ++index) {
        const payload::Node &node = document.node(index);
        if (node.type() != NodeType::String || node.length < 2)
            continue;
        const std::string_view lexeme = document.lexeme(index);
        const std::size_t digits = audit::digestDigits(lexeme.substr(1, lexeme.size() - 2));
        if (digits == 0)
            continue;
        if (m_digests.size() < keptDigests)
            m_digests.push_back(digits);
        else
            m_digests[m_nextDigest++ % keptDigests] = digits;
    }
}

void RecordRules::begin(const payload::Record &record)
{
    m_record = &record;
    m_time.reset();
    m_kind = &kindOf(record);
    const std::uint64_t generation = record.document.paths().generation();
    if (m_kind->generation != generation) {
        m_kind->generation = generation;
        m_kind->byId.clear();
    }
    if (m_asksProtection)
        noteDigests();
}

const audit::EventVerdict &RecordRules::event() const
{
    return m_kind->event;
}

const std::string &RecordRules::destination() const
{
    return m_kind->destination;
}

std::optional<std::int64_t> RecordRules::time()
{
    if (!m_time) {
        std::optional<std::int64_t> time = payload::eventTime(*m_record);
        if (!time && m_record->exchange)
            time = m_record->exchange->time;
        m_time = time;
    }
    return *m_time;
}

void RecordRules::fillSlot(Slot &slot, const std::string &path, bool isUnpacked)
{
    ++m_slots;
    slot.number = ++m_lastNumber;
    slot.facts = m_facts.of(path);
    slot.isFraming = isFramingPath(path);
    audit::FieldContext &context = slot.context;
    context.facts = &slot.facts;
    context.event = m_kind->event;
    context.isEventName = !m_kind->namePath.empty() && path == m_kind->rootPath + m_kind->namePath;
    context.role = audit::protocolRole(*m_record, m_kind->rootPath, path);
    if (m_kind->event.event != nullptr) {
        std::string_view own = path;
        if (!m_kind->rootPath.empty() && own.starts_with('/') && own.starts_with(m_kind->rootPath))
            own.remove_prefix(m_kind->rootPath.size());
        context.declared = m_kind->event.event->field(own);
    }
    FieldPlace place;
    place.product = m_kind->event.product();
    place.event = m_kind->name;
    place.path = slot.facts.path;
    place.destination = m_kind->destination;
    const bool isDeclared = context.declared != nullptr && context.declared->origin != audit::Origin::Unknown;
    place.origin = isDeclared ? context.declared->origin : slot.facts.origin.origin;
    place.isContainer = isUnpacked;
    slot.choices = m_matcher.choices(place);
}

RecordRules::Slot &RecordRules::findSlot(NodeIndex leaf)
{
    const payload::PathTable &paths = m_record->document.paths();
    const payload::PathId path = m_record->document.node(leaf).path();
    const std::string text = paths.pointer(path);
    const bool isUnpacked = m_record->isEnvelope && leaf == m_record->unpackedFrom;
    Slot &slot = m_kind->byPath[isUnpacked ? '\n' + text : text];
    if (slot.number == 0)
        fillSlot(slot, text, isUnpacked);
    if (!isUnpacked) {
        if (path >= m_kind->byId.size())
            m_kind->byId.resize(std::max<std::size_t>(paths.size(), path + 1), nullptr);
        m_kind->byId[path] = &slot;
    }
    return slot;
}

audit::FieldVerdict RecordRules::verdict(NodeIndex leaf)
{
    Slot &slot = slotOf(leaf);
    slot.context.neighbours = m_digests;
    const payload::Document &document = m_record->document;
    const NodeType type = document.node(leaf).type();
    if (type != NodeType::Text)
        return m_judge.judge(slot.context, type, document.lexeme(leaf));
    // What an escape hides is judged, too.
    return m_judge.judge(slot.context, type, decodedText(*m_record, leaf, m_text));
}

std::uint32_t RecordRules::rule(NodeIndex leaf)
{
    const RuleChoices &choices = slotOf(leaf).choices;
    if (!choices.needsVerdict)
        return choices.rules.empty() ? noRule : choices.rules.front();
    const audit::FieldVerdict found = verdict(leaf);
    return m_matcher.rule(choices, found.category, found.protection);
}

} // namespace telltale::privacy
