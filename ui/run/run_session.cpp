// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_session.h"

#include "ui/run/run_wire.h"

#include <csignal>

namespace telltale::ui {

namespace {

constexpr int tickEvery = 1000;        // milliseconds
constexpr int escalateAfter = 3000;    // milliseconds
constexpr int pumpEvery = 15;          // milliseconds
constexpr std::size_t most = 32 << 10; ///< bytes of output at once, so that the window does not wait for them

} // namespace

RunSession::RunSession(CaptureSession &capture, QObject *parent) : QObject(parent), m_capture(capture)
{
    m_tick.setInterval(tickEvery);
    m_escalate.setInterval(escalateAfter);
    m_escalate.setSingleShot(true);
    m_pump.setInterval(pumpEvery);
    m_pump.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &RunSession::ticked);
    connect(&m_escalate, &QTimer::timeout, this, &RunSession::stop);
    connect(&m_pump, &QTimer::timeout, this, &RunSession::pump);
    connect(&capture, &CaptureSession::stateChanged, this, &RunSession::follow);
    connect(&capture, &CaptureSession::failed, this, [this](const QString &reason) {
        if (m_wire == nullptr)
            return;
        m_wire.reset();
        become(State::Off);
        Q_EMIT failed(reason);
    });
}

RunSession::~RunSession()
{
    if (m_wire)
        m_wire->letGo();
}

void RunSession::setEngine(std::shared_ptr<RunEngine> engine)
{
    m_engine = std::move(engine);
    Q_EMIT stateChanged();
}

void RunSession::start(const RunSettings &settings)
{
    if (!m_engine || m_state != State::Off || m_capture.state() != CaptureSession::State::Off)
        return;
    const auto later = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
    RunEvents events;
    events.onOutput = [this, later] { later([this] { pump(); }); };
    events.onEnded = [this, later](int status) { later([this, status] { ended(status); }); };
    events.onSettled = [this, later] { later([this] { settled(); }); };
    m_settings = settings;
    m_status.reset();
    m_isSettled = false;
    m_coverage.reset();
    m_asked = Asked::Nothing;
    m_wire = std::make_shared<RunWire>(m_engine, m_settings, std::move(events));
    m_clock.start();
    become(State::Starting);
    m_capture.startWith(m_wire, m_settings.capture, m_settings.command);
}

/// As the capture goes.
void RunSession::follow()
{
    if (m_wire == nullptr)
        return;
    if (m_capture.isRunning() && m_state == State::Starting) {
        m_clock.start();
        m_tick.start();
        become(State::Running);
        Q_EMIT begun();
        pump();
        if (m_status) // it was quicker than the news of its beginning
            become(State::Ending);
        if (m_isSettled)
            m_capture.stop();
    } else if (m_capture.state() == CaptureSession::State::Off
               && (m_state == State::Running || m_state == State::Ending)) {
        pump();
        m_coverage = m_wire->coverage();
        m_wire.reset();
        m_tick.stop();
        m_escalate.stop();
        become(State::Off);
    }
}

void RunSession::ended(int status)
{
    if (m_status)
        return;
    m_took = m_clock.elapsed();
    m_status = status;
    m_escalate.stop();
    if (m_state == State::Running)
        become(State::Ending);
}

void RunSession::settled()
{
    m_isSettled = true;
    if (m_wire)
        m_capture.stop();
}

/// What the program prints, piece by piece.
void RunSession::pump()
{
    if (m_pump.isActive() || m_state == State::Starting)
        return;
    const std::string bytes = m_engine->takeOutput(most);
    if (bytes.empty())
        return;
    m_pump.start(); // an empty piece is what ends this
    Q_EMIT output(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

void RunSession::stop()
{
    if (m_state == State::Ending)
        m_capture.stop();
    else if (m_state == State::Running)
        ask();
}

void RunSession::ask()
{
    m_asked = m_asked == Asked::Nothing ? Asked::Interrupt
        : m_asked == Asked::Interrupt   ? Asked::Terminate
                                        : Asked::Kill;
    m_engine->signal(m_asked == Asked::Interrupt ? SIGINT : m_asked == Asked::Terminate ? SIGTERM : SIGKILL);
    if (m_asked != Asked::Kill)
        m_escalate.start();
    Q_EMIT ticked();
}

void RunSession::write(const QByteArray &bytes)
{
    if (isRunning())
        m_engine->write(bytes.toStdString());
}

void RunSession::resize(int columns, int rows)
{
    m_settings.columns = columns;
    m_settings.rows = rows;
    if (isRunning())
        m_engine->resize(columns, rows);
}

void RunSession::become(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace telltale::ui
