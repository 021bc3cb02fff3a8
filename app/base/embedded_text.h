// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale {

/// A file of resources/ that is compiled in: `rules/names.toml`, `catalogues/appsmith.toml`.
struct EmbeddedText
{
    std::string_view name;
    std::string_view text;
};

} // namespace telltale
