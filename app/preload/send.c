/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sendto, sendmsg, sendmmsg: those that name a destination. */
#include "preload/datagram.h"
#include "preload/real.h"
#include "preload/state.h"
#include "preload/stream.h"

#include <errno.h>

/* TCP fast open: the connection is made first, so that the preamble goes before the data. */
static int connect_before_sending(int descriptor, int state, const struct destination *destination,
                                  const struct sockaddr *address, socklen_t size)
{
    const int result = connect_stream(descriptor, state, destination, address, size);
    return result == 0 || (errno == EINPROGRESS && tcp_state(descriptor) == TCP_IS_ESTABLISHED) ? 0 : -1;
}

static void after_sending(int descriptor, ssize_t result, const struct destination *destination)
{
    const int kept = errno;
    if (result >= 0)
        remember_source(telltale_state()->table->datagrams, own_port_of(descriptor), destination);
    errno = kept;
}

/* Whether a message that names a destination is for us to look at: one that TCP does not ignore. */
static int is_ours(int descriptor, const struct sockaddr *address, socklen_t size, int flags, int *state,
                   struct destination *destination)
{
    if (!address || !telltale_active() || !read_destination(address, size, destination))
        return 0;
    const int kept = errno;
    *state = tcp_state(descriptor);
    errno = kept;
    return *state < 0 || (flags & MSG_FASTOPEN);
}

HOOK(ssize_t, sendto,
     (int descriptor, const void *data, size_t count, int flags, const struct sockaddr *address, socklen_t size))
{
    struct destination destination;
    struct destination target;
    struct sockaddr_in6 turned;
    int state = -1;
    if (!is_ours(descriptor, address, size, flags, &state, &destination))
        return REAL(sendto)(descriptor, data, count, flags, address, size);
    if (state >= 0) {
        if (connect_before_sending(descriptor, state, &destination, address, size) != 0)
            return -1;
        return send(descriptor, data, count, flags & ~MSG_FASTOPEN);
    }
    switch (route_datagram(descriptor, &destination, &target)) {
    case DATAGRAM_LEFT:
        return REAL(sendto)(descriptor, data, count, flags, address, size);
    case DATAGRAM_REFUSED:
        return -1;
    case DATAGRAM_TURNED:
        break;
    }
    if (address->sa_family == AF_INET6)
        open_to_version_4(descriptor);
    const socklen_t turned_size = write_destination(&target, address->sa_family, &turned);
    const ssize_t result = REAL(sendto)(descriptor, data, count, flags, (const struct sockaddr *)&turned, turned_size);
    after_sending(descriptor, result, &destination);
    return result;
}

static ssize_t send_message(int descriptor, const struct msghdr *message, int flags)
{
    struct destination destination;
    struct destination target;
    struct sockaddr_in6 turned;
    int state = -1;
    const struct sockaddr *address = message ? message->msg_name : 0;
    if (!address || !is_ours(descriptor, address, message->msg_namelen, flags, &state, &destination))
        return REAL(sendmsg)(descriptor, message, flags);
    struct msghdr other = *message;
    if (state >= 0) {
        if (connect_before_sending(descriptor, state, &destination, address, message->msg_namelen) != 0)
            return -1;
        other.msg_name = 0;
        other.msg_namelen = 0;
        return REAL(sendmsg)(descriptor, &other, flags & ~MSG_FASTOPEN);
    }
    switch (route_datagram(descriptor, &destination, &target)) {
    case DATAGRAM_LEFT:
        return REAL(sendmsg)(descriptor, message, flags);
    case DATAGRAM_REFUSED:
        return -1;
    case DATAGRAM_TURNED:
        break;
    }
    if (address->sa_family == AF_INET6)
        open_to_version_4(descriptor);
    other.msg_namelen = write_destination(&target, address->sa_family, &turned);
    other.msg_name = &turned;
    /* It may choose a source address or an interface that does not lead here. */
    other.msg_control = 0;
    other.msg_controllen = 0;
    const ssize_t result = REAL(sendmsg)(descriptor, &other, flags);
    after_sending(descriptor, result, &destination);
    return result;
}

HOOK(ssize_t, sendmsg, (int descriptor, const struct msghdr *message, int flags))
{
    return send_message(descriptor, message, flags);
}

HOOK(int, sendmmsg, (int descriptor, struct mmsghdr *messages, unsigned count, int flags))
{
    int has_destination = 0;
    for (unsigned i = 0; i < count && messages; ++i)
        has_destination |= messages[i].msg_hdr.msg_name != 0;
    if (!has_destination || !telltale_active())
        return REAL(sendmmsg)(descriptor, messages, count, flags);
    for (unsigned i = 0; i < count; ++i) {
        const ssize_t sent = send_message(descriptor, &messages[i].msg_hdr, flags);
        if (sent < 0)
            return i > 0 ? (int)i : -1;
        messages[i].msg_len = (unsigned)sent;
    }
    return (int)count;
}
