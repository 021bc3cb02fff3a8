// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QColor>
#include <QLabel>

namespace telltale::ui {

class Theme;
struct Colors;
struct ThemeFont;

QColor toneColor(const Colors &colors, models::Tone tone);

/// One line (or wrapped lines) of plain text in a colour of the theme. What does not fit is elided and stands in the
/// tool tip.
class Label : public QLabel
{
    Q_OBJECT
public:
    Label(const Theme &theme, const ThemeFont &font, models::Tone tone, QWidget *parent = nullptr);

    void setTone(models::Tone tone);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolor();

    const Theme &m_theme;
    models::Tone m_tone;
};

/// A line of one pixel between two parts.
class Separator : public QWidget
{
    Q_OBJECT
public:
    explicit Separator(Qt::Orientation orientation, QWidget *parent = nullptr);
    void setOrientation(Qt::Orientation orientation);
};

} // namespace telltale::ui
