// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/terminal_colors.h"

#include "ui/theme/colors.h"
#include "ui/theme/family_colors.h"

namespace telltale::ui {

namespace {

using models::Family;
using models::TerminalStyle;

QColor inkOf(const Colors &colors, TerminalStyle::Color color)
{
    switch (color) {
    case TerminalStyle::Color::Black:
        return colors.text3;
    case TerminalStyle::Color::Red:
        return colors.error;
    case TerminalStyle::Color::Green:
        return colors.ok;
    case TerminalStyle::Color::Yellow:
        return colors.warn;
    case TerminalStyle::Color::Blue:
        return colors.accent;
    case TerminalStyle::Color::Magenta:
        return familyColors(colors, Family::Identifiers).text;
    case TerminalStyle::Color::Cyan:
        return familyColors(colors, Family::Where).text;
    case TerminalStyle::Color::Usual:
    case TerminalStyle::Color::White:
        break;
    }
    return colors.text;
}

QColor groundOf(const Colors &colors, TerminalStyle::Color color)
{
    switch (color) {
    case TerminalStyle::Color::Red:
        return colors.errorTint;
    case TerminalStyle::Color::Green:
        return colors.okTint;
    case TerminalStyle::Color::Yellow:
        return colors.warnTint;
    case TerminalStyle::Color::Blue:
        return colors.accentTint;
    case TerminalStyle::Color::Magenta:
        return familyColors(colors, Family::Identifiers).fill;
    case TerminalStyle::Color::Cyan:
        return familyColors(colors, Family::Where).fill;
    default:
        return colors.selectionOther;
    }
}

} // namespace

QTextCharFormat terminalFormat(const Colors &colors, const TerminalStyle &style)
{
    QTextCharFormat format;
    const bool hasGround = style.isInverse || style.ground != TerminalStyle::Color::Usual;
    // On a ground of its own only the text's colour can be read in every case.
    format.setForeground(hasGround                                                       ? colors.text
                             : style.isFaint && style.ink == TerminalStyle::Color::Usual ? colors.text2
                                                                                         : inkOf(colors, style.ink));
    if (hasGround)
        format.setBackground(groundOf(colors, style.isInverse ? style.ink : style.ground));
    if (style.isBold)
        format.setFontWeight(QFont::DemiBold);
    format.setFontUnderline(style.isUnderlined);
    return format;
}

} // namespace telltale::ui
