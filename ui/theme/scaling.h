// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <functional>

class QWidget;

namespace telltale::ui {

// How widgets follow the text size. All of these act now and after every change, as long as the widget lives.

/// Calls `lay`, which sets lengths; `context` is whose life it is bound to.
void followTextSize(const Theme &theme, QObject &context, std::function<void()> lay);
void followFont(const Theme &theme, QWidget &widget, const ThemeFont &font);
/// Lengths are given for 100 %.
void followHeight(const Theme &theme, QWidget &widget, int pixels);
void followWidth(const Theme &theme, QWidget &widget, int pixels);

/// Once: makes a window of its own so large that `size` of 100 % fits, within the screen.
void resizeToText(const Theme &theme, QWidget &window, const QSize &size);

} // namespace telltale::ui
