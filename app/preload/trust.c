/* SPDX-License-Identifier: GPL-3.0-or-later */
/* open and fopen: who reads the system's trusted authorities gets them with ours. */
#include "preload/real.h"
#include "preload/state.h"

#include <fcntl.h>
#include <stdarg.h>
#include <string.h>

static const char *const pem_files[] = {
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/cert.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/usr/lib/ssl/cert.pem",
    "/usr/local/ssl/cert.pem",
};

static int ends_with(const char *path, size_t size, const char *end)
{
    const size_t length = strlen(end);
    return size >= length && memcmp(path + size - length, end, length) == 0;
}

static int is_pem_file(const char *path, size_t size)
{
    if (ends_with(path, size, "/certifi/cacert.pem"))
        return 1;
    for (size_t i = 0; i < sizeof pem_files / sizeof *pem_files; ++i)
        if (strcmp(path, pem_files[i]) == 0)
            return 1;
    return 0;
}

/* The path to open instead; the same one for all but trust files. */
static const char *trusted(const char *path)
{
    if (!path)
        return path;
    /* Nearly every path is sorted out by its end. */
    const size_t size = strnlen(path, TELLTALE_LONGEST_PATH);
    const int may_be_pem = ends_with(path, size, ".crt") || ends_with(path, size, ".pem");
    const int may_be_java = !may_be_pem && ends_with(path, size, "/cacerts");
    if (!may_be_pem && !may_be_java)
        return path;
    const struct telltale_table *table = telltale_state()->table;
    if (!table || !telltale_active() || (telltale_flags() & TELLTALE_FLAG_ENDED))
        return path;
    if (may_be_pem && table->pem_bundle[0] && is_pem_file(path, size))
        return table->pem_bundle;
    if (may_be_java && table->java_keystore[0]
        && (ends_with(path, size, "lib/security/cacerts") || strcmp(path, "/etc/ssl/certs/java/cacerts") == 0))
        return table->java_keystore;
    return path;
}

static const char *opened(const char *path, int flags)
{
    return (flags & O_ACCMODE) == O_RDONLY && !(flags & (O_CREAT | O_PATH)) ? trusted(path) : path;
}

static int needs_mode(int flags)
{
    return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE;
}

#define OPEN_HOOK(name) \
    HOOK(int, name, (const char *path, int flags, ...)) \
    { \
        mode_t mode = 0; \
        if (needs_mode(flags)) { \
            va_list list; \
            va_start(list, flags); \
            mode = va_arg(list, mode_t); \
            va_end(list); \
        } \
        return REAL(name)(opened(path, flags), flags, mode); \
    }

#define OPENAT_HOOK(name) \
    HOOK(int, name, (int folder, const char *path, int flags, ...)) \
    { \
        mode_t mode = 0; \
        if (needs_mode(flags)) { \
            va_list list; \
            va_start(list, flags); \
            mode = va_arg(list, mode_t); \
            va_end(list); \
        } \
        return REAL(name)(folder, opened(path, flags), flags, mode); \
    }

OPEN_HOOK(open)
OPEN_HOOK(open64)
OPENAT_HOOK(openat)
OPENAT_HOOK(openat64)

/* What a program compiled with _FORTIFY_SOURCE calls when the flags are no constant. */
HOOK(int, __open_2, (const char *path, int flags))
{
    return REAL(__open_2)(opened(path, flags), flags);
}

HOOK(int, __open64_2, (const char *path, int flags))
{
    return REAL(__open64_2)(opened(path, flags), flags);
}

HOOK(int, __openat_2, (int folder, const char *path, int flags))
{
    return REAL(__openat_2)(folder, opened(path, flags), flags);
}

HOOK(int, __openat64_2, (int folder, const char *path, int flags))
{
    return REAL(__openat64_2)(folder, opened(path, flags), flags);
}

static int only_reads(const char *mode)
{
    return mode && mode[0] == 'r' && !strchr(mode, '+');
}

HOOK(FILE *, fopen, (const char *path, const char *mode))
{
    return REAL(fopen)(only_reads(mode) ? trusted(path) : path, mode);
}

HOOK(FILE *, fopen64, (const char *path, const char *mode))
{
    return REAL(fopen64)(only_reads(mode) ? trusted(path) : path, mode);
}
