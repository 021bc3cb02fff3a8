/* SPDX-License-Identifier: GPL-3.0-or-later */
/* getnameinfo: names of ours; other addresses stay addresses, since asking for their names would leave the machine. */
#include "preload/destination.h"
#include "preload/name_table.h"
#include "preload/real.h"
#include "preload/state.h"

#include <string.h>

HOOK(int, getnameinfo,
     (const struct sockaddr *address, socklen_t size, char *host, socklen_t host_size, char *service,
      socklen_t service_size, int flags))
{
    struct destination destination;
    const struct telltale_table *table = telltale_state()->table;
    if (!telltale_active() || !host || host_size == 0 || (flags & NI_NUMERICHOST)
        || !read_destination(address, size, &destination) || is_loopback(&destination))
        return REAL(getnameinfo)(address, size, host, host_size, service, service_size, flags);
    char name[TELLTALE_LONGEST_NAME + 1];
    size_t length = 0;
    if (table && destination.kind == TELLTALE_DESTINATION_IPV4)
        length = telltale_slot_name(table, slot_of_address(destination.address), name);
    if (length == 0 && (flags & NI_NAMEREQD))
        return EAI_NONAME;
    if (length == 0)
        return REAL(getnameinfo)(address, size, host, host_size, service, service_size, flags | NI_NUMERICHOST);
    if (length >= host_size)
        return EAI_OVERFLOW;
    memcpy(host, name, length + 1);
    if (!service || service_size == 0)
        return 0;
    return REAL(getnameinfo)(address, size, 0, 0, service, service_size, flags & ~NI_NAMEREQD);
}
