// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QHeaderView;

namespace telltale::ui {

class Theme;

/// Gives these columns of a view what the others leave of its width, in equal parts, but never less than `least` pixels
/// at 100 %: with large text the view is scrolled then, where QHeaderView::Stretch would leave nothing to read. Acts
/// after every change, as long as the header lives. The header belongs to a view already.
void stretchColumns(const Theme &theme, QHeaderView &header, std::vector<int> columns, int least);

} // namespace telltale::ui
