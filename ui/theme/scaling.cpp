// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scaling.h"

#include <QScreen>
#include <QWidget>

namespace telltale::ui {

void followTextSize(const Theme &theme, QObject &context, std::function<void()> lay)
{
    lay();
    QObject::connect(&theme, &Theme::textSizeChanged, &context, std::move(lay));
}

void followFont(const Theme &theme, QWidget &widget, const ThemeFont &font)
{
    followTextSize(theme, widget, [&theme, &widget, font] { widget.setFont(font.again(theme)); });
}

void followHeight(const Theme &theme, QWidget &widget, int pixels)
{
    followTextSize(theme, widget, [&theme, &widget, pixels] { widget.setFixedHeight(theme.px(pixels)); });
}

void followWidth(const Theme &theme, QWidget &widget, int pixels)
{
    followTextSize(theme, widget, [&theme, &widget, pixels] { widget.setFixedWidth(theme.px(pixels)); });
}

void resizeToText(const Theme &theme, QWidget &window, const QSize &size)
{
    // Room for the frame and for what else stands at the edges of a screen.
    const QSize room = window.screen()->availableSize() * 9 / 10;
    window.resize(QSize(theme.px(size.width()), theme.px(size.height())).boundedTo(room.expandedTo(size)));
}

} // namespace telltale::ui
