/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/stream.h"

#include "preload/name_table.h"
#include "preload/notes.h"
#include "preload/real.h"
#include "preload/state.h"

#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST_WAIT_MS = 3000 };

int tcp_state(int descriptor)
{
    uint8_t state = 0;
    socklen_t size = sizeof state;
    return getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &state, &size) == 0 ? state : -1;
}

static void send_preamble(int descriptor, const struct telltale_table *table, const struct destination *destination)
{
    struct
    {
        struct telltale_preamble head;
        char destination[TELLTALE_LONGEST_NAME + 1];
    } packet;
    memset(&packet.head, 0, sizeof packet.head);
    memcpy(packet.head.mark, TELLTALE_PREAMBLE_MARK, TELLTALE_PREAMBLE_MARK_SIZE);
    memcpy(packet.head.token, table->token, TELLTALE_TOKEN_SIZE);
    packet.head.process = (uint32_t)getpid();
    packet.head.port = destination->port;
    size_t size = 0;
    if (destination->kind == TELLTALE_DESTINATION_IPV4)
        size = telltale_slot_name(table, slot_of_address(destination->address), packet.destination);
    packet.head.kind = TELLTALE_DESTINATION_NAME;
    if (size == 0) {
        packet.head.kind = destination->kind;
        size = destination->kind == TELLTALE_DESTINATION_IPV4 ? 4 : 16;
        memcpy(packet.destination, destination->address, size);
    }
    packet.head.size = (uint8_t)size;
    /* The first bytes of a connection always find room. */
    send(descriptor, &packet, sizeof packet.head + size, MSG_NOSIGNAL | MSG_DONTWAIT);
}

/* A connection over the loopback interface is there as soon as connect returns, also where it says that it is in
   progress; unless the interceptor's queue is full. */
static int is_established(int descriptor)
{
    int state = tcp_state(descriptor);
    if (state != TCP_IS_ESTABLISHED && state != TCP_IS_HALF_CLOSED && state != TCP_IS_CLOSED) {
        struct pollfd wait = {descriptor, POLLOUT, 0};
        poll(&wait, 1, LONGEST_WAIT_MS);
        state = tcp_state(descriptor);
    }
    return state == TCP_IS_ESTABLISHED || state == TCP_IS_HALF_CLOSED;
}

static int connect_to(int descriptor, const struct destination *target, sa_family_t family)
{
    struct sockaddr_in6 address;
    const socklen_t size = write_destination(target, family, &address);
    return REAL(connect)(descriptor, (const struct sockaddr *)&address, size);
}

/* A socket of version 6 reaches an interceptor of version 4 unless it is bound to an address of version 6. */
static int connect_to_interceptor(int descriptor, const struct telltale_table *table, sa_family_t family)
{
    struct destination target = {TELLTALE_DESTINATION_IPV4, table->interceptor_port, 0, {0}};
    memcpy(target.address, table->interceptor, 4);
    const int off = 0;
    if (family == AF_INET6)
        setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    const int result = connect_to(descriptor, &target, family);
    if (result == 0 || family != AF_INET6 || !table->interceptor_port6
        || (errno != ENETUNREACH && errno != EINVAL && errno != EADDRNOTAVAIL && errno != EAFNOSUPPORT))
        return result;
    static const uint8_t loopback[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    target.kind = TELLTALE_DESTINATION_IPV6;
    target.port = table->interceptor_port6;
    memcpy(target.address, loopback, sizeof loopback);
    return connect_to(descriptor, &target, AF_INET6);
}

static int connect_as_meant(int descriptor, const struct sockaddr *address, socklen_t size)
{
    const int result = REAL(connect)(descriptor, address, size);
    const int kept = errno;
    if (telltale_state()->table)
        remember_source(telltale_state()->table->streams, own_port_of(descriptor), 0);
    errno = kept;
    return result;
}

int connect_stream(int descriptor, int state, const struct destination *destination, const struct sockaddr *address,
                   socklen_t size)
{
    struct telltale_table *table = telltale_state()->table;
    if (telltale_flags() & TELLTALE_FLAG_ENDED) {
        if (is_loopback(destination))
            return connect_as_meant(descriptor, address, size);
        errno = ECONNREFUSED;
        return -1;
    }
    if (is_own_port(table, destination))
        return connect_as_meant(descriptor, address, size);
    /* Programs call connect again to learn how it went: the preamble was sent then. */
    const int is_first = state == TCP_IS_CLOSED;
    const int off = 0;
    if (is_first)
        setsockopt(descriptor, IPPROTO_TCP, TCP_FASTOPEN_CONNECT, &off, sizeof off);
    const int result = connect_to_interceptor(descriptor, table, address->sa_family);
    const int kept = errno;
    if (is_first && (result == 0 || ((kept == EINPROGRESS || kept == EINTR) && is_established(descriptor)))) {
        telltale_say_hello();
        remember_source(table->streams, own_port_of(descriptor), destination);
        send_preamble(descriptor, table, destination);
        telltale_count(&table->counters.connections);
    } else if (result != 0 && kept == ECONNREFUSED) {
        telltale_count(&table->counters.refused);
    }
    errno = kept;
    return result;
}
