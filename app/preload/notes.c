/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/notes.h"

#include "preload/state.h"

#include <string.h>

int64_t telltale_note(uint32_t kind, uint32_t process, const char *text)
{
    struct telltale_table *table = telltale_state()->table;
    if (!table)
        return -1;
    /* Looked at first, so that a busy run does not count until it begins anew. */
    if (__atomic_load_n(&table->counters.notes, __ATOMIC_RELAXED) > TELLTALE_NOTES)
        return -1;
    const uint32_t number = __atomic_fetch_add(&table->counters.notes, 1, __ATOMIC_RELAXED);
    if (number >= TELLTALE_NOTES)
        return -1;
    struct telltale_note *note = &table->notes[number];
    note->process = process;
    note->kind = kind;
    const size_t size = strnlen(text, sizeof note->text - 1);
    memcpy(note->text, text, size);
    note->text[size] = 0;
    __atomic_store_n(&note->state, TELLTALE_ENTRY_READY, __ATOMIC_RELEASE);
    return number;
}

void telltale_withdraw_note(int64_t number)
{
    if (number >= 0)
        __atomic_store_n(&telltale_state()->table->notes[number].state, TELLTALE_ENTRY_WITHDRAWN, __ATOMIC_RELEASE);
}

void telltale_count(uint64_t *counter)
{
    __atomic_fetch_add(counter, 1, __ATOMIC_RELAXED);
}
