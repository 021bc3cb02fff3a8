// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"
#include "privacy/policy/record_rules.h"
#include "privacy/preview/column_method.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace telltale::privacy {

/// The values of chosen fields over any number of events, for saying what a method would make of them: for each field
/// the different values, and for each event their numbers (4 bytes a field and event).
///
/// A field of an envelope (header/…, query/…) counts for every event of its request; a request without events counts as
/// one. Of several values of one field in an event all count for the field itself, and the first one for groups and
/// links. Not thread-safe; measure() uses threads of its own.
class ValueTable
{
public:
    /// `paths`: the pattern paths of the columns, in their order.
    ValueTable(std::vector<std::string> paths, std::shared_ptr<const audit::Knowledge> knowledge);
    ~ValueTable();

    void add(const payload::Record &record);
    std::uint64_t events() const { return m_products.size(); }
    const std::vector<std::string> &paths() const { return m_paths; }

    std::uint32_t valueCount(std::size_t column) const { return m_columns[column].values.values.size(); }
    /// A different value of a column, in the order in which they came; without a time. Valid until the next add().
    FieldValue value(std::size_t column, std::uint32_t number) const;
    /// How often each of them occurs, by number.
    std::vector<std::uint64_t> counts(std::size_t column) const;

    /// What keyed methods use from now on.
    void setKeys(const KeySource &keys);
    /// Methods are applied to different values only, and what they gave is kept for the next question.
    Measures measure(const MeasureQuestion &question);

private:
    /// A column, and what methods made of it that were asked for lately.
    struct Column
    {
        ValueColumn values;
        std::vector<AppliedMethod> applied;
    };

    std::int16_t columnOf(const payload::Record &record, payload::NodeIndex leaf);
    std::uint32_t numberOf(std::size_t column, const payload::Record &record, payload::NodeIndex leaf);
    void addRow(const payload::Record &record);
    std::uint16_t productNumber();
    const AppliedMethod &applied(std::size_t column, const Method &method);

    std::vector<std::string> m_paths;
    RecordRules m_rules; ///< of a policy without rules: it says what fields and events are
    std::vector<Column> m_columns;
    std::vector<std::uint16_t> m_products; ///< by event
    std::vector<std::int32_t> m_days;      ///< by event, since 1970 UTC
    std::vector<std::string> m_productNames;
    std::uint64_t m_generation = 0;
    std::vector<std::int16_t> m_columnOfPath; ///< by path id of that generation

    std::vector<std::uint32_t> m_row;                    ///< of the record that is read
    std::vector<std::uint32_t> m_envelope;               ///< of the last request
    std::shared_ptr<const payload::Exchange> m_exchange; ///< that request
    bool m_isEnvelopeAlone = false;                      ///< it has a row, and no event yet
    KeySource m_keys;
    std::string m_text;
};

} // namespace telltale::privacy
