/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/datagram.h"

#include "preload/notes.h"
#include "preload/real.h"
#include "preload/state.h"

#include <errno.h>

enum { PORT_NAMES = 53, PORT_QUIC = 443 };

static enum datagram_route refuse(int why)
{
    errno = why;
    return DATAGRAM_REFUSED;
}

static int is_udp(int descriptor)
{
    int value = 0;
    socklen_t size = sizeof value;
    return getsockopt(descriptor, SOL_SOCKET, SO_PROTOCOL, &value, &size) == 0 && value == IPPROTO_UDP;
}

enum datagram_route route_datagram(int descriptor, const struct destination *destination, struct destination *target)
{
    struct telltale_table *table = telltale_state()->table;
    const uint32_t flags = telltale_flags();
    /* ICMP, SCTP and whatever else there is. */
    if (!is_udp(descriptor))
        return is_loopback(destination) || !(flags & TELLTALE_FLAG_SANDBOX) ? DATAGRAM_LEFT : refuse(ENETUNREACH);
    if (flags & TELLTALE_FLAG_ENDED)
        return is_loopback(destination) ? DATAGRAM_LEFT : refuse(ECONNREFUSED);
    /* Also one of this machine, which would ask others. */
    if (destination->port == PORT_NAMES) {
        *target = loopback_port(table->name_port);
        return DATAGRAM_TURNED;
    }
    if (is_loopback(destination))
        return DATAGRAM_LEFT;
    if (destination->port == PORT_QUIC) {
        telltale_count(&table->counters.quic_refused);
        return refuse(ECONNREFUSED);
    }
    *target = loopback_port(table->sink_port);
    return DATAGRAM_TURNED;
}

void open_to_version_4(int descriptor)
{
    const int off = 0;
    setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
}

int connect_datagram(int descriptor, const struct destination *destination, const struct sockaddr *address,
                     socklen_t size)
{
    struct destination target;
    struct sockaddr_in6 turned;
    switch (route_datagram(descriptor, destination, &target)) {
    case DATAGRAM_LEFT:
        return REAL(connect)(descriptor, address, size);
    case DATAGRAM_REFUSED:
        return -1;
    case DATAGRAM_TURNED:
        break;
    }
    if (address->sa_family == AF_INET6)
        open_to_version_4(descriptor);
    const socklen_t turned_size = write_destination(&target, address->sa_family, &turned);
    const int result = REAL(connect)(descriptor, (const struct sockaddr *)&turned, turned_size);
    const int kept = errno;
    if (result == 0)
        remember_source(telltale_state()->table->datagrams, own_port_of(descriptor), destination);
    errno = kept;
    return result;
}
