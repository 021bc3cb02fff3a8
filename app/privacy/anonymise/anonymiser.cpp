// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/anonymiser.h"

#include "audit/inventory/distinct_counter.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;

namespace {

constexpr std::size_t knownValues = 8192;
constexpr unsigned quietBits = 13;
constexpr std::size_t quietValues = std::size_t(1) << quietBits;
constexpr std::size_t longestKnown = 256;
constexpr std::size_t mostProblems = 1000;

bool rotates(const Policy &policy)
{
    const auto does = [](const Treatment &treatment) { return treatment.method.rotation != Rotation::Never; };
    return does(policy.fallback) || std::any_of(policy.rules.begin(), policy.rules.end(), [&](const Rule &rule) {
               return does(rule.treatment);
           });
}

/// By both ends of a value: what is alike in both is only told apart more slowly.
std::size_t quietSlot(std::uint32_t place, std::string_view value)
{
    const bool isShort = value.size() < 8;
    const std::uint64_t front =
        isShort ? payload::loadShort(value.data(), value.size()) : payload::load64(value.data());
    const std::uint64_t back = isShort ? 0 : payload::load64(value.data() + value.size() - 8);
    const std::uint64_t mixed =
        (front ^ (back << 23u | back >> 41u) ^ std::uint64_t(place) << 40u ^ value.size()) * 0x9E3779B97F4A7C15u;
    return mixed >> (64u - quietBits);
}

/// Where a place knows no types, only the text counts.
bool isSameType(NodeType before, NodeType after)
{
    return before == after || ((before == NodeType::Text || before == NodeType::Bytes) && after == NodeType::String);
}

} // namespace

Result<std::unique_ptr<Anonymiser>> Anonymiser::make(std::shared_ptr<const Policy> policy,
                                                     std::shared_ptr<const audit::Knowledge> knowledge,
                                                     const KeySource &keys)
{
    if (policy->needsKey() && !keys.hasKey())
        return Error{
            "policy-needs-key",
            QCoreApplication::translate("telltale::Policy",
                                        "The policy has keyed hashes or pseudonyms, and there is no key to make "
                                        "them with.")};
    return std::unique_ptr<Anonymiser>(new Anonymiser(std::move(policy), std::move(knowledge), keys));
}

std::unique_ptr<Anonymiser> Anonymiser::withoutKey(std::shared_ptr<const Policy> policy,
                                                   std::shared_ptr<const audit::Knowledge> knowledge)
{
    return std::unique_ptr<Anonymiser>(new Anonymiser(std::move(policy), std::move(knowledge), KeySource()));
}

Anonymiser::Anonymiser(std::shared_ptr<const Policy> policy, std::shared_ptr<const audit::Knowledge> knowledge,
                       const KeySource &keys)
    : m_rules(std::move(policy), std::move(knowledge)), m_keys(keys), m_rotates(rotates(m_rules.policy())),
      m_known(knownValues), m_quiet(quietValues)
{
}

RecordChanges Anonymiser::changes(const payload::Record &record)
{
    RecordChanges changes;
    if (record.root >= record.end || m_rules.policy().isIdle())
        return changes;
    m_record = &record;
    m_rules.begin(record);
    m_period = m_rotates && m_rules.time() ? periodOf(Rotation::Day, *m_rules.time()) : std::string();
    for (NodeIndex index = record.root; index < record.end; ++index) {
        if (!record.document.node(index).isLeaf() || judgeLeaf(index, changes))
            continue;
        changes.isBlocked = true;
        changes.fields.clear();
        break;
    }
    return changes;
}

MethodResult Anonymiser::treat(NodeIndex leaf, std::uint32_t rule)
{
    const Treatment &treatment = m_rules.policy().treatment(rule);
    FieldValue value;
    value.type = m_record->document.node(leaf).type();
    value.text = decodedText(*m_record, leaf, m_text);
    if (asksForForm(treatment.method))
        value.recognised = m_rules.verdict(leaf).recognised();
    if (treatment.method.rotation != Rotation::Never)
        value.time = m_rules.time();
    MethodResult result = apply(treatment.method, value, m_keys);
    if (result.what == MethodResult::What::Replace && isSameType(value.type, result.type) && result.text == value.text)
        result.what = MethodResult::What::Keep;
    return result;
}

void Anonymiser::add(NodeIndex leaf, std::uint32_t rule, const MethodResult &result, std::string_view path,
                     RecordChanges &changes)
{
    if (!result.problem.isEmpty()) {
        std::tuple key(rule, std::string(path), result.problem);
        const auto found = m_problems.find(key);
        if (found != m_problems.end())
            ++found->second;
        else if (m_problems.size() < mostProblems)
            m_problems.emplace(std::move(key), 1);
    }
    if (result.what == MethodResult::What::Drop)
        changes.fields.push_back({leaf, FieldChange::What::Drop, NodeType::Null, {}, rule});
    else if (result.what == MethodResult::What::Replace)
        changes.fields.push_back({leaf, FieldChange::What::Replace, result.type, result.text, rule});
}

bool Anonymiser::judgeLeaf(NodeIndex leaf, RecordChanges &changes)
{
    const LeafPlace place = m_rules.place(leaf);
    if (place.choices->allowsAll)
        return true;
    const std::string_view lexeme = m_record->document.lexeme(leaf);
    const NodeType type = m_record->document.node(leaf).type();
    Quiet &quiet = m_quiet[quietSlot(place.number, lexeme)];
    return quiet.is(place.number, type, lexeme) || judgeValue(leaf, place, quiet, changes);
}

bool Anonymiser::judgeValue(NodeIndex leaf, const LeafPlace &place, Quiet &quiet, RecordChanges &changes)
{
    const std::string_view lexeme = m_record->document.lexeme(leaf);
    const NodeType type = m_record->document.node(leaf).type();
    Known &known = m_known[(audit::hashOfValue(lexeme) ^ place.number * 0x9E3779B97F4A7C15u) % knownValues];
    const bool isKnown =
        known.place == place.number && known.type == type && known.lexeme == lexeme && known.period == m_period;
    if (!isKnown) {
        known.place = 0;
        known.rule = m_rules.rule(leaf);
        const Action action = m_rules.policy().treatment(known.rule).action;
        if (action == Action::Block) {
            changes.blockedBy = known.rule;
            return false;
        }
        const bool stays = action == Action::Allow || place.isFraming;
        known.result = stays ? MethodResult() : treat(leaf, known.rule);
        known.isQuiet = known.result.what == MethodResult::What::Keep && known.result.problem.isEmpty();
        // Whether a digest is a shortened one depends on those around it.
        const bool isKept =
            lexeme.size() <= longestKnown && audit::digestDigits(decodedText(*m_record, leaf, m_text)) == 0;
        if (isKept && known.isQuiet && (stays || !m_rotates) && lexeme.size() <= Quiet::longest) {
            quiet.set(place.number, type, lexeme);
        } else if (isKept) {
            known.place = place.number;
            known.type = type;
            known.lexeme = lexeme;
            known.period = m_period;
        }
    }
    if (!known.isQuiet)
        add(leaf, known.rule, known.result, place.path, changes);
    return true;
}

std::vector<AnonymiseProblem> Anonymiser::problems() const
{
    std::vector<AnonymiseProblem> list;
    for (const auto &[key, fields] : m_problems)
        list.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), fields});
    return list;
}

} // namespace telltale::privacy
