// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/response_parser.h"

namespace telltale::network::http1 {

ResponseParser::ResponseParser(const Options &options) : MessageParser(options, Reason::StatusLineTooLong) {}

void ResponseParser::begin(std::string_view requestMethod)
{
    restart(keepsAlive() || (m_status != 0 && isInterim()));
    m_isForHead = requestMethod == "HEAD";
    m_isForConnect = requestMethod == "CONNECT";
    m_status = 0;
    m_phraseSize = 0;
}

std::string_view ResponseParser::phrase() const
{
    constexpr std::string_view before = "HTTP/1.1 200 ";
    return m_phraseSize == 0 ? std::string_view() : head().bytes().substr(before.size(), m_phraseSize);
}

Reason ResponseParser::judgeFirstByte(char octet) const
{
    return octet == 'H' ? Reason::None : Reason::BadStatusLine;
}

Fault ResponseParser::readStartLine(std::string_view line, int &minorVersion)
{
    StatusLine read;
    const Fault fault = parseStatusLine(line, read);
    if (fault)
        return fault;
    minorVersion = read.minorVersion;
    m_status = read.status;
    m_phraseSize = read.phrase.size();
    return {};
}

Fault ResponseParser::judgeHead(Framing &framing)
{
    const bool saysBody = framing.kind == BodyKind::Chunked || framing.length != 0;
    if (saysBody && (m_status < 200 || m_status == 204)) {
        const std::size_t field =
            head().find(framing.kind == BodyKind::Chunked ? "Transfer-Encoding" : "Content-Length").value_or(0);
        return {Reason::BodyNotAllowed, head().span(field).nameOffset};
    }
    const bool hasNone = m_status < 200 || m_status == 204 || m_status == 304 || m_isForHead || opensTunnel();
    if (hasNone)
        framing = {};
    else if (framing.kind == BodyKind::None)
        framing.kind = BodyKind::UntilClose;
    return {};
}

} // namespace telltale::network::http1
