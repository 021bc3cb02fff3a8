// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <QColor>
#include <QString>

namespace telltale::ui {

struct Colors;

/// The colours of a family of categories: who, identifiers, where, doing, secret, quiet.
struct CategoryLook
{
    QColor text;
    QColor fill; ///< invalid for quiet ones: those that matter stand out
    QColor bar;
};

CategoryLook categoryLook(const Colors &colors, audit::Category category);
/// One of our drawings.
QString categoryIcon(audit::Category category);
QString categoryText(audit::Category category);

} // namespace telltale::ui
