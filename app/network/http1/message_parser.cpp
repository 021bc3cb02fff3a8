// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/message_parser.h"

#include "network/http1/field_role.h"

namespace telltale::network::http1 {

namespace {

constexpr std::string_view emptyLine = "\r\n";

Fault moved(Fault fault, std::uint64_t by)
{
    fault.offset += by;
    return fault;
}

} // namespace

MessageParser::MessageParser(const Options &options, Reason startLineTooLong)
    : m_options(options), m_startLineTooLong(startLineTooLong), m_head(options.fields), m_trailers(options.fields),
      m_body(options)
{
    m_head.begin({m_options.head, Reason::HeadTooLarge});
}

MessageParser::~MessageParser() = default;

void MessageParser::restart(bool mayFollow)
{
    const bool isIdle = m_state == State::Start && head().bytes().empty();
    m_isClosed = m_isClosed || (!isIdle && (m_state != State::End || !mayFollow));
    m_state = State::Start;
    m_head.begin({m_options.head, Reason::HeadTooLarge});
    m_trailers.begin({});
    m_framing = {};
    m_connection = {};
    m_minorVersion = 1;
    m_fault = {};
    m_position = 0;
    m_sectionStart = 0;
}

Step MessageParser::stop(Step::Kind kind, std::string_view raw)
{
    m_position += raw.size();
    return {kind, raw, {}};
}

Step MessageParser::refuse(const Fault &fault, std::string_view raw)
{
    m_state = State::Refused;
    m_fault = fault;
    return stop(Step::Kind::Fault, raw);
}

Step MessageParser::feed(std::string_view piece)
{
    switch (m_state) {
    case State::Start:
    case State::Fields:
        return feedHead(piece);
    case State::Body:
        return feedBody(piece);
    case State::Trailers:
        return feedTrailers(piece, 0);
    case State::End:
        return {Step::Kind::End, {}, {}};
    case State::Refused:
        break;
    }
    return {Step::Kind::Fault, {}, {}};
}

Fault MessageParser::finishHead()
{
    Fault fault = readFraming(head(), m_minorVersion, m_framing);
    if (!fault)
        fault = readConnection(head(), m_connection);
    if (!fault)
        fault = judgeHead(m_framing);
    if (!fault) {
        fault = {m_body.begin(m_framing), 0};
        // Only a length is refused here, so that there is one.
        if (fault)
            fault.offset = head().span(head().find("Content-Length").value_or(0)).valueOffset;
    }
    m_state = State::Body;
    return fault;
}

Fault MessageParser::takeHeadLine(bool &isWhole)
{
    const std::string_view line = m_head.line();
    if (m_state == State::Start && line.empty() && m_sectionStart == 0) {
        // RFC 9112, 2.2: old clients send an empty line behind a body.
        m_sectionStart = emptyLine.size();
        m_head.begin({m_options.head, Reason::HeadTooLarge});
        return {};
    }
    if (m_state == State::Start) {
        m_state = State::Fields;
        return line.empty() ? Fault{judgeFirstByte('\r'), 0} : readStartLine(line, m_minorVersion);
    }
    if (!line.empty())
        return m_head.addField();
    isWhole = true;
    return finishHead();
}

Step MessageParser::feedHead(std::string_view piece)
{
    if (m_position == 0 && m_isClosed && !piece.empty())
        return refuse({Reason::DataAfterClose, 0}, {});
    std::size_t used = 0;
    while (used < piece.size()) {
        if (head().bytes().empty() && piece[used] != '\r') {
            if (const Reason reason = judgeFirstByte(piece[used]); reason != Reason::None)
                return refuse({reason, m_sectionStart}, piece.substr(0, used));
        }
        const SectionReader::Limit line{m_options.startLine, m_startLineTooLong};
        const SectionReader::Taken taken =
            m_state == State::Start ? m_head.take(piece.substr(used), line) : m_head.take(piece.substr(used));
        used += taken.used;
        if (taken.outcome == SectionReader::Outcome::Fault)
            return refuse(moved(m_head.fault(), m_sectionStart), piece.substr(0, used));
        if (taken.outcome == SectionReader::Outcome::NeedMore)
            break;
        bool isWhole = false;
        if (const Fault fault = takeHeadLine(isWhole))
            return refuse(moved(fault, m_sectionStart), piece.substr(0, used));
        if (isWhole)
            return stop(Step::Kind::Head, piece.substr(0, used));
    }
    return stop(Step::Kind::NeedMore, piece.substr(0, used));
}

Step MessageParser::feedBody(std::string_view piece)
{
    const BodyTaken taken = m_body.take(piece);
    const std::string_view raw = piece.substr(0, taken.used);
    switch (taken.outcome) {
    case BodyTaken::Outcome::NeedMore:
        return stop(Step::Kind::NeedMore, raw);
    case BodyTaken::Outcome::Content:
        m_position += raw.size();
        return {Step::Kind::Body, raw, taken.content};
    case BodyTaken::Outcome::Fault:
        return refuse({taken.reason, m_position + taken.used}, raw);
    case BodyTaken::Outcome::Last:
        break;
    }
    if (m_framing.kind != BodyKind::Chunked) {
        m_state = State::End;
        return stop(Step::Kind::End, raw);
    }
    m_state = State::Trailers;
    m_sectionStart = m_position + taken.used;
    m_trailers.begin({m_options.trailers, Reason::TrailersTooLarge});
    return feedTrailers(piece, taken.used);
}

/// `used` bytes of the piece belong to the last chunk.
Step MessageParser::feedTrailers(std::string_view piece, std::size_t used)
{
    while (used < piece.size()) {
        const SectionReader::Taken taken = m_trailers.take(piece.substr(used));
        used += taken.used;
        if (taken.outcome == SectionReader::Outcome::Fault)
            return refuse(moved(m_trailers.fault(), m_sectionStart), piece.substr(0, used));
        if (taken.outcome == SectionReader::Outcome::NeedMore)
            break;
        if (m_trailers.line().empty()) {
            m_state = State::End;
            return stop(Step::Kind::End, piece.substr(0, used));
        }
        Fault fault = m_trailers.addField();
        const std::size_t last = trailers().size() - 1;
        if (!fault && isForbiddenTrailer(trailers().name(last)))
            fault = {Reason::ForbiddenTrailer, trailers().span(last).nameOffset};
        if (fault)
            return refuse(moved(fault, m_sectionStart), piece.substr(0, used));
    }
    return stop(Step::Kind::NeedMore, piece.substr(0, used));
}

Closed MessageParser::end()
{
    const bool isNothing = m_state == State::Start && head().bytes().empty();
    if (isNothing)
        return Closed::Idle;
    const bool isUntilClose = m_state == State::Body && m_framing.kind == BodyKind::UntilClose;
    const bool needsNothing = m_state == State::Body && m_framing.kind != BodyKind::Chunked
        && m_body.take({}).outcome == BodyTaken::Outcome::Last;
    if (isUntilClose || needsNothing)
        m_state = State::End;
    if (m_state == State::End)
        return Closed::Complete;
    if (m_state != State::Refused)
        refuse({Reason::CutOff, m_position}, {});
    return Closed::CutOff;
}

} // namespace telltale::network::http1
