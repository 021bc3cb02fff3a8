// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/family_colors.h"

#include "ui/theme/colors.h"

namespace telltale::ui {

using models::Family;

FamilyColors familyColors(const Colors &colors, Family family)
{
    const bool dark = colors.isDark;
    const auto choose = [dark](FamilyColors light, FamilyColors other) { return dark ? other : light; };
    const auto rgb = [](QRgb value) { return QColor(value); };
    switch (family) {
    case Family::Who:
        return choose({rgb(0x8A2A58), rgb(0xF8E7EF), rgb(0x8C1D45), rgb(0xFFFFFF)},
                      {rgb(0xF2A9C8), rgb(0x3B2431), rgb(0xF2A0C0), rgb(0x17191E)});
    case Family::Identifiers:
        return choose({rgb(0x553A99), rgb(0xEDE9F8), rgb(0x7B55AE), rgb(0xFFFFFF)},
                      {rgb(0xC7B6F7), rgb(0x2C2742), rgb(0x8F76DC), rgb(0x000000)});
    case Family::Where:
        return choose({rgb(0x0A5F63), rgb(0xDFF1F0), rgb(0x176B66), rgb(0xFFFFFF)},
                      {rgb(0x84D3CF), rgb(0x173133), rgb(0x2FA896), rgb(0x000000)});
    case Family::Doing:
        return choose({rgb(0x744900), rgb(0xF9EED8), rgb(0xAE7A18), rgb(0x000000)},
                      {rgb(0xE8C27F), rgb(0x352B19), rgb(0xD9A938), rgb(0x000000)});
    case Family::Secret:
        return choose({rgb(0x9C2F0A), rgb(0xFCE8E0), rgb(0xA3240A), rgb(0xFFFFFF)},
                      {rgb(0xFFA684), rgb(0x3F2419), rgb(0xC8401C), rgb(0xFFFFFF)});
    case Family::Quiet:
        break;
    }
    return {colors.text2, {}, dark ? rgb(0x69727F) : rgb(0x8B94A2), dark ? rgb(0xFFFFFF) : rgb(0x000000)};
}

} // namespace telltale::ui
