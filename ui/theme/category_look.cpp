// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/category_look.h"

#include "ui/theme/colors.h"

namespace telltale::ui {

using audit::Category;

namespace {

enum class Family { Who, Identifiers, Where, Doing, Secret, Quiet };

Family familyOf(Category category)
{
    switch (category) {
    case Category::Official:
    case Category::Financial:
    case Category::Health:
    case Category::Contact:
    case Category::Person:
        return Family::Who;
    case Category::Pseudonym:
    case Category::Installation:
    case Category::Device:
        return Family::Identifiers;
    case Category::Network:
    case Category::Location:
        return Family::Where;
    case Category::Behaviour:
    case Category::Content:
        return Family::Doing;
    case Category::Credential:
        return Family::Secret;
    case Category::Time:
    case Category::Technical:
    case Category::Unknown:
        break;
    }
    return Family::Quiet;
}

CategoryLook lightLook(Family family)
{
    switch (family) {
    case Family::Who:
        return {0x8A2A58, 0xF8E7EF, 0x8C1D45};
    case Family::Identifiers:
        return {0x553A99, 0xEDE9F8, 0x7B55AE};
    case Family::Where:
        return {0x0A5F63, 0xDFF1F0, 0x176B66};
    case Family::Doing:
        return {0x744900, 0xF9EED8, 0xAE7A18};
    case Family::Secret:
        return {0x9C2F0A, 0xFCE8E0, 0xA3240A};
    case Family::Quiet:
        break;
    }
    return {0x4D5563, QColor(), 0x8B94A2};
}

CategoryLook darkLook(Family family)
{
    switch (family) {
    case Family::Who:
        return {0xF2A9C8, 0x3B2431, 0xF2A0C0};
    case Family::Identifiers:
        return {0xC7B6F7, 0x2C2742, 0x8F76DC};
    case Family::Where:
        return {0x84D3CF, 0x173133, 0x2FA896};
    case Family::Doing:
        return {0xE8C27F, 0x352B19, 0xD9A938};
    case Family::Secret:
        return {0xFFA684, 0x3F2419, 0xC8401C};
    case Family::Quiet:
        break;
    }
    return {0xAEB5C0, QColor(), 0x69727F};
}

} // namespace

CategoryLook categoryLook(const Colors &colors, Category category)
{
    return colors.isDark ? darkLook(familyOf(category)) : lightLook(familyOf(category));
}

QString categoryIcon(Category category)
{
    switch (category) {
    case Category::Official:
        return QStringLiteral("file");
    case Category::Financial:
        return QStringLiteral("lock");
    case Category::Health:
        return QStringLiteral("person");
    default:
        return categoryText(category);
    }
}

QString categoryText(Category category)
{
    const std::string_view text = word(category);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace telltale::ui
