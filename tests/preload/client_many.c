/* SPDX-License-Identifier: GPL-3.0-or-later */
/* many PROCESSES THREADS CONNECTIONS: so many of each, to names of their own; prints how many were answered with
   another name or port, and how many failed. */
#include "client.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct tally
{
    unsigned done;
    unsigned wrong;
    unsigned failed;
};

static struct tally *tally;
static unsigned connections;
static unsigned process_number;

static void add(unsigned *to)
{
    __atomic_fetch_add(to, 1, __ATOMIC_RELAXED);
}

static void connect_once(unsigned thread, unsigned number)
{
    char name[64];
    char port[16];
    char wanted[128];
    char got[128];
    snprintf(name, sizeof name, "p%u.t%u.n%u.example", process_number, thread, number % 100);
    snprintf(port, sizeof port, "%u", 1000 + number % 60000);
    snprintf(wanted, sizeof wanted, "%s %s %d\n", name, port, (int)getpid());
    const struct place place = look_up(name, port, AF_UNSPEC);
    const int descriptor = tcp_socket(&place);
    size_t size = 0;
    if (connect(descriptor, (const struct sockaddr *)&place.address, place.size) == 0)
        for (ssize_t more; (more = read(descriptor, got + size, sizeof got - 1 - size)) > 0;)
            size += (size_t)more;
    got[size] = 0;
    close(descriptor);
    add(size == 0 ? &tally->failed : strcmp(got, wanted) != 0 ? &tally->wrong : &tally->done);
}

static void *run_thread(void *number)
{
    for (unsigned i = 0; i < connections; ++i)
        connect_once((unsigned)(uintptr_t)number, i);
    return 0;
}

static void run_process(unsigned threads)
{
    pthread_t running[64];
    for (unsigned i = 1; i < threads && i < 64; ++i)
        pthread_create(&running[i], 0, run_thread, (void *)(uintptr_t)i);
    run_thread(0);
    for (unsigned i = 1; i < threads && i < 64; ++i)
        pthread_join(running[i], 0);
}

int run_many_case(int count, char *words[])
{
    if (count != 5 || strcmp(words[1], "many") != 0)
        return 1;
    tally = mmap(0, sizeof *tally, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    connections = (unsigned)atoi(words[4]);
    const unsigned processes = (unsigned)atoi(words[2]);
    for (process_number = 1; process_number < processes; ++process_number) {
        if (fork() != 0)
            continue;
        run_process((unsigned)atoi(words[3]));
        _exit(0);
    }
    process_number = 0;
    run_process((unsigned)atoi(words[3]));
    while (wait(0) > 0)
        ;
    printf("%u right, %u wrong, %u failed\n", tally->done, tally->wrong, tally->failed);
    return 0;
}
