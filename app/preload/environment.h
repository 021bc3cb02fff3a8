/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a program that is started gets as its environment, made without malloc in room of the caller's stack: between
   vfork and exec nothing else may be used. */
#ifndef TELLTALE_PRELOAD_ENVIRONMENT_H
#define TELLTALE_PRELOAD_ENVIRONMENT_H

#include "preload/program_kind.h"

#include <stddef.h>

/* How many pointers and how much text it takes at most. */
struct environment_room
{
    size_t pointers;
    size_t text;
};
struct environment_room room_for_environment(char *const given[]);
/* The given environment with the library and its variable, the trust variables that it lacks, and proxy variables for a
   program that the library does not reach. */
void fill_environment(char *const given[], enum telltale_program_kind kind, char *pointers[], char *text);
/* Puts the library and its variable back into this process's own environment, which the C library hands on by itself.
   May allocate. */
void restore_own_environment(void);
/* Takes the proxy variables out of this process's environment that a program in between was given because it is out of
   reach: this one is not, and some programs fail when they see them. */
void forget_own_proxies(void);
/* Whether programs of that kind are reached by proxy variables only. */
int is_unreached(enum telltale_program_kind kind);

#endif
