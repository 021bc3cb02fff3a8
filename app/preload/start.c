/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/start.h"

#include "preload/notes.h"
#include "preload/state.h"

#include <errno.h>
#include <unistd.h>

int starts_are_ours(void)
{
    return telltale_state()->table || telltale_state()->closed;
}

struct start look_at_program(const char *path)
{
    const struct start start = {path ? telltale_kind_of_program(path) : TELLTALE_PROGRAM_UNKNOWN, path ? path : ""};
    return start;
}

int is_start_refused(const struct start *start)
{
    if (start->kind != TELLTALE_PROGRAM_SET_USER || !(telltale_flags() & TELLTALE_FLAG_SANDBOX))
        return 0;
    telltale_note(TELLTALE_NOTE_REFUSED, (uint32_t)getpid(), start->path);
    errno = EPERM;
    return 1;
}

int64_t note_start(const struct start *start, uint32_t process)
{
    switch (start->kind) {
    case TELLTALE_PROGRAM_UNKNOWN:
        return -1;
    case TELLTALE_PROGRAM_DYNAMIC: {
        const int is_own = process == (uint32_t)getpid();
        return telltale_note(is_own ? TELLTALE_NOTE_EXPECTED : TELLTALE_NOTE_SPAWNED, process, start->path);
    }
    case TELLTALE_PROGRAM_STATIC:
        return telltale_note(TELLTALE_NOTE_STATIC, process, start->path);
    case TELLTALE_PROGRAM_GO:
        return telltale_note(TELLTALE_NOTE_GO, process, start->path);
    case TELLTALE_PROGRAM_ARCHITECTURE:
        return telltale_note(TELLTALE_NOTE_ARCHITECTURE, process, start->path);
    case TELLTALE_PROGRAM_SET_USER:
        return telltale_note(TELLTALE_NOTE_SET_USER, process, start->path);
    }
    return -1;
}
