/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this process knows of its run. Set once, before the program begins; nothing is kept per descriptor, so that
   closing, copying and inheriting descriptors need no care. */
#ifndef TELLTALE_PRELOAD_STATE_H
#define TELLTALE_PRELOAD_STATE_H

#include "preload/redirect_table.h"

struct telltale_state
{
    struct telltale_table *table; /* none: the library does nothing, unless closed */
    int closed;                   /* a sandbox whose table is out of reach: nothing is let through */
    int go;                       /* a program that makes its system calls itself: names must stay real */
    const char *library;          /* its own path, as LD_PRELOAD names it; never null */
    /* TELLTALE_REDIRECT=… as this process got it, for its children */
    char variable[TELLTALE_LONGEST_PATH + sizeof TELLTALE_REDIRECT_VARIABLE + sizeof TELLTALE_SANDBOX_PREFIX];
};

/* Never null; all zero when there is no run. */
const struct telltale_state *telltale_state(void);
/* Whether connections and names are ours to redirect. */
int telltale_active(void);
/* The table's flags; those of a run that is over without a table. */
uint32_t telltale_flags(void);
/* Writes down that this process has the library; again in a child made by fork, once it does something worth it. */
void telltale_say_hello(void);

#endif
