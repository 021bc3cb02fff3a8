// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/filter/filter_term.h"

#include <QString>

#include <span>
#include <string_view>

namespace telltale::payload {

/// The keys, as they are typed, in the order in which they are offered; with a colon behind them.
const std::vector<std::pair<std::string_view, FilterKey>> &filterKeys();
/// The only words that a key takes; nothing for keys that take others.
std::span<const std::string_view> filterWords(FilterKey key);
/// The key that differs least from what was typed; empty when none is near.
QString nearestKey(std::string_view typed);

} // namespace telltale::payload
