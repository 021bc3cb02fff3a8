/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file that a run's processes share: what the preload library has to know, and what it has to tell. Made by
   network/redirect/shared_table.h, sparse, 0600, in a folder of 0700. Everything that changes is read and written with
   the compiler's atomics, across processes and without locks: a process that is killed in the middle leaves an entry
   unused. The programs that run can write it, so what it says is to be doubted. */
#ifndef TELLTALE_REDIRECT_TABLE_H
#define TELLTALE_REDIRECT_TABLE_H

#include "preload/redirect_contract.h"

#define TELLTALE_TABLE_MARK "TTRTAB1\n"
#define TELLTALE_TABLE_FILE "redirect.table"
/* Before the path in the variable: without the file nothing is let through, instead of everything. */
#define TELLTALE_SANDBOX_PREFIX "sandbox:"
#define TELLTALE_LONGEST_PATH 1024u
#define TELLTALE_LONGEST_LIST 8192u
#define TELLTALE_OWN_PORTS 8u
#define TELLTALE_SOURCES 65536u
#define TELLTALE_NOTES 65536u

enum telltale_flag {
    TELLTALE_FLAG_SANDBOX = 1,
    TELLTALE_FLAG_IDLE = 2, /* connections go where they are meant to go, names are real */
    TELLTALE_FLAG_ENDED = 4 /* the run is over: every connection is refused */
};

enum telltale_entry {
    TELLTALE_ENTRY_FREE = 0,
    TELLTALE_ENTRY_WRITING = 1,
    TELLTALE_ENTRY_READY = 2,
    TELLTALE_ENTRY_WITHDRAWN = 3
};

struct telltale_name
{
    uint32_t state; /* telltale_entry */
    uint32_t hash;
    char name[TELLTALE_LONGEST_NAME + 3]; /* ends with a NUL */
};

/* Where the connection, or the datagrams, from a source port of ours were meant to go. */
struct telltale_source
{
    uint32_t state; /* telltale_entry */
    uint16_t port;
    uint8_t kind; /* telltale_destination, never a name: the address that the program gave */
    uint8_t unused;
    uint32_t scope; /* of IPv6 */
    uint8_t address[16];
    uint32_t unused_too;
};

enum telltale_note_kind {
    TELLTALE_NOTE_HELLO = 1,        /* a process has the library; the text is its program */
    TELLTALE_NOTE_EXPECTED = 2,     /* this process is about to become this program, which should say hello */
    TELLTALE_NOTE_SET_USER = 3,     /* a set-uid, set-gid or privileged program: the loader ignores the library */
    TELLTALE_NOTE_STATIC = 4,       /* no dynamic loader: has proxy variables instead */
    TELLTALE_NOTE_GO = 5,           /* makes system calls itself: has proxy variables instead */
    TELLTALE_NOTE_ARCHITECTURE = 6, /* of another kind than the library: has proxy variables instead */
    TELLTALE_NOTE_REFUSED = 7,      /* as SET_USER, and not started, since this is a sandbox */
    TELLTALE_NOTE_SPAWNED = 8,      /* this process was started as this program, which should say hello, or did */
    TELLTALE_NOTE_FORKED = 9        /* a process that began without a program of its own, and connects */
};

struct telltale_note
{
    uint32_t state; /* telltale_entry */
    uint32_t process;
    uint32_t kind;
    char text[244]; /* a path, cut where it is longer, ends with a NUL */
};

struct telltale_counters
{
    uint64_t connections; /* brought to the interceptor */
    uint64_t quic_refused;
    uint64_t datagrams; /* sent to the sink */
    uint64_t refused;   /* connections that found no interceptor */
    uint32_t names;     /* slots in use */
    uint32_t notes;     /* how many were begun, more than there is room for at times */
};

struct telltale_table
{
    char mark[8];
    uint32_t size; /* of this structure: another build of the library leaves the table alone */
    uint32_t flags;
    uint8_t token[TELLTALE_TOKEN_SIZE];
    uint8_t interceptor[4]; /* its IPv4 address */
    uint16_t interceptor_port;
    uint16_t interceptor_port6;             /* on ::1; 0: none */
    uint16_t name_port;                     /* the name stub, UDP on 127.0.0.1 */
    uint16_t sink_port;                     /* the sink for other datagrams, likewise */
    uint16_t own_ports[TELLTALE_OWN_PORTS]; /* further loopback ports that are left alone, such as the proxy's */
    char library[TELLTALE_LONGEST_PATH];
    char pem_bundle[TELLTALE_LONGEST_PATH];    /* empty: trust files stay as they are */
    char java_keystore[TELLTALE_LONGEST_PATH]; /* likewise */
    char everyone[TELLTALE_LONGEST_LIST];      /* NAME=VALUE, each ended by a NUL: for children that lack NAME */
    char unreached[TELLTALE_LONGEST_LIST];     /* likewise, for programs that the library does not reach, replacing */
    struct telltale_counters counters;
    struct telltale_source streams[TELLTALE_SOURCES];
    struct telltale_source datagrams[TELLTALE_SOURCES];
    struct telltale_note notes[TELLTALE_NOTES];
    struct telltale_name names[TELLTALE_NAME_SLOTS];
};

#endif
