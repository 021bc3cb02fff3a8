/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preload/state.h"

#include "preload/environment.h"
#include "preload/notes.h"
#include "preload/program_kind.h"
#include "preload/real.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static struct telltale_state state = {.library = ""};
static char own_path[TELLTALE_LONGEST_PATH];
static int is_set_up;
static pid_t greeted;

static struct telltale_table *map(const char *path)
{
    const int descriptor = REAL(open)(path, O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return 0;
    struct stat status;
    void *memory = MAP_FAILED;
    if (fstat(descriptor, &status) == 0 && status.st_size == (off_t)sizeof(struct telltale_table))
        memory = mmap(0, sizeof(struct telltale_table), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    close(descriptor);
    if (memory == MAP_FAILED)
        return 0;
    struct telltale_table *table = memory;
    if (memcmp(table->mark, TELLTALE_TABLE_MARK, sizeof table->mark) == 0 && table->size == sizeof *table)
        return table;
    munmap(memory, sizeof *table);
    return 0;
}

/* The table's word for it is the one that the whole run uses; without a table the loader's. */
static const char *find_own_path(void)
{
    Dl_info own;
    if (state.table)
        memcpy(own_path, state.table->library, sizeof own_path - 1);
    else if (dladdr(&state, &own) && own.dli_fname && strlen(own.dli_fname) < sizeof own_path)
        strcpy(own_path, own.dli_fname);
    return own_path;
}

static void set_up(void)
{
    is_set_up = 1;
    const char *value = getenv(TELLTALE_REDIRECT_VARIABLE);
    const size_t name = sizeof TELLTALE_REDIRECT_VARIABLE; /* with the sign that follows */
    if (!value || !*value || strlen(value) >= sizeof state.variable - name)
        return;
    memcpy(state.variable, TELLTALE_REDIRECT_VARIABLE "=", name);
    strcpy(state.variable + name, value);
    const size_t prefix = sizeof TELLTALE_SANDBOX_PREFIX - 1;
    const int sandbox = strncmp(value, TELLTALE_SANDBOX_PREFIX, prefix) == 0;
    state.table = map(sandbox ? value + prefix : value);
    state.closed = sandbox && !state.table;
    state.library = find_own_path();
    state.go = telltale_kind_of_program("/proc/self/exe") == TELLTALE_PROGRAM_GO;
}

const struct telltale_state *telltale_state(void)
{
    if (!is_set_up) {
        const int kept = errno;
        set_up();
        errno = kept;
    }
    return &state;
}

uint32_t telltale_flags(void)
{
    const struct telltale_table *table = telltale_state()->table;
    return table ? __atomic_load_n(&table->flags, __ATOMIC_RELAXED) : TELLTALE_FLAG_SANDBOX | TELLTALE_FLAG_ENDED;
}

int telltale_active(void)
{
    const struct telltale_state *now = telltale_state();
    return now->closed || (now->table && !(telltale_flags() & TELLTALE_FLAG_IDLE));
}

void telltale_say_hello(void)
{
    const pid_t self = getpid();
    if (!telltale_state()->table || self == greeted)
        return;
    const int is_new = greeted == 0;
    greeted = self;
    char program[TELLTALE_LONGEST_PATH];
    const ssize_t size = readlink("/proc/self/exe", program, sizeof program - 1);
    program[size < 0 ? 0 : size] = 0;
    telltale_note(is_new ? TELLTALE_NOTE_HELLO : TELLTALE_NOTE_FORKED, (uint32_t)self, program);
}

__attribute__((constructor)) static void begin(void)
{
    const int kept = errno;
    telltale_find_all();
    telltale_say_hello();
    if (!state.go)
        forget_own_proxies();
    errno = kept;
}
