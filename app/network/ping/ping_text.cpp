// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_text.h"

#include "network/http1/octets.h"
#include "network/ping/ping_head.h"
#include "network/ping/ping_text_reader.h"
#include "payload/lexeme.h"

namespace telltale::network {

std::string pingText(const PingTemplate &made)
{
    std::string text = made.method + ' ' + made.target + " HTTP/1.1\n";
    for (const std::string &line : made.headers) {
        const bool isOurs = (!made.keepsHost && isHeaderNamed(line, "Host"))
            || (!made.keepsLength && isHeaderNamed(line, "Content-Length"));
        if (!isOurs)
            text.append(line).append("\n");
    }
    return text + '\n' + made.body;
}

bool isEditable(const PingTemplate &made)
{
    return payload::isUtf8(made.body) && made.body.find_first_of(std::string_view("\r\0", 2)) == std::string::npos;
}

PingTextReading readPingText(std::string_view text, const PingTemplate &base)
{
    return PingTextReader(text, base).read();
}

std::string withoutLengthLine(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
        if (line == "\n" || line == "\r\n")
            break;
        if (!isHeaderNamed(line, "Content-Length"))
            kept += line;
        text.remove_prefix(line.size());
    }
    return kept += text;
}

} // namespace telltale::network
