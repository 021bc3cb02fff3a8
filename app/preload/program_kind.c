/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Also valid C++, see the header. */
#include "preload/program_kind.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

enum { MOST_INTERPRETERS = 5, LONGEST_LINE = 256, LONGEST_NOTES = 4096, MOST_SEGMENTS = 128 };

#if defined(__x86_64__)
enum { OWN_MACHINE = EM_X86_64 };
#elif defined(__aarch64__)
enum { OWN_MACHINE = EM_AARCH64 };
#elif defined(__riscv)
enum { OWN_MACHINE = EM_RISCV };
#elif defined(__i386__)
enum { OWN_MACHINE = EM_386 };
#elif defined(__arm__)
enum { OWN_MACHINE = EM_ARM };
#else
enum { OWN_MACHINE = EM_NONE };
#endif

static int gains_rights(int descriptor)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0 || prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1)
        return 0;
    if ((status.st_mode & S_ISUID) && status.st_uid != getuid())
        return 1;
    if ((status.st_mode & S_ISGID) && (status.st_mode & S_IXGRP) && status.st_gid != getgid())
        return 1;
    return geteuid() != 0 && fgetxattr(descriptor, "security.capability", NULL, 0) > 0;
}

/* Every linker keeps the note in which Go writes its build identifier. */
static int is_go_note(int descriptor, const ElfW(Phdr) * segment)
{
    char notes[LONGEST_NOTES];
    const size_t wanted = segment->p_filesz < sizeof notes ? segment->p_filesz : sizeof notes;
    const ssize_t got = pread(descriptor, notes, wanted, segment->p_offset);
    ElfW(Nhdr) note;
    for (ssize_t at = 0; got - at > (ssize_t)sizeof note;) {
        memcpy(&note, notes + at, sizeof note);
        at += sizeof note;
        if (note.n_namesz == 4 && note.n_type == 4 && got - at >= 4 && memcmp(notes + at, "Go\0", 4) == 0)
            return 1;
        if (note.n_namesz > LONGEST_NOTES || note.n_descsz > LONGEST_NOTES)
            return 0;
        at += ((note.n_namesz + 3) & ~3u) + ((note.n_descsz + 3) & ~3u);
    }
    return 0;
}

static enum telltale_program_kind kind_of_elf(int descriptor, const ElfW(Ehdr) * header)
{
    const unsigned char own_class = sizeof(void *) == 8 ? ELFCLASS64 : ELFCLASS32;
    if (header->e_ident[EI_CLASS] != own_class || header->e_machine != OWN_MACHINE)
        return TELLTALE_PROGRAM_ARCHITECTURE;
    int has_loader = 0;
    int is_go = 0;
    for (unsigned i = 0; i < header->e_phnum && i < MOST_SEGMENTS; ++i) {
        ElfW(Phdr) segment;
        if (pread(descriptor, &segment, sizeof segment, header->e_phoff + i * sizeof segment) != sizeof segment)
            return TELLTALE_PROGRAM_UNKNOWN;
        has_loader |= segment.p_type == PT_INTERP;
        is_go |= segment.p_type == PT_NOTE && is_go_note(descriptor, &segment);
    }
    return is_go ? TELLTALE_PROGRAM_GO : has_loader ? TELLTALE_PROGRAM_DYNAMIC : TELLTALE_PROGRAM_STATIC;
}

/* The path that the first line of a script names; 0: it names none. */
static int interpreter_of(char line[LONGEST_LINE + 1], char path[LONGEST_LINE + 1])
{
    if (line[0] != '#' || line[1] != '!')
        return 0;
    const char *begin = line + 2 + strspn(line + 2, " \t");
    const size_t size = strcspn(begin, " \t\n");
    memcpy(path, begin, size);
    path[size] = 0;
    return size > 0;
}

static enum telltale_program_kind kind_of_file(const char *path, int depth)
{
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return TELLTALE_PROGRAM_UNKNOWN;
    char line[LONGEST_LINE + 1] = {0};
    char interpreter[LONGEST_LINE + 1];
    ElfW(Ehdr) header;
    enum telltale_program_kind kind = TELLTALE_PROGRAM_UNKNOWN;
    const ssize_t got = pread(descriptor, line, LONGEST_LINE, 0);
    memcpy(&header, line, sizeof header);
    if (got >= (ssize_t)sizeof header && memcmp(line, ELFMAG, SELFMAG) == 0)
        kind = gains_rights(descriptor) ? TELLTALE_PROGRAM_SET_USER : kind_of_elf(descriptor, &header);
    else if (got > 2 && depth < MOST_INTERPRETERS && interpreter_of(line, interpreter))
        kind = kind_of_file(interpreter, depth + 1);
    close(descriptor);
    return kind;
}

enum telltale_program_kind telltale_kind_of_program(const char *path)
{
    const int kept = errno;
    const enum telltale_program_kind kind = kind_of_file(path, 0);
    errno = kept;
    return kind;
}

const char *telltale_find_program(const char *word, const char *search, char *path, unsigned size)
{
    if (strchr(word, '/'))
        return word;
    const size_t length = strlen(word);
    for (const char *at = search ? search : "/bin:/usr/bin"; length > 0; ++at) {
        const size_t folder = strcspn(at, ":");
        if (folder + length + 2 <= size) {
            memcpy(path, at, folder);
            path[folder] = '/';
            memcpy(path + (folder > 0 ? folder + 1 : 0), word, length + 1);
            struct stat status;
            if (access(path, X_OK) == 0 && stat(path, &status) == 0 && S_ISREG(status.st_mode))
                return path;
        }
        at += folder;
        if (!*at)
            break;
    }
    return NULL;
}
