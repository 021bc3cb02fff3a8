/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that programs give, and those of ours that they get instead. */
#ifndef TELLTALE_PRELOAD_DESTINATION_H
#define TELLTALE_PRELOAD_DESTINATION_H

#include "preload/redirect_table.h"

#include <netinet/in.h>
#include <sys/socket.h>

struct destination
{
    uint8_t kind; /* TELLTALE_DESTINATION_IPV4, also where it came in its version 6 form, or _IPV6 */
    uint16_t port;
    uint32_t scope; /* of IPv6 */
    uint8_t address[16];
};

/* Not 0: an address of the Internet, read. */
int read_destination(const struct sockaddr *address, socklen_t size, struct destination *to);
/* Writes it for a socket of the given family; its size. */
socklen_t write_destination(const struct destination *from, sa_family_t family, struct sockaddr_in6 *room);
/* The same, as functions of the library do: cut to what the caller has room for, whose size is set. */
void give_destination(const struct destination *from, sa_family_t family, struct sockaddr *address, socklen_t room,
                      socklen_t *size);
/* This machine, by its loopback interface: 127.0.0.0/8, 0.0.0.0, ::1 and ::. */
int is_loopback(const struct destination *destination);
/* One of the ports that the run itself listens on. */
int is_own_port(const struct telltale_table *table, const struct destination *destination);
/* 127.0.0.1 and a port. */
struct destination loopback_port(uint16_t port);

/* The slot of a name, 0: it is an address like others. */
uint32_t slot_of_address(const uint8_t address[4]);
/* The address of a slot. */
void address_of_slot(uint32_t slot, uint8_t address[4]);

/* The port that the socket has here; 0: none. */
uint16_t own_port_of(int descriptor);
/* What a source port stands for: remembered, forgotten with a null pointer, asked for (not 0: known). */
void remember_source(struct telltale_source *sources, uint16_t port, const struct destination *destination);
int known_source(const struct telltale_source *sources, uint16_t port, struct destination *destination);

#endif
