// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_run.h"

#include "cli/diagnostics_printer.h"
#include "cli/yes_no.h"
#include "payload/lexeme.h"
#include "privacy/proof/declared_durations.h"
#include "report/output.h"

#include <QCoreApplication>

namespace telltale::cli {

using privacy::SwitchState;
using Event = VerifyWait::Event;
using std::chrono::milliseconds;

namespace {

/// How long another capture is waited for to write down what it did not see: it does so once a minute.
constexpr std::chrono::seconds coverageTime{65};

QString aboutVerifyRun(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Verify", text);
}

QString nobodySaysEnough()
{
    return aboutVerifyRun(
        QT_TRANSLATE_NOOP("telltale::cli::Verify", "Nobody can say when the baseline is enough: give --baseline TIME"));
}

QString timeWords(milliseconds time)
{
    return QString::fromStdString(privacy::durationText(time));
}

} // namespace

VerifyRun::VerifyRun(const Parts &parts)
    : m_parts(parts), m_options(parts.options),
      m_capture(parts.options, parts.errors, [&wait = parts.wait] { wait.wake(); }),
      m_switch(parts.options, parts.description, parts.notes, parts.errors)
{
}

privacy::ProofSubject VerifyRun::subject()
{
    privacy::ProofSubject subject = privacy::ProofSubject::of(m_parts.description, m_parts.knowledge);
    subject.isAlone = !m_options.command.empty();
    if (m_options.isShortened)
        m_shorten = subject.shorten();
    return subject;
}

std::optional<privacy::ProofVerdict> VerifyRun::run()
{
    if (m_options.command.empty() && !m_options.baseline && !m_parts.wait.mayHearLine()) {
        m_parts.diagnostics.error(nobodySaysEnough());
        return {};
    }
    if (const Result<bool> opened = m_capture.open(subject()); !opened) {
        m_parts.diagnostics.error(opened.error().message);
        return {};
    }
    m_timeline.began = privacy::ProofTimeline::nextMoment();
    const Step step = m_options.command.empty() ? live() : command();
    m_timeline.isStoppedEarly = step == Step::Stopped;
    countAll();
    m_timeline.changes = m_switch.changes();
    m_timeline.isPutBack = m_options.isPutBack && putBack();
    if (step == Step::Failed)
        return {};
    return judgeProof(m_capture.log(), m_timeline, m_pointed);
}

/// What is captured is looked at all the while.
Event VerifyRun::until(const VerifyWait::For &what)
{
    for (;;) {
        const Event event = m_parts.wait.wait(what);
        m_capture.readOn();
        const bool isTime = event == Event::News || event == Event::Time;
        if (isTime && m_options.other && !m_capture.isAlive()) {
            m_parts.diagnostics.error(
                aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "The capture has ended")));
            return Event::Stopped;
        }
        if (event != Event::News)
            return event;
    }
}

VerifyRun::Step VerifyRun::live()
{
    m_timeline.baselineState = m_switch.read().state;
    for (const auto &step : {&VerifyRun::turnOn, &VerifyRun::baseline, &VerifyRun::turnOff, &VerifyRun::heed}) {
        if (const Step result = (this->*step)(); result != Step::Done)
            return result;
    }
    m_timeline.heeded = privacy::ProofTimeline::nextMoment();
    say(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "watching for %1: use it as before"))
            .arg(timeWords(*m_options.watch)));
    const Step watched = watch(*m_options.watch);
    endWatch();
    say(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "watched")));
    return watched;
}

/// Where it is off; elsewhere nothing has to be done.
VerifyRun::Step VerifyRun::turnOn()
{
    if (m_timeline.baselineState != SwitchState::Off)
        return Step::Done;
    say(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "%1 is switched off"))
            .arg(payload::visible(m_parts.description.title)));
    if (m_options.before && until({VerifyWait::Clock::now() + *m_options.before}) == Event::Stopped)
        return Step::Stopped;
    const Result<bool> turned = m_switch.turn(
        SwitchState::On, [this](const QString &question) { return ask(question); },
        [this] {
            m_capture.readOn();
            m_timeline.switchedOn = privacy::ProofTimeline::nextMoment();
        });
    if (!turned)
        return failed(turned.error().message);
    if (!*turned)
        return m_parts.wait.isStopped()
            ? Step::Stopped
            : failed(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "Nothing was changed")));
    m_timeline.baselineState = m_switch.read().state;
    return heed();
}

VerifyRun::Step VerifyRun::baseline()
{
    const QString title = payload::visible(m_parts.description.title);
    if (m_options.baseline) {
        say(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "baseline: use %1 for %2"))
                .arg(title, timeWords(*m_options.baseline)));
        return watch(*m_options.baseline);
    }
    say(aboutVerifyRun(
            QT_TRANSLATE_NOOP("telltale::cli::Verify", "baseline: use %1 now, and press Enter when enough was sent"))
            .arg(title));
    const Event event = until({{}, true});
    if (event == Event::NoInput)
        return failed(nobodySaysEnough());
    if (event == Event::Stopped)
        return Step::Stopped;
    m_parts.wait.takeLine();
    return Step::Done;
}

VerifyRun::Step VerifyRun::turnOff()
{
    const Result<bool> turned = m_switch.turn(
        SwitchState::Off, [this](const QString &question) { return ask(question); },
        [this] {
            m_capture.readOn();
            m_atOff = m_capture.counters();
            m_timeline.switchedOff = privacy::ProofTimeline::nextMoment();
        });
    if (!turned)
        return failed(turned.error().message);
    if (!*turned)
        return m_parts.wait.isStopped()
            ? Step::Stopped
            : failed(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "Nothing was changed")));
    const privacy::SwitchReading reading = m_switch.read();
    m_timeline.offState = reading.state;
    if (reading.state != SwitchState::Off)
        m_timeline.offWhy = reading.why;
    say(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "switched off; read back: %1"))
            .arg(QString::fromLatin1(word(reading.state).data())));
    return Step::Done;
}

VerifyRun::Step VerifyRun::watch(milliseconds time)
{
    return until({VerifyWait::Clock::now() + time}) == Event::Stopped ? Step::Stopped : Step::Done;
}

VerifyRun::Step VerifyRun::heed()
{
    if (!m_options.then.empty())
        return runThen();
    if (m_switch.then().empty())
        return Step::Done;
    say(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "to be done now: %1"))
            .arg(payload::visible(m_switch.then())));
    if (m_options.product.isSure)
        return Step::Done;
    say(aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "press Enter when it is done")));
    const Event event = until({{}, true});
    if (event == Event::Line)
        m_parts.wait.takeLine();
    return event == Event::Stopped ? Step::Stopped : Step::Done;
}

VerifyRun::Step VerifyRun::runThen()
{
    auto program = network::LaunchedProgram::start({{"/bin/sh", "-c", m_options.then}, m_switch.environment()});
    if (!program)
        return failed(program.error().message);
    if (until({{}, false, program->descriptor()}) == Event::Stopped)
        return Step::Stopped;
    const int status = program->status().value_or(0);
    // What it has started stays: it may be the product.
    program->leave();
    return status == 0
        ? Step::Done
        : failed(
            aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "--then failed with status %1")).arg(status));
}

void VerifyRun::endWatch()
{
    m_timeline.ended = privacy::ProofTimeline::nextMoment();
    const privacy::SwitchReading reading = m_switch.read();
    m_timeline.endState = reading.state;
    if (reading.state != SwitchState::Off)
        m_timeline.offWhy = reading.why;
}

void VerifyRun::countAll()
{
    const auto end = VerifyWait::Clock::now() + coverageTime;
    while (m_options.other && m_timeline.ended && !m_capture.isCounted(*m_timeline.ended)) {
        const Event event = m_parts.wait.wait({end});
        m_capture.readOn();
        if (event == Event::Stopped || event == Event::Time)
            break;
    }
    m_capture.finish();
    m_timeline.coverage = privacy::ProofCoverage::between(m_atOff, m_capture.counters());
}

bool VerifyRun::putBack()
{
    const Result<bool> done = m_switch.putBack();
    if (!done)
        m_parts.diagnostics.error(done.error().message);
    return bool(done);
}

bool VerifyRun::ask(const QString &question)
{
    m_parts.errors.put(question.toStdString());
    m_parts.errors.flush();
    const Event event = until({{}, true});
    if (event == Event::NoInput)
        m_parts.diagnostics.error(
            aboutVerifyRun(QT_TRANSLATE_NOOP("telltale::cli::Verify", "Give --yes where nobody can be asked")));
    if (event != Event::Line)
        return false;
    return saysYes(m_parts.wait.takeLine());
}

VerifyRun::Step VerifyRun::failed(const QString &message)
{
    m_parts.diagnostics.error(message);
    return Step::Failed;
}

void VerifyRun::say(const QString &line)
{
    if (m_options.product.isQuiet)
        return;
    m_parts.errors.put(line.toStdString());
    m_parts.errors.put('\n');
    m_parts.errors.flush();
}

} // namespace telltale::cli
