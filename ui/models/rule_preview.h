// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "privacy/keys/key_source.h"
#include "privacy/policy/policy.h"
#include "ui/models/latest_work.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace telltale::models {

class SharedKnowledge;

/// A field that a rule decides about: what is sent today, and what would leave. All visible; credentials are masked.
struct RuleExample
{
    QString path;
    QString before;
    QString after; ///< "" unless it is changed
    enum class What : std::uint8_t { Changed, Same, Dropped, Kept } what = What::Same;
};

/// What one rule would do to what is loaded, in its place among the others.
struct RuleAnswer
{
    std::uint64_t fields = 0;          ///< that it decides about
    std::uint64_t events = 0;          ///< with such a field
    std::uint64_t shadowed = 0;        ///< fields that it fits too, and that a rule above it decides about
    std::uint64_t total = 0;           ///< fields that were looked at
    std::vector<RuleExample> examples; ///< different ones, at most three
};

/// The words that rules can be about, of what is loaded; sorted, at most 2,000 of each.
struct SeenWords
{
    QStringList paths;
    QStringList events;
    QStringList products;
    QStringList destinations;
};

/// Tries a rule on everything that is loaded, on a thread of its own. Lives on the window's thread.
class RulePreview : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    RulePreview(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent = nullptr);
    ~RulePreview() override;

    /// Of more events, only so many are looked at.
    static constexpr std::size_t mostEvents = 1'000'000;
    static constexpr std::size_t mostExamples = 3;

    /// Another question that runs is given up. `index`: of the rule in the policy; rules.size() for the default.
    void ask(std::shared_ptr<const privacy::Policy> policy, std::size_t index);
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }
    /// To the last question; null while it is looked for.
    const std::shared_ptr<const RuleAnswer> &answer() const { return m_answer; }
    /// Of the last question that was answered.
    const SeenWords &seen() const { return m_seen; }

Q_SIGNALS:
    void answered();
    void progressed(qulonglong done, qulonglong total);

private:
    const payload::Capture &m_capture;
    const SharedKnowledge &m_knowledge;
    privacy::KeySource m_keys; ///< of this run: what keyed methods give is an example
    std::shared_ptr<const RuleAnswer> m_answer;
    SeenWords m_seen;
    LatestWork m_work; ///< ends before what it works on
};

} // namespace telltale::models
