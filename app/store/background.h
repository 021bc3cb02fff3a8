// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace telltale::store {

/// The calling thread's own priority becomes the lowest, so that a capture never waits for it. Not SCHED_IDLE: a thread
/// that may get no time at all could be kept from giving back what all threads share (the allocator's locks, the
/// address space).
void takeLowestPriority();

} // namespace telltale::store
