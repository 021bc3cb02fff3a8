// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/exchange_judge.h"
#include "privacy/forwarder.h"
#include "ui/capture/capture_settings.h"

#include <functional>

namespace telltale::ui {

/// Which certificate authority opens the TLS of a capture.
struct CaptureTrust
{
    enum class Kind : std::uint8_t {
        None,    ///< none: all TLS passes on unread
        Run,     ///< one that is kept in memory, and handed to a program that was started
        Lasting, ///< that of this account
    };
    Kind kind = Kind::None;
    QString fingerprint; ///< SHA-256 of its certificate: `AB:CD:…`
    QString certificate; ///< path of the lasting one's certificate
    QString why;         ///< of none: what is wrong with the one that there is, as a sentence; else empty
};

/// Takes requests on an address and puts them into a record: all of capturing that the window does not do itself.
/// One call at a time, from any thread; trouble() and the forwarder while it runs.
class CaptureEngine
{
public:
    virtual ~CaptureEngine() = default;

    /// Listens when it returns, and gives where: `127.0.0.1:8642`. The record is there then. `judge` must outlive the
    /// run; `onPersisted` is called from any thread whenever the record has grown. May block. Errors: those of
    /// network::Interceptor::start and store::RecordWriter::open.
    virtual Result<QString> start(const CaptureSettings &settings, privacy::ExchangeJudge &judge,
                                  std::function<void()> onPersisted) = 0;
    /// Ends the record in order, and gives what was seen up to then; nothing when it does not run. May block as long as
    /// what is under way may take.
    virtual privacy::CaptureCounters stop() = 0;
    /// What opens TLS in the run that start() has begun.
    virtual CaptureTrust trust() const { return {}; }
    /// Null while it does not run.
    virtual privacy::Forwarder *forwarder() = 0;
    /// What the record cannot take at the moment, as a sentence; empty when all is well.
    virtual QString trouble() const = 0;
};

} // namespace telltale::ui
