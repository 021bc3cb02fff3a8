/* SPDX-License-Identifier: GPL-3.0-or-later */
/* getaddrinfo: the real one is asked, for an address that stands for the name, so that its answer can be freed as ever.
 */
#include "preload/hosts.h"
#include "preload/real.h"
#include "preload/state.h"

#include <stdlib.h>
#include <string.h>

static int call_with_address(const char *text, const char *service, const struct addrinfo *hints,
                             struct addrinfo **results)
{
    struct addrinfo other = {0};
    if (hints)
        other = *hints;
    else
        other.ai_flags = AI_V4MAPPED;
    other.ai_flags = (other.ai_flags | AI_NUMERICHOST) & ~AI_ADDRCONFIG;
    return REAL(getaddrinfo)(text, service, &other, results);
}

/* Of glibc alone. */
extern const char *gnu_get_libc_version(void) __attribute__((weak));

/* Programs ask for the canonical name to show or to check it. glibc keeps it in a block of its own; musl in that of the
   result, where ours is never freed. */
static void name_result(struct addrinfo *result, const char *name)
{
    if (!result || !result->ai_canonname)
        return;
    if (gnu_get_libc_version)
        free(result->ai_canonname);
    result->ai_canonname = strdup(name);
}

/* A program that wants version 6 alone takes what it wants out of both: so there is a second address in its version 6
   form, unless the program leaves it to the system which versions make sense. musl frees a result as one block, which
   nothing can be put behind. */
static void add_version_6(uint32_t slot, const char *service, const struct addrinfo *hints, struct addrinfo *results)
{
    if (!gnu_get_libc_version || !hints || hints->ai_family != AF_UNSPEC || (hints->ai_flags & AI_ADDRCONFIG))
        return;
    char text[32];
    struct addrinfo other = *hints;
    struct addrinfo *more = 0;
    other.ai_family = AF_INET6;
    other.ai_flags &= ~AI_CANONNAME;
    text_of_slot(slot, AF_INET6, text);
    if (call_with_address(text, service, &other, &more) != 0)
        return;
    while (results->ai_next)
        results = results->ai_next;
    results->ai_next = more;
}

HOOK(int, getaddrinfo, (const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **results))
{
    const int family = hints ? hints->ai_family : AF_UNSPEC;
    if (!node || !telltale_active() || (hints && (hints->ai_flags & AI_NUMERICHOST))
        || (family != AF_UNSPEC && family != AF_INET && family != AF_INET6))
        return REAL(getaddrinfo)(node, service, hints, results);
    uint32_t slot = 0;
    char text[32];
    switch (place_of_host(node, family, &slot)) {
    case HOST_REAL:
        /* No name has a colon, but some would be asked for over the network. */
        return strchr(node, ':') ? call_with_address(node, service, hints, results)
                                 : REAL(getaddrinfo)(node, service, hints, results);
    case HOST_NONE:
        return EAI_NONAME;
    case HOST_HERE:
        strcpy(text, family == AF_INET6 ? "::1" : "127.0.0.1");
        break;
    case HOST_ELSEWHERE:
        text_of_slot(slot, family, text);
        break;
    }
    const int result = call_with_address(text, service, hints, results);
    if (result != 0)
        return result;
    name_result(*results, node);
    if (slot)
        add_version_6(slot, service, hints, *results);
    return result;
}
