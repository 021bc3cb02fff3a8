/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "client.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

struct place look_up(const char *name, const char *port, int family)
{
    struct addrinfo hints = {0};
    struct addrinfo *found = 0;
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM;
    const int error = getaddrinfo(name, port, &hints, &found);
    if (error != 0) {
        printf("getaddrinfo: %s\n", gai_strerror(error));
        exit(3);
    }
    struct place place = {{0}, 0};
    memcpy(&place.address, found->ai_addr, found->ai_addrlen);
    place.size = found->ai_addrlen;
    freeaddrinfo(found);
    return place;
}

int tcp_socket(const struct place *place)
{
    const int descriptor = socket(place->address.ss_family, SOCK_STREAM, 0);
    if (descriptor < 0) {
        printf("socket: %s\n", strerror(errno));
        exit(3);
    }
    return descriptor;
}

void print_answer(int descriptor)
{
    char line[1024];
    for (ssize_t got; (got = read(descriptor, line, sizeof line)) > 0;)
        fwrite(line, 1, (size_t)got, stdout);
    fflush(stdout);
    close(descriptor);
}

void print_connection(const char *name, const char *port)
{
    const struct place place = look_up(name, port, AF_UNSPEC);
    const int descriptor = tcp_socket(&place);
    if (connect(descriptor, (const struct sockaddr *)&place.address, place.size) != 0)
        printf("connect: %s\n", strerror(errno));
    else
        print_answer(descriptor);
    fflush(stdout);
}

void print_address(const struct sockaddr *address, socklen_t size)
{
    char host[128];
    char service[16];
    if (getnameinfo(address, size, host, sizeof host, service, sizeof service, NI_NUMERICHOST | NI_NUMERICSERV) == 0)
        printf("%s %s\n", host, service);
    else
        printf("no address\n");
}

static int read_file(const char *path, int with_stream)
{
    char bytes[256];
    size_t size = 0;
    if (with_stream) {
        FILE *file = fopen(path, "r");
        size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    } else {
        const int file = open(path, O_RDONLY);
        const ssize_t got = read(file, bytes, sizeof bytes);
        size = got > 0 ? (size_t)got : 0;
    }
    fwrite(bytes, 1, size, stdout);
    return 0;
}

static int print_ring(void)
{
    char parameters[256] = {0};
    const long ring = syscall(SYS_io_uring_setup, 1, parameters);
    printf("%s\n", ring < 0 ? strerror(errno) : "a ring");
    return 0;
}

int main(int count, char *words[])
{
    if (count < 2)
        return 2;
    if (strcmp(words[1], "true") == 0)
        return 0;
    if (strcmp(words[1], "read") == 0 && count == 3)
        return read_file(words[2], 0);
    if (strcmp(words[1], "read-stream") == 0 && count == 3)
        return read_file(words[2], 1);
    if (strcmp(words[1], "ring") == 0)
        return print_ring();
    if (run_stream_case(count, words) == 0 || run_name_case(count, words) == 0 || run_datagram_case(count, words) == 0
        || run_process_case(count, words) == 0 || run_many_case(count, words) == 0)
        return 0;
    printf("no such case: %s\n", words[1]);
    return 2;
}
