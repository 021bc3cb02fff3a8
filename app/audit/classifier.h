// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"

#include <memory>

namespace telltale::audit {

/// Says of records, one after the other, what their fields are. Remembers the lengths of the digests that it
/// has seen: a shortened one shows only beside others. Not thread-safe.
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
    void noteDigests(const payload::Record &record);
    const DeclaredField *declaredField(std::string_view path) const;
    FieldContext contextOf(const payload::Node &leaf);

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
    Finding m_finding;
};

} // namespace telltale::audit
