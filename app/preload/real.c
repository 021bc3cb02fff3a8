/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/real.h"

#include <dlfcn.h>
#include <errno.h>
#include <string.h>

/* What a C library lacks no program of it calls, unless through one of ours: -1 or a null pointer. */
static long missing(void)
{
    errno = ENOSYS;
    return -1;
}

static void *missing_pointer(void)
{
    errno = ENOSYS;
    return 0;
}

static int has_pointer_result(const char *name)
{
    return strcmp(name, "popen") == 0 || strncmp(name, "fopen", 5) == 0 || strcmp(name, "gethostbyname2") == 0
        || strcmp(name, "gethostbyaddr") == 0;
}

static void find(void *slot, const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (found) {
        memcpy(slot, &found, sizeof found);
    } else if (has_pointer_result(name)) {
        void *(*none)(void) = missing_pointer;
        memcpy(slot, &none, sizeof none);
    } else {
        long (*none)(void) = missing;
        memcpy(slot, &none, sizeof none);
    }
}

#define REAL_DEFINE(result, name, parameters) \
    telltale_type_##name telltale_real_##name; \
    telltale_type_##name telltale_find_##name(void) \
    { \
        if (!telltale_real_##name) \
            find(&telltale_real_##name, #name); \
        return telltale_real_##name; \
    }
REAL_FUNCTIONS(REAL_DEFINE)
#undef REAL_DEFINE

void telltale_find_all(void)
{
#define REAL_FIND(result, name, parameters) telltale_find_##name();
    REAL_FUNCTIONS(REAL_FIND)
#undef REAL_FIND
}
