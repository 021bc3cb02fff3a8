/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TELLTALE_PRELOAD_HOSTS_H
#define TELLTALE_PRELOAD_HOSTS_H

#include "preload/redirect_table.h"

enum host_place {
    HOST_ELSEWHERE, /* stands for an address of the table, whose slot is given */
    HOST_REAL,      /* for the C library: an address, or a name of /etc/hosts */
    HOST_HERE,      /* this machine, though no file says so */
    HOST_NONE       /* no name, or none that has an address of that family */
};

/* What a program means by a name; family AF_INET, AF_INET6 or AF_UNSPEC. Without malloc. */
enum host_place place_of_host(const char *name, int family, uint32_t *slot);
/* The text of a slot's address, in its version 6 form for AF_INET6. */
void text_of_slot(uint32_t slot, int family, char text[32]);

#endif
