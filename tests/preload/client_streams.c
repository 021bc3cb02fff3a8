/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to connect. Each case: CASE NAME PORT. */
#include "client.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int plain_connect(int descriptor, const struct place *place)
{
    return connect(descriptor, (const struct sockaddr *)&place->address, place->size);
}

static void wait_until_writable(int descriptor)
{
    struct pollfd wait = {descriptor, POLLOUT, 0};
    poll(&wait, 1, 5000);
}

static void connect_without_blocking(const struct place *place, int again)
{
    const int descriptor = tcp_socket(place);
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
    printf("%s\n", plain_connect(descriptor, place) == 0 ? "at once" : strerror(errno));
    wait_until_writable(descriptor);
    int error = -1;
    socklen_t size = sizeof error;
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
    printf("%s\n", error == 0 ? "connected" : strerror(error));
    for (int i = 0; again && i < 2; ++i)
        printf("%s\n", plain_connect(descriptor, place) == 0 ? "connected again" : strerror(errno));
    fcntl(descriptor, F_SETFL, 0);
    if (error != 0 || write(descriptor, "ping\n", 5) != 5)
        return;
    print_answer(descriptor);
}

static void connect_bound(const struct place *place, uint32_t address)
{
    const int descriptor = tcp_socket(place);
    struct sockaddr_in own = {0};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(address);
    if (bind(descriptor, (const struct sockaddr *)&own, sizeof own) != 0 || plain_connect(descriptor, place) != 0)
        printf("%s\n", strerror(errno));
    print_answer(descriptor);
}

static void connect_version_6_only(const struct place *place, int is_bound)
{
    const int descriptor = tcp_socket(place);
    const int on = 1;
    setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    struct sockaddr_in6 own = {0};
    own.sin6_family = AF_INET6;
    if (is_bound && bind(descriptor, (const struct sockaddr *)&own, sizeof own) != 0)
        printf("bind: %s\n", strerror(errno));
    if (plain_connect(descriptor, place) != 0)
        printf("%s\n", strerror(errno));
    print_answer(descriptor);
}

static void send_with_fast_open(const struct place *place, int with_message)
{
    const int descriptor = tcp_socket(place);
    struct iovec data = {"ping\n", 5};
    struct msghdr message = {0};
    message.msg_name = (void *)&place->address;
    message.msg_namelen = place->size;
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    const ssize_t sent = with_message
        ? sendmsg(descriptor, &message, MSG_FASTOPEN)
        : sendto(descriptor, "ping\n", 5, MSG_FASTOPEN, (const struct sockaddr *)&place->address, place->size);
    printf("%zd\n", sent);
    print_answer(descriptor);
}

static void connect_with_fast_open(const struct place *place)
{
    const int descriptor = tcp_socket(place);
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_FASTOPEN_CONNECT, &on, sizeof on);
    if (plain_connect(descriptor, place) != 0 || write(descriptor, "ping\n", 5) != 5)
        printf("%s\n", strerror(errno));
    print_answer(descriptor);
}

static void print_peer(const struct place *place)
{
    const int descriptor = tcp_socket(place);
    if (plain_connect(descriptor, place) != 0)
        printf("%s\n", strerror(errno));
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    if (getpeername(descriptor, (struct sockaddr *)&peer, &size) == 0)
        print_address((const struct sockaddr *)&peer, size);
    /* Little room: the family and the port. */
    socklen_t little = 4;
    memset(&peer, 0x55, sizeof peer);
    if (getpeername(descriptor, (struct sockaddr *)&peer, &little) == 0)
        printf("%u %s\n", (unsigned)little, ((unsigned char *)&peer)[4] == 0x55 ? "kept within" : "written beyond");
    close(descriptor);
}

int run_stream_case(int count, char *words[])
{
    if (count != 4)
        return 1;
    const char *name = words[1];
    const int is_6 = strncmp(name, "v6", 2) == 0;
    if (strcmp(name, "connect") == 0) {
        print_connection(words[2], words[3]);
        return 0;
    }
    static const char *const cases[] = {
        "nonblocking",  "again",    "bound-any",        "bound-loopback",   "v6",  "v6only",
        "v6only-bound", "fastopen", "fastopen-message", "fastopen-connect", "peer"};
    size_t i = 0;
    while (i < sizeof cases / sizeof *cases && strcmp(cases[i], name) != 0)
        ++i;
    if (i == sizeof cases / sizeof *cases)
        return 1;
    const struct place place = look_up(words[2], words[3], is_6 ? AF_INET6 : AF_UNSPEC);
    switch (i) {
    case 0:
        connect_without_blocking(&place, 0);
        break;
    case 1:
        connect_without_blocking(&place, 1);
        break;
    case 2:
        connect_bound(&place, INADDR_ANY);
        break;
    case 3:
        connect_bound(&place, INADDR_LOOPBACK);
        break;
    case 4: {
        const int descriptor = tcp_socket(&place);
        if (plain_connect(descriptor, &place) != 0)
            printf("%s\n", strerror(errno));
        print_answer(descriptor);
        break;
    }
    case 5:
        connect_version_6_only(&place, 0);
        break;
    case 6:
        connect_version_6_only(&place, 1);
        break;
    case 7:
        send_with_fast_open(&place, 0);
        break;
    case 8:
        send_with_fast_open(&place, 1);
        break;
    case 9:
        connect_with_fast_open(&place);
        break;
    default:
        print_peer(&place);
    }
    return 0;
}
