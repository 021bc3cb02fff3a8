// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/category_family.h"

namespace telltale::report {

CategoryFamily familyOf(audit::Category category)
{
    using audit::Category;
    switch (category) {
    case Category::Credential:
        return CategoryFamily::Secret;
    case Category::Official:
    case Category::Financial:
    case Category::Health:
    case Category::Contact:
    case Category::Person:
        return CategoryFamily::Who;
    case Category::Device:
    case Category::Pseudonym:
    case Category::Installation:
        return CategoryFamily::Identifiers;
    case Category::Network:
    case Category::Location:
        return CategoryFamily::Where;
    case Category::Behaviour:
    case Category::Content:
        return CategoryFamily::Doing;
    default:
        return CategoryFamily::Quiet;
    }
}

const std::array<audit::Category, audit::categoryCount> &categoriesByFamily()
{
    using audit::Category;
    static constexpr std::array<Category, audit::categoryCount> order = {
        Category::Credential, Category::Official, Category::Financial, Category::Health,
        Category::Contact,    Category::Person,   Category::Pseudonym, Category::Installation,
        Category::Device,     Category::Network,  Category::Location,  Category::Behaviour,
        Category::Content,    Category::Time,     Category::Technical, Category::Unknown};
    return order;
}

} // namespace telltale::report
