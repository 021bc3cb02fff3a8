// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/category_chip.h"

#include "ui/models/finding_words.h"
#include "ui/theme/family_colors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painting.h"

namespace telltale::ui {

int categoryChipWidth(const Theme &theme, audit::Category category)
{
    return chipWidth(theme, models::categoryText(category), true);
}

QRect paintCategoryChip(QPainter &painter, const Theme &theme, const QRect &rect, audit::Category category)
{
    const FamilyColors colors = familyColors(theme.colors(), models::familyOf(category));
    paintChip(painter, theme, rect, models::categoryIcon(category), models::categoryText(category), colors.text,
              colors.fill);
    return {rect.topLeft(), QSize(qMin(rect.width(), categoryChipWidth(theme, category)), rect.height())};
}

} // namespace telltale::ui
