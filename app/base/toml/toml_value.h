// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale {

struct TomlMember;

/// A value of a TOML file (TOML 1.0) with its place: what the readers of rules and catalogues work on. Members stand
/// in the order of the file.
struct TomlValue
{
    enum class Kind : std::uint8_t { Table, Array, Text, Integer, Real, Boolean, Date };

    Kind kind = Kind::Table;
    std::string text; ///< of a text; a date as written in ISO 8601
    std::int64_t integer = 0;
    double real = 0;
    bool boolean = false;
    std::vector<TomlMember> members;
    std::vector<TomlValue> items;
    Place place; ///< line and column; the offset is not known
};

struct TomlMember
{
    std::string key;
    Place place; ///< of the key
    TomlValue value;
};

/// Reads a TOML text. What is no TOML is an error with its place in `findings` (code toml-syntax), and the table is
/// empty then. `source` is what findings name.
TomlValue parseToml(std::string_view text, const std::string &source, std::vector<Diagnostic> &findings);

/// The text as a TOML basic string, quotes included; bytes that are no UTF-8 become U+FFFD.
std::string tomlString(std::string_view text);

} // namespace telltale
