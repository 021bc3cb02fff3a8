// SPDX-License-Identifier: GPL-3.0-or-later
// Where a request goes.
#include "network/interceptor/client_connection.h"

#include "network/http1/octets.h"
#include "network/interceptor/engine.h"

#include <algorithm>

namespace telltale::network {

using http1::TargetForm;

namespace {

UpstreamPlace placeOf(const http1::RequestTarget &target, std::uint16_t usualPort)
{
    std::string host(target.authority.host);
    if (host.starts_with('['))
        host = host.substr(1, host.size() - 2);
    std::transform(host.begin(), host.end(), host.begin(), http1::lowered);
    return {host, target.authority.port.value_or(usualPort), target.isSecure};
}

std::string hostOf(const UpstreamPlace &place)
{
    const bool isUsual = place.port == (place.isSecure ? 443 : 80);
    const std::string authority = place.authority();
    return isUsual ? authority.substr(0, authority.rfind(':')) : authority;
}

} // namespace

/// False: it was refused.
bool ClientConnection::findPlace()
{
    const TargetForm form = m_parser.targetForm();
    const bool isToProxy = form == TargetForm::Absolute || form == TargetForm::Authority;
    m_place.reset();
    if (isToProxy && !m_meant && !m_engine.options().isForwardProxy) {
        refuse("forward-proxy", 501, "This is no forward proxy: send requests to its address directly");
        return false;
    }
    if (isToProxy) {
        const http1::RequestTarget &target = m_parser.targetParts();
        m_place = placeOf(target, form == TargetForm::Authority || target.isSecure ? 443 : 80);
        if (!m_meant)
            m_way = payload::WayIn::ForwardProxy;
    } else if (m_meant) {
        m_place = m_meant;
        if (const std::optional<http1::Authority> host = m_parser.host(); host && !m_hasDifferentName)
            compareNames(placeOf({form, false, *host, {}}, 80).host);
    } else if (m_engine.options().forward) {
        m_place = m_engine.options().forward->place();
    }
    if (!isToProxy && !m_meant)
        m_way = m_engine.way();
    m_destination = m_place ? m_place->destination() : std::string();
    // That the upstream of a reverse proxy is none of ours shows when it answers with our own request.
    return !(isToProxy || m_meant) || mayReach(*m_place);
}

bool ClientConnection::mayReach(const UpstreamPlace &place)
{
    if (m_engine.isOwnPlace(place)) {
        refuse("own-address", 508, "This request asks Telltale to connect to its own address");
        return false;
    }
    if (m_engine.options().isSandbox && place.isLinkLocal()) {
        refuse("link-local", 403, "Addresses that tell a machine where it runs are not answered for");
        return false;
    }
    return true;
}

/// By us, in place of whomever it was meant for. What runs on this machine is nobody else.
bool ClientConnection::isAnsweredHere() const
{
    return !m_place || (m_engine.options().isSandbox && !m_place->isLoopback());
}

HostToSay ClientConnection::hostToSay() const
{
    const bool isAbsolute = m_parser.targetForm() == TargetForm::Absolute;
    if (isAbsolute && !m_meant)
        return {std::string(textOfHost(m_parser.targetParts().authority)), true, true};
    if (m_meant || isAbsolute)
        return {hostOf(*m_place), false, false};
    return {m_engine.options().forward->authority, true, false};
}

/// What a target says of its host and port, letter for letter.
std::string_view ClientConnection::textOfHost(const http1::Authority &authority) const
{
    const std::string_view target = m_parser.target();
    const std::size_t begin = static_cast<std::size_t>(authority.host.data() - target.data());
    const std::size_t end = std::min(target.find_first_of("/?", begin), target.size());
    return target.substr(begin, end - begin);
}

/// The way to another host is wanted, and what goes through it is looked at in its turn.
void ClientConnection::takeConnect()
{
    // A program that has a proxy of its own, and was brought here on its way to it, keeps that.
    std::optional<UpstreamProxy> via;
    if (m_meant)
        via = UpstreamProxy{m_meant->host, m_meant->port, std::string(m_parser.head().bytes())};
    m_meant = std::exchange(m_place, {});
    m_meant->isSecure = false;
    m_meant->via = std::move(via);
    enter(Phase::Writing);
    write("HTTP/1.1 200 Connection Established\r\n\r\n", [self = shared_from_this()](bool isTaken) {
        if (!isTaken || self->m_phase != Phase::Writing)
            return self->close();
        self->m_parser.nextInTunnel();
        self->m_first = std::exchange(self->m_pending, {});
        self->m_raw.clear();
        self->m_rawSize = 0;
        self->m_hasAsked = false;
        self->enter(Phase::Opening);
        self->sniff();
    });
}

} // namespace telltale::network
