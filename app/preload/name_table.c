/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Also valid C++, see the header. */
#include "preload/name_table.h"

#include <string.h>

enum { MOST_TRIES = 512, LONGEST_WAIT = 100000, LONGEST_LABEL = 63 };

static int is_label_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

size_t telltale_plain_name(const char *name, size_t size, char plain[TELLTALE_LONGEST_NAME + 1])
{
    if (size > 0 && name[size - 1] == '.')
        --size;
    if (size == 0 || size > TELLTALE_LONGEST_NAME)
        return 0;
    size_t label = 0;
    for (size_t i = 0; i < size; ++i) {
        char c = name[i];
        if (c >= 'A' && c <= 'Z')
            c += 'a' - 'A';
        if (c == '.' ? label == 0 : !is_label_character(c) || label == LONGEST_LABEL)
            return 0;
        label = c == '.' ? 0 : label + 1;
        plain[i] = c;
    }
    plain[size] = 0;
    return label == 0 ? 0 : size;
}

static uint32_t hash_of(const char *name)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (; *name; ++name) {
        const unsigned char byte = *name;
        hash = (hash ^ byte) * 16777619u;
    }
    return hash;
}

/* Whoever writes the entry may have been killed: then it is given up, and the name may stand in two slots. */
static uint32_t settled_state(struct telltale_name *entry)
{
    uint32_t state = __atomic_load_n(&entry->state, __ATOMIC_ACQUIRE);
    for (int wait = 0; state == TELLTALE_ENTRY_WRITING && wait < LONGEST_WAIT; ++wait)
        state = __atomic_load_n(&entry->state, __ATOMIC_ACQUIRE);
    return state;
}

uint32_t telltale_name_slot(struct telltale_table *table, const char *plain)
{
    const uint32_t hash = hash_of(plain);
    for (uint32_t attempt = 0; attempt < MOST_TRIES; ++attempt) {
        const uint32_t slot = (hash + attempt) % TELLTALE_NAME_SLOTS;
        /* The first and the last address of each /24 look like those of a network to some. */
        if ((slot & 0xff) == 0 || (slot & 0xff) == 0xff)
            continue;
        struct telltale_name *entry = &table->names[slot];
        uint32_t state = TELLTALE_ENTRY_FREE;
        if (__atomic_compare_exchange_n(&entry->state, &state, TELLTALE_ENTRY_WRITING, 0, __ATOMIC_ACQUIRE,
                                        __ATOMIC_ACQUIRE)) {
            entry->hash = hash;
            memcpy(entry->name, plain, strlen(plain) + 1);
            __atomic_store_n(&entry->state, TELLTALE_ENTRY_READY, __ATOMIC_RELEASE);
            __atomic_fetch_add(&table->counters.names, 1, __ATOMIC_RELAXED);
            return slot;
        }
        if (settled_state(entry) == TELLTALE_ENTRY_READY && entry->hash == hash
            && strncmp(entry->name, plain, sizeof entry->name) == 0)
            return slot;
    }
    return 0;
}

size_t telltale_slot_name(const struct telltale_table *table, uint32_t slot, char plain[TELLTALE_LONGEST_NAME + 1])
{
    if (slot == 0 || slot >= TELLTALE_NAME_SLOTS)
        return 0;
    const struct telltale_name *entry = &table->names[slot];
    if (__atomic_load_n(&entry->state, __ATOMIC_ACQUIRE) != TELLTALE_ENTRY_READY)
        return 0;
    /* Copied first and checked then: another process can change it at any time. */
    char copy[TELLTALE_LONGEST_NAME + 1];
    memcpy(copy, entry->name, sizeof copy);
    return telltale_plain_name(copy, strnlen(copy, sizeof copy), plain);
}
