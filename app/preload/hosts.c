/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/hosts.h"

#include "preload/destination.h"
#include "preload/name_table.h"
#include "preload/real.h"
#include "preload/state.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum { LONGEST_LINE = 2048 };

struct lines
{
    int descriptor;
    size_t begin;
    size_t end;
    char bytes[LONGEST_LINE];
};

/* The next line with a NUL in place of its end; null at the end of the file. A longer one is cut in two. */
static char *next_line(struct lines *lines)
{
    for (;;) {
        char *begin = lines->bytes + lines->begin;
        char *feed = memchr(begin, '\n', lines->end - lines->begin);
        if (feed) {
            *feed = 0;
            lines->begin = (size_t)(feed + 1 - lines->bytes);
            return begin;
        }
        memmove(lines->bytes, begin, lines->end - lines->begin);
        lines->end -= lines->begin;
        lines->begin = 0;
        const ssize_t got = read(lines->descriptor, lines->bytes + lines->end, sizeof lines->bytes - 1 - lines->end);
        if (got > 0) {
            lines->end += (size_t)got;
            continue;
        }
        if (lines->end == 0)
            return 0;
        lines->bytes[lines->end] = 0;
        lines->end = 0;
        return lines->bytes;
    }
}

/* AF_INET, AF_INET6 or 0: what the line says of the name. */
static int family_of_line(char *line, const char *name)
{
    line[strcspn(line, "#")] = 0;
    char *rest = 0;
    const char *address = strtok_r(line, " \t\r", &rest);
    if (!address)
        return 0;
    for (const char *word; (word = strtok_r(0, " \t\r", &rest));)
        if (strcasecmp(word, name) == 0)
            return strchr(address, ':') ? AF_INET6 : AF_INET;
    return 0;
}

/* Not 0: the file names it, *suits: with an address of that family. */
static int is_in_hosts(const char *name, int family, int *suits)
{
    struct lines lines;
    lines.begin = lines.end = 0;
    lines.descriptor = REAL(open)("/etc/hosts", O_RDONLY | O_CLOEXEC);
    if (lines.descriptor < 0)
        return 0;
    int is_there = 0;
    *suits = 0;
    for (char *line; !*suits && (line = next_line(&lines));) {
        const int found = family_of_line(line, name);
        is_there |= found != 0;
        *suits = found != 0 && (family == AF_UNSPEC || family == found);
    }
    close(lines.descriptor);
    return is_there;
}

static int is_here(const char *name)
{
    static const char suffix[] = ".localhost";
    const size_t size = strlen(name);
    if (strcmp(name, "localhost") == 0 || strcmp(name, "localhost.localdomain") == 0)
        return 1;
    if (size >= sizeof suffix && strcmp(name + size - sizeof suffix + 1, suffix) == 0)
        return 1;
    char own[256];
    return gethostname(own, sizeof own) == 0 && strncasecmp(own, name, sizeof own) == 0;
}

static int is_address(const char *name)
{
    struct in_addr any;
    return strchr(name, ':') || inet_aton(name, &any) != 0;
}

static enum host_place place_of_plain(const char *name, int family, uint32_t *slot)
{
    int suits = 0;
    const int is_listed = is_in_hosts(name, family, &suits);
    if (is_listed && suits)
        return HOST_REAL;
    if (is_here(name))
        return HOST_HERE;
    if (is_listed)
        return HOST_NONE;
    const struct telltale_state *state = telltale_state();
    /* Go would connect to addresses of ours without us. */
    if (state->go)
        return telltale_flags() & TELLTALE_FLAG_SANDBOX ? HOST_NONE : HOST_REAL;
    if (!state->table || (telltale_flags() & TELLTALE_FLAG_ENDED))
        return HOST_NONE;
    *slot = telltale_name_slot(state->table, name);
    return *slot ? HOST_ELSEWHERE : HOST_NONE;
}

enum host_place place_of_host(const char *name, int family, uint32_t *slot)
{
    char plain[TELLTALE_LONGEST_NAME + 1];
    if (is_address(name))
        return HOST_REAL;
    if (telltale_plain_name(name, strnlen(name, TELLTALE_LONGEST_NAME + 2), plain) == 0)
        return HOST_NONE;
    const int kept = errno;
    const enum host_place place = place_of_plain(plain, family, slot);
    errno = kept;
    return place;
}

void text_of_slot(uint32_t slot, int family, char text[32])
{
    static const char prefix[] = "::ffff:";
    uint8_t address[4];
    address_of_slot(slot, address);
    const size_t begin = family == AF_INET6 ? sizeof prefix - 1 : 0;
    memcpy(text, prefix, begin);
    inet_ntop(AF_INET, address, text + begin, (socklen_t)(32 - begin));
}
