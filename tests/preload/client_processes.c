/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to become, or start, another program. Each case: via-WAY PROGRAM WORDS…, which runs that with an environment of
   its own; in-WAY NAME PORT connects from there. */
#include "client.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *own_environment[] = {"OWN=1", 0};

static void print_failure(const char *what, int error)
{
    printf("%s: %s\n", what, strerror(error));
    fflush(stdout);
}

static void wait_for(pid_t child)
{
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        printf("killed by %d\n", WTERMSIG(status));
}

static void by_fork(char *words[], int way)
{
    const pid_t child = way == 'v' ? vfork() : fork();
    if (child == 0) {
#ifdef __GLIBC__
        if (way == 'd')
            execveat(open("/", O_PATH | O_DIRECTORY), words[0] + 1, words, own_environment, 0);
#endif
        if (way == 'f') {
            fexecve(open(words[0], O_RDONLY), words, own_environment);
        } else if (way == 'p') {
            execvpe(words[0], words, own_environment);
        } else if (way == 'l') {
            execle(words[0], words[0], words[1], words[2], words[3], (char *)0, own_environment);
        } else {
            execve(words[0], words, own_environment);
        }
        print_failure("exec", errno);
        _exit(4);
    }
    wait_for(child);
}

static void by_spawn(char *words[], int search)
{
    pid_t child = 0;
    const int error = search ? posix_spawnp(&child, words[0], 0, 0, words, own_environment)
                             : posix_spawn(&child, words[0], 0, 0, words, own_environment);
    if (error != 0)
        print_failure("spawn", error);
    else
        wait_for(child);
}

static void by_shell(char *words[], int with_pipe)
{
    char command[1024] = "";
    for (; *words; ++words) {
        strcat(command, *words);
        strcat(command, " ");
    }
    unsetenv("LD_PRELOAD");
    unsetenv("TELLTALE_REDIRECT");
    if (!with_pipe) {
        if (system(command) < 0)
            print_failure("system", errno);
        return;
    }
    char line[512];
    FILE *pipe = popen(command, "r");
    while (pipe && fgets(line, sizeof line, pipe))
        fputs(line, stdout);
    if (pipe)
        pclose(pipe);
}

static void in_child(const char *name, const char *port)
{
    const pid_t child = fork();
    if (child == 0) {
        print_connection(name, port);
        _exit(0);
    }
    wait_for(child);
    printf("%d\n", (int)child);
}

static void without_descriptors(const char *name, const char *port)
{
    for (int i = 3; i < 1024; ++i)
        close(i);
    print_connection(name, port);
}

/* As daemon(3) does; standard output is kept, so that the test learns of it. */
static void as_daemon(const char *name, const char *port)
{
    const int out = dup(1);
    if (fork() > 0)
        _exit(0);
    setsid();
    if (fork() > 0)
        _exit(0);
    for (int i = 0; i < 1024; ++i)
        if (i != out)
            close(i);
    if (chdir("/") != 0)
        _exit(5);
    open("/dev/null", O_RDWR);
    dup2(out, 1);
    print_connection(name, port);
}

int run_process_case(int count, char *words[])
{
    const char *what = words[1];
    if (count >= 3 && strncmp(what, "via-", 4) == 0) {
        static const char *const ways[] = {"execve", "vfork", "execveat", "fexecve", "execvpe",
                                           "execle", "spawn", "spawnp",   "system",  "popen"};
        static const char letters[] = "evdfpl";
        size_t i = 0;
        while (i < 10 && strcmp(ways[i], what + 4) != 0)
            ++i;
        if (i < 6)
            by_fork(words + 2, letters[i]);
        else if (i < 8)
            by_spawn(words + 2, i == 7);
        else if (i < 10)
            by_shell(words + 2, i == 9);
        return i == 10;
    }
    if (count != 4)
        return 1;
    if (strcmp(what, "in-child") == 0)
        in_child(words[2], words[3]);
    else if (strcmp(what, "without-descriptors") == 0)
        without_descriptors(words[2], words[3]);
    else if (strcmp(what, "as-daemon") == 0)
        as_daemon(words[2], words[3]);
    else
        return 1;
    return 0;
}
