// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace telltale::store {

/// Held while an index is opened or put in its place. SQLite opens the log and the shared memory of a database by their
/// names, after the database: were that replaced in between, two databases would share them. It locks the folder
/// (flock), which leaves nothing behind. Where folders cannot be locked, it is as if it were held.
class FolderLock
{
public:
    enum class Kind : std::uint8_t { Shared, Alone };

    /// For the folder of this file. Waits for as long as `patience`.
    FolderLock(const std::string &path, Kind kind, std::chrono::milliseconds patience);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    /// False when somebody else has it still.
    bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor = -1;
    bool m_isHeld = false;
};

} // namespace telltale::store
