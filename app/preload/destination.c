/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/destination.h"

#include <stddef.h>
#include <string.h>

static const uint8_t mapped_prefix[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

int read_destination(const struct sockaddr *address, socklen_t size, struct destination *to)
{
    if (!address || size < sizeof(sa_family_t))
        return 0;
    memset(to, 0, sizeof *to);
    if (address->sa_family == AF_INET && size >= sizeof(struct sockaddr_in)) {
        struct sockaddr_in in;
        memcpy(&in, address, sizeof in);
        to->kind = TELLTALE_DESTINATION_IPV4;
        to->port = ntohs(in.sin_port);
        memcpy(to->address, &in.sin_addr, 4);
        return 1;
    }
    if (address->sa_family == AF_INET6 && size >= offsetof(struct sockaddr_in6, sin6_scope_id)) {
        struct sockaddr_in6 in = {0};
        memcpy(&in, address, size < sizeof in ? size : sizeof in);
        to->port = ntohs(in.sin6_port);
        const int is_mapped = memcmp(&in.sin6_addr, mapped_prefix, sizeof mapped_prefix) == 0;
        to->kind = is_mapped ? TELLTALE_DESTINATION_IPV4 : TELLTALE_DESTINATION_IPV6;
        to->scope = in.sin6_scope_id;
        memcpy(to->address, is_mapped ? in.sin6_addr.s6_addr + 12 : in.sin6_addr.s6_addr, is_mapped ? 4 : 16);
        return 1;
    }
    return 0;
}

socklen_t write_destination(const struct destination *from, sa_family_t family, struct sockaddr_in6 *room)
{
    memset(room, 0, sizeof *room);
    if (family == AF_INET && from->kind == TELLTALE_DESTINATION_IPV4) {
        struct sockaddr_in in = {0};
        in.sin_family = AF_INET;
        in.sin_port = htons(from->port);
        memcpy(&in.sin_addr, from->address, 4);
        memcpy(room, &in, sizeof in);
        return sizeof in;
    }
    room->sin6_family = AF_INET6;
    room->sin6_port = htons(from->port);
    room->sin6_scope_id = from->scope;
    if (from->kind == TELLTALE_DESTINATION_IPV4) {
        memcpy(room->sin6_addr.s6_addr, mapped_prefix, sizeof mapped_prefix);
        memcpy(room->sin6_addr.s6_addr + 12, from->address, 4);
    } else {
        memcpy(room->sin6_addr.s6_addr, from->address, 16);
    }
    return sizeof *room;
}

void give_destination(const struct destination *from, sa_family_t family, struct sockaddr *address, socklen_t room,
                      socklen_t *size)
{
    struct sockaddr_in6 whole;
    *size = write_destination(from, family, &whole);
    memcpy(address, &whole, *size < room ? *size : room);
}

int is_loopback(const struct destination *destination)
{
    static const uint8_t any[16] = {0};
    static const uint8_t loopback[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    if (destination->kind == TELLTALE_DESTINATION_IPV4)
        return destination->address[0] == 127 || memcmp(destination->address, any, 4) == 0;
    return memcmp(destination->address, any, 16) == 0 || memcmp(destination->address, loopback, 16) == 0;
}

int is_own_port(const struct telltale_table *table, const struct destination *destination)
{
    const int is_interceptor =
        destination->kind == TELLTALE_DESTINATION_IPV4 && memcmp(destination->address, table->interceptor, 4) == 0;
    if (is_interceptor && destination->port == table->interceptor_port)
        return 1;
    if (destination->port == 0 || !is_loopback(destination))
        return 0;
    if (destination->port == table->interceptor_port6)
        return 1;
    for (unsigned i = 0; i < TELLTALE_OWN_PORTS; ++i)
        if (destination->port == table->own_ports[i])
            return 1;
    return 0;
}

struct destination loopback_port(uint16_t port)
{
    struct destination destination = {TELLTALE_DESTINATION_IPV4, port, 0, {127, 0, 0, 1}};
    return destination;
}

uint32_t slot_of_address(const uint8_t address[4])
{
    const uint32_t number =
        (uint32_t)address[0] << 24 | (uint32_t)address[1] << 16 | (uint32_t)address[2] << 8 | address[3];
    return number - TELLTALE_FIRST_ADDRESS < TELLTALE_NAME_SLOTS ? number - TELLTALE_FIRST_ADDRESS : 0;
}

void address_of_slot(uint32_t slot, uint8_t address[4])
{
    const uint32_t number = htonl(TELLTALE_FIRST_ADDRESS + slot);
    memcpy(address, &number, 4);
}

uint16_t own_port_of(int descriptor)
{
    struct sockaddr_in6 own;
    socklen_t size = sizeof own;
    struct destination destination;
    if (getsockname(descriptor, (struct sockaddr *)&own, &size) != 0
        || !read_destination((const struct sockaddr *)&own, size, &destination))
        return 0;
    return destination.port;
}

void remember_source(struct telltale_source *sources, uint16_t port, const struct destination *destination)
{
    struct telltale_source *source = &sources[port];
    if (port == 0 || (!destination && __atomic_load_n(&source->state, __ATOMIC_RELAXED) == TELLTALE_ENTRY_FREE))
        return;
    __atomic_store_n(&source->state, TELLTALE_ENTRY_FREE, __ATOMIC_RELEASE);
    if (!destination)
        return;
    source->port = destination->port;
    source->kind = destination->kind;
    source->scope = destination->scope;
    memcpy(source->address, destination->address, sizeof source->address);
    __atomic_store_n(&source->state, TELLTALE_ENTRY_READY, __ATOMIC_RELEASE);
}

int known_source(const struct telltale_source *sources, uint16_t port, struct destination *destination)
{
    const struct telltale_source *source = &sources[port];
    if (port == 0 || __atomic_load_n(&source->state, __ATOMIC_ACQUIRE) != TELLTALE_ENTRY_READY)
        return 0;
    destination->port = source->port;
    destination->kind =
        source->kind == TELLTALE_DESTINATION_IPV4 ? TELLTALE_DESTINATION_IPV4 : TELLTALE_DESTINATION_IPV6;
    destination->scope = source->scope;
    memcpy(destination->address, source->address, sizeof destination->address);
    return 1;
}
