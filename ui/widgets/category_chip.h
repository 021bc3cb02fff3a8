// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"

#include <QRect>

class QPainter;

namespace telltale::ui {

class Theme;

/// The chip of a category, for delegates: an icon and a word, filled where the category tells something.
int categoryChipWidth(const Theme &theme, audit::Category category);
/// At the left of `rect`, in its middle; returns what of `rect` it took.
QRect paintCategoryChip(QPainter &painter, const Theme &theme, const QRect &rect, audit::Category category);

} // namespace telltale::ui
