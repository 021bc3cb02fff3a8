// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/mapping_guard.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace telltale::payload {

struct MappingGuard::Range
{
    std::atomic<bool> taken{true};
    std::atomic<std::uintptr_t> begin{0};
    std::atomic<std::uintptr_t> end{0}; ///< 0: the range is not watched
    std::atomic<bool> hit{false};
    Range *next = nullptr;
};

std::atomic<MappingGuard::Range *> MappingGuard::s_ranges{nullptr};

namespace {

struct sigaction previousAction; // written before our handler is installed, read only by it
std::uintptr_t handlerPageSize = 4096;

} // namespace

/// Runs in the faulting thread: only atomics and plain system calls.
void MappingGuard::onFault(int signal, void *information, void *context)
{
    const int savedError = errno;
    const auto address = reinterpret_cast<std::uintptr_t>(static_cast<siginfo_t *>(information)->si_addr);
    for (Range *range = s_ranges.load(); range != nullptr; range = range->next) {
        if (address >= range->end.load() || address < range->begin.load())
            continue;
        void *page = reinterpret_cast<void *>(address & ~(handlerPageSize - 1));
        if (mmap(page, handlerPageSize, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
            break;
        range->hit.store(true);
        errno = savedError;
        return;
    }
    errno = savedError;
    if ((previousAction.sa_flags & SA_SIGINFO) != 0)
        previousAction.sa_sigaction(signal, static_cast<siginfo_t *>(information), context);
    else if (previousAction.sa_handler != SIG_DFL && previousAction.sa_handler != SIG_IGN)
        previousAction.sa_handler(signal);
    else
        sigaction(SIGBUS, &previousAction, nullptr); // the access is repeated and ends the program as without us
}

void MappingGuard::install()
{
    static std::once_flag once;
    std::call_once(once, [] {
        handlerPageSize = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
        sigaction(SIGBUS, nullptr, &previousAction);
        struct sigaction action = {};
        action.sa_sigaction = [](int signal, siginfo_t *information, void *context) {
            onFault(signal, information, context);
        };
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        sigaction(SIGBUS, &action, nullptr);
    });
}

MappingGuard::MappingGuard(const void *begin, std::size_t size)
{
    install();
    for (m_range = s_ranges.load(); m_range != nullptr; m_range = m_range->next) {
        bool taken = false;
        if (m_range->taken.compare_exchange_strong(taken, true))
            break;
    }
    if (m_range == nullptr) {
        m_range = new Range;
        m_range->next = s_ranges.load();
        while (!s_ranges.compare_exchange_weak(m_range->next, m_range)) {
        }
    }
    m_range->hit.store(false);
    m_range->begin.store(reinterpret_cast<std::uintptr_t>(begin));
    m_range->end.store(reinterpret_cast<std::uintptr_t>(begin) + size);
}

MappingGuard::~MappingGuard()
{
    m_range->end.store(0);
    m_range->taken.store(false);
}

bool MappingGuard::wasHit() const
{
    return m_range->hit.load();
}

} // namespace telltale::payload
