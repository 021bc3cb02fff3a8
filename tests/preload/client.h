/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program without sanitizers, since these and LD_PRELOAD do not go together, that does what programs do. Its first
   word says what; what comes of it stands on standard output. */
#ifndef TELLTALE_TESTS_CLIENT_H
#define TELLTALE_TESTS_CLIENT_H

#include <sys/socket.h>

/* A numeric address or a name that is looked up, and a port. */
struct place
{
    struct sockaddr_storage address;
    socklen_t size;
};
/* Ends the program if there is none. */
struct place look_up(const char *name, const char *port, int family);
/* A new TCP socket for it. */
int tcp_socket(const struct place *place);
/* Reads one line and prints it; what else comes is printed, too. */
void print_answer(int descriptor);
/* Connects, blocking, and prints what comes. */
void print_connection(const char *name, const char *port);
void print_address(const struct sockaddr *address, socklen_t size);

/* Not 0: the case is not one of these. */
int run_stream_case(int count, char *words[]);
int run_name_case(int count, char *words[]);
int run_datagram_case(int count, char *words[]);
int run_process_case(int count, char *words[]);
int run_many_case(int count, char *words[]);

#endif
