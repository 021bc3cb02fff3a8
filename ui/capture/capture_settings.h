// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QDateTime>
#include <QString>

namespace telltale::ui {

/// What a capture is told: the settings `capture.*` when it starts, each of them one that can be.
struct CaptureSettings
{
    std::string listen;             ///< ADDRESS:PORT, PORT, or ADDRESS
    std::string forward;            ///< http://HOST:PORT to send on to; empty: a collector
    std::vector<std::string> allow; ///< ranges of addresses whose programs may connect too
    /// Hosts whose TLS is opened: `api.example.com`, `*.example.com`, `*`; empty: those of the catalogues.
    std::vector<std::string> scope;
    bool opensTls = true;        ///< with the lasting certificate authority, where there is one
    bool otherUsers = false;     ///< of this machine may connect too
    bool durable = false;        ///< waits for the disk
    bool passWhenFull = false;   ///< what the record cannot take is sent on unrecorded, instead of refused
    std::uint64_t keepBytes = 0; ///< of all files of the capture; 0: all
    std::uint64_t keepDays = 0;  ///< 0: all
    QString record;              ///< path of its first file
    QString program;             ///< the command that is run, as it was typed; empty: whoever connects is captured

    /// Error: bad-setting, with the sentence about the first one that cannot be. `now` names the record.
    static Result<CaptureSettings> from(const Settings &settings, const QDateTime &now);
    /// The same for a program that is run: what is said there of the address, its peers, and what is opened does not
    /// hold. It listens for itself, all of its TLS is opened, and what it sends goes where it wants it to.
    static Result<CaptureSettings> ofRun(const Settings &settings, const QDateTime &now);
};

/// Ranges of addresses as they are typed: with commas or blanks between them.
QStringList splitRanges(const QString &text);

} // namespace telltale::ui
