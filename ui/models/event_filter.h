// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filter_run.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace telltale::models {

class EventListModel;

/// The filter of the list of events: what is typed, what is wrong with it, how far it is. Lives on the window's thread;
/// the looking happens on others and can be stopped at any time by another text.
class EventFilter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    EventFilter(const payload::Capture &capture, EventListModel &events, QObject *parent = nullptr);
    ~EventFilter() override;

    /// What fields are judged by; it must outlive this. Without it, filters that ask what fields are match nothing.
    void judgeBy(const SharedKnowledge *knowledge) { m_knowledge = knowledge; }
    /// What is typed. With an error in it the list stays as it was.
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    const std::optional<payload::FilterError> &error() const { return m_error; }
    /// The text ends behind a key's colon: a value is about to be typed, and nobody wants to be told that it is
    /// missing.
    bool isUnfinished() const { return m_isUnfinished; }
    /// Still looking: what is not in the list yet may still come.
    bool isRunning() const { return m_run != nullptr; }
    /// Looks at what came later, or has just done so: everything before it had been looked at.
    bool isGoingOn() const { return m_isGoingOn; }
    bool isActive() const { return !m_filter.isEmpty(); }
    std::size_t searched() const { return m_searched; }
    /// Stops; what was found stays.
    void stop();
    /// While held, a change of flags or notes does not change the list: nothing moves under the hands of someone who
    /// writes a note. What changed meanwhile counts when it is let go.
    void hold(bool isHeld);
    /// There are more events than before: they are looked at too.
    void goOn();

Q_SIGNALS:
    /// Text, error, progress or what was found is another now.
    void changed();

private:
    void begin(std::size_t from);
    void take(std::uint64_t generation, FilterRun::Found found);
    void again();
    void marksChanged();
    void judgeAgain(const std::vector<std::uint32_t> &events);

    const payload::Capture &m_capture;
    EventListModel &m_events;
    const SharedKnowledge *m_knowledge = nullptr;
    QString m_text;
    payload::Filter m_filter;
    std::optional<payload::FilterError> m_error;
    bool m_isUnfinished = false;
    std::unique_ptr<FilterRun> m_run;
    std::uint64_t m_generation = 0; ///< what an earlier run still sends is not ours any more
    std::size_t m_searched = 0;
    bool m_isHeld = false;
    bool m_isStale = false; ///< marks changed while it was held
    bool m_isGoingOn = false;
    bool m_isFresh = false; ///< nothing of this filter is in the list yet
};

} // namespace telltale::models
