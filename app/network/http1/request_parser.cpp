// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/request_parser.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

RequestParser::RequestParser(const Options &options) : MessageParser(options, Reason::RequestLineTooLong) {}

void RequestParser::next()
{
    restart(keepsAlive());
    forget();
}

void RequestParser::nextInTunnel()
{
    restart(true);
    forget();
}

void RequestParser::forget()
{
    m_line = {};
    m_host.reset();
    m_expectsContinue = false;
    m_hasHost = false;
    m_hasContentType = false;
}

Reason RequestParser::judgeFirstByte(char octet) const
{
    if (octet == '\r')
        return Reason::EmptyRequestLine;
    if (octet == '\n')
        return Reason::BareLf;
    if (octet == ' ')
        return Reason::BadRequestLine;
    return isOctet(octet, TokenOctet) ? Reason::None : Reason::BadMethod;
}

Fault RequestParser::readStartLine(std::string_view line, int &minorVersion)
{
    const auto slice = [line](std::string_view part) {
        return part.empty() ? Slice{} : Slice{static_cast<std::size_t>(part.data() - line.data()), part.size()};
    };
    RequestLine read;
    const Fault fault = parseRequestLine(line, read);
    if (fault)
        return fault;
    minorVersion = read.minorVersion;
    m_method = slice(read.method);
    m_target = slice(read.text);
    m_targetHost = slice(read.target.authority.host);
    m_path = slice(read.target.pathAndQuery);
    m_line = {{}, {}, {read.target.form, read.target.isSecure, {{}, read.target.authority.port}, {}}, minorVersion};
    return {};
}

Fault RequestParser::judgeHost(std::size_t index)
{
    if (m_hasHost)
        return {Reason::RepeatedHost, head().span(index).nameOffset};
    m_hasHost = true;
    const std::string_view value = head().value(index);
    m_host = parseAuthority(value);
    // Empty is what stands there for a target without a host (RFC 9112, 3.2).
    return {m_host || value.empty() ? Reason::None : Reason::BadHost, head().span(index).valueOffset};
}

Fault RequestParser::judgeFields()
{
    for (std::size_t i = 0; i < head().size(); ++i) {
        const FieldRole role = head().role(i);
        if (role == FieldRole::Host) {
            if (const Fault fault = judgeHost(i))
                return fault;
        } else if (role == FieldRole::ContentType) {
            if (m_hasContentType)
                return {Reason::RepeatedContentType, head().span(i).nameOffset};
            m_hasContentType = true;
        } else if (role == FieldRole::Expect && minorVersion() > 0) {
            // An HTTP/1.0 client cannot wait for anything (RFC 9110, 10.1.1).
            m_expectsContinue = isSameWord(head().value(i), "100-continue");
            if (!m_expectsContinue)
                return {Reason::UnknownExpectation, head().span(i).valueOffset};
        }
    }
    if (!m_host && minorVersion() > 0 && options().requireHost)
        return {Reason::NoHost, 0};
    return {};
}

/// RFC 9110, 9.3.6: it has none. A length of zero says so.
Fault RequestParser::judgeBody(const Framing &framing) const
{
    const bool hasBody = framing.kind == BodyKind::Chunked || framing.length != 0;
    if (m_line.target.form != TargetForm::Authority || !hasBody)
        return {};
    const std::size_t field =
        head().find(framing.kind == BodyKind::Chunked ? "Transfer-Encoding" : "Content-Length").value_or(0);
    return {Reason::ConnectWithBody, head().span(field).nameOffset};
}

Fault RequestParser::judgeHead(Framing &framing)
{
    m_line.method = at(m_method);
    m_line.text = at(m_target);
    m_line.target.authority.host = at(m_targetHost);
    m_line.target.pathAndQuery = at(m_path);
    if (const Fault fault = judgeFields())
        return fault;
    return judgeBody(framing);
}

} // namespace telltale::network::http1
