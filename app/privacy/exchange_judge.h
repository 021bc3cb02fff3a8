// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/body_pieces.h"
#include "payload/loaders/record/record_contents.h"
#include "privacy/rewrite/text_patch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// A request with other bytes than those that came. Its trailers, its method and the way its body is framed stay.
struct RewrittenRequest
{
    std::string head;                ///< the request line and headers with the blank line; Content-Length fits the body
    std::optional<std::string> body; ///< transfer coding undone, content coding not; unset: that which came
    /// Sorted: what makes that body out of the one that came; empty where that is not known.
    std::vector<TextEdit> edits = {};
    std::uint64_t fields = 0; ///< that are gone or say something else, in what leaves
    std::uint64_t events = 0; ///< that were taken out
};

/// What may become of an exchange that was received whole.
struct Judgement
{
    enum class What : std::uint8_t {
        Forward, ///< to where it was meant to go
        Rewrite, ///< the same, with the bytes of `rewritten`
        Hold,    ///< nothing yet: a person decides, by Forwarder
        Block,   ///< it stays here, and its client is told so with 403
        Answer,  ///< it stays here, and its client gets the answer that its protocol wants to hear
    };
    What what = What::Forward;
    std::string detail = {}; ///< UTF-8: which rule, and why
    std::optional<RewrittenRequest> rewritten = {};
};

/// Says what may leave. Asked once for each exchange, after it was received and before anything is sent; again when it
/// was held and a person lets it go, and when what is in force has changed before anything of it was sent. Called from
/// the thread that forwards, which waits for the answer.
class ExchangeJudge
{
public:
    virtual ~ExchangeJudge() = default;
    virtual Judgement judge(const payload::RecordedRequest &request, const payload::BodyPieces &body) = 0;
    /// Of an exchange that was held, and that a person lets go. Hold is no answer to that.
    virtual Judgement judgeReleased(const payload::RecordedRequest &, const payload::BodyPieces &) { return {}; }
    /// Changes whenever another answer may be given to the same exchange.
    virtual std::uint64_t version() const { return 0; }
    /// Whether a connection may go over to this protocol, the word of Upgrade, in which nobody sees what is sent. Asked
    /// with "" about those that already did.
    virtual bool mayTunnel(std::string_view) const { return true; }
    /// Whether what has come of a request may leave before the rest is there: nothing that is in force could keep or
    /// change any of it.
    virtual bool mayPassPiecewise() const { return false; }
};

/// Lets everything through.
class OpenGate : public ExchangeJudge
{
public:
    Judgement judge(const payload::RecordedRequest &, const payload::BodyPieces &) override { return {}; }
    bool mayPassPiecewise() const override { return true; }
};

} // namespace telltale::privacy
