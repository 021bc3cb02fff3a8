// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into a program, it writes down every attempt to speak to a network: a line a call, in the file that
// NETWORK_WATCH names. Everything goes on as it would. Sockets between programs of this machine are no network.
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void tell(const char *what, const char *where)
{
    const char *const file = getenv("NETWORK_WATCH");
    if (file == NULL)
        return;
    const int descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0)
        _exit(99); // a watch that sees nothing would be taken for silence
    char line[512];
    const int length = snprintf(line, sizeof line, "%s %s\n", what, where == NULL ? "" : where);
    if (write(descriptor, line, (size_t)length) != length)
        _exit(99);
    close(descriptor);
}

static void tell_address(const char *what, const struct sockaddr *address)
{
    char text[INET6_ADDRSTRLEN] = "";
    if (address == NULL)
        return;
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)address)->sin_addr, text, sizeof text);
    else if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr, text, sizeof text);
    else
        return;
    tell(what, text);
}

// The one behind this one. POSIX lets the pointer that dlsym() gives be a function's.
#define REAL(type, name)                                                                                               \
    static type real;                                                                                                  \
    if (real == NULL)                                                                                                  \
        *(void **)(&real) = dlsym(RTLD_NEXT, name);

typedef int (*connect_call)(int, const struct sockaddr *, socklen_t);
typedef ssize_t (*sendto_call)(int, const void *, size_t, int, const struct sockaddr *, socklen_t);
typedef ssize_t (*sendmsg_call)(int, const struct msghdr *, int);
typedef int (*getaddrinfo_call)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
typedef struct hostent *(*gethostbyname_call)(const char *);

int connect(int descriptor, const struct sockaddr *address, socklen_t length)
{
    REAL(connect_call, "connect")
    tell_address("connect", address);
    return real(descriptor, address, length);
}

ssize_t sendto(int descriptor, const void *bytes, size_t size, int flags, const struct sockaddr *address,
               socklen_t length)
{
    REAL(sendto_call, "sendto")
    tell_address("sendto", address);
    return real(descriptor, bytes, size, flags, address, length);
}

ssize_t sendmsg(int descriptor, const struct msghdr *message, int flags)
{
    REAL(sendmsg_call, "sendmsg")
    tell_address("sendmsg", message->msg_name);
    return real(descriptor, message, flags);
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
    REAL(getaddrinfo_call, "getaddrinfo")
    tell("resolve", node);
    return real(node, service, hints, result);
}

struct hostent *gethostbyname(const char *name)
{
    REAL(gethostbyname_call, "gethostbyname")
    tell("resolve", name);
    return real(name);
}
