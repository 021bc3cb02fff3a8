// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr std::size_t usualWidth = 80;
constexpr std::size_t leastWidth = 40;
constexpr std::string_view ellipsis = "\u2026";

struct Range
{
    char32_t first;
    char32_t last;
};

/// Unicode's East Asian Width W and F, in coarse blocks.
constexpr std::array<Range, 15> wideRanges{{{0x1100, 0x115F},
                                            {0x2E80, 0x303E},
                                            {0x3041, 0x33FF},
                                            {0x3400, 0x4DBF},
                                            {0x4E00, 0x9FFF},
                                            {0xA000, 0xA4CF},
                                            {0xA960, 0xA97F},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFF60},
                                            {0xFFE0, 0xFFE6},
                                            {0x1F300, 0x1F64F},
                                            {0x1F680, 0x1F9FF},
                                            {0x20000, 0x3FFFD}}};

std::size_t columnsOf(char32_t character)
{
    if (character < 0x300)
        return 1;
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const bool isWide = std::any_of(wideRanges.begin(), wideRanges.end(), [character](const Range &range) {
        return character >= range.first && character <= range.last;
    });
    return isWide ? 2 : 1;
}

/// The character at `at`, and moves behind it. What is no UTF-8 counts byte by byte.
char32_t next(std::string_view utf8, std::size_t &at)
{
    const auto lead = static_cast<unsigned char>(utf8[at++]);
    if (lead < 0xC0)
        return lead;
    const unsigned more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t character = lead & (0x3Fu >> more);
    for (unsigned i = 0; i < more && at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0u) == 0x80u; ++i)
        character = character << 6 | (static_cast<unsigned char>(utf8[at++]) & 0x3Fu);
    return character;
}

std::size_t widthOf(int descriptor)
{
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return std::max<std::size_t>(size.ws_col, leastWidth);
    std::size_t columns = usualWidth;
    if (const char *const given = std::getenv("COLUMNS")) {
        const std::string_view text(given);
        std::from_chars(text.data(), text.data() + text.size(), columns);
    }
    return std::max(columns, leastWidth);
}

bool environmentAllowsColor()
{
    const char *const refused = std::getenv("NO_COLOR");
    const char *const term = std::getenv("TERM");
    return (refused == nullptr || *refused == '\0') && (term == nullptr || std::string_view(term) != "dumb");
}

} // namespace

Terminal terminalOf(int descriptor, ColorChoice color)
{
    Terminal terminal;
    terminal.isTerminal = ::isatty(descriptor) == 1;
    if (terminal.isTerminal)
        terminal.width = widthOf(descriptor);
    terminal.hasColor = color == ColorChoice::Always
        || (color == ColorChoice::Automatic && terminal.isTerminal && environmentAllowsColor());
    return terminal;
}

std::size_t columnsOf(std::string_view utf8)
{
    std::size_t columns = 0;
    for (std::size_t at = 0; at < utf8.size();)
        columns += columnsOf(next(utf8, at));
    return columns;
}

std::string elidedEnd(std::string_view utf8, std::size_t columns)
{
    std::size_t used = 0;
    std::size_t fits = 0; ///< bytes that fit together with the ellipsis
    for (std::size_t at = 0; at < utf8.size();) {
        used += columnsOf(next(utf8, at));
        if (used > columns)
            return std::string(utf8.substr(0, fits)).append(ellipsis);
        if (used < columns)
            fits = at;
    }
    return std::string(utf8);
}

std::string elidedStart(std::string_view utf8, std::size_t columns)
{
    std::size_t left = columnsOf(utf8);
    if (left <= columns)
        return std::string(utf8);
    std::size_t at = 0;
    while (at < utf8.size() && left + 1 > columns)
        left -= columnsOf(next(utf8, at));
    return std::string(ellipsis).append(utf8.substr(at));
}

} // namespace telltale::cli
