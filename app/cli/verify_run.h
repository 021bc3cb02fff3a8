// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verify_capture.h"
#include "cli/verify_switch.h"
#include "cli/verify_wait.h"
#include "network/launch/launched_program.h"
#include "privacy/proof/proof_verdict.h"

#include <optional>

namespace telltale::cli {

class DiagnosticsPrinter;

/// Makes the steps of a proof, one after the other, while the capture goes on. One thread.
class VerifyRun
{
public:
    struct Parts
    {
        const VerifyOptions &options;
        const privacy::SwitchDescription &description;
        std::shared_ptr<const audit::Knowledge> knowledge;
        ActivityNotes &notes;
        DiagnosticsPrinter &diagnostics;
        report::Output &errors;
        VerifyWait &wait; ///< made before any thread
    };
    /// All must outlive it.
    explicit VerifyRun(const Parts &parts);

    /// Nothing where it could not be done, which was said.
    std::optional<privacy::ProofVerdict> run();
    const std::string &record() const { return m_capture.record(); }
    /// The switch should have been put back, and that did not work, which was said.
    bool isLeftChanged() const { return m_options.isPutBack && !m_timeline.isPutBack; }

private:
    enum class Step { Done, Stopped, Failed };

    privacy::ProofSubject subject();
    Step live();
    Step command();
    Step turnOn();
    Step turnOff();
    Step baseline();
    Step watch(std::chrono::milliseconds time);
    Step heed();
    Step runThen();
    Step runCommand(const std::optional<std::chrono::milliseconds> &most, std::optional<int> &status);
    void point();
    void endWatch();
    void countAll();
    bool putBack();
    VerifyWait::Event until(const VerifyWait::For &what);
    bool ask(const QString &question);
    Step failed(const QString &message);
    void say(const QString &line);

    Parts m_parts;
    const VerifyOptions &m_options;
    VerifyCapture m_capture;
    VerifySwitch m_switch;
    privacy::ProofTimeline m_timeline;
    privacy::CaptureCounters m_atOff;
    std::vector<std::pair<std::string, std::string>> m_shorten;
    std::vector<std::string> m_words; ///< of the command, with the address
    std::optional<std::vector<std::string>> m_pointed;
};

} // namespace telltale::cli
