/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exec family. Often called between vfork and exec, on the stack that the parent shares: no malloc. */
#include "preload/environment.h"
#include "preload/notes.h"
#include "preload/real.h"
#include "preload/start.h"
#include "preload/state.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern char **environ;

enum way { BY_PATH, BY_SEARCH, BY_DESCRIPTOR, BY_FOLDER };

struct call
{
    enum way way;
    int descriptor;
    int flags;
    const char *path;
    char *const *arguments;
};

static int call_real(const struct call *call, char *const environment[])
{
    switch (call->way) {
    case BY_PATH:
        return REAL(execve)(call->path, call->arguments, environment);
    case BY_SEARCH:
        return REAL(execvpe)(call->path, call->arguments, environment);
    case BY_DESCRIPTOR:
        return REAL(fexecve)(call->descriptor, call->arguments, environment);
    case BY_FOLDER:
        return REAL(execveat)(call->descriptor, call->path, call->arguments, environment, call->flags);
    }
    return -1;
}

/* Where the file is, to look at it. */
static const char *path_of(const struct call *call, char *room, size_t size)
{
    switch (call->way) {
    case BY_PATH:
        return call->path;
    case BY_SEARCH:
        return call->path ? telltale_find_program(call->path, getenv("PATH"), room, (unsigned)size) : 0;
    case BY_DESCRIPTOR:
        snprintf(room, size, "/proc/self/fd/%d", call->descriptor);
        return room;
    case BY_FOLDER:
        if (!call->path || call->path[0] == '/' || call->descriptor == AT_FDCWD)
            return call->path;
        snprintf(room, size, "/proc/self/fd/%d/%s", call->descriptor, call->path);
        return room;
    }
    return 0;
}

static int execute(const struct call *call, char *const given[])
{
    if (!starts_are_ours())
        return call_real(call, given);
    char found[TELLTALE_LONGEST_PATH];
    const struct start start = look_at_program(path_of(call, found, sizeof found));
    if (is_start_refused(&start))
        return -1;
    const struct environment_room room = room_for_environment(given);
    char *pointers[room.pointers];
    char text[room.text];
    fill_environment(given, start.kind, pointers, text);
    const int64_t note = note_start(&start, (uint32_t)getpid());
    const int result = call_real(call, pointers);
    telltale_withdraw_note(note);
    return result;
}

HOOK(int, execve, (const char *path, char *const arguments[], char *const environment[]))
{
    const struct call call = {BY_PATH, -1, 0, path, arguments};
    return execute(&call, environment);
}

HOOK(int, execv, (const char *path, char *const arguments[]))
{
    const struct call call = {BY_PATH, -1, 0, path, arguments};
    return execute(&call, environ);
}

HOOK(int, execvpe, (const char *file, char *const arguments[], char *const environment[]))
{
    const struct call call = {BY_SEARCH, -1, 0, file, arguments};
    return execute(&call, environment);
}

HOOK(int, execvp, (const char *file, char *const arguments[]))
{
    const struct call call = {BY_SEARCH, -1, 0, file, arguments};
    return execute(&call, environ);
}

HOOK(int, fexecve, (int descriptor, char *const arguments[], char *const environment[]))
{
    const struct call call = {BY_DESCRIPTOR, descriptor, 0, 0, arguments};
    return execute(&call, environment);
}

HOOK(int, execveat, (int folder, const char *path, char *const arguments[], char *const environment[], int flags))
{
    const int is_descriptor = path && !path[0] && (flags & AT_EMPTY_PATH);
    const struct call call = {is_descriptor ? BY_DESCRIPTOR : BY_FOLDER, folder, flags, path, arguments};
    return execute(&call, environment);
}

/* Counts what stands between the first argument and the null pointer. */
static size_t count_arguments(va_list list)
{
    size_t count = 1;
    while (va_arg(list, char *))
        ++count;
    return count;
}

static void copy_arguments(char *first, va_list list, char *arguments[])
{
    *arguments = first;
    while (*arguments)
        *++arguments = va_arg(list, char *);
}

/* The variants that take their arguments one by one; a first argument that is null is none at all. */
#define LISTED_EXEC(name, the_way, has_environment) \
    HOOK(int, name, (const char *file, const char *first, ...)) \
    { \
        va_list list; \
        va_start(list, first); \
        const size_t count = first ? count_arguments(list) : 0; \
        char *const *environment = environ; \
        if (has_environment) \
            environment = va_arg(list, char *const *); \
        va_end(list); \
        char *arguments[count + 1]; \
        va_start(list, first); \
        copy_arguments((char *)(size_t)first, list, arguments); \
        va_end(list); \
        const struct call call = {the_way, -1, 0, file, arguments}; \
        return execute(&call, environment); \
    }

LISTED_EXEC(execl, BY_PATH, 0)
LISTED_EXEC(execlp, BY_SEARCH, 0)
LISTED_EXEC(execle, BY_PATH, 1)
