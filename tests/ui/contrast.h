// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QImage>
#include <QList>
#include <QRect>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace telltale::tests {

inline double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it.
inline double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

constexpr int leastShare = 6; // percent

/// What colours a part of a picture has. A colour counts where it fills squares of three pixels, and a good part of all
/// that are filled: the smoothed edges of letters and of enlarged drawings do not.
struct Inks
{
    QColor ground;      ///< the most frequent one
    QList<QColor> inks; ///< the others

    /// The least contrast of an ink; 0 when there is none.
    double least() const
    {
        double least = inks.isEmpty() ? 0 : 21;
        for (const QColor &ink : inks)
            least = std::min(least, contrast(ink, ground));
        return least;
    }
};

/// `rect` is in the picture's device-independent pixels.
inline Inks inksOf(const QImage &image, const QRect &rect)
{
    const double ratio = image.devicePixelRatio();
    const QRect part = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
                           .toRect()
                           .intersected(image.rect().adjusted(1, 1, -1, -1));
    QHash<QRgb, int> all;
    QHash<QRgb, int> solid;
    const auto line = [&](int y) { return reinterpret_cast<const QRgb *>(image.constScanLine(y)); };
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const QRgb *const above = line(y - 1);
        const QRgb *const here = line(y);
        const QRgb *const below = line(y + 1);
        // Looked up once a run: neighbours mostly have the same colour.
        for (int x = part.left(), next = x; x <= part.right(); x = next) {
            int filled = 0;
            for (; next <= part.right() && here[next] == here[x]; ++next) {
                const auto has = [&](const QRgb *row) {
                    return row[next - 1] == here[x] && row[next] == here[x] && row[next + 1] == here[x];
                };
                filled += has(here) && has(above) && has(below);
            }
            all[here[x]] += next - x;
            if (filled != 0)
                solid[here[x]] += filled;
        }
    }
    Inks found;
    int most = 0;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            found.ground = QColor(it.key());
        }
    }
    solid.remove(found.ground.rgb());
    const int filled = std::accumulate(solid.cbegin(), solid.cend(), 0);
    for (auto it = solid.cbegin(); it != solid.cend(); ++it) {
        if (it.value() * 100 >= filled * leastShare)
            found.inks << QColor(it.key());
    }
    return found;
}

} // namespace telltale::tests
