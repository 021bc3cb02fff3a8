// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/launch/launched_program.h"

#include <span>
#include <string>

#include <csignal>
#include <spawn.h>
#include <sys/types.h>

namespace telltale::network {

/// How a program is to be started (posix_spawn(3)); frees what the system keeps of that.
class SpawnPlan
{
public:
    SpawnPlan();
    ~SpawnPlan();
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    /// Signals as they are by default, none held back.
    void resetSignals();
    void holdBack(const sigset_t &signals);
    void resetSignal(int number);
    void addFlags(short flags);
    /// Of our descriptors it gets standard input, output and error, and these: sockets of ours are none of its.
    void keepOnly(std::span<const int> descriptors);

    /// 0, and the process; else why not (errno).
    int start(const ProgramToLaunch &program, const std::string &file, pid_t &process);

    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};

private:
    sigset_t m_reset{};
};

/// The descriptors that a program which is started now would inherit, beside the first three.
std::vector<int> inheritableDescriptors();
/// A descriptor that becomes readable when the process ends; -1 and errno.
int processDescriptor(pid_t process);
/// program-not-found, program-not-executable or program-not-started, by the number of the system's error.
Error whyNotStarted(const std::string &program, int problem);

} // namespace telltale::network
