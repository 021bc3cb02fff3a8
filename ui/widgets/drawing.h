// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QWidget>

namespace telltale::ui {

class Theme;

/// One of our drawings, in the middle of its place; only to be looked at.
class Drawing : public QWidget
{
    Q_OBJECT
public:
    /// The place's size is that of 100 %. `name` says what the drawing stands for.
    Drawing(const Theme &theme, const QString &iconName, QSize place, const QString &name, QWidget *parent = nullptr,
            models::Tone tone = models::Tone::Secondary);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_iconName;
    models::Tone m_tone;
};

} // namespace telltale::ui
