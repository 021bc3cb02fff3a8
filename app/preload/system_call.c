/* SPDX-License-Identifier: GPL-3.0-or-later */
/* syscall: io_uring would connect and send without any function of the library; programs that use it fall back to
   others when the kernel has none. A call of a fixed number of arguments, so that the compiler jumps to the real
   function instead of calling it: some calls (vfork, clone) return twice. */
#include "preload/real.h"
#include "preload/state.h"

#include <errno.h>
#include <sys/syscall.h>

HOOK(long, syscall, (long number, long a, long b, long c, long d, long e, long f))
{
    if (number == SYS_io_uring_setup && telltale_active()) {
        errno = ENOSYS;
        return -1;
    }
    return REAL(syscall)(number, a, b, c, d, e, f);
}
