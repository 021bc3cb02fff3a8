// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "privacy/preview/value_table.h"
#include "ui/models/latest_work.h"

#include <memory>

namespace telltale::models {

class SharedKnowledge;

/// What to try: methods on one of the fields, while the others are treated as was chosen for them.
struct AnonymiseQuestion
{
    std::vector<std::string> columns;    ///< pattern paths
    std::size_t field = 0;               ///< the column that is looked at
    std::vector<privacy::Method> tries;  ///< for that column, one after the other
    std::vector<privacy::Method> others; ///< by column: what was chosen for them
    std::vector<std::size_t> quasi;      ///< columns that groups are counted over
    std::optional<std::size_t> id;       ///< the column that says who somebody is
};

/// What one method would make of the field.
struct AnonymiseResult
{
    privacy::Measures measures;   ///< of all columns that were read
    privacy::FieldMeasure field;  ///< of the one that is looked at
    privacy::MethodResult sample; ///< of the first value that is something
};

/// Tries methods on all events that are loaded, on a thread of its own. Events are read once for a set of columns; what
/// is asked after that is answered out of their values. Lives on the window's thread.
class AnonymiseRun : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    AnonymiseRun(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent = nullptr);
    ~AnonymiseRun() override;

    /// Of more events, only so many are looked at.
    static constexpr std::size_t mostEvents = 1'000'000;

    /// Another question that runs is given up.
    void ask(AnonymiseQuestion question);
    /// What is loaded has changed, or which events count: they are read with the next question. Unset: all.
    void forget(std::optional<std::vector<std::uint32_t>> events = {});
    /// What keyed methods use: without a key they answer with a problem.
    void setKeys(const privacy::KeySource &keys);

    bool isRunning() const { return m_work.isRunning(); }
    /// Answers to the last question, by its tries; the earlier ones while they are looked for.
    const std::vector<AnonymiseResult> &results() const { return m_answer.results; }
    /// The first value of the field that is something, decoded; empty when there is none.
    const std::string &sample() const { return m_answer.sample; }
    std::uint64_t events() const { return m_answer.events; } ///< that were looked at

Q_SIGNALS:
    void answered();
    void progressed(qulonglong done, qulonglong total);

private:
    struct Table;
    struct Answer
    {
        std::vector<AnonymiseResult> results;
        std::string sample;
        std::uint64_t events = 0;
    };

    static Answer answer(Table &table, const AnonymiseQuestion &question, const privacy::KeySource &keys,
                         const LatestWork::Control &control);

    const payload::Capture &m_capture;
    const SharedKnowledge &m_knowledge;
    std::optional<std::vector<std::uint32_t>> m_events;
    std::shared_ptr<Table> m_table; ///< the thread's own while it runs
    std::unique_ptr<privacy::KeySource> m_keys;
    Answer m_answer;
    LatestWork m_work; ///< ends before what it works on
};

} // namespace telltale::models
