// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace telltale::cli {

/// SIGINT and SIGTERM, and SIGHUP where it is listened to, as something to be polled, while it lives. Before any other
/// thread is started: they inherit that the signals are held back.
class EndSignals
{
public:
    explicit EndSignals(bool hearsHangup = false);
    ~EndSignals();
    EndSignals(const EndSignals &) = delete;
    EndSignals &operator=(const EndSignals &) = delete;

    /// Readable once a signal has come.
    int descriptor() const { return m_descriptor; }
    /// Takes what has come.
    void fetch();
    /// On the calling thread the next one ends the program: the second Ctrl+C of somebody who does not want to wait.
    void letThrough();
    /// Again, on the calling thread.
    void holdBack();

private:
    bool m_hearsHangup;
    int m_descriptor;
};

/// While somebody is asked: Ctrl+C ends the program.
class AskingThroughSignals
{
public:
    explicit AskingThroughSignals(EndSignals &signals) : m_signals(signals) { m_signals.letThrough(); }
    ~AskingThroughSignals() { m_signals.holdBack(); }
    AskingThroughSignals(const AskingThroughSignals &) = delete;
    AskingThroughSignals &operator=(const AskingThroughSignals &) = delete;

private:
    EndSignals &m_signals;
};

} // namespace telltale::cli
