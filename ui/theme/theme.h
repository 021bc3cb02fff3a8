// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPixmap>

namespace telltale::ui {

struct ThemeFont;

/// Colours, fonts, lengths and icons of the window; one object, handed to whoever paints. Follows the system's darkness
/// unless told otherwise. Lives on the window's thread.
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
    const Colors &colors() const { return m_colors; }

    static constexpr int leastTextSize = 80;
    static constexpr int mostTextSize = 200;
    /// In percent; what lies outside of the least and the most becomes one of them. Takes effect at once.
    void setTextSize(int percent);
    int textSize() const { return m_textSize; }
    /// A length that holds text, given for 100 %, as it is for the text size of now.
    int px(int pixels) const { return qRound(pixels * m_textSize / 100.0); }

    enum class Weight { Normal, Medium, SemiBold };
    /// Fonts are given in the pixels of 100 %.
    ThemeFont ui(int pixels = 13, Weight weight = Weight::Normal) const;
    /// For bytes, paths, numbers, times; no ligatures, so that what is drawn is what is there.
    ThemeFont mono(int pixels = 12, Weight weight = Weight::Normal) const;

    /// One of our drawings in a colour, at `size` device-independent pixels for a screen of `ratio`; cached.
    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio) const;
    /// `size` is given for 100 %.
    QIcon icon(const QString &name, const QColor &color, int size = 16) const;

Q_SIGNALS:
    /// The text has another size: lay out again (see scaling.h). Sent before changed().
    void textSizeChanged(int percent);
    /// Colours or sizes are others now: repaint, make icons again.
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

/// A font of the theme, with what it takes to make it again in another text size.
struct ThemeFont : QFont
{
    bool isMono = false;
    int pixels = 13; ///< of 100 %
    Theme::Weight strength = Theme::Weight::Normal;

    /// The same in the theme's text size of now.
    ThemeFont again(const Theme &theme) const
    {
        return isMono ? theme.mono(pixels, strength) : theme.ui(pixels, strength);
    }
};

} // namespace telltale::ui
