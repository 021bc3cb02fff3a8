// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "privacy/reidentify/reidentified.h"
#include "ui/models/latest_work.h"

#include <QStringList>

#include <stop_token>

namespace telltale::models {

class SharedKnowledge;

/// A hash in what is loaded, and what it is worth.
struct HashResult
{
    privacy::Reidentified found;
    std::string path; ///< pattern path
    std::string text; ///< as sent, decoded
    std::string event;
    std::string source;
    std::uint32_t line = 0;
    std::uint64_t count = 0;
    bool isSecret = false;
};

/// Looks for the values behind the hashes in what is loaded: in the words that stand for nobody, in lists that somebody
/// gave, in what can be counted through. On a thread of its own, and others beside it; nothing leaves the machine.
class HashSearch : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    HashSearch(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent = nullptr);
    ~HashSearch() override;

    /// Lists (`FILE`, `FILE#COLUMN`) and spaces (`ipv4`, `dates:1950-2030`, see privacy::readSpace) that are tried.
    void addList(const QString &list);
    void addSpace(const QString &space);
    void removeTried(const QString &name);
    void setOwnMachine(bool own);
    bool hasOwnMachine() const { return m_hasOwnMachine; }
    const QStringList &lists() const { return m_lists; }
    const QStringList &spaces() const { return m_spaces; }

    /// Looks for everything anew.
    void start();
    /// Ends the search; what was found until then is told.
    void stop();
    /// What is loaded is something else.
    void forget();
    bool isRunning() const { return m_work.isRunning(); }

    const std::vector<HashResult> &results() const { return m_answer.results; }
    bool hasAnswer() const { return m_hasAnswer; }
    bool wasStopped() const { return m_answer.wasStopped; }
    std::uint64_t values() const { return m_answer.values; } ///< that were tried
    double seconds() const { return m_answer.seconds; }
    /// SHA-256 a second on this machine with all its processors; 0 before the first answer.
    double rate() const { return m_answer.rate; }
    /// What could not be read of the lists, a sentence each.
    const QStringList &problems() const { return m_answer.problems; }

Q_SIGNALS:
    void finished();
    /// `total` 0: not known.
    void progressed(const QString &name, qulonglong done, qulonglong total, double secondsLeft);

private:
    struct Answer
    {
        std::vector<HashResult> results;
        std::uint64_t values = 0;
        double seconds = 0;
        double rate = 0;
        bool wasStopped = false;
        QStringList problems;
    };
    struct Task
    {
        QStringList lists;
        QStringList spaces;
        bool hasOwnMachine = false;
        std::stop_source stop;
    };

    Answer search(const payload::CaptureView &view, Task task, const LatestWork::Control &control);
    static void tryAll(privacy::DigestSearch &search, const Task &task, QStringList &problems);
    static std::vector<HashResult> resultsOf(const privacy::DigestSearch &search, privacy::MachineRate &rate);
    void tell(const privacy::SearchProgress &progress);

    const payload::Capture &m_capture;
    const SharedKnowledge &m_knowledge;
    QStringList m_lists;
    QStringList m_spaces;
    bool m_hasOwnMachine = false;
    bool m_hasAnswer = false;
    Answer m_answer;
    std::stop_source m_stop; ///< of the search that runs
    LatestWork m_work;       ///< ends before what it works on
};

} // namespace telltale::models
