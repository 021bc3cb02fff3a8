/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the library reaches a program: used by the library and, compiled as C++, by whoever starts the first one. */
#ifndef TELLTALE_PRELOAD_PROGRAM_KIND_H
#define TELLTALE_PRELOAD_PROGRAM_KIND_H

enum telltale_program_kind {
    TELLTALE_PROGRAM_UNKNOWN, /* not there, unreadable, or of a kind that the system starts by a helper */
    TELLTALE_PROGRAM_DYNAMIC, /* loads libraries, ours too */
    TELLTALE_PROGRAM_STATIC,
    TELLTALE_PROGRAM_GO,           /* Go makes its system calls itself, even where it loads libraries */
    TELLTALE_PROGRAM_ARCHITECTURE, /* not the one that this was compiled for */
    TELLTALE_PROGRAM_SET_USER      /* changes its user or its rights, so that the loader ignores LD_PRELOAD */
};

/* Reads the file, and what its first line names if that is `#!`. Without malloc; errno is kept. */
enum telltale_program_kind telltale_kind_of_program(const char *path);
/* Looks a word up as execvp does; the path, or null. PATH is that of the caller. */
const char *telltale_find_program(const char *word, const char *search, char *path, unsigned size);

#endif
