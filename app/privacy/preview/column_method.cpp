// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/preview/column_method.h"

#include "privacy/preview/measuring.h"
#include "privacy/preview/pair_numbers.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <system_error>
#include <thread>

namespace telltale::privacy {

namespace {

constexpr std::int64_t dayLength = 86'400'000;
constexpr std::size_t worthAThread = 4096;

/// One value in one period: what a method is applied to once.
struct MethodInput
{
    std::uint32_t value = 0;
    std::int32_t day = noDay; ///< some day of the period
};

/// The first day of the period.
std::int32_t periodStart(Rotation rotation, std::int32_t day)
{
    using namespace std::chrono;
    if (day == noDay || rotation == Rotation::Day)
        return day;
    const year_month_day date{sys_days{days{day}}};
    const sys_days start =
        rotation == Rotation::Month ? sys_days(date.year() / date.month() / 1) : sys_days(date.year() / January / 1);
    return static_cast<std::int32_t>(start.time_since_epoch().count());
}

/// Which input every value of an event is, and the inputs.
class InputNumbers
{
public:
    InputNumbers(const Method &method, const ValueColumn &column)
        : m_rotation(method.rotation), m_isRotating(needsKey(method) && method.rotation != Rotation::Never),
          m_pairs(m_isRotating ? column.rows.size() + column.further.size() : 0)
    {
        if (m_isRotating)
            return;
        m_inputs.resize(column.values.size());
        for (std::uint32_t value = 0; value < m_inputs.size(); ++value)
            m_inputs[value].value = value;
    }

    std::uint32_t of(std::uint32_t value, std::int32_t day)
    {
        if (value == absentNumber || !m_isRotating)
            return value;
        // Mostly one day after the other.
        if (day != m_lastDay) {
            m_lastDay = day;
            m_lastStart = periodStart(m_rotation, day);
        }
        const std::uint32_t number = m_pairs.add(value, static_cast<std::uint32_t>(m_lastStart));
        if (number == m_inputs.size())
            m_inputs.push_back({value, m_lastStart});
        return number;
    }
    const std::vector<MethodInput> &inputs() const { return m_inputs; }

private:
    Rotation m_rotation;
    bool m_isRotating;
    PairNumbers m_pairs;
    std::vector<MethodInput> m_inputs;
    std::int32_t m_lastDay = noDay;
    std::int32_t m_lastStart = noDay;
};

std::vector<MethodResult> applyToAll(const Method &method, const ValueColumn &column,
                                     const std::vector<MethodInput> &inputs, const KeySource &keys)
{
    std::vector<MethodResult> results(inputs.size());
    const auto applyTo = [&](std::size_t from, std::size_t to) {
        const KeySource own(keys);
        for (std::size_t i = from; i < to; ++i) {
            FieldValue value;
            value.text = column.values.text(inputs[i].value);
            value.type = column.values.type(inputs[i].value);
            value.recognised = column.forms[inputs[i].value];
            if (inputs[i].day != noDay)
                value.time = inputs[i].day * dayLength;
            results[i] = apply(method, value, own);
        }
    };
    const std::size_t most = std::clamp(std::thread::hardware_concurrency(), 1u, 4u);
    const std::size_t parts = std::clamp<std::size_t>(inputs.size() / worthAThread, 1, most);
    std::vector<std::thread> others;
    for (std::size_t part = 1; part < parts; ++part) {
        const std::size_t from = inputs.size() * part / parts;
        const std::size_t to = inputs.size() * (part + 1) / parts;
        try {
            others.emplace_back(applyTo, from, to);
        } catch (const std::system_error &) { // the system has no thread to spare
            applyTo(from, to);
        }
    }
    applyTo(0, inputs.size() / parts);
    for (std::thread &other : others)
        other.join();
    return results;
}

/// The new values' numbers, by input.
std::vector<std::uint32_t> numbersAfter(const ValueColumn &column, const std::vector<MethodInput> &inputs,
                                        const std::vector<MethodResult> &results, std::uint32_t &distinct)
{
    ValueDictionary after;
    after.reserve(inputs.size(), inputs.size() * 64);
    std::vector<std::uint32_t> numbers(inputs.size(), absentNumber);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (results[i].what == MethodResult::What::Replace)
            numbers[i] = after.add(results[i].type, results[i].text);
        else if (results[i].what == MethodResult::What::Keep)
            numbers[i] = after.add(column.values.type(inputs[i].value), column.values.text(inputs[i].value));
    }
    distinct = after.size();
    return numbers;
}

} // namespace

AppliedMethod applyToColumn(const Method &method, const ValueColumn &column, const std::vector<std::int32_t> &days,
                            const KeySource &keys)
{
    AppliedMethod applied;
    applied.method = method;
    applied.events = column.rows.size();
    applied.further = column.further.size();
    InputNumbers numbers(method, column);
    std::vector<std::uint32_t> inputOfRow(column.rows.size());
    for (std::size_t event = 0; event < column.rows.size(); ++event)
        inputOfRow[event] = numbers.of(column.rows[event], days[event]);
    std::vector<std::uint32_t> inputOfFurther;
    for (const auto &[event, value] : column.further)
        inputOfFurther.push_back(numbers.of(value, days[event]));

    const std::vector<MethodInput> &inputs = numbers.inputs();
    const std::vector<MethodResult> results = applyToAll(method, column, inputs, keys);
    std::uint32_t distinct = 0;
    const std::vector<std::uint32_t> after = numbersAfter(column, inputs, results, distinct);

    std::vector<std::uint64_t> countsBefore(column.values.size(), 0);
    std::vector<std::uint64_t> countsAfter(distinct, 0);
    std::map<QString, std::uint64_t> problems;
    FieldMeasure &measure = applied.measure;
    const auto count = [&](std::uint32_t input) {
        if (input == absentNumber)
            return absentNumber;
        ++measure.values;
        ++countsBefore[inputs[input].value];
        if (after[input] == absentNumber)
            ++measure.dropped;
        else
            ++countsAfter[after[input]];
        if (!results[input].problem.isEmpty())
            ++problems[results[input].problem];
        return after[input];
    };
    applied.rows.reserve(inputOfRow.size());
    for (const std::uint32_t input : inputOfRow)
        applied.rows.push_back(count(input));
    for (const std::uint32_t input : inputOfFurther)
        count(input);
    measure.distinctBefore = column.values.size();
    measure.distinctAfter = distinct;
    measure.entropyBefore = entropyOf(countsBefore);
    measure.entropyAfter = entropyOf(countsAfter);
    measure.problems.assign(problems.begin(), problems.end());
    return applied;
}

} // namespace telltale::privacy
