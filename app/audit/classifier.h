// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"

#include <memory>

namespace telltale::audit {

/// Says of records, one after the other, what their fields are. Remembers the lengths of the digests that it
/// has seen, since a shortened one shows only beside others, and what it said of short values. Not thread-safe.
class Classifier
{
public:
    explicit Classifier(std::shared_ptr<const Knowledge> knowledge);

    /// The record whose fields come next. It has to stay as it is until the next call.
    void begin(const payload::Record &record);
    const EventVerdict &event() const { return m_event; }
    /// What a leaf of the record is. Valid until the next call.
    const Finding &explain(payload::NodeIndex leaf);
    /// The same without words: for looking through many.
    FieldVerdict judge(payload::NodeIndex leaf);
    const Knowledge &knowledge() const { return *m_knowledge; }

private:
    /// What was said of a value, in a table of fixed size in which a newer one takes the place of an older one.
    struct Said
    {
        Finding finding;
        std::optional<std::int64_t> created; ///< of an identifier: how old it was depends on the event
        std::string lexeme;
        const PathFacts *facts = nullptr;
        const DeclaredField *declared = nullptr;
        const CatalogueEvent *event = nullptr;
        payload::NodeType type = payload::NodeType::Null;
        bool isEventName = false;
        ProtocolRole role = ProtocolRole::None;
    };

    FieldContext contextOf(const PathFacts &facts) const;
    Said &sayOnce(const FieldContext &context, payload::NodeType type, std::string_view lexeme);
    void noteDigests(const payload::Record &record);
    const DeclaredField *declaredField(std::string_view path) const;

    std::shared_ptr<const Knowledge> m_knowledge;
    PathFactsTable m_facts;
    FieldJudge m_judge;
    const payload::Record *m_record = nullptr;
    EventVerdict m_event;
    std::optional<std::int64_t> m_time;
    std::string m_rootPath; ///< pattern path of the event's root
    std::string m_namePath; ///< path from there of the field with the event's name
    std::vector<std::size_t> m_digests;
    std::size_t m_nextDigest = 0;
    std::vector<Said> m_said;
    Finding m_finding;
};

} // namespace telltale::audit
