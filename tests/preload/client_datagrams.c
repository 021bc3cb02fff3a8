/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UDP. Each case: CASE ADDRESS PORT [NAME]. */
#include "client.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int udp_socket(const struct place *place)
{
    return socket(place->address.ss_family, SOCK_DGRAM, 0);
}

static void send_datagram(const struct place *place, int connected)
{
    const int descriptor = udp_socket(place);
    ssize_t sent = -1;
    if (!connected)
        sent = sendto(descriptor, "ping", 4, 0, (const struct sockaddr *)&place->address, place->size);
    else if (connect(descriptor, (const struct sockaddr *)&place->address, place->size) == 0)
        sent = send(descriptor, "ping", 4, 0);
    printf("%s\n", sent == 4 ? "sent" : strerror(errno));
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    if (connected && getpeername(descriptor, (struct sockaddr *)&peer, &size) == 0)
        print_address((const struct sockaddr *)&peer, size);
}

static void send_many(const struct place *place)
{
    const int descriptor = udp_socket(place);
    struct mmsghdr messages[3];
    struct iovec data = {"ping", 4};
    memset(messages, 0, sizeof messages);
    for (int i = 0; i < 3; ++i) {
        messages[i].msg_hdr.msg_name = (void *)&place->address;
        messages[i].msg_hdr.msg_namelen = place->size;
        messages[i].msg_hdr.msg_iov = &data;
        messages[i].msg_hdr.msg_iovlen = 1;
    }
    const int sent = sendmmsg(descriptor, messages, 3, 0);
    printf("%d of %u bytes\n", sent, messages[2].msg_len);
}

static size_t write_question(const char *name, unsigned char *query)
{
    static const unsigned char head[12] = {0x12, 0x34, 1, 0, 0, 1};
    static const unsigned char tail[5] = {0, 0, 1, 0, 1};
    memcpy(query, head, sizeof head);
    size_t at = sizeof head;
    while (*name) {
        const size_t label = strcspn(name, ".");
        query[at++] = (unsigned char)label;
        memcpy(query + at, name, label);
        at += label;
        name += label + (name[label] == '.');
    }
    memcpy(query + at, tail, sizeof tail);
    return at + sizeof tail;
}

/* As c-ares does: the answer must come from where the question went. */
static void ask(const struct place *place, const char *name, int with_message)
{
    unsigned char bytes[512];
    const int descriptor = udp_socket(place);
    const size_t size = write_question(name, bytes);
    sendto(descriptor, bytes, size, 0, (const struct sockaddr *)&place->address, place->size);
    struct pollfd wait = {descriptor, POLLIN, 0};
    if (poll(&wait, 1, 5000) != 1) {
        printf("no answer\n");
        return;
    }
    struct sockaddr_storage from;
    struct iovec data = {bytes, sizeof bytes};
    struct msghdr message = {0};
    message.msg_name = &from;
    message.msg_namelen = sizeof from;
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    socklen_t from_size = sizeof from;
    const ssize_t got = with_message
        ? recvmsg(descriptor, &message, 0)
        : recvfrom(descriptor, bytes, sizeof bytes, 0, (struct sockaddr *)&from, &from_size);
    char text[64];
    print_address((const struct sockaddr *)&from, with_message ? message.msg_namelen : from_size);
    printf("%s\n", got < 4 ? "nothing" : inet_ntop(AF_INET, bytes + got - 4, text, sizeof text));
}

int run_datagram_case(int count, char *words[])
{
    if (count < 4 || (strncmp(words[1], "datagram", 8) != 0 && strncmp(words[1], "ask", 3) != 0))
        return 1;
    const struct place place = look_up(words[2], words[3], AF_UNSPEC);
    if (strcmp(words[1], "datagram") == 0)
        send_datagram(&place, 0);
    else if (strcmp(words[1], "datagram-connected") == 0)
        send_datagram(&place, 1);
    else if (strcmp(words[1], "datagram-many") == 0)
        send_many(&place);
    else if (strcmp(words[1], "ask") == 0 && count == 5)
        ask(&place, words[4], 0);
    else if (strcmp(words[1], "ask-message") == 0 && count == 5)
        ask(&place, words[4], 1);
    else
        return 1;
    return 0;
}
