/* SPDX-License-Identifier: GPL-3.0-or-later */
/* connect, getpeername. */
#include "preload/datagram.h"
#include "preload/real.h"
#include "preload/state.h"
#include "preload/stream.h"

#include <errno.h>
#include <string.h>

HOOK(int, connect, (int descriptor, const struct sockaddr *address, socklen_t size))
{
    struct destination destination;
    if (!telltale_active() || !read_destination(address, size, &destination))
        return REAL(connect)(descriptor, address, size);
    const int kept = errno;
    const int state = tcp_state(descriptor);
    errno = kept;
    return state >= 0 ? connect_stream(descriptor, state, &destination, address, size)
                      : connect_datagram(descriptor, &destination, address, size);
}

/* What the program believes to be connected to. */
static int meant_peer(const struct telltale_table *table, int descriptor, const struct destination *peer,
                      struct destination *meant)
{
    const int is_interceptor = peer->port != 0
        && (peer->port == table->interceptor_port6
            || (peer->port == table->interceptor_port && memcmp(peer->address, table->interceptor, 4) == 0));
    if (is_interceptor && known_source(table->streams, own_port_of(descriptor), meant))
        return 1;
    if (!is_loopback(peer) || (peer->port != table->name_port && peer->port != table->sink_port))
        return 0;
    return tcp_state(descriptor) < 0 && known_source(table->datagrams, own_port_of(descriptor), meant);
}

HOOK(int, getpeername, (int descriptor, struct sockaddr *address, socklen_t *size))
{
    const socklen_t room = size ? *size : 0;
    const int result = REAL(getpeername)(descriptor, address, size);
    const struct telltale_table *table = telltale_state()->table;
    if (result != 0 || !table || room < sizeof(sa_family_t))
        return result;
    /* Asked again: the program's room may have been too small to tell. */
    struct sockaddr_in6 whole;
    socklen_t whole_size = sizeof whole;
    struct destination peer;
    struct destination meant;
    const int kept = errno;
    if ((address->sa_family == AF_INET || address->sa_family == AF_INET6)
        && REAL(getpeername)(descriptor, (struct sockaddr *)&whole, &whole_size) == 0
        && read_destination((const struct sockaddr *)&whole, whole_size, &peer)
        && meant_peer(table, descriptor, &peer, &meant))
        give_destination(&meant, whole.sin6_family, address, room, size);
    errno = kept;
    return 0;
}
