// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/body_pieces.h"
#include "payload/loaders/record/record_contents.h"

#include <cstdint>
#include <string>

namespace telltale::privacy {

/// What may become of an exchange that was received whole.
struct Judgement
{
    enum class What : std::uint8_t {
        Forward, ///< to where it was meant to go
        Hold,    ///< nothing yet: a person decides, by Forwarder
        Block,   ///< it stays here
    };
    What what = What::Forward;
    std::string detail; ///< UTF-8: which rule, and why
};

/// Says what may leave. Asked once for each exchange, after it was received and before anything is sent.
/// Called from the thread that forwards, which waits for the answer.
class ExchangeJudge
{
public:
    virtual ~ExchangeJudge() = default;
    virtual Judgement judge(const payload::RecordedRequest &request, const payload::BodyPieces &body) = 0;
};

/// Lets everything through.
class OpenGate : public ExchangeJudge
{
public:
    Judgement judge(const payload::RecordedRequest &, const payload::BodyPieces &) override { return {}; }
};

} // namespace telltale::privacy
