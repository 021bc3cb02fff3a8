// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::payload {

/// Looks for a text without regard to the case of ASCII letters; other characters must be the same. Immutable; any
/// thread.
class TextSearch
{
public:
    explicit TextSearch(std::string_view needle);

    /// True when it stands somewhere in `bytes`; the empty text stands everywhere.
    bool isIn(std::string_view bytes) const;
    bool isAllOf(std::string_view bytes) const { return bytes.size() == m_needle.size() && isIn(bytes); }

private:
    bool isAt(const char *at) const;

    std::string m_needle; ///< in lower case
};

/// True when `bytes` match `pattern` (in lower case) as a whole, without regard to case: `*` stands for any characters,
/// `?` for one.
bool matchesGlob(std::string_view pattern, std::string_view bytes);

char asciiLower(char byte);
std::string asciiLower(std::string_view bytes);

} // namespace telltale::payload
