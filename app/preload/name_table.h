/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the shared table: used by the library and, compiled as C++, by the interceptor's side. */
#ifndef TELLTALE_PRELOAD_NAME_TABLE_H
#define TELLTALE_PRELOAD_NAME_TABLE_H

#include "preload/redirect_table.h"

#include <stddef.h>

/* Writes a name as the table has it: in lower case, without a final dot, with a NUL. Its size; 0: it is no host name
   (labels of letters, digits, hyphens and underscores, none empty). */
size_t telltale_plain_name(const char *name, size_t size, char plain[TELLTALE_LONGEST_NAME + 1]);
/* The slot of such a name, a new one if it has none; 0: there is no room. */
uint32_t telltale_name_slot(struct telltale_table *table, const char *plain);
/* Copies the name of a slot; its size, 0: there is none. */
size_t telltale_slot_name(const struct telltale_table *table, uint32_t slot, char plain[TELLTALE_LONGEST_NAME + 1]);

#endif
