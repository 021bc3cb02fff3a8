// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/preview/value_table.h"

#include "privacy/preview/measuring.h"

#include <algorithm>

namespace telltale::privacy {

using payload::NodeIndex;

namespace {

constexpr std::int16_t notLookedUp = -2;
constexpr std::int16_t noColumn = -1;
/// Answers that are kept for one column: those of the methods that somebody tries in turn.
constexpr std::size_t mostApplied = 4;
constexpr std::size_t mostProducts = 65'535;

std::shared_ptr<const Policy> policyWithoutRules()
{
    return std::make_shared<const Policy>();
}

std::int32_t dayOf(std::optional<std::int64_t> milliseconds)
{
    constexpr std::int64_t dayLength = 86'400'000;
    if (!milliseconds)
        return noDay;
    const std::int64_t day = *milliseconds / dayLength - (*milliseconds % dayLength < 0 ? 1 : 0);
    return static_cast<std::int32_t>(day);
}

} // namespace

ValueTable::ValueTable(std::vector<std::string> paths, std::shared_ptr<const audit::Knowledge> knowledge)
    : m_paths(std::move(paths)), m_rules(policyWithoutRules(), std::move(knowledge)), m_columns(m_paths.size())
{
}

ValueTable::~ValueTable() = default;

std::int16_t ValueTable::columnOf(const payload::Record &record, NodeIndex leaf)
{
    const payload::PathTable &paths = record.document.paths();
    const payload::PathId path = record.document.node(leaf).path();
    if (path >= m_columnOfPath.size())
        m_columnOfPath.resize(std::max<std::size_t>(paths.size(), path + 1), notLookedUp);
    std::int16_t &column = m_columnOfPath[path];
    if (column == notLookedUp) {
        const auto found = std::find(m_paths.begin(), m_paths.end(), paths.pointer(path));
        column = found == m_paths.end() ? noColumn : static_cast<std::int16_t>(found - m_paths.begin());
    }
    return column;
}

std::uint32_t ValueTable::numberOf(std::size_t column, const payload::Record &record, NodeIndex leaf)
{
    ValueColumn &values = m_columns[column].values;
    const std::uint32_t number =
        values.values.add(record.document.node(leaf).type(), decodedText(record, leaf, m_text));
    if (number == values.forms.size())
        values.forms.push_back(m_rules.verdict(leaf).recognised());
    return number;
}

std::uint16_t ValueTable::productNumber()
{
    std::string product(m_rules.event().product());
    if (product.empty())
        product = m_rules.destination();
    const auto found = std::find(m_productNames.begin(), m_productNames.end(), product);
    const auto number = static_cast<std::size_t>(found - m_productNames.begin());
    if (found == m_productNames.end() && number < mostProducts)
        m_productNames.push_back(std::move(product));
    return static_cast<std::uint16_t>(number);
}

/// Puts m_row down: in a row of its own, or in that of its request if no event has come to it yet.
void ValueTable::addRow(const payload::Record &record)
{
    const bool isOfRequest = !record.isEnvelope && record.exchange && record.exchange == m_exchange;
    if (isOfRequest && m_isEnvelopeAlone) {
        m_isEnvelopeAlone = false;
        m_products.pop_back();
        m_days.pop_back();
        for (Column &column : m_columns)
            column.values.rows.pop_back();
    }
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const bool isInherited = isOfRequest && m_row[column] == absentNumber;
        m_columns[column].values.rows.push_back(isInherited ? m_envelope[column] : m_row[column]);
    }
    m_products.push_back(productNumber());
    m_days.push_back(dayOf(m_rules.time()));
}

void ValueTable::add(const payload::Record &record)
{
    if (record.root >= record.end)
        return;
    m_rules.begin(record);
    if (m_generation != record.document.paths().generation()) {
        m_generation = record.document.paths().generation();
        m_columnOfPath.clear();
    }
    m_row.assign(m_columns.size(), absentNumber);
    // The row that this record will have, or shares with its request.
    const bool joins = !record.isEnvelope && m_isEnvelopeAlone && record.exchange && record.exchange == m_exchange;
    const auto row = static_cast<std::uint32_t>(m_products.size() - (joins ? 1 : 0));
    bool hasAny = false;
    for (NodeIndex index = record.root; index < record.end; ++index) {
        if (!record.document.node(index).isLeaf())
            continue;
        const std::int16_t column = columnOf(record, index);
        if (column == noColumn)
            continue;
        const auto at = static_cast<std::size_t>(column);
        const std::uint32_t number = numberOf(at, record, index);
        hasAny = true;
        if (m_row[at] == absentNumber)
            m_row[at] = number;
        else
            m_columns[at].values.further.emplace_back(row, number);
    }
    if (record.isEnvelope) {
        m_exchange = record.exchange;
        m_envelope = m_row;
        m_isEnvelopeAlone = hasAny;
        if (!hasAny)
            return;
    }
    addRow(record);
}

FieldValue ValueTable::value(std::size_t column, std::uint32_t number) const
{
    const ValueColumn &values = m_columns[column].values;
    FieldValue value;
    value.text = values.values.text(number);
    value.type = values.values.type(number);
    value.recognised = values.forms[number];
    return value;
}

std::vector<std::uint64_t> ValueTable::counts(std::size_t column) const
{
    const ValueColumn &values = m_columns[column].values;
    std::vector<std::uint64_t> counts(values.values.size(), 0);
    for (const std::uint32_t number : values.rows) {
        if (number != absentNumber)
            ++counts[number];
    }
    for (const auto &[event, number] : values.further)
        ++counts[number];
    return counts;
}

void ValueTable::setKeys(const KeySource &keys)
{
    m_keys = keys;
    for (Column &column : m_columns) {
        std::erase_if(column.applied, [](const AppliedMethod &one) { return needsKey(one.method); });
    }
}

const AppliedMethod &ValueTable::applied(std::size_t column, const Method &method)
{
    std::vector<AppliedMethod> &kept = m_columns[column].applied;
    const ValueColumn &values = m_columns[column].values;
    std::erase_if(kept, [&values](const AppliedMethod &one) {
        return one.events != values.rows.size() || one.further != values.further.size();
    });
    const auto found =
        std::find_if(kept.begin(), kept.end(), [&](const AppliedMethod &one) { return one.method == method; });
    if (found != kept.end())
        return *found;
    if (kept.size() >= mostApplied)
        kept.erase(kept.begin());
    kept.push_back(applyToColumn(method, values, m_days, m_keys));
    return kept.back();
}

Measures ValueTable::measure(const MeasureQuestion &question)
{
    Measures measures;
    std::vector<const std::vector<std::uint32_t> *> rowsAfter;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const Method method = column < question.methods.size() ? question.methods[column] : Method();
        const AppliedMethod &applied = this->applied(column, method);
        measures.fields.push_back(applied.measure);
        rowsAfter.push_back(&applied.rows);
    }
    std::vector<const std::vector<std::uint32_t> *> quasiBefore;
    std::vector<const std::vector<std::uint32_t> *> quasiAfter;
    for (const std::size_t column : question.quasi) {
        if (column >= m_columns.size())
            continue;
        quasiBefore.push_back(&m_columns[column].values.rows);
        quasiAfter.push_back(rowsAfter[column]);
    }
    const bool hasId = question.id && *question.id < m_columns.size();
    const std::span<const std::uint32_t> ids =
        hasId ? std::span<const std::uint32_t>(m_columns[*question.id].values.rows) : std::span<const std::uint32_t>();
    measures.groupsBefore = groupsOf(quasiBefore, ids, m_products.size());
    // People are told apart by what they were called before: a new name makes nobody two.
    measures.groupsAfter = groupsOf(quasiAfter, ids, m_products.size());
    if (hasId) {
        measures.linksBefore = linksOf(ids, m_products, m_days);
        measures.linksAfter = linksOf(*rowsAfter[*question.id], m_products, m_days);
    }
    return measures;
}

} // namespace telltale::privacy
