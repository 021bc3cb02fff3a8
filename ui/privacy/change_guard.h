// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace telltale::ui {

/// Asks whether something may be changed now, and calls `go` once it may.
using ChangeGuard = std::function<void(std::function<void()> go)>;

/// Without a guard everything may be changed.
inline void askGuard(const ChangeGuard &guard, std::function<void()> go)
{
    if (guard)
        guard(std::move(go));
    else
        go();
}

} // namespace telltale::ui
