// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/background.h"

#include <sys/resource.h>
#include <unistd.h>

namespace telltale::store {

void takeLowestPriority()
{
    constexpr int lowest = 19;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), lowest);
}

} // namespace telltale::store
