/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints its environment, or becomes the program that its words name; linked without a dynamic loader. */
#include <stdio.h>
#include <unistd.h>

extern char **environ;

int main(int count, char *words[])
{
    if (count > 1)
        execvp(words[1], words + 1);
    for (char **entry = environ; *entry; ++entry)
        puts(*entry);
    return 0;
}
