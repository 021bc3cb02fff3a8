// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verify_options.h"
#include "network/launch/program_run.h"
#include "payload/loaders/record/record_tail.h"
#include "privacy/proof/proof_log.h"
#include "store/index_writer.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// The capture that a proof looks at: one of its own, to which the command is brought where there is one, or one that
/// runs elsewhere and whose record is followed. One thread.
class VerifyCapture
{
public:
    /// `onNews` is called in the capture's thread. All must outlive it.
    VerifyCapture(const VerifyOptions &options, report::Output &errors, std::function<void()> onNews)
        : m_options(options), m_errors(errors), m_onNews(std::move(onNews))
    {
    }

    /// Begins; says `listening on ADDRESS:PORT`. Errors: those of the interceptor, of network::ProgramRun, and of
    /// opening records.
    Result<bool> open(privacy::ProofSubject subject);

    /// Where is listened; "" where another capture is followed.
    std::string address() const { return live() != nullptr ? live()->address() : std::string(); }
    /// The command as it is to be started so that its traffic comes here. Errors: those of ProgramRun::prepare().
    Result<network::ProgramToLaunch> prepare(network::ProgramToLaunch program)
    {
        return m_run->prepare(std::move(program));
    }
    void started(pid_t process, const network::ProgramToLaunch &program) { m_run->started(process, program); }
    const std::string &record() const { return m_path; }
    privacy::ProofLog &log() { return *m_log; }
    /// Looks at what has come since.
    void readOn();
    /// What was not seen so far: of our own capture now, of another one as it has written it down last.
    privacy::CaptureCounters counters() const;
    /// Whether those of another capture tell of this moment (milliseconds since 1970 UTC), or nothing was to be told
    /// since; or it has ended, so that nothing more will come.
    bool isCounted(std::int64_t moment) const;
    /// Somebody still records.
    bool isAlive() const;
    /// Ends our own capture, and looks at the rest.
    void finish();

private:
    Result<bool> openOwn();
    Result<bool> listen(std::unique_ptr<privacy::ExchangeSink> sink);
    network::Interceptor *live() const { return m_run ? &m_run->interceptor() : m_interceptor.get(); }
    Result<bool> follow();

    const VerifyOptions &m_options;
    report::Output &m_errors;
    std::function<void()> m_onNews;
    payload::LoadOptions m_loading;
    std::string m_path;
    std::unique_ptr<privacy::ProofLog> m_log;
    std::optional<payload::RecordTail> m_tail;
    privacy::OpenGate m_judge;
    std::optional<store::IndexWriter> m_index;
    std::unique_ptr<network::Interceptor> m_interceptor; ///< for what is pointed here by others
    std::unique_ptr<network::ProgramRun> m_run;          ///< for a command
    std::optional<privacy::CaptureCounters> m_atEnd;
    bool m_isOver = false;
};

} // namespace telltale::cli
