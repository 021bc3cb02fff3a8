/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/environment.h"

#include "preload/state.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LISTED_AT_MOST = 128 };

static const char preload_variable[] = "LD_PRELOAD=";
static const char no_proxy_lower[] = "no_proxy=";
static const char no_proxy_upper[] = "NO_PROXY=";
static const char own_machine[] = "127.0.0.1,localhost";

int is_unreached(enum telltale_program_kind kind)
{
    return kind == TELLTALE_PROGRAM_STATIC || kind == TELLTALE_PROGRAM_GO || kind == TELLTALE_PROGRAM_ARCHITECTURE;
}

static int begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* The value of `NAME=`; null: there is none. */
static const char *value_in(char *const given[], const char *name)
{
    for (; given && *given; ++given)
        if (begins(*given, name))
            return *given + strlen(name);
    return 0;
}

static int has_name_of(char *const given[], const char *entry)
{
    const size_t size = strcspn(entry, "=") + 1;
    for (; given && *given; ++given)
        if (strncmp(*given, entry, size) == 0)
            return 1;
    return 0;
}

/* The next entry of a list of the table; null: there is none, or it has no end. */
static char *next_entry(char *list, size_t *at)
{
    char *entry = list + *at;
    if (*at >= TELLTALE_LONGEST_LIST || !*entry)
        return 0;
    const size_t size = strnlen(entry, TELLTALE_LONGEST_LIST - *at);
    *at += size + 1;
    return *at <= TELLTALE_LONGEST_LIST ? entry : 0;
}

static int list_names(char *list, const char *entry)
{
    size_t at = 0;
    for (char *other; (other = next_entry(list, &at));)
        if (strncmp(other, entry, strcspn(other, "=") + 1) == 0)
            return 1;
    return 0;
}

/* LD_PRELOAD's words stand between colons or spaces. */
static int names_library(const char *value, const char *library, size_t size)
{
    while (*value) {
        const size_t word = strcspn(value, ": ");
        if (word == size && strncmp(value, library, size) == 0)
            return 1;
        value += word + (value[word] != 0);
    }
    return 0;
}

/* `NAME=first,second`; the end of it. */
static char *write_pair(char *text, const char *name, const char *first, size_t first_size, char between,
                        const char *second)
{
    const size_t size = strlen(name);
    memcpy(text, name, size);
    text += size;
    memcpy(text, first, first_size);
    text += first_size;
    if (second && *second) {
        if (first_size > 0)
            *text++ = between;
        const size_t rest = strlen(second);
        memcpy(text, second, rest);
        text += rest;
    }
    *text++ = 0;
    return text;
}

/* LD_PRELOAD with ours in front of what is there. */
static char *write_preload(char *text, const char *value)
{
    const char *library = telltale_state()->library;
    const size_t size = strlen(library);
    if (value && names_library(value, library, size))
        return write_pair(text, preload_variable, value, strlen(value), 0, 0);
    return write_pair(text, preload_variable, library, size, ':', value);
}

static char *write_no_proxy(char *text, const char *name, const char *value)
{
    return write_pair(text, name, value ? value : "", value ? strlen(value) : 0, ',',
                      value && strstr(value, own_machine) ? 0 : own_machine);
}

struct environment_room room_for_environment(char *const given[])
{
    struct environment_room room = {2 * LISTED_AT_MOST + 8, 3 * TELLTALE_LONGEST_PATH};
    const char *preload = value_in(given, preload_variable);
    const char *lower = value_in(given, no_proxy_lower);
    const char *upper = value_in(given, no_proxy_upper);
    room.text += (preload ? strlen(preload) : 0) + 2 * (lower ? strlen(lower) : 0) + 2 * (upper ? strlen(upper) : 0);
    for (; given && *given; ++given)
        ++room.pointers;
    return room;
}

static int is_replaced(const char *entry, struct telltale_table *table, int unreached)
{
    if (begins(entry, preload_variable) || begins(entry, TELLTALE_REDIRECT_VARIABLE "="))
        return 1;
    return unreached
        && (begins(entry, no_proxy_lower) || begins(entry, no_proxy_upper)
            || (table && list_names(table->unreached, entry)));
}

void fill_environment(char *const given[], enum telltale_program_kind kind, char *pointers[], char *text)
{
    const struct telltale_state *state = telltale_state();
    const int unreached = is_unreached(kind) && state->table;
    for (char *const *entry = given; entry && *entry; ++entry)
        if (!is_replaced(*entry, state->table, unreached))
            *pointers++ = *entry;
    *pointers++ = text;
    text = write_preload(text, value_in(given, preload_variable));
    *pointers++ = (char *)(size_t)state->variable;
    size_t at = 0;
    int listed = 0;
    for (char *entry; state->table && listed < LISTED_AT_MOST && (entry = next_entry(state->table->everyone, &at));) {
        if (has_name_of(given, entry) || (unreached && list_names(state->table->unreached, entry)))
            continue;
        *pointers++ = entry;
        ++listed;
    }
    if (unreached) {
        at = 0;
        listed = 0;
        for (char *entry; listed < LISTED_AT_MOST && (entry = next_entry(state->table->unreached, &at)); ++listed)
            *pointers++ = entry;
        const char *lower = value_in(given, no_proxy_lower);
        const char *upper = value_in(given, no_proxy_upper);
        *pointers++ = text;
        text = write_no_proxy(text, no_proxy_lower, lower ? lower : upper);
        *pointers++ = text;
        write_no_proxy(text, no_proxy_upper, upper ? upper : lower);
    }
    *pointers = 0;
}

void restore_own_environment(void)
{
    const struct telltale_state *state = telltale_state();
    const char *preload = getenv("LD_PRELOAD");
    const size_t size = strlen(TELLTALE_REDIRECT_VARIABLE "=");
    if (!getenv(TELLTALE_REDIRECT_VARIABLE))
        setenv(TELLTALE_REDIRECT_VARIABLE, state->variable + size, 1);
    const size_t library = strlen(state->library);
    if (library == 0 || (preload && names_library(preload, state->library, library)))
        return;
    char *text = malloc(sizeof preload_variable + library + 2 + (preload ? strlen(preload) : 0));
    if (!text)
        return;
    write_preload(text, preload);
    setenv("LD_PRELOAD", text + strlen(preload_variable), 1);
    free(text);
}

void forget_own_proxies(void)
{
    static const char end[] = "_proxy";
    struct telltale_table *table = telltale_state()->table;
    size_t at = 0;
    for (char *entry; table && (entry = next_entry(table->unreached, &at));) {
        char name[32];
        const size_t size = strcspn(entry, "=");
        if (size < sizeof end || size >= sizeof name || strncasecmp(entry + size - strlen(end), end, strlen(end)) != 0)
            continue;
        memcpy(name, entry, size);
        name[size] = 0;
        const char *value = getenv(name);
        /* Others are the user's. */
        if (value && strcmp(value, entry + size + 1) == 0)
            unsetenv(name);
    }
}
