// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace telltale::network {

/// A process that was started by a program which may be over.
struct LeftProcess
{
    pid_t process = 0;
    std::string program; ///< its file, bytes; its name in parentheses where that is not told
    friend bool operator==(const LeftProcess &, const LeftProcess &) = default;
};

/// The processes of this user, but ourselves, in whose environment this stands (`NAME=VALUE`) since they were started.
/// Processes that only just begin may be missing.
std::vector<LeftProcess> processesWith(std::string_view variable);

} // namespace telltale::network
