// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_text.h"

#include <QColor>
#include <QRect>
#include <QSize>

class QPainter;

namespace telltale::ui {

class Theme;
struct Colors;

/// The colours of a family of categories. Text keeps 4.5:1 on its fill; bars keep 3:1 on the base.
struct FamilyColors
{
    QColor text;
    QColor fill; ///< transparent for quiet families
    QColor bar;
    QColor onBar; ///< of numbers in a bar
};
FamilyColors familyColors(const Colors &colors, models::CategoryFamily family);

/// An icon and a word, filled where the category tells something: for delegates and widgets alike.
QSize categoryChipSize(const Theme &theme, audit::Category category);
/// At the left of `rect`, in its middle; returns where it was painted.
QRect paintCategoryChip(QPainter *painter, const Theme &theme, const QRect &rect, audit::Category category);

} // namespace telltale::ui
