// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rule_preview.h"

#include "audit/classifier.h"
#include "audit/masking.h"
#include "base/visible_text.h"
#include "privacy/anonymise/anonymiser.h"
#include "ui/models/capture_walk.h"
#include "ui/models/inventory_text.h"
#include "ui/models/secrets.h"
#include "ui/models/shared_knowledge.h"

#include <algorithm>
#include <set>

namespace telltale::models {

using payload::NodeIndex;
using payload::Record;
using privacy::Action;

namespace {

constexpr std::size_t mostWords = 2000;
constexpr std::size_t longestExample = 200;

QStringList sortedTexts(const std::set<std::string> &words)
{
    QStringList texts;
    for (const std::string &word : words)
        texts << QString::fromStdString(word);
    return texts;
}

QString shownValue(std::string_view text)
{
    const QString shown = visible(text.substr(0, longestExample));
    return text.size() > longestExample ? shown + QChar(0x2026) : shown;
}

/// The policy of one rule by itself: what it would fit if it were the first.
std::shared_ptr<const privacy::Policy> onlyRule(const privacy::Policy &policy, std::size_t index)
{
    privacy::Policy only;
    if (index < policy.rules.size())
        only.rules.push_back(policy.rules[index]);
    return std::make_shared<const privacy::Policy>(std::move(only));
}

/// Looks at records one after the other.
class RuleTrial
{
public:
    RuleTrial(const std::shared_ptr<const privacy::Policy> &policy, std::size_t index,
              const std::shared_ptr<const audit::Knowledge> &knowledge, const privacy::KeySource &keys)
        : m_policy(policy), m_index(static_cast<std::uint32_t>(index)), m_rules(policy, knowledge),
          m_alone(onlyRule(*policy, index), knowledge), m_classifier(knowledge)
    {
        if (auto made = privacy::Anonymiser::make(policy, knowledge, keys))
            m_anonymiser = std::move(*made);
    }

    void take(const Record &record);
    const RuleAnswer &answer() const { return m_answer; }
    SeenWords seen() const;

private:
    void note(const privacy::LeafPlace &place, const std::string &event);
    void addExample(const Record &record, NodeIndex leaf, std::string_view path);
    void fill(RuleExample &example, const Record &record, NodeIndex leaf) const;

    std::shared_ptr<const privacy::Policy> m_policy;
    std::uint32_t m_index;
    privacy::RecordRules m_rules;
    privacy::RecordRules m_alone;
    audit::Classifier m_classifier;
    std::unique_ptr<privacy::Anonymiser> m_anonymiser;
    RuleAnswer m_answer;
    std::uint32_t m_lastPlace = 0;
    std::set<std::string> m_paths;
    std::set<std::string> m_events;
    std::set<std::string> m_products;
    std::set<std::string> m_destinations;
};

void RuleTrial::note(const privacy::LeafPlace &place, const std::string &event)
{
    const auto add = [](std::set<std::string> &words, std::string_view word) {
        if (!word.empty() && words.size() < mostWords)
            words.emplace(word);
    };
    m_lastPlace = place.number;
    add(m_paths, place.path);
    add(m_events, event);
    add(m_products, m_rules.event().product());
    add(m_destinations, m_rules.destination());
}

SeenWords RuleTrial::seen() const
{
    return {sortedTexts(m_paths), sortedTexts(m_events), sortedTexts(m_products), sortedTexts(m_destinations)};
}

void RuleTrial::take(const Record &record)
{
    if (record.root >= record.end)
        return;
    m_rules.begin(record);
    m_alone.begin(record);
    bool isMet = false;
    std::optional<std::string> event;
    for (NodeIndex leaf = record.root; leaf < record.end; ++leaf) {
        if (!record.document.node(leaf).isLeaf())
            continue;
        ++m_answer.total;
        const privacy::LeafPlace place = m_rules.place(leaf);
        if (place.number > m_lastPlace) {
            if (!event)
                event = record.isEnvelope ? std::string() : payload::eventName(record).value_or(std::string());
            note(place, *event);
        }
        const std::uint32_t rule = m_rules.rule(leaf);
        const bool isLeft = place.isFraming && m_policy->treatment(m_index).action != Action::Block;
        if (rule == m_index && !isLeft) {
            ++m_answer.fields;
            isMet = true;
            if (m_answer.examples.size() < RulePreview::mostExamples)
                addExample(record, leaf, place.path);
        } else if (m_index < m_policy->rules.size() && rule < m_index && !isLeft && m_alone.rule(leaf) == 0) {
            ++m_answer.shadowed;
        }
    }
    m_answer.events += isMet && !record.isEnvelope ? 1 : 0;
}

void RuleTrial::addExample(const Record &record, NodeIndex leaf, std::string_view path)
{
    std::string room;
    m_classifier.begin(record);
    const bool isSecret = audit::holdsSecret(m_classifier.explain(leaf));
    RuleExample example;
    example.path = pathText(std::string(path));
    example.before = isSecret ? maskText() : shownValue(privacy::decodedText(record, leaf, room));
    fill(example, record, leaf);
    if (isSecret && m_policy->treatment(m_index).action == Action::Mask)
        example.after = maskText(); // its ends would be there
    const auto isSame = [&example](const RuleExample &other) {
        return other.path == example.path && other.before == example.before;
    };
    if (std::none_of(m_answer.examples.begin(), m_answer.examples.end(), isSame))
        m_answer.examples.push_back(std::move(example));
}

void RuleTrial::fill(RuleExample &example, const Record &record, NodeIndex leaf) const
{
    using What = RuleExample::What;
    const privacy::RecordChanges changes = m_anonymiser ? m_anonymiser->changes(record) : privacy::RecordChanges();
    if (changes.isBlocked) {
        example.what = What::Kept;
        return;
    }
    const auto change = std::find_if(changes.fields.begin(), changes.fields.end(),
                                     [leaf](const privacy::FieldChange &one) { return one.node == leaf; });
    if (change == changes.fields.end())
        return;
    example.what = change->what == privacy::FieldChange::What::Drop ? What::Dropped : What::Changed;
    example.after = example.what == What::Changed ? shownValue(change->text) : QString();
}

} // namespace

RulePreview::RulePreview(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent)
    : QObject(parent), m_capture(capture), m_knowledge(knowledge)
{
    if (Result<privacy::SecretKey> key = privacy::SecretKey::make())
        m_keys = privacy::KeySource(*std::move(key));
    connect(&m_work, &LatestWork::progressed, this, &RulePreview::progressed);
}

RulePreview::~RulePreview() = default;

void RulePreview::ask(std::shared_ptr<const privacy::Policy> policy, std::size_t index)
{
    m_answer.reset();
    m_work.start([this, view = m_capture.view(), policy = std::move(policy), index,
                  keys = m_keys](const LatestWork::Control &control) -> LatestWork::Done {
        RuleTrial trial(policy, index, m_knowledge.get(), keys);
        if (!walkCapture(view, {{}, mostEvents}, control, [&trial](const Record &record) { trial.take(record); }))
            return {};
        return [this, answer = std::make_shared<const RuleAnswer>(trial.answer()), seen = trial.seen()] {
            m_answer = answer;
            m_seen = seen;
            Q_EMIT answered();
        };
    });
}

} // namespace telltale::models
