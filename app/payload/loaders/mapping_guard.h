// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>

namespace telltale::payload {

/// Watches a range of mapped memory while it lives: when its file was made shorter by somebody else, the pages that
/// are gone read as zero bytes and wasHit() becomes true, instead of a signal ending the program.
///
/// The first guard installs a handler for SIGBUS for the whole process and leaves it there. There is no other way: the
/// kernel tells of a vanished page by this signal only, a handler belongs to the process, and locking or copying every
/// file instead would not be possible or would cost the memory that mapping saves. Faults outside of guarded ranges go
/// to the handler that was there before. Guards may be made and destroyed on any thread.
class MappingGuard
{
public:
    MappingGuard(const void *begin, std::size_t size);
    ~MappingGuard();
    MappingGuard(const MappingGuard &) = delete;
    MappingGuard &operator=(const MappingGuard &) = delete;

    bool wasHit() const;

private:
    struct Range;
    static void onFault(int signal, void *information, void *context);
    static void install();
    static std::atomic<Range *> s_ranges; ///< grows only, entries are used again: the handler may walk it at any time

    Range *m_range;
};

} // namespace telltale::payload
