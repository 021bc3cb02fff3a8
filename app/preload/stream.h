/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TELLTALE_PRELOAD_STREAM_H
#define TELLTALE_PRELOAD_STREAM_H

#include "preload/destination.h"

/* States of TCP, as the kernel numbers them. */
enum { TCP_IS_ESTABLISHED = 1, TCP_IS_CLOSED = 7, TCP_IS_HALF_CLOSED = 8 };

/* What TCP says of the socket: its state, or -1 if it is no TCP socket. */
int tcp_state(int descriptor);
/* As connect does, but to the interceptor, which is told of the destination; the state is that before. */
int connect_stream(int descriptor, int state, const struct destination *destination, const struct sockaddr *address,
                   socklen_t size);

#endif
