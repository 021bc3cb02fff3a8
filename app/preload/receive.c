/* SPDX-License-Identifier: GPL-3.0-or-later */
/* recvfrom, recvmsg, recvmmsg: resolvers check where an answer comes from. */
#include "preload/destination.h"
#include "preload/real.h"
#include "preload/state.h"

#include <errno.h>

static void put_back_source(int descriptor, struct sockaddr *address, socklen_t room, socklen_t *size)
{
    const struct telltale_table *table = telltale_state()->table;
    struct destination source;
    struct destination meant;
    if (!table || !address || *size > room || !read_destination(address, *size, &source)
        || source.port != table->name_port || !is_loopback(&source))
        return;
    const int kept = errno;
    if (known_source(table->datagrams, own_port_of(descriptor), &meant))
        give_destination(&meant, address->sa_family, address, room, size);
    errno = kept;
}

HOOK(ssize_t, recvfrom,
     (int descriptor, void *data, size_t count, int flags, struct sockaddr *address, socklen_t *size))
{
    const socklen_t room = address && size ? *size : 0;
    const ssize_t result = REAL(recvfrom)(descriptor, data, count, flags, address, size);
    if (result >= 0 && room > 0)
        put_back_source(descriptor, address, room, size);
    return result;
}

HOOK(ssize_t, __recvfrom_chk,
     (int descriptor, void *data, size_t count, size_t data_room, int flags, struct sockaddr *address, socklen_t *size))
{
    const socklen_t room = address && size ? *size : 0;
    const ssize_t result = REAL(__recvfrom_chk)(descriptor, data, count, data_room, flags, address, size);
    if (result >= 0 && room > 0)
        put_back_source(descriptor, address, room, size);
    return result;
}

HOOK(ssize_t, recvmsg, (int descriptor, struct msghdr *message, int flags))
{
    const socklen_t room = message && message->msg_name ? message->msg_namelen : 0;
    const ssize_t result = REAL(recvmsg)(descriptor, message, flags);
    if (result >= 0 && room > 0)
        put_back_source(descriptor, message->msg_name, room, &message->msg_namelen);
    return result;
}

HOOK(int, recvmmsg, (int descriptor, struct mmsghdr *messages, unsigned count, int flags, struct timespec *limit))
{
    const int result = REAL(recvmmsg)(descriptor, messages, count, flags, limit);
    for (int i = 0; i < result; ++i) {
        struct msghdr *message = &messages[i].msg_hdr;
        if (message->msg_name)
            put_back_source(descriptor, message->msg_name, message->msg_namelen, &message->msg_namelen);
    }
    return result;
}
