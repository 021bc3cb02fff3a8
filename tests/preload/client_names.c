/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to look names up. Each case: CASE NAME. */
#include "client.h"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_entry(const struct hostent *entry, const int *error)
{
    char text[64];
    if (!entry)
        printf("error %d\n", *error);
    else
        printf("%s %s %d\n", entry->h_name, inet_ntop(entry->h_addrtype, entry->h_addr_list[0], text, sizeof text),
               entry->h_addr_list[1] != 0);
}

static void print_results(const char *name, int family, int flags)
{
    struct addrinfo hints = {0};
    struct addrinfo *found = 0;
    hints.ai_family = family;
    hints.ai_flags = flags;
    hints.ai_socktype = SOCK_STREAM;
    const int error = getaddrinfo(name, "443", &hints, &found);
    if (error != 0) {
        printf("%s\n", gai_strerror(error));
        return;
    }
    for (struct addrinfo *at = found; at; at = at->ai_next) {
        if (at->ai_canonname)
            printf("%s ", at->ai_canonname);
        print_address(at->ai_addr, at->ai_addrlen);
    }
    freeaddrinfo(found);
}

static void print_reverse(const char *name, int flags)
{
    const struct place place = look_up(name, "80", AF_UNSPEC);
    char host[300];
    const int error = getnameinfo((const struct sockaddr *)&place.address, place.size, host, sizeof host, 0, 0, flags);
    printf("%s\n", error == 0 ? host : gai_strerror(error));
}

static void print_reentrant(const char *name, size_t room)
{
    char *bytes = malloc(room);
    struct hostent entry;
    struct hostent *result = 0;
    int error = 0;
    const int code = gethostbyname_r(name, &entry, bytes, room, &result, &error);
    printf("%d ", code);
    print_entry(result, &error);
    free(bytes);
}

static void print_query(const char *name, int type)
{
    unsigned char answer[512];
    ns_msg message;
    ns_rr record;
    char text[64];
    const int size = res_query(name, ns_c_in, type, answer, sizeof answer);
    if (size < 0)
        printf("error %d\n", h_errno);
    else if (ns_initparse(answer, size, &message) == 0 && ns_parserr(&message, ns_s_an, 0, &record) == 0)
        printf("%s %s\n", ns_rr_name(record), inet_ntop(AF_INET, ns_rr_rdata(record), text, sizeof text));
}

static void print_address_entry(const char *name)
{
    const struct hostent *entry = gethostbyname(name);
    char address[4];
    memcpy(address, entry->h_addr_list[0], 4);
    print_entry(gethostbyaddr(address, 4, AF_INET), &h_errno);
}

int run_name_case(int count, char *words[])
{
    if (count != 3)
        return 1;
    const char *what = words[1];
    const char *name = words[2];
    if (strcmp(what, "addresses") == 0)
        print_results(name, AF_UNSPEC, 0);
    else if (strcmp(what, "addresses-configured") == 0)
        print_results(name, AF_UNSPEC, AI_ADDRCONFIG);
    else if (strcmp(what, "addresses-4") == 0)
        print_results(name, AF_INET, AI_ADDRCONFIG);
    else if (strcmp(what, "addresses-6") == 0)
        print_results(name, AF_INET6, AI_ADDRCONFIG);
    else if (strcmp(what, "canonical") == 0)
        print_results(name, AF_UNSPEC, AI_CANONNAME);
    else if (strcmp(what, "by-name") == 0)
        print_entry(gethostbyname(name), &h_errno);
    else if (strcmp(what, "by-name-6") == 0)
        print_entry(gethostbyname2(name, AF_INET6), &h_errno);
    else if (strcmp(what, "by-name-r") == 0)
        print_reentrant(name, 1024);
    else if (strcmp(what, "by-name-r-small") == 0)
        print_reentrant(name, 16);
    else if (strcmp(what, "by-address") == 0)
        print_address_entry(name);
    else if (strcmp(what, "reverse") == 0)
        print_reverse(name, NI_NAMEREQD);
    else if (strcmp(what, "reverse-any") == 0)
        print_reverse(name, 0);
    else if (strcmp(what, "query-a") == 0)
        print_query(name, ns_t_a);
    else if (strcmp(what, "query-txt") == 0)
        print_query(name, ns_t_txt);
    else
        return 1;
    return 0;
}
