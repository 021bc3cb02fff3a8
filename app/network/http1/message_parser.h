// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/body_reader.h"
#include "network/http1/connection_options.h"
#include "network/http1/section_reader.h"

namespace telltale::network::http1 {

/// What became of a piece.
struct Step
{
    enum class Kind {
        NeedMore, ///< the piece is used up
        Head,     ///< the head is whole: the parser tells what is in it
        Body,     ///< `content` is not empty
        End,      ///< the message is whole, with its trailers; what follows is the caller's
        Fault     ///< the message is refused, see fault(); nothing further is read
    };
    Kind kind = Kind::NeedMore;
    std::string_view raw;     ///< the bytes that were used, from the beginning of the piece
    std::string_view content; ///< of a body: a part of `raw`, without what frames it
};

/// What a closed connection means.
enum class Closed {
    Idle,     ///< no message had begun
    Complete, ///< the message is whole
    CutOff    ///< it is not, see fault()
};

/// What requests and responses have in common: a reader of one HTTP/1.1 message after the other (RFC 9112) that is fed
/// pieces of any size. Every byte is read once; only heads and trailers are kept, and both are limited. However a
/// message is cut, the same comes out.
///
/// Call feed() with what is there, take as many bytes off it as `raw` has, and go on until NeedMore, End or Fault; feed
/// an empty piece to hear of what needs no further byte. Who puts together all `raw` has the exact message (with an
/// empty line that may stand before it); who puts together all `content` has the body.
class MessageParser
{
public:
    virtual ~MessageParser();
    MessageParser(const MessageParser &) = delete;
    MessageParser &operator=(const MessageParser &) = delete;

    Step feed(std::string_view piece);
    /// The peer has closed its side.
    Closed end();

    /// The exact bytes of the head and its fields; whole from Head on.
    const FieldSection &head() const { return m_head.section(); }
    /// The exact bytes behind the last chunk's line, with the empty line, and the fields; whole at End.
    const FieldSection &trailers() const { return m_trailers.section(); }
    const Framing &framing() const { return m_framing; }
    /// 1 for HTTP/1.1, 0 for HTTP/1.0.
    int minorVersion() const { return m_minorVersion; }
    /// Whether another message may follow on this connection (RFC 9112, 9.3).
    bool keepsAlive() const { return m_framing.kind != BodyKind::UntilClose && m_connection.isKept(m_minorVersion); }
    /// Both Upgrade and the Connection that names it are there (RFC 9110, 7.8).
    bool wantsUpgrade() const { return m_connection.upgrade; }
    /// Bytes used since the message began, an empty line before it included.
    std::uint64_t position() const { return m_position; }
    const Fault &fault() const { return m_fault; }

protected:
    explicit MessageParser(const Options &options, Reason startLineTooLong);

    /// Makes ready for the next message. Unless one may follow, every further byte is refused.
    void restart(bool mayFollow);
    const Options &options() const { return m_options; }

    /// Reads the start line, without its line end. Offsets count from its first byte.
    virtual Fault readStartLine(std::string_view line, int &minorVersion) = 0;
    /// What is refused in a head that is whole; may change its framing. Offsets count from its first byte.
    virtual Fault judgeHead(Framing &framing) = 0;
    /// What to say of a start line that cannot be one, judged by its first byte; of CR, that there are too many empty
    /// lines.
    virtual Reason judgeFirstByte(char octet) const = 0;

private:
    enum class State { Start, Fields, Body, Trailers, End, Refused };
    Step feedHead(std::string_view piece);
    Step feedBody(std::string_view piece);
    Step feedTrailers(std::string_view piece, std::size_t used);
    Fault takeHeadLine(bool &isWhole);
    Fault finishHead();
    Step refuse(const Fault &fault, std::string_view raw);
    Step stop(Step::Kind kind, std::string_view raw);

    Options m_options;
    Reason m_startLineTooLong;
    State m_state = State::Start;
    SectionReader m_head;
    SectionReader m_trailers;
    BodyReader m_body;
    Framing m_framing;
    ConnectionOptions m_connection;
    Fault m_fault;
    std::uint64_t m_position = 0;
    std::uint64_t m_sectionStart = 0; ///< of the head or the trailers, as a position
    int m_minorVersion = 1;
    bool m_isClosed = false; ///< the last message said that none follows
};

} // namespace telltale::network::http1
