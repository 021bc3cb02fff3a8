// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_composer.h"
#include "network/ping/ping_head.h"
#include "payload/content_encoding.h"
#include "privacy/rewrite/compress.h"

#include <algorithm>

namespace telltale::network {

PingRequest codePing(const PingRequest &request, PingCoding coding)
{
    std::vector<std::string> lines = headerLinesOf(request);
    const auto length = std::find_if(lines.begin(), lines.end(),
                                     [](const std::string &line) { return isHeaderNamed(line, "Content-Length"); });
    if (coding == PingCoding::None || request.body().empty() || length == lines.end()
        || hasHeaderLine(lines, "Content-Encoding"))
        return request;
    const std::string body = coding == PingCoding::Gzip ? privacy::compressGzip(request.body(), {})
                                                        : privacy::compressBrotli(request.body());
    // A length that was wrong on purpose stays wrong.
    if (headerValue(*length) == std::to_string(request.body().size()))
        *length = length->substr(0, length->find(':')) + ": " + std::to_string(body.size());
    lines.insert(length, "Content-Encoding: " + std::string(word(coding)));
    PingRequest coded = request;
    setPingBytes(coded, lines, body);
    return coded;
}

PingRequest uncodedPing(const PingRequest &request)
{
    std::vector<std::string> lines = headerLinesOf(request);
    const auto coding = std::find_if(lines.begin(), lines.end(),
                                     [](const std::string &line) { return isHeaderNamed(line, "Content-Encoding"); });
    if (coding == lines.end())
        return request;
    const payload::DecodedBody decoded = payload::decodeContent(request.body(), headerValue(*coding), {});
    if (!decoded.isWhole())
        return request;
    dropHeaderLines(lines, "Content-Encoding");
    if (hasHeaderLine(lines, "Content-Length"))
        setHeaderLine(lines, "Content-Length: " + std::to_string(decoded.bytes.size()));
    PingRequest plain = request;
    setPingBytes(plain, lines, decoded.bytes);
    return plain;
}

} // namespace telltale::network
