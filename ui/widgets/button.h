// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QToolButton>

#include <optional>

namespace telltale::ui {

class Theme;

/// A button in one of the looks of the window, with one of our drawings in front of its words.
class Button : public QToolButton
{
    Q_OBJECT
public:
    /// Primary: what the page is for, at most one on it.
    enum class Look { Flat, Outlined, Link, Primary };

    Button(const Theme &theme, Look look, const QString &iconName, const QString &text, QWidget *parent = nullptr);

    /// Takes text, tool tip, state and effect from an action.
    void setAction(QAction *action);
    /// Another drawing, in a colour of its own.
    void setDrawing(const QString &iconName, models::Tone tone);
    /// The drawing stands behind the words: what opens something below.
    void setDrawingBehind() { m_isBehind = true; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor background() const;
    int side() const; ///< room between the edge and what is in it

    const Theme &m_theme;
    Look m_look;
    QString m_iconName;
    std::optional<models::Tone> m_tone; ///< of the drawing, where it is not that of every button
    bool m_isBehind = false;
};

/// The words of an action for a tool tip: its name and its key.
QString actionToolTip(const QAction &action);

} // namespace telltale::ui
