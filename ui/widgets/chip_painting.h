// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>

class QPainter;
class QString;

namespace telltale::ui {

class Theme;
struct ThemeFont;

ThemeFont chipFont(const Theme &theme);
/// How wide a chip is that has an icon (or none) and a word.
int chipWidth(const Theme &theme, const QString &word, bool hasIcon);
/// Paints one at the left of `rect`, in the middle of its height and no wider than it. Without a valid `fill` there is
/// none.
void paintChip(QPainter &painter, const Theme &theme, const QRect &rect, const QString &icon, const QString &word,
               const QColor &ink, const QColor &fill);

} // namespace telltale::ui
