// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace telltale::cli {

/// A time as people write it: `500ms`, `30s`, `30m`, `12h`, `2d`; above zero and at most a hundred years.
std::optional<std::chrono::milliseconds> timeArgument(const std::string &text);

} // namespace telltale::cli
