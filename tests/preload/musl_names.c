/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In the place of client_names.c, which needs more of the resolver than musl has. */
#include "client.h"

int run_name_case(int count, char *words[])
{
    (void)count;
    (void)words;
    return 1;
}
