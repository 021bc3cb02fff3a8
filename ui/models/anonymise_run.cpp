// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/anonymise_run.h"

#include "ui/models/capture_walk.h"
#include "ui/models/shared_knowledge.h"

#include <algorithm>

namespace telltale::models {

namespace {

/// The number of the first value that is something.
std::optional<std::uint32_t> firstValue(const privacy::ValueTable &table, std::size_t column)
{
    for (std::uint32_t number = 0; number < table.valueCount(column); ++number) {
        const privacy::FieldValue value = table.value(column, number);
        if (!value.text.empty() && value.type != payload::NodeType::Null)
            return number;
    }
    return {};
}

} // namespace

struct AnonymiseRun::Table
{
    std::unique_ptr<privacy::ValueTable> values;
    bool isFilled = false;

    /// Where the column stands in what was read.
    std::optional<std::size_t> column(const std::string &path) const
    {
        const std::vector<std::string> &paths = values->paths();
        const auto found = std::find(paths.begin(), paths.end(), path);
        if (found == paths.end())
            return {};
        return static_cast<std::size_t>(found - paths.begin());
    }
    bool holds(const std::vector<std::string> &columns) const
    {
        return isFilled && std::all_of(columns.begin(), columns.end(), [this](const std::string &path) {
                   return column(path).has_value();
               });
    }
};

AnonymiseRun::AnonymiseRun(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent)
    : QObject(parent), m_capture(capture), m_knowledge(knowledge), m_table(std::make_shared<Table>()),
      m_keys(std::make_unique<privacy::KeySource>())
{
    connect(&m_work, &LatestWork::progressed, this, &AnonymiseRun::progressed);
}

AnonymiseRun::~AnonymiseRun() = default;

void AnonymiseRun::forget(std::optional<std::vector<std::uint32_t>> events)
{
    m_events = std::move(events);
    m_work.cancel();
    m_table = std::make_shared<Table>();
    m_answer = {};
}

void AnonymiseRun::setKeys(const privacy::KeySource &keys)
{
    m_keys = std::make_unique<privacy::KeySource>(keys);
}

void AnonymiseRun::ask(AnonymiseQuestion question)
{
    m_work.start([this, view = m_capture.view(), part = CapturePart{m_events, mostEvents}, table = m_table,
                  question = std::move(question),
                  keys = *m_keys](const LatestWork::Control &control) -> LatestWork::Done {
        if (!table->holds(question.columns)) {
            table->isFilled = false;
            table->values = std::make_unique<privacy::ValueTable>(question.columns, m_knowledge.get());
            table->isFilled = walkCapture(view, part, control,
                                          [&table](const payload::Record &record) { table->values->add(record); });
        }
        if (!table->isFilled)
            return {};
        auto found = std::make_shared<Answer>(answer(*table, question, keys, control));
        return [this, found] {
            m_answer = std::move(*found);
            Q_EMIT answered();
        };
    });
}

AnonymiseRun::Answer AnonymiseRun::answer(Table &table, const AnonymiseQuestion &question,
                                          const privacy::KeySource &keys, const LatestWork::Control &control)
{
    privacy::ValueTable &values = *table.values;
    values.setKeys(keys);
    // Columns that were read for an earlier question stand elsewhere.
    std::vector<std::size_t> places;
    for (const std::string &path : question.columns)
        places.push_back(*table.column(path));
    privacy::MeasureQuestion asked;
    asked.methods.resize(values.paths().size());
    for (std::size_t i = 0; i < places.size() && i < question.others.size(); ++i)
        asked.methods[places[i]] = question.others[i];
    for (const std::size_t column : question.quasi)
        asked.quasi.push_back(places[column]);
    if (question.id)
        asked.id = places[*question.id];
    const std::size_t field = places[question.field];
    const std::optional<std::uint32_t> first = firstValue(values, field);
    Answer found;
    found.events = values.events();
    if (first)
        found.sample = values.value(field, *first).text;
    for (const privacy::Method &method : question.tries) {
        if (control.isStopped())
            break;
        asked.methods[field] = method;
        AnonymiseResult result;
        result.measures = values.measure(asked);
        result.field = result.measures.fields[field];
        if (first)
            result.sample = privacy::apply(method, values.value(field, *first), keys);
        found.results.push_back(std::move(result));
    }
    return found;
}

} // namespace telltale::models
