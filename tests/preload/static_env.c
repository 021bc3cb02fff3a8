/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints its environment; linked without a dynamic loader. */
#include <stdio.h>

extern char **environ;

int main(void)
{
    for (char **entry = environ; *entry; ++entry)
        puts(*entry);
    return 0;
}
