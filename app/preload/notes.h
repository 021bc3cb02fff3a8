/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TELLTALE_PRELOAD_NOTES_H
#define TELLTALE_PRELOAD_NOTES_H

#include <stdint.h>

/* Writes something down in the table, if there is one; its number, or -1 if there is no room. Without malloc. */
int64_t telltale_note(uint32_t kind, uint32_t process, const char *text);
/* It did not happen. */
void telltale_withdraw_note(int64_t number);
/* Adds one to a counter of the table. */
void telltale_count(uint64_t *counter);

#endif
