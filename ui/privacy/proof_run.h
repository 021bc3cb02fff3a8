// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_verdict.h"
#include "ui/models/latest_work.h"
#include "ui/models/switch_board.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace telltale::models {
class SharedKnowledge;
}

namespace telltale::ui {

class CaptureSession;

/// The steps of a proof on the capture that runs: a baseline with the switch on, off, a watch, a verdict. What comes is
/// read from the capture's record on a thread of its own; switches are changed by the board only. Lives on the window's
/// thread.
class ProofRun : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    ProofRun(CaptureSession &capture, models::SwitchBoard &board, const models::SharedKnowledge &knowledge,
             QObject *parent = nullptr);
    ~ProofRun() override;

    enum class Step {
        Idle,
        Baseline, ///< with the switch on: what is sent is collected
        Off,      ///< off is written; the program has still to be told (restarted)
        Watch,    ///< off is in force
        Judging,
        Done,
    };

    /// Begins a baseline for an entry of the board. Nothing while no capture runs.
    void begin(int entry);
    /// Off is in force from now on.
    void heed();
    /// Ends the watch, or gives up what was begun before it.
    void stop();

    /// Shows a verdict that was reached before. Nothing while a proof is under way.
    void present(privacy::ProofVerdict verdict);

    Step step() const { return m_step; }
    bool isUnderWay() const { return m_step != Step::Idle && m_step != Step::Done; }
    /// Whose switch it is about; "" before the first one.
    const std::string &product() const { return m_product; }
    const std::string &folder() const { return m_folder; }
    /// What has to be done for off to be heeded, as its description says.
    const QString &then() const { return m_then; }
    /// Of what came so far, or in the end; nothing before the first.
    const std::optional<privacy::ProofVerdict> &verdict() const { return m_verdict; }
    /// How long the step of now lasts, in milliseconds.
    std::int64_t elapsed() const;
    /// How long the watch has to be, by what is declared and was seen; 0: nothing is.
    std::int64_t wantedWatch() const;
    /// The record that it is about.
    const QString &record() const { return m_record; }

Q_SIGNALS:
    /// Another step, or other numbers.
    void changed();
    /// There is a verdict.
    void ended();
    /// It could not begin, or go on: a sentence why.
    void failed(const QString &reason);

private:
    struct Reading;

    void become(Step step);
    void switchWritten();
    void switchRead();
    void readOn();
    void take(const std::shared_ptr<Reading> &reading, privacy::ProofVerdict verdict, bool isEnd);
    void judge();
    void captureChanged();
    privacy::ProofTimeline timelineUntil(std::int64_t now) const;

    CaptureSession &m_capture;
    models::SwitchBoard &m_board;
    const models::SharedKnowledge &m_knowledge;
    Step m_step = Step::Idle;
    std::string m_product;
    std::string m_folder;
    QString m_then;
    QString m_record;
    privacy::ProofTimeline m_timeline;
    privacy::CaptureCounters m_atOff; ///< before off was written
    std::int64_t m_since = 0;         ///< when the step of now began
    std::int64_t m_writeAt = 0;       ///< when the change that is made now began
    privacy::CaptureCounters m_beforeWrite;
    bool m_isSwitchRead = true; ///< after it was turned on, or at the end
    bool m_isOffRead = true;    ///< after it was turned off
    bool m_isCounted = true;    ///< at the end
    bool m_hasMore = false;     ///< the record has grown while it was read
    std::shared_ptr<Reading> m_reading;
    std::optional<privacy::ProofVerdict> m_verdict;
    QTimer m_tick;
    models::LatestWork m_work; ///< ends before what it works on
};

} // namespace telltale::ui
