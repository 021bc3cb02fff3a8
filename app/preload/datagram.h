/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TELLTALE_PRELOAD_DATAGRAM_H
#define TELLTALE_PRELOAD_DATAGRAM_H

#include "preload/destination.h"

enum datagram_route {
    DATAGRAM_LEFT,   /* goes where it is meant to go: this machine */
    DATAGRAM_TURNED, /* to the name stub or the sink */
    DATAGRAM_REFUSED /* errno says why */
};

/* Where datagrams of this socket to a destination go. */
enum datagram_route route_datagram(int descriptor, const struct destination *destination, struct destination *target);
/* Lets a socket of version 6 send to 127.0.0.1. */
void open_to_version_4(int descriptor);
int connect_datagram(int descriptor, const struct destination *destination, const struct sockaddr *address,
                     socklen_t size);

#endif
