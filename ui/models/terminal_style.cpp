// SPDX-License-Identifier: GPL-3.0-or-later
// Select graphic rendition (ECMA-48 8.3.117), with the colours that xterm added.
#include "ui/models/terminal_text.h"

#include <algorithm>
#include <charconv>

namespace telltale::models {

namespace {

using TerminalColor = TerminalStyle::Color;

/// The parts between separators; a part that is no number is 0.
std::vector<int> numbersOf(std::string_view text, char separator)
{
    std::vector<int> numbers;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        int number = 0;
        const auto read = std::from_chars(text.data() + at, text.data() + end, number);
        numbers.push_back(read.ec == std::errc() && read.ptr == text.data() + end ? number : 0);
        at = end + 1;
    }
    return numbers;
}

TerminalColor nearest(int red, int green, int blue)
{
    const int most = std::max({red, green, blue});
    const int least = std::min({red, green, blue});
    if (most - least < 48 || (most - least) * 4 < most)
        return most < 160 ? TerminalColor::Black : TerminalColor::White;
    const int spread = most - least;
    const int hue = most == red ? 60 * (green - blue) / spread
        : most == green         ? 120 + 60 * (blue - red) / spread
                                : 240 + 60 * (red - green) / spread;
    constexpr TerminalColor around[] = {TerminalColor::Red,  TerminalColor::Yellow, TerminalColor::Green,
                                        TerminalColor::Cyan, TerminalColor::Blue,   TerminalColor::Magenta};
    return around[((hue + 390) / 60) % 6];
}

TerminalColor basic(int number)
{
    return static_cast<TerminalColor>(1 + number % 8);
}

TerminalColor ofPalette(int number)
{
    if (number < 16)
        return basic(number);
    if (number >= 232)
        return nearest(8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232));
    const auto level = [](int part) { return part == 0 ? 0 : 55 + 40 * part; };
    return nearest(level((number - 16) / 36), level((number - 16) / 6 % 6), level((number - 16) % 6));
}

int channel(int value)
{
    return std::clamp(value, 0, 255);
}

/// `38:5:N`, `38:2:R:G:B` or `38:2:SPACE:R:G:B`.
void takeGroup(TerminalStyle &style, const std::vector<int> &group)
{
    if (group[0] == 4) {
        style.isUnderlined = group[1] != 0;
        return;
    }
    if (group[0] != 38 && group[0] != 48)
        return;
    TerminalColor &color = group[0] == 38 ? style.ink : style.ground;
    if (group[1] == 5 && group.size() > 2)
        color = ofPalette(channel(group[2]));
    else if (group[1] == 2 && group.size() > 4)
        color = nearest(channel(group[group.size() - 3]), channel(group[group.size() - 2]), channel(group.back()));
}

void takeNumber(TerminalStyle &style, int number)
{
    if (number == 0)
        style = {};
    else if (number == 1)
        style.isBold = true;
    else if (number == 2)
        style.isFaint = true;
    else if (number == 22)
        style.isBold = style.isFaint = false;
    else if (number == 4 || number == 24)
        style.isUnderlined = number == 4;
    else if (number == 7 || number == 27)
        style.isInverse = number == 7;
    else if ((number >= 30 && number <= 37) || (number >= 90 && number <= 97))
        style.ink = basic(number % 10);
    else if (number == 39)
        style.ink = TerminalColor::Usual;
    else if ((number >= 40 && number <= 47) || (number >= 100 && number <= 107))
        style.ground = basic(number % 10);
    else if (number == 49)
        style.ground = TerminalColor::Usual;
}

/// The numbers behind 38 and 48 belong to it, whether they make sense or not. Gives the last of them.
std::size_t takeColor(TerminalStyle &style, const std::vector<std::vector<int>> &parts, std::size_t at)
{
    const int kind = at + 1 < parts.size() ? parts[at + 1].front() : -1;
    const std::size_t size = kind == 5 ? 3 : kind == 2 ? 5 : kind == -1 ? 1 : 2;
    std::vector<int> group;
    for (std::size_t i = at; i < std::min(at + size, parts.size()); ++i)
        group.push_back(parts[i].front());
    if (group.size() == size && size > 2)
        takeGroup(style, group);
    return at + group.size() - 1;
}

} // namespace

TerminalStyle afterSelection(TerminalStyle style, std::string_view parameters)
{
    std::vector<std::vector<int>> parts; // more than one number: what colons hold together
    for (std::size_t at = 0; at <= parameters.size();) {
        const std::size_t end = std::min(parameters.find(';', at), parameters.size());
        parts.push_back(numbersOf(parameters.substr(at, end - at), ':'));
        at = end + 1;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int first = parts[i].front();
        if (parts[i].size() > 1)
            takeGroup(style, parts[i]);
        else if (first == 38 || first == 48)
            i = takeColor(style, parts, i);
        else
            takeNumber(style, first);
    }
    return style;
}

} // namespace telltale::models
