// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange_head.h"

#include "payload/form_pairs.h"
#include "payload/path_table.h"

#include <algorithm>

namespace telltale::payload {

namespace {

// Where only a few characters are asked for, searching for a set of them takes longer than looking at each.
bool isHeadBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

bool isHeadSpace(char byte)
{
    return isHeadBlank(byte) || byte == '\r';
}

/// Where the target that begins at `from` ends.
std::size_t headTargetEnd(std::string_view head, std::size_t from)
{
    while (from < head.size() && head[from] != ' ' && head[from] != '\r' && head[from] != '\n')
        ++from;
    return from;
}

class HeadBuilder
{
public:
    ExchangeHead build(const Exchange &exchange);

private:
    void makeRequestLine(const Exchange &exchange);
    void makeHeader(const NamedValue &field);
    void readHead(std::string_view head);
    void addQuery(std::size_t offset, std::string_view target);
    void addHeader(std::size_t nameOffset, std::string_view name, std::size_t offset, std::string_view value);
    void addCookies(std::size_t offset, std::string_view value);
    void add(const char *kind, std::size_t nameOffset, std::string_view name, std::size_t offset, std::size_t length);

    ExchangeHead m_head;
    std::size_t m_headers = 0; ///< read or made so far
};

ExchangeHead HeadBuilder::build(const Exchange &exchange)
{
    constexpr std::size_t usualPairs = 4;
    m_head.fields.reserve(exchange.headers.size() + usualPairs);
    if (exchange.head.empty() && !(exchange.method.empty() && exchange.target.empty() && exchange.headers.empty()))
        makeRequestLine(exchange);
    else if (!exchange.head.empty())
        readHead(exchange.head);
    // Of exact heads only the trailers behind the body are left.
    for (std::size_t i = m_headers; i < exchange.headers.size(); ++i)
        makeHeader(exchange.headers[i]);
    if (exchange.head.empty() && !m_head.text.empty())
        m_head.text += "\r\n";
    return std::move(m_head);
}

void HeadBuilder::makeRequestLine(const Exchange &exchange)
{
    std::string &text = m_head.text;
    text = exchange.method.empty() ? std::string("?") : exchange.method;
    text += ' ';
    const std::size_t offset = text.size();
    text += exchange.target.empty() ? exchange.url : exchange.target;
    addQuery(offset, std::string_view(text).substr(offset));
    if (!exchange.version.empty())
        text += ' ' + exchange.version;
    text += "\r\n";
}

void HeadBuilder::makeHeader(const NamedValue &field)
{
    std::string &text = m_head.text;
    const std::size_t nameOffset = text.size();
    text.append(field.name).append(": ");
    const std::size_t offset = text.size();
    text.append(field.value).append("\r\n");
    addHeader(nameOffset, field.name, offset, field.value);
}

/// Line by line; a line that begins with white space goes on with the value above it (RFC 9112, 5.2).
void HeadBuilder::readHead(std::string_view head)
{
    m_head.text = head;
    const std::size_t lineEnd = std::min(head.find('\n'), head.size());
    const std::size_t target = std::min(head.find(' '), lineEnd) + 1;
    const std::size_t behind = std::min(headTargetEnd(head, target), lineEnd);
    if (target < behind)
        addQuery(target, head.substr(target, behind - target));
    std::size_t at = std::min(lineEnd + 1, head.size());
    while (at < head.size()) {
        std::size_t end = std::min(head.find('\n', at), head.size());
        while (end + 1 < head.size() && isHeadBlank(head[end + 1]))
            end = std::min(head.find('\n', end + 1), head.size());
        std::string_view line = head.substr(at, end - at);
        while (!line.empty() && isHeadSpace(line.back()))
            line.remove_suffix(1);
        if (line.empty())
            break;
        ++m_headers;
        // A line without a colon is a value without a name: it was sent all the same.
        const std::size_t colon = line.find(':');
        const std::string_view name = colon == std::string_view::npos ? std::string_view() : line.substr(0, colon);
        const std::size_t from = colon == std::string_view::npos ? 0 : colon + 1;
        std::size_t value = from;
        while (value < line.size() && isHeadBlank(line[value]))
            ++value;
        addHeader(at, name, at + value, line.substr(value));
        at = end + 1;
    }
}

void HeadBuilder::addQuery(std::size_t offset, std::string_view target)
{
    target = target.substr(0, target.find('#'));
    const std::size_t mark = target.find('?');
    if (mark == std::string_view::npos)
        return;
    forEachPair(target.substr(mark + 1), '&', [&](const Pair &pair) {
        const std::size_t base = offset + mark + 1;
        add("query/", base + pair.nameOffset, pair.name, base + pair.valueOffset, pair.value.size());
    });
}

void HeadBuilder::addHeader(std::size_t nameOffset, std::string_view name, std::size_t offset, std::string_view value)
{
    if (isSameName(name, "Cookie") && value.find('=') != std::string_view::npos)
        addCookies(offset, value);
    else
        add("header/", nameOffset, name, offset, value.size());
}

void HeadBuilder::addCookies(std::size_t offset, std::string_view value)
{
    forEachPair(value, ';', [&](const Pair &pair) {
        add("cookie/", offset + pair.nameOffset, pair.name, offset + pair.valueOffset, pair.value.size());
    });
}

void HeadBuilder::add(const char *kind, std::size_t nameOffset, std::string_view name, std::size_t offset,
                      std::size_t length)
{
    // A kind ends with the slash that a step begins with.
    const std::string_view before(kind);
    std::string path;
    path.reserve(before.size() + name.size());
    path.append(before.substr(0, before.size() - 1));
    appendStep(path, name);
    m_head.fields.push_back({static_cast<std::uint32_t>(nameOffset), static_cast<std::uint32_t>(offset),
                             static_cast<std::uint32_t>(length), std::move(path)});
}

} // namespace

ExchangeHead headOf(const Exchange &exchange)
{
    return HeadBuilder().build(exchange);
}

} // namespace telltale::payload
