// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/window_cursor.h"

#include <functional>
#include <optional>
#include <string>

namespace telltale::payload {

/// Finds its way through a JSON text whose parts are read by others or by nobody: memory does not grow with what is
/// passed over. What is passed over is not judged.
class JsonWalker
{
public:
    /// `isStopped` is asked every MiB or so of what is passed over.
    explicit JsonWalker(WindowCursor &cursor, std::function<bool()> isStopped = {})
        : m_cursor(cursor), m_isStopped(std::move(isStopped))
    {
    }

    /// The next character that is no white space, reading on as needed; nothing at the end of the input.
    std::optional<char> peek();
    /// Passes the key that begins here and gives it, decoded; nothing when there is none, or only half of one. Of a key
    /// longer than any we know only the beginning is given.
    std::optional<std::string> key();
    /// Passes the value that begins here. False when the input ended inside, or we are to stop.
    bool skipValue();

private:
    bool skipString(std::string *kept);
    bool skipContainer();
    void skipScalar();
    bool readOn();

    WindowCursor &m_cursor;
    std::function<bool()> m_isStopped;
};

} // namespace telltale::payload
