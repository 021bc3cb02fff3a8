/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gethostbyname and its kin. */
#include "preload/destination.h"
#include "preload/hosts.h"
#include "preload/name_table.h"
#include "preload/real.h"
#include "preload/state.h"

#include <arpa/inet.h>
#include <errno.h>
#include <string.h>

struct content
{
    char *aliases[1];
    char *addresses[2];
    uint8_t address[16];
    char name[TELLTALE_LONGEST_NAME + 1];
};

/* As in the C library, the next call overwrites it. Not one per thread: that would need the dynamic loader's help, and
   programs of another C library than ours have another loader. */
static struct content shared_content;
static struct hostent shared_entry;

/* One name and one address, of 4 bytes, in its version 6 form for AF_INET6. */
static void fill(struct hostent *entry, struct content *content, const char *name, const uint8_t address[4], int family)
{
    static const uint8_t prefix[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    static const uint8_t loopback6[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    memset(content, 0, sizeof *content);
    if (family == AF_INET6 && address[0] == 127) {
        memcpy(content->address, loopback6, sizeof loopback6);
    } else if (family == AF_INET6) {
        memcpy(content->address, prefix, sizeof prefix);
        memcpy(content->address + sizeof prefix, address, 4);
    } else {
        memcpy(content->address, address, 4);
    }
    memcpy(content->name, name, strnlen(name, sizeof content->name - 1));
    content->addresses[0] = (char *)content->address;
    entry->h_name = content->name;
    entry->h_aliases = content->aliases;
    entry->h_addrtype = family;
    entry->h_length = family == AF_INET6 ? 16 : 4;
    entry->h_addr_list = content->addresses;
}

/* The program's room, aligned; null: too small. */
static struct content *content_in(char *room, size_t size)
{
    const size_t skip = (_Alignof(struct content) - (size_t)room % _Alignof(struct content)) % _Alignof(struct content);
    return size >= skip + sizeof(struct content) ? (struct content *)(void *)(room + skip) : 0;
}

/* Whether the real function is to be called; otherwise whether there is an address. */
static int is_real(const char *name, int family, uint8_t address[4], int *is_found)
{
    uint32_t slot = 0;
    static const uint8_t loopback[4] = {127, 0, 0, 1};
    if (!name || !telltale_active() || (family != AF_INET && family != AF_INET6))
        return 1;
    const enum host_place place = place_of_host(name, family, &slot);
    /* Who asks for version 6 this way asks for version 4 next, as getent does. */
    *is_found = place == HOST_HERE || (place == HOST_ELSEWHERE && family == AF_INET);
    if (place == HOST_HERE)
        memcpy(address, loopback, sizeof loopback);
    else
        address_of_slot(slot, address);
    return place == HOST_REAL;
}

static int hostent_r(const char *name, int family, struct hostent *entry, char *room, size_t size,
                     struct hostent **result, int *error)
{
    uint8_t address[4];
    int is_found = 0;
    if (is_real(name, family, address, &is_found))
        return REAL(gethostbyname2_r)(name, family, entry, room, size, result, error);
    *result = 0;
    if (!is_found) {
        *error = HOST_NOT_FOUND;
        return 0;
    }
    struct content *content = content_in(room, size);
    if (!content) {
        *error = NETDB_INTERNAL;
        errno = ERANGE;
        return ERANGE;
    }
    fill(entry, content, name, address, family);
    *result = entry;
    return 0;
}

static struct hostent *shared_hostent(const char *name, int family)
{
    uint8_t address[4];
    int is_found = 0;
    if (is_real(name, family, address, &is_found))
        return REAL(gethostbyname2)(name, family);
    if (!is_found) {
        h_errno = HOST_NOT_FOUND;
        return 0;
    }
    fill(&shared_entry, &shared_content, name, address, family);
    return &shared_entry;
}

HOOK(struct hostent *, gethostbyname, (const char *name))
{
    return shared_hostent(name, AF_INET);
}

HOOK(struct hostent *, gethostbyname2, (const char *name, int family))
{
    return shared_hostent(name, family);
}

HOOK(int, gethostbyname_r,
     (const char *name, struct hostent *entry, char *room, size_t size, struct hostent **result, int *error))
{
    return hostent_r(name, AF_INET, entry, room, size, result, error);
}

HOOK(int, gethostbyname2_r,
     (const char *name, int family, struct hostent *entry, char *room, size_t size, struct hostent **result,
      int *error))
{
    return hostent_r(name, family, entry, room, size, result, error);
}

/* Not 0: the real function may be asked, since it need not ask others. */
static int is_real_address(const void *address, socklen_t size, int family, uint8_t bytes[4], char *name)
{
    name[0] = 0;
    if (!telltale_active() || !telltale_state()->table)
        return !telltale_active();
    struct sockaddr_in6 whole = {0};
    struct destination destination;
    whole.sin6_family = AF_INET6;
    if (family == AF_INET && size >= 4) {
        memcpy(bytes, address, 4);
        telltale_slot_name(telltale_state()->table, slot_of_address(bytes), name);
        return bytes[0] == 127;
    }
    if (family != AF_INET6 || size < 16)
        return 1;
    memcpy(&whole.sin6_addr, address, 16);
    read_destination((const struct sockaddr *)&whole, sizeof whole, &destination);
    if (destination.kind == TELLTALE_DESTINATION_IPV4)
        return is_real_address(destination.address, 4, AF_INET, bytes, name);
    return is_loopback(&destination);
}

HOOK(struct hostent *, gethostbyaddr, (const void *address, socklen_t size, int family))
{
    uint8_t bytes[4];
    char name[TELLTALE_LONGEST_NAME + 1];
    if (is_real_address(address, size, family, bytes, name))
        return REAL(gethostbyaddr)(address, size, family);
    if (!name[0]) {
        h_errno = HOST_NOT_FOUND;
        return 0;
    }
    fill(&shared_entry, &shared_content, name, bytes, family);
    return &shared_entry;
}

HOOK(int, gethostbyaddr_r,
     (const void *address, socklen_t size, int family, struct hostent *entry, char *room, size_t room_size,
      struct hostent **result, int *error))
{
    uint8_t bytes[4];
    char name[TELLTALE_LONGEST_NAME + 1];
    if (is_real_address(address, size, family, bytes, name))
        return REAL(gethostbyaddr_r)(address, size, family, entry, room, room_size, result, error);
    *result = 0;
    *error = HOST_NOT_FOUND;
    struct content *content = content_in(room, room_size);
    if (!name[0])
        return 0;
    if (!content) {
        *error = NETDB_INTERNAL;
        return ERANGE;
    }
    fill(entry, content, name, bytes, family);
    *result = entry;
    return 0;
}
