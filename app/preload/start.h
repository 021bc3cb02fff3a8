/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TELLTALE_PRELOAD_START_H
#define TELLTALE_PRELOAD_START_H

#include "preload/program_kind.h"

#include <stdint.h>

/* What is known of a program before it is started. */
struct start
{
    enum telltale_program_kind kind;
    const char *path;
};

/* Not 0: programs that are started are ours to look after. */
int starts_are_ours(void);
struct start look_at_program(const char *path);
/* Not 0: it is not to be started, errno says why. It is written down. */
int is_start_refused(const struct start *start);
/* Writes down what was started in another process, or is about to be in this one; -1: nothing was written. */
int64_t note_start(const struct start *start, uint32_t process);

#endif
