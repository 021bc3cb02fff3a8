// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"
#include "audit/path_facts.h"
#include "payload/record.h"
#include "privacy/policy/leaf_text.h"
#include "privacy/policy/policy_matcher.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace telltale::privacy {

/// What is known of a leaf before its value is looked at.
struct LeafPlace
{
    std::uint32_t number = 0; ///< of the kind of event and pattern path, from 1; never means another place later
    bool isFraming = false;   ///< a header that tells how to read the request, or where it goes: only Block counts
    const RuleChoices *choices = nullptr; ///< valid until the next begin()
    std::string_view path;                ///< pattern path; likewise
};

/// Says of records, one after the other, which rule is about each of their leaves: the one engine of preview, wire,
/// exports and `check`. Kinds of events (name, destination, request) and their paths are looked at once.
///
/// A field that a protocol unpacked the events from holds what is judged as fields of these events: of such a field
/// only rules that name a path count, and the default does not. Not thread-safe.
class RecordRules
{
public:
    RecordRules(std::shared_ptr<const Policy> policy, std::shared_ptr<const audit::Knowledge> knowledge);
    ~RecordRules();

    /// The record whose leaves come next. It has to stay as it is until the next call.
    void begin(const payload::Record &record);
    /// The product, kind and gate of that record.
    const audit::EventVerdict &event() const;
    /// See payload::destinationOf(); "" without a request.
    const std::string &destination() const;
    /// The event's own time, else that of its request; milliseconds since 1970 UTC.
    std::optional<std::int64_t> time();

    LeafPlace place(payload::NodeIndex leaf)
    {
        const Slot &slot = slotOf(leaf);
        return {slot.number, slot.isFraming, &slot.choices, slot.facts.path};
    }
    /// Index in the policy's rules; rules.size(): the default; noRule: none.
    std::uint32_t rule(payload::NodeIndex leaf);
    /// What the leaf is; looked at anew by every call.
    audit::FieldVerdict verdict(payload::NodeIndex leaf);
    const Policy &policy() const { return *m_policy; }

private:
    /// What is known of a place.
    struct Slot
    {
        std::uint32_t number = 0; ///< 0: not looked at yet
        bool isFraming = false;
        RuleChoices choices;
        audit::FieldContext context;
        audit::PathFacts facts;
    };
    /// A kind of event: everything that decides about its fields apart from paths and values.
    struct Kind
    {
        audit::EventVerdict event;
        std::string protocol;
        std::string name;
        std::string namePath;
        std::string rootPath;
        std::string destination;
        std::unordered_map<std::string, Slot> byPath; ///< an unpacked field's begins with a line feed
        std::uint64_t generation = 0;
        std::vector<Slot *> byId; ///< for the table of this generation
    };

    /// A kind by what is quickly known of a record. Ids are of the table of this generation.
    struct Recent
    {
        std::uint64_t generation = 0;
        std::uint64_t request = 0; ///< see m_requestNumber
        payload::PathId root = 0;
        payload::PathId nameField = 0; ///< 0xFFFFFFFF: no field has the name
        bool isEnvelope = false;
        Kind *kind = nullptr;
    };
    static constexpr std::size_t mostRecent = 16;

    void noteRequest(const payload::Record &record);
    Kind &kindOf(const payload::Record &record);
    std::string_view nameOf(const payload::Record &record, payload::NodeIndex field);
    Kind &findKind(const payload::Record &record, std::string_view name);
    Slot &slotOf(payload::NodeIndex leaf)
    {
        const payload::PathId path = m_record->document.node(leaf).path();
        if (path < m_kind->byId.size() && m_kind->byId[path] != nullptr && leaf != m_record->unpackedFrom)
            return *m_kind->byId[path];
        return findSlot(leaf);
    }
    Slot &findSlot(payload::NodeIndex leaf);
    void fillSlot(Slot &slot, const std::string &path, bool isUnpacked);
    void noteDigests();
    void forget();

    std::shared_ptr<const Policy> m_policy;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    PolicyMatcher m_matcher;
    audit::PathFactsTable m_facts;
    audit::FieldJudge m_judge;
    bool m_asksProtection = false;
    const payload::Record *m_record = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Kind>> m_kinds;
    Kind *m_kind = nullptr;
    std::shared_ptr<const payload::Exchange> m_exchange; ///< that m_request was made of
    std::string m_request;
    std::string m_destination;
    std::uint64_t m_requestNumber = 0; ///< another one whenever one of the two is
    std::vector<Recent> m_recent;      ///< the newest kinds
    std::size_t m_nextRecent = 0;
    std::string m_requestNow; ///< kept for its memory
    std::string m_key;        ///< of the kind, kept for its memory
    std::string m_name;       ///< of an event where it is not plainly there
    std::string m_text;       ///< of a value with escapes
    std::size_t m_slots = 0;
    std::uint32_t m_lastNumber = 0;
    std::optional<std::optional<std::int64_t>> m_time;
    std::vector<std::size_t> m_digests;
    std::size_t m_nextDigest = 0;
};

} // namespace telltale::privacy
