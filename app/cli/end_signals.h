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

private:
    bool m_hearsHangup;
    int m_descriptor;
};

} // namespace telltale::cli
