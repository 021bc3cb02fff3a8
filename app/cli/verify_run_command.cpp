// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a proof for which a command is run twice.
#include "audit/catalogue/pointing.h"
#include "cli/diagnostics_printer.h"
#include "cli/verify_run.h"
#include "payload/lexeme.h"

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
    if (!point())
        return Step::Failed;
    const auto asks = [this](const QString &question) { return ask(question); };
    if (const Result<bool> turned = m_switch.turn(SwitchState::On, asks, [] {}); !turned || !*turned)
        return failed(turned ? aboutVerifyCommandRun("Nothing was changed") : turned.error().message);
    m_timeline.baselineState = m_switch.read().state;
    say(aboutVerifyCommandRun("baseline: the command runs with the switch on"));
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
    auto program = network::LaunchedProgram::start({m_words, m_switch.environment()});
    if (!program)
        return failed(program.error().message);
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

/// How the command is told to send here.
bool VerifyRun::point()
{
    const audit::PointedAddress address = audit::PointedAddress::of(m_capture.address());
    std::vector<std::string> hosts;
    bool isPointed = !m_options.point.empty();
    for (const std::string &word : m_options.command) {
        m_words.push_back(withAddress(word, address));
        isPointed = isPointed || m_words.back() != word;
    }
    if (isPointed)
        hosts.emplace_back("*");
    if (const audit::Catalogue *const catalogue = m_capture.log().subject().catalogue) {
        for (const audit::CataloguePoint &point : catalogue->points) {
            hosts.insert(hosts.end(), point.hosts.begin(), point.hosts.end());
            if (point.hosts.empty())
                hosts.emplace_back("*");
            for (const auto &[name, value] : point.environment)
                m_switch.setVariable(name, withAddress(value, address));
        }
    }
    for (const auto &[name, value] : m_options.point)
        m_switch.setVariable(name, withAddress(value, address));
    for (const auto &[name, value] : m_shorten)
        m_switch.setVariable(name, value);
    if (hosts.empty())
        m_parts.diagnostics.error(
            aboutVerifyCommandRun(
                "It is not known how %1 is pointed here: give --point NAME={url}, or {url} in the command")
                .arg(payload::visible(m_parts.description.title)));
    m_pointed = std::move(hosts);
    return !m_pointed->empty();
}

} // namespace telltale::cli
