// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPixmap>

namespace telltale::ui {

/// Colours, fonts and icons of the window; one object, handed to whoever paints. Follows the system's darkness unless
/// told otherwise. Lives on the window's thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    /// Loads the fonts; apply() makes it visible.
    explicit Theme(QObject *parent = nullptr);

    /// Sets the application's palette and font, and watches for the system's changes from now on.
    void apply(Mode mode);
    Mode mode() const { return m_mode; }
    /// How large text is, in percent; applies at once.
    void setTextSize(int percent);
    const Colors &colors() const { return m_colors; }

    enum class Weight { Normal, Medium, SemiBold };
    QFont ui(int pixels = 13, Weight weight = Weight::Normal) const;
    /// For bytes, paths, numbers, times; no ligatures, so that what is drawn is what is there.
    QFont mono(int pixels = 12, Weight weight = Weight::Normal) const;

    /// One of our drawings in a colour, at `size` device-independent pixels for a screen of `ratio`; cached.
    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio) const;
    QIcon icon(const QString &name, const QColor &color, int size = 16) const;

Q_SIGNALS:
    /// Colours are others now: repaint, make icons again.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool systemIsDark();
    void loadFonts();
    void show();

    Mode m_mode = Mode::System;
    int m_textSize = 100;
    Colors m_colors = Colors::light();
    QString m_uiFamily;
    QString m_monoFamily;
    bool m_applying = false;
    mutable QHash<QString, QByteArray> m_drawings;
    mutable QHash<QString, QPixmap> m_pixmaps;
};

} // namespace telltale::ui
