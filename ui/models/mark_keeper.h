// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "payload/marks/mark_book.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <thread>

namespace telltale::models {

class EventListModel;

/// Flags events and keeps notes on them: in the capture at once, in the side files of their inputs a moment later, on a
/// thread of its own. What is pasted has no file; its marks live in the capture only.
class MarkKeeper : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    MarkKeeper(payload::Capture &capture, EventListModel &events, QObject *parent = nullptr);
    /// Writes what is left to write.
    ~MarkKeeper() override;

    /// What is said about the event; empty when nothing is.
    payload::EventMark mark(std::size_t event) const;
    /// Flags the events, or takes their flags away. False when there are too many: see payload::mostMarks.
    bool setFlagged(const std::vector<std::size_t> &events, bool flagged);
    /// The note as UTF-8; "" takes it away. False when it is too long, or there are too many.
    bool setNote(std::size_t event, const std::string &note);
    /// Asks for what is being typed and writes everything; waits until it is written. False when something could not be
    /// kept in a file: then problem() says why.
    bool flush();

    struct Kept
    {
        QString text; ///< one sentence: where the notes of a source are kept, or why not
        bool isError = false;
    };
    Kept kept(std::uint16_t source) const;
    /// The first reason why marks of a file are not in a file; "" when they all are.
    QString problem() const;

Q_SIGNALS:
    /// Where the marks of a source are kept is known anew, or whether they are.
    void keptChanged(int source);
    /// Whoever has text that is not handed over yet does so now.
    void flushing();

private:
    using Hashes = std::map<payload::EventPlace, std::string>;
    struct State
    {
        std::shared_ptr<payload::MarkBook> book; ///< null while the source is read, and for what is no file
        Hashes hashes;                           ///< of events that had a mark once
        std::string path;
        QString whyThere;
        QString error;
        bool isRead = false;
        bool isDirty = false; ///< something is to be written
    };
    struct Job
    {
        std::uint16_t source = 0;
        std::shared_ptr<payload::MarkBook> book;
        payload::CaptureView view;
        std::vector<std::size_t> events;
        Hashes hashes;
    };
    struct Outcome
    {
        std::uint16_t source = 0;
        Hashes hashes;
        QString error;
        payload::MarkBook::Saved saved;
    };

    static Outcome run(const Job &job);
    static std::optional<payload::EventKey> keyOf(const Job &job, std::size_t event, Hashes &hashes);
    bool change(const std::vector<payload::EventMarks::Change> &changes);
    std::size_t marksOf(std::uint16_t source) const;
    State &stateOf(std::uint16_t source);
    Job makeJob(std::uint16_t source);
    void sourceEnded(std::uint16_t source);
    void renumbered();
    void startNext();
    void join();
    void take(const Outcome &outcome);
    void takeChanged(const Outcome &outcome);

    payload::Capture &m_capture;
    EventListModel &m_events;
    std::map<std::uint16_t, State> m_states;
    std::thread m_thread;
    std::shared_ptr<Outcome> m_outcome; ///< of the thread, when it has ended
    std::uint64_t m_generation = 0;     ///< an outcome that was taken already is not taken twice
};

} // namespace telltale::models
