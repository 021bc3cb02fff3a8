/* SPDX-License-Identifier: GPL-3.0-or-later */
/* posix_spawn, posix_spawnp; system and popen, which start a shell with this process's own environment. */
#include "preload/environment.h"
#include "preload/real.h"
#include "preload/start.h"
#include "preload/state.h"

#include <stdlib.h>

static int spawn(telltale_type_posix_spawn real, const char *path, pid_t *process, const char *file,
                 const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
                 char *const arguments[], char *const given[])
{
    const struct start start = look_at_program(path);
    if (is_start_refused(&start))
        return 1; /* EPERM: these functions return it */
    const struct environment_room room = room_for_environment(given);
    char *pointers[room.pointers];
    char text[room.text];
    fill_environment(given, start.kind, pointers, text);
    pid_t child = 0;
    const int result = real(&child, file, actions, attributes, arguments, pointers);
    if (result != 0)
        return result;
    note_start(&start, (uint32_t)child);
    if (process)
        *process = child;
    return 0;
}

HOOK(int, posix_spawn,
     (pid_t * process, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
      char *const arguments[], char *const environment[]))
{
    if (!starts_are_ours())
        return REAL(posix_spawn)(process, path, actions, attributes, arguments, environment);
    return spawn(REAL(posix_spawn), path, process, path, actions, attributes, arguments, environment);
}

HOOK(int, posix_spawnp,
     (pid_t * process, const char *file, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
      char *const arguments[], char *const environment[]))
{
    if (!starts_are_ours())
        return REAL(posix_spawnp)(process, file, actions, attributes, arguments, environment);
    char found[TELLTALE_LONGEST_PATH];
    const char *path = file ? telltale_find_program(file, getenv("PATH"), found, sizeof found) : 0;
    return spawn(REAL(posix_spawnp), path, process, file, actions, attributes, arguments, environment);
}

HOOK(int, system, (const char *command))
{
    if (starts_are_ours())
        restore_own_environment();
    return REAL(system)(command);
}

HOOK(FILE *, popen, (const char *command, const char *mode))
{
    if (starts_are_ours())
        restore_own_environment();
    return REAL(popen)(command, mode);
}
