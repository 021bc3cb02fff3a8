/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The resolver's own functions (res_query and its kin), which do not use the connect that programs see: the name stub
   answers them. */
#include "preload/destination.h"
#include "preload/real.h"
#include "preload/state.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { HEADER = 12, LONGEST_QUERY = 512, LONGEST_WAIT_MS = 3000, LONGEST_LABEL = 63 };

/* Where this is so the C library's own is right, or nothing is. */
static int is_left_alone(void)
{
    return !telltale_active() || (telltale_state()->go && !(telltale_flags() & TELLTALE_FLAG_SANDBOX));
}

static int no_answer(int why)
{
    h_errno = why;
    return -1;
}

static int ask(const unsigned char *query, int size, unsigned char *answer, int room)
{
    const struct telltale_table *table = telltale_state()->table;
    if (!table || (telltale_flags() & TELLTALE_FLAG_ENDED) || size < 0 || room < 0)
        return no_answer(TRY_AGAIN);
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return no_answer(TRY_AGAIN);
    struct destination stub = loopback_port(table->name_port);
    struct sockaddr_in6 address;
    const socklen_t address_size = write_destination(&stub, AF_INET, &address);
    struct pollfd wait = {descriptor, POLLIN, 0};
    ssize_t got = -1;
    if (REAL(connect)(descriptor, (const struct sockaddr *)&address, address_size) == 0
        && send(descriptor, query, (size_t)size, MSG_NOSIGNAL) == size && poll(&wait, 1, LONGEST_WAIT_MS) == 1)
        got = recv(descriptor, answer, (size_t)room, 0);
    close(descriptor);
    return got < 0 ? no_answer(TRY_AGAIN) : (int)got;
}

/* RFC 1035, 4.1: one question. 0: not a name. */
static int write_query(const char *name, int class, int type, unsigned char query[LONGEST_QUERY])
{
    static const unsigned char header[HEADER] = {0, 0, 1, 0, 0, 1};
    memcpy(query, header, HEADER);
    query[0] = (unsigned char)(getpid() >> 8);
    query[1] = (unsigned char)getpid();
    int at = HEADER;
    while (*name) {
        const size_t label = strcspn(name, ".");
        if (label == 0 || label > LONGEST_LABEL || at + label > LONGEST_QUERY - 8)
            return 0;
        query[at++] = (unsigned char)label;
        memcpy(query + at, name, label);
        at += (int)label;
        name += label + (name[label] == '.');
    }
    const unsigned char end[5] = {0, (unsigned char)(type >> 8), (unsigned char)type, (unsigned char)(class >> 8),
                                  (unsigned char)class};
    memcpy(query + at, end, sizeof end);
    return at + (int)sizeof end;
}

static int query_for(const char *name, int class, int type, unsigned char *answer, int room)
{
    unsigned char query[LONGEST_QUERY];
    const int size = write_query(name, class, type, query);
    if (size == 0)
        return no_answer(NO_RECOVERY);
    const int got = ask(query, size, answer, room);
    if (got < HEADER)
        return no_answer(TRY_AGAIN);
    if ((answer[3] & 15) == 3)
        return no_answer(HOST_NOT_FOUND);
    if ((answer[3] & 15) != 0)
        return no_answer(NO_RECOVERY);
    return answer[6] == 0 && answer[7] == 0 ? no_answer(NO_DATA) : got;
}

static int query_in(const char *name, const char *domain, int class, int type, unsigned char *answer, int room)
{
    char whole[TELLTALE_LONGEST_NAME + 2];
    const size_t first = strnlen(name, sizeof whole);
    const size_t second = domain ? strnlen(domain, sizeof whole) : 0;
    if (first + second + 2 > sizeof whole)
        return no_answer(NO_RECOVERY);
    memcpy(whole, name, first);
    whole[first] = second > 0 ? '.' : 0;
    if (second > 0)
        memcpy(whole + first + 1, domain, second);
    whole[first + (second > 0) + second] = 0;
    return query_for(whole, class, type, answer, room);
}

HOOK(int, res_query, (const char *name, int class, int type, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_query)(name, class, type, answer, room)
                           : query_for(name, class, type, answer, room);
}

HOOK(int, res_search, (const char *name, int class, int type, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_search)(name, class, type, answer, room)
                           : query_for(name, class, type, answer, room);
}

HOOK(int, res_querydomain, (const char *name, const char *domain, int class, int type, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_querydomain)(name, domain, class, type, answer, room)
                           : query_in(name, domain, class, type, answer, room);
}

HOOK(int, res_send, (const unsigned char *query, int size, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_send)(query, size, answer, room) : ask(query, size, answer, room);
}

HOOK(int, res_nquery, (void *state, const char *name, int class, int type, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_nquery)(state, name, class, type, answer, room)
                           : query_for(name, class, type, answer, room);
}

HOOK(int, res_nsearch, (void *state, const char *name, int class, int type, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_nsearch)(state, name, class, type, answer, room)
                           : query_for(name, class, type, answer, room);
}

HOOK(int, res_nquerydomain,
     (void *state, const char *name, const char *domain, int class, int type, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_nquerydomain)(state, name, domain, class, type, answer, room)
                           : query_in(name, domain, class, type, answer, room);
}

HOOK(int, res_nsend, (void *state, const unsigned char *query, int size, unsigned char *answer, int room))
{
    return is_left_alone() ? REAL(res_nsend)(state, query, size, answer, room) : ask(query, size, answer, room);
}

HOOK_ALIAS(res_query, __res_query)
HOOK_ALIAS(res_search, __res_search)
HOOK_ALIAS(res_querydomain, __res_querydomain)
HOOK_ALIAS(res_send, __res_send)
HOOK_ALIAS(res_nquery, __res_nquery)
HOOK_ALIAS(res_nsearch, __res_nsearch)
HOOK_ALIAS(res_nquerydomain, __res_nquerydomain)
HOOK_ALIAS(res_nsend, __res_nsend)
