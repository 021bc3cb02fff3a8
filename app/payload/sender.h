// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::payload {

/// Which process sent something, where the system told.
struct Sender
{
    std::uint32_t process = 0; ///< its number (pid) at that time; 0: not known
    std::string_view program;  ///< the path of its executable; "": not known. Belongs to whoever was asked
    bool isKnown() const { return process != 0 || !program.empty(); }
};

/// The last part of a program's path: `node`.
std::string_view programName(std::string_view program);
/// For a person's eyes: `node · pid 4711`, `pid 4711`, or `unknown`.
QString senderText(const Sender &sender);

} // namespace telltale::payload
