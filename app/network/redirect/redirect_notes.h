// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/redirect/redirect_hub.h"
#include "preload/redirect_table.h"

#include <cstdint>
#include <string>

namespace telltale::network {

/// What programs wrote down of processes and starts; the counters are left at 0. Safe against any content.
RedirectStatistics readNotes(const telltale_table &table);
/// Writes down that the process was started as this program, looked at as the library does.
void writeStart(telltale_table &table, std::uint32_t process, const std::string &program);

} // namespace telltale::network
