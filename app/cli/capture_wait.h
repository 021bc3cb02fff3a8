// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/end_signals.h"

namespace telltale::cli {

/// What a running capture waits for: news, the user's wish to end it (SIGINT, SIGTERM), and the reader of our output
/// going away. Where it hears hangups, SIGHUP is news too and ends nothing. Must be made before any other thread is, so
/// that the signals come here; one at a time.
class CaptureWait
{
public:
    enum class Event {
        News,   ///< something was recorded, or a second has passed
        Ended,  ///< a signal
        Hangup, ///< SIGHUP, where it is listened to
        Closed, ///< nobody reads our output any more
    };

    explicit CaptureWait(int output, bool hearsHangup = false);
    ~CaptureWait();
    CaptureWait(const CaptureWait &) = delete;
    CaptureWait &operator=(const CaptureWait &) = delete;

    /// Two calls are 20 ms apart at least, so that a busy capture does not keep us busy.
    Event wait();
    /// From any thread.
    void wake();

private:
    Event signalled();
    bool isReadable(int descriptor, int milliseconds) const;

    int m_output;
    bool m_hearsHangup;
    EndSignals m_signals;
    int m_news;
};

} // namespace telltale::cli
