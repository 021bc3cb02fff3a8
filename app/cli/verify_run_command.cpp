// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a proof for which a command is run twice.
#include "audit/catalogue/pointing.h"
#include "cli/diagnostics_printer.h"
#include "cli/verify_run.h"

#include <QCoreApplication>

namespace telltale::cli {

using privacy::SwitchState;
using Event = VerifyWait::Event;
using std::chrono::milliseconds;

namespace {

QString aboutVerifyCommandRun(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Verify", text);
}

} // namespace

VerifyRun::Step VerifyRun::command()
{
    point();
    const auto asks = [this](const QString &question) { return ask(question); };
    if (const Result<bool> turned = m_switch.turn(SwitchState::On, asks, [] {}); !turned || !*turned)
        return failed(turned ? aboutVerifyCommandRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "Nothing was changed"))
                             : turned.error().message);
    m_timeline.baselineState = m_switch.read().state;
    say(aboutVerifyCommandRun(
        QT_TRANSLATE_NOOP("telltale::cli::Verify", "baseline: the command runs with the switch on")));
    if (const Step step = runCommand(m_options.baseline, m_timeline.baselineStatus); step != Step::Done)
        return step;
    if (const Step step = turnOff(); step != Step::Done)
        return step;
    m_timeline.heeded = privacy::ProofTimeline::nextMoment();
    const bool isEndedByUs = m_options.baseline.has_value();
    Step step = runCommand(isEndedByUs ? m_options.watch : std::nullopt, m_timeline.watchStatus);
    if (step == Step::Done && m_options.watch && !isEndedByUs)
        step = watch(*m_options.watch);
    if (step != Step::Failed)
        endWatch();
    m_timeline.isWholeRun = step == Step::Done && !isEndedByUs;
    return step;
}

VerifyRun::Step VerifyRun::runCommand(const std::optional<milliseconds> &most, std::optional<int> &status)
{
    const Result<network::ProgramToLaunch> prepared = m_capture.prepare({m_words, m_switch.environment()});
    if (!prepared)
        return failed(prepared.error().message);
    auto program = network::LaunchedProgram::start(*prepared);
    if (!program)
        return failed(program.error().message);
    m_capture.started(program->process(), *prepared);
    std::optional<VerifyWait::Clock::time_point> end;
    if (most)
        end = VerifyWait::Clock::now() + *most;
    const Event event = until({end, false, program->descriptor()});
    if (event == Event::Program)
        status = program->status();
    else
        program->end();
    if (event == Event::Time)
        status = 0; // it would have gone on
    if (event == Event::Stopped)
        return Step::Stopped;
    // What it has left behind may still send.
    const Step settled = watch(m_options.settle);
    program->end();
    m_capture.readOn();
    return settled;
}

/// Whatever it connects to comes here. Some programs can also be told to send here: then nothing of it leaves.
void VerifyRun::point()
{
    const audit::PointedAddress address = audit::PointedAddress::of(m_capture.address());
    for (const std::string &word : m_options.command)
        m_words.push_back(withAddress(word, address));
    if (const audit::Catalogue *const catalogue = m_capture.log().subject().catalogue) {
        for (const audit::CataloguePoint &point : catalogue->points) {
            for (const auto &[name, value] : point.environment)
                m_switch.setVariable(name, withAddress(value, address));
        }
    }
    for (const auto &[name, value] : m_options.point)
        m_switch.setVariable(name, withAddress(value, address));
    for (const auto &[name, value] : m_shorten)
        m_switch.setVariable(name, value);
    m_pointed = {"*"};
}

} // namespace telltale::cli
