// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_head.h"

#include "base/visible_text.h"
#include "network/http1/octets.h"
#include "network/ping/ping_words.h"
#include "payload/exchange.h"

#include <algorithm>

namespace telltale::network {

namespace {

QString byteAt(std::string_view text, std::size_t offset)
{
    return visible(text.substr(offset, 1));
}

} // namespace

bool isHeaderNamed(std::string_view line, std::string_view name)
{
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && payload::isSameName(line.substr(0, colon), name);
}

std::string_view headerValue(std::string_view line)
{
    const std::size_t colon = line.find(':');
    return colon == std::string_view::npos ? std::string_view() : http1::withoutBlanks(line.substr(colon + 1));
}

bool hasHeaderLine(const std::vector<std::string> &lines, std::string_view name)
{
    return std::any_of(lines.begin(), lines.end(),
                       [name](const std::string &line) { return isHeaderNamed(line, name); });
}

void dropHeaderLines(std::vector<std::string> &lines, std::string_view name)
{
    std::erase_if(lines, [name](const std::string &line) { return isHeaderNamed(line, name); });
}

void setHeaderLine(std::vector<std::string> &lines, std::string line)
{
    const std::string name = line.substr(0, line.find(':'));
    const auto same = [&name](const std::string &other) { return isHeaderNamed(other, name); };
    const auto first = std::find_if(lines.begin(), lines.end(), same);
    if (first == lines.end()) {
        lines.push_back(std::move(line));
        return;
    }
    lines.erase(std::remove_if(first + 1, lines.end(), same), lines.end());
    *first = std::move(line);
}

std::optional<PingLineFault> headerLineFault(std::string_view line)
{
    const std::size_t end = http1::endOf(http1::TokenOctet, line);
    if (end == line.size())
        return PingLineFault{end, aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "A header is written as Name: value"))};
    if (end == 0 || line[end] != ':')
        return PingLineFault{
            end,
            end == 0 && http1::isBlank(line.front())
                ? aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "A header does not go on in a second line"))
                : aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                              "'%1' has no place in the name of a header, which ends in a colon"))
                      .arg(byteAt(line, end))};
    const std::size_t valueEnd = http1::endOfValue(line, end + 1);
    if (valueEnd < line.size())
        return PingLineFault{
            valueEnd,
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "'%1' has no place in the value of a header"))
                .arg(byteAt(line, valueEnd))};
    return std::nullopt;
}

std::optional<PingLineFault> methodFault(std::string_view method)
{
    const std::size_t end = http1::endOf(http1::TokenOctet, method);
    if (method.empty())
        return PingLineFault{0,
                             aboutPing(QT_TRANSLATE_NOOP(
                                 "telltale::Ping", "A request begins with its method, as in POST /v1/track HTTP/1.1"))};
    if (end < method.size())
        return PingLineFault{
            end,
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "'%1' has no place in a method")).arg(byteAt(method, end))};
    return std::nullopt;
}

std::optional<PingLineFault> targetFault(std::string_view target)
{
    if (!target.starts_with('/'))
        return PingLineFault{0, aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The path begins with /"))};
    const auto bad = std::find_if(target.begin(), target.end(), [](char c) {
        return !http1::isOctet(c, http1::TargetOctet)
            || std::string_view("#\"<>\\^`{|}").find(c) != std::string_view::npos;
    });
    if (bad == target.end())
        return std::nullopt;
    const auto offset = static_cast<std::size_t>(bad - target.begin());
    return PingLineFault{
        offset,
        aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "'%1' has no place in a path or query; write it as %%2"))
            .arg(byteAt(target, offset),
                 QString::number(static_cast<unsigned char>(*bad), 16).toUpper().rightJustified(2, u'0'))};
}

std::vector<std::string> headerLinesOf(const PingRequest &request)
{
    std::vector<std::string> lines;
    std::string_view rest = request.head();
    for (bool isFirst = true; !rest.empty(); isFirst = false) {
        const std::size_t end = std::min(rest.find("\r\n"), rest.size());
        if (!isFirst && end > 0)
            lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return lines;
}

void setPingBytes(PingRequest &request, const std::vector<std::string> &lines, std::string_view body)
{
    std::string bytes = request.method + ' ' + request.to.target + " HTTP/1.1\r\n";
    for (const std::string &line : lines)
        bytes.append(line).append("\r\n");
    bytes += "\r\n";
    request.headSize = bytes.size();
    bytes += body;
    request.bytes = std::move(bytes);
}

} // namespace telltale::network
