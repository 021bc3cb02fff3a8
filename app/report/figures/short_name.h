// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// A name out of a payload as visible text that can be shortened in its middle. Of a long one only the beginning and
/// the end are looked at, so that a megabyte costs no more than a line.
class ShortName
{
public:
    /// Keeps at most some `most` bytes of it.
    ShortName(std::string_view bytes, std::size_t most);

    std::size_t characters() const { return m_starts.size() - 1; }
    /// All that is kept, with `…` in the middle when that is not all of the name.
    std::string text() const;
    /// So many characters with `…` in their middle; `count` is at most characters().
    std::string text(std::size_t count) const;

private:
    std::string m_visible;
    std::vector<std::size_t> m_starts; ///< of characters, and the end
    std::size_t m_gap = 0;             ///< bytes before what was left out
    bool m_isCut = false;
};

} // namespace telltale::report
