// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::privacy {

/// Takes bytes one after the other.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    /// False when no more can be taken; whoever made the sink knows why.
    virtual bool put(std::string_view bytes) = 0;
    /// Nothing follows.
    virtual bool finish() { return true; }
};

} // namespace telltale::privacy
