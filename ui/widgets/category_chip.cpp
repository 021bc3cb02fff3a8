// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/category_chip.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <array>

namespace telltale::ui {

using models::CategoryFamily;

namespace {

constexpr int chipHeight = 20;
constexpr int chipIcon = 13;

struct FamilyRow
{
    QRgb text, fill, bar, onBar;
};

// In the order of CategoryFamily; the quiet family has no fill.
constexpr std::array<FamilyRow, models::familyCount> lightFamilies{{{0x9C2F0A, 0xFCE8E0, 0xA3240A, 0xFFFFFF},
                                                                    {0x8A2A58, 0xF8E7EF, 0x8C1D45, 0xFFFFFF},
                                                                    {0x553A99, 0xEDE9F8, 0x7B55AE, 0xFFFFFF},
                                                                    {0x0A5F63, 0xDFF1F0, 0x176B66, 0xFFFFFF},
                                                                    {0x744900, 0xF9EED8, 0xAE7A18, 0x000000},
                                                                    {0x4D5563, 0x000000, 0x8B94A2, 0x000000}}};
constexpr std::array<FamilyRow, models::familyCount> darkFamilies{{{0xFFA684, 0x3F2419, 0xC8401C, 0xFFFFFF},
                                                                   {0xF2A9C8, 0x3B2431, 0xF2A0C0, 0x17191E},
                                                                   {0xC7B6F7, 0x2C2742, 0x8F76DC, 0x000000},
                                                                   {0x84D3CF, 0x173133, 0x2FA896, 0x000000},
                                                                   {0xE8C27F, 0x352B19, 0xD9A938, 0x000000},
                                                                   {0xAEB5C0, 0x000000, 0x69727F, 0xFFFFFF}}};

} // namespace

FamilyColors familyColors(const Colors &colors, CategoryFamily family)
{
    const FamilyRow &row = (colors.isDark ? darkFamilies : lightFamilies)[static_cast<std::size_t>(family)];
    const QColor fill = family == CategoryFamily::Quiet ? QColor(Qt::transparent) : QColor(row.fill);
    return {QColor(row.text), fill, QColor(row.bar), QColor(row.onBar)};
}

QSize categoryChipSize(const Theme &theme, audit::Category category)
{
    const QFontMetrics metrics(theme.ui(12, Theme::Weight::Medium));
    return {metrics.horizontalAdvance(models::categoryText(category)) + theme.px(6 + chipIcon + 5 + 7),
            theme.px(chipHeight)};
}

QRect paintCategoryChip(QPainter *painter, const Theme &theme, const QRect &rect, audit::Category category)
{
    const FamilyColors colors = familyColors(theme.colors(), models::familyOf(category));
    const QSize size = categoryChipSize(theme, category).boundedTo(rect.size());
    const QRect chip(QPoint(rect.left(), rect.center().y() - (size.height() - 1) / 2), size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(chip, 4, 4);
    const int icon = theme.px(chipIcon);
    painter->drawPixmap(
        chip.left() + theme.px(6), chip.top() + (chip.height() - icon) / 2,
        theme.pixmap(models::categoryIcon(category), colors.text, icon, painter->device()->devicePixelRatioF()));
    painter->setFont(theme.ui(12, Theme::Weight::Medium));
    painter->setPen(colors.text);
    const QRect words = chip.adjusted(theme.px(6 + chipIcon + 5), 0, 0, 0);
    painter->drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(models::categoryText(category), Qt::ElideRight, words.width()));
    painter->restore();
    return chip;
}

} // namespace telltale::ui
