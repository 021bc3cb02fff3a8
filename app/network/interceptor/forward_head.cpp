// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/forward_head.h"

#include "network/http1/octets.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace telltale::network {

using http1::FieldRole;
using http1::FieldSection;
using http1::FieldSpan;

namespace {

bool isSameName(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return http1::lowered(a) == http1::lowered(b); });
}

/// What the fields Connection name.
std::vector<std::string_view> connectionOptions(const FieldSection &head)
{
    std::vector<std::string_view> options;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head.role(i) != FieldRole::Connection)
            continue;
        std::string_view rest = head.value(i);
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            options.push_back(http1::withoutBlanks(rest.substr(0, comma)));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return options;
}

class HeadForwarding
{
public:
    HeadForwarding(const http1::RequestParser &request, const HostToSay &host, bool mayUpgrade)
        : m_request(request), m_head(request.head()), m_host(host), m_options(connectionOptions(m_head)),
          m_upgrades(mayUpgrade && request.wantsUpgrade())
    {
    }

    std::string run()
    {
        const std::string_view bytes = m_head.bytes();
        const std::size_t fields = m_head.size() == 0 ? bytes.size() - 2 : m_head.span(0).nameOffset;
        m_result.reserve(bytes.size() + m_host.authority.size());
        addStartLine(startLine(bytes.substr(0, fields)));
        if (!m_request.host() && !m_head.find("Host"))
            m_result.append("Host: ").append(m_host.authority).append("\r\n");
        for (std::size_t i = 0; i < m_head.size(); ++i)
            addField(i);
        m_result.append("\r\n");
        return std::move(m_result);
    }

private:
    /// An empty line may stand before the request line: it was not meant for anybody.
    static std::string_view startLine(std::string_view bytes)
    {
        while (bytes.starts_with("\r\n"))
            bytes.remove_prefix(2);
        return bytes;
    }
    void addStartLine(std::string_view line)
    {
        if (!m_host.isFromProxy || m_request.targetForm() != http1::TargetForm::Absolute)
            return void(m_result.append(line));
        const std::string_view target = m_request.target();
        const std::size_t begin = m_request.method().size() + 1;
        const std::string_view path = m_request.targetParts().pathAndQuery;
        m_result.append(line.substr(0, begin));
        // Without a path, OPTIONS asks for the server itself (RFC 9112, 3.2.4).
        if (path.empty() && m_request.method() == "OPTIONS")
            m_result.append("*");
        else if (!path.starts_with('/'))
            m_result.append("/").append(path);
        else
            m_result.append(path);
        m_result.append(line.substr(begin + target.size()));
    }
    std::string_view lineOf(std::size_t index) const
    {
        const std::size_t begin = m_head.span(index).nameOffset;
        const std::size_t end =
            index + 1 < m_head.size() ? m_head.span(index + 1).nameOffset : m_head.bytes().size() - 2;
        return m_head.bytes().substr(begin, end - begin);
    }
    bool staysHere(std::size_t index) const
    {
        const std::string_view name = m_head.name(index);
        if (m_head.role(index) == FieldRole::Upgrade)
            return !m_upgrades;
        if (m_head.role(index) == FieldRole::Connection || isSameName(name, "keep-alive")
            || isSameName(name, "proxy-connection"))
            return true;
        if (m_host.isFromProxy && isSameName(name, "proxy-authorization"))
            return true;
        // Without it the upstream would see another message than we do.
        if (m_head.role(index) == FieldRole::TransferEncoding || m_head.role(index) == FieldRole::ContentLength)
            return false;
        return std::any_of(m_options.begin(), m_options.end(),
                           [name](std::string_view option) { return isSameName(option, name); });
    }
    void addField(std::size_t index)
    {
        if (m_head.role(index) == FieldRole::Connection && m_upgrades && !std::exchange(m_saysUpgrade, true))
            m_result.append(m_head.name(index)).append(": Upgrade\r\n");
        if (m_head.role(index) == FieldRole::Host && m_host.isReplaced) {
            const FieldSpan &span = m_head.span(index);
            const std::string_view line = lineOf(index);
            const std::size_t value = span.valueOffset - span.nameOffset;
            m_result.append(line.substr(0, value))
                .append(m_host.authority)
                .append(line.substr(value + span.valueLength));
        } else if (!staysHere(index)) {
            m_result.append(lineOf(index));
        }
    }

    const http1::RequestParser &m_request;
    const FieldSection &m_head;
    const HostToSay &m_host;
    std::vector<std::string_view> m_options;
    bool m_upgrades;
    std::string m_result;
    bool m_saysUpgrade = false;
};

} // namespace

std::string forwardHead(const http1::RequestParser &request, const HostToSay &host, bool mayUpgrade)
{
    return HeadForwarding(request, host, mayUpgrade).run();
}

} // namespace telltale::network
