/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TELLTALE_PRELOAD_STREAM_H
#define TELLTALE_PRELOAD_STREAM_H

#include "preload/destination.h"

/* What TCP says of the socket: its state (1 established, 7 closed), or -1 if it is no TCP socket. */
int tcp_state(int descriptor);
/* As connect does, but to the interceptor, which is told of the destination. */
int connect_stream(int descriptor, const struct destination *destination, const struct sockaddr *address,
                   socklen_t size);

#endif
