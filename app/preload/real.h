/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of the C library that ours stand in front of. Each is found when it is first needed, without malloc: an
   allocator may call one of ours while it begins. */
#ifndef TELLTALE_PRELOAD_REAL_H
#define TELLTALE_PRELOAD_REAL_H

#include <netdb.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/types.h>

/* Defines a function that programs get instead of the library's, under a name of ours for the compiler, whose
   declaration in a header may be another one (transparent unions, variable arguments). */
#define HOOK(result, name, parameters) \
    __attribute__((visibility("default"))) result telltale_hook_##name parameters __asm__(#name); \
    result telltale_hook_##name parameters
/* The same function under a second name. */
#define HOOK_ALIAS(name, other) \
    extern __typeof__(telltale_hook_##name) telltale_hook_##other __asm__(#other) \
        __attribute__((alias(#name), visibility("default")));

#define REAL_FUNCTIONS(X) \
    X(int, connect, (int, const struct sockaddr *, socklen_t)) \
    X(int, getpeername, (int, struct sockaddr *, socklen_t *)) \
    X(ssize_t, sendto, (int, const void *, size_t, int, const struct sockaddr *, socklen_t)) \
    X(ssize_t, sendmsg, (int, const struct msghdr *, int)) \
    X(int, sendmmsg, (int, struct mmsghdr *, unsigned, int)) \
    X(ssize_t, recvfrom, (int, void *, size_t, int, struct sockaddr *, socklen_t *)) \
    X(ssize_t, __recvfrom_chk, (int, void *, size_t, size_t, int, struct sockaddr *, socklen_t *)) \
    X(ssize_t, recvmsg, (int, struct msghdr *, int)) \
    X(int, recvmmsg, (int, struct mmsghdr *, unsigned, int, struct timespec *)) \
    X(int, getaddrinfo, (const char *, const char *, const struct addrinfo *, struct addrinfo **)) \
    X(int, getnameinfo, (const struct sockaddr *, socklen_t, char *, socklen_t, char *, socklen_t, int)) \
    X(struct hostent *, gethostbyname2, (const char *, int)) \
    X(int, gethostbyname2_r, (const char *, int, struct hostent *, char *, size_t, struct hostent **, int *)) \
    X(struct hostent *, gethostbyaddr, (const void *, socklen_t, int)) \
    X(int, gethostbyaddr_r, \
      (const void *, socklen_t, int, struct hostent *, char *, size_t, struct hostent **, int *)) \
    X(int, res_query, (const char *, int, int, unsigned char *, int)) \
    X(int, res_search, (const char *, int, int, unsigned char *, int)) \
    X(int, res_querydomain, (const char *, const char *, int, int, unsigned char *, int)) \
    X(int, res_send, (const unsigned char *, int, unsigned char *, int)) \
    X(int, res_nquery, (void *, const char *, int, int, unsigned char *, int)) \
    X(int, res_nsearch, (void *, const char *, int, int, unsigned char *, int)) \
    X(int, res_nquerydomain, (void *, const char *, const char *, int, int, unsigned char *, int)) \
    X(int, res_nsend, (void *, const unsigned char *, int, unsigned char *, int)) \
    X(int, execve, (const char *, char *const[], char *const[])) \
    X(int, execvpe, (const char *, char *const[], char *const[])) \
    X(int, fexecve, (int, char *const[], char *const[])) \
    X(int, execveat, (int, const char *, char *const[], char *const[], int)) \
    X(int, posix_spawn, \
      (pid_t *, const char *, const posix_spawn_file_actions_t *, const posix_spawnattr_t *, char *const[], \
       char *const[])) \
    X(int, posix_spawnp, \
      (pid_t *, const char *, const posix_spawn_file_actions_t *, const posix_spawnattr_t *, char *const[], \
       char *const[])) \
    X(int, system, (const char *)) \
    X(FILE *, popen, (const char *, const char *)) \
    X(int, open, (const char *, int, ...)) \
    X(int, open64, (const char *, int, ...)) \
    X(int, openat, (int, const char *, int, ...)) \
    X(int, openat64, (int, const char *, int, ...)) \
    X(int, __open_2, (const char *, int)) \
    X(int, __open64_2, (const char *, int)) \
    X(int, __openat_2, (int, const char *, int)) \
    X(int, __openat64_2, (int, const char *, int)) \
    X(FILE *, fopen, (const char *, const char *)) \
    X(FILE *, fopen64, (const char *, const char *)) \
    X(long, syscall, (long, long, long, long, long, long, long))

#define REAL_DECLARE(result, name, parameters) \
    typedef result(*telltale_type_##name) parameters; \
    extern telltale_type_##name telltale_real_##name; \
    telltale_type_##name telltale_find_##name(void);
REAL_FUNCTIONS(REAL_DECLARE)
#undef REAL_DECLARE

/* The function behind ours; of a C library that has none: one that fails with ENOSYS. */
#define REAL(name) (telltale_real_##name ? telltale_real_##name : telltale_find_##name())

/* Finds all of them, so that nothing has to be found between vfork and exec. */
void telltale_find_all(void);

#endif
