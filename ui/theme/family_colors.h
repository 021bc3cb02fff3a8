// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QColor>

namespace telltale::ui {

struct Colors;

/// What is said of a family of categories is painted in these: they hold in light, dark and for colour-blind eyes, and
/// never stand without an icon and a word.
struct FamilyColors
{
    QColor text;
    QColor fill; ///< of a chip; invalid: none, so that what is sensitive stands out
    QColor bar;
    QColor onBar; ///< of numbers in a bar
};

FamilyColors familyColors(const Colors &colors, models::Family family);

} // namespace telltale::ui
