// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/inventory/row_tally.h"

#include "audit/inventory/value_shape.h"
#include "audit/masking.h"
#include "audit/reveals/created_time.h"

#include <algorithm>

namespace telltale::audit {

bool RowTally::wants(std::string_view lexeme)
{
    if (judged < judgedEach) {
        ++judged;
        return true;
    }
    if (shapes.size() >= mostShapes)
        return false;
    return shapes.insert(valueShape(lexeme)).second;
}

void RowTally::take(const FieldVerdict &verdict)
{
    ++categories[static_cast<std::size_t>(verdict.category)];
    ++protections[static_cast<std::size_t>(verdict.protection)];
    std::uint16_t &form = forms[static_cast<std::size_t>(verdict.recognised())];
    form = static_cast<std::uint16_t>(std::min<int>(form + 1, 0xffff));
    isSecret |= verdict.isSecret;
    isPrefix |= verdict.match.isPrefix;
    if (verdict.reason == Reason::Catalogue)
        declaredCategory = verdict.category;
    if (origin == Origin::Unknown)
        origin = verdict.origin;
    if (verdict.declared)
        (*verdict.declared ? isDeclared : isUndeclared) = true;
}

/// An empty value says little: it gives way to one that is not.
void RowTally::keepExample(Example example)
{
    if (example.lexeme.size() > exampleBytes) {
        std::size_t size = exampleBytes;
        while (size > 0 && (static_cast<unsigned char>(example.lexeme[size]) & 0xC0u) == 0x80u)
            --size;
        example.lexeme.resize(size);
        example.isCut = true;
    }
    const auto empty = std::find_if(examples.begin(), examples.end(),
                                    [](const Example &one) { return one.verdict.protection == Protection::Empty; });
    if (empty != examples.end() && example.verdict.protection != Protection::Empty)
        *empty = std::move(example);
    else if (examples.size() < exampleCount)
        examples.push_back(std::move(example));
}

Category RowTally::category() const
{
    if (declaredCategory != Category::Unknown)
        return declaredCategory;
    // Among equals the most telling one.
    const auto known = categories.end() - 1;
    const auto most = std::max_element(categories.begin(), known);
    return *most == 0 ? Category::Unknown : static_cast<Category>(most - categories.begin());
}

void RowTally::giveFinding(InventoryRow &row, FieldJudge &judge, std::span<const std::size_t> digests) const
{
    const auto typical = std::find_if(examples.begin(), examples.end(), [&row](const Example &example) {
        return example.verdict.category == row.category && example.verdict.recognised() == row.recognised;
    });
    if (examples.empty())
        return;
    const Example &example = typical != examples.end() ? *typical : examples.front();
    FieldContext context;
    context.facts = facts;
    context.event = example.event;
    context.declared = example.declared;
    context.isEventName = example.isEventName;
    context.role = example.role;
    context.neighbours = digests;
    Finding finding = judge.explain(context, example.type, example.lexeme);
    row.why = std::move(finding.why);
    if (row.protection == finding.protection)
        row.protectedBy = std::move(finding.protectionNote);
    row.isSecret |= holdsSecret(finding);
    if (row.isSecret || example.isCut)
        return;
    row.reveals = std::move(finding.reveals);
    const auto created = judge.created(finding.recognised, example.type, example.lexeme);
    if (std::string age = created && example.time ? ageSentence(*created, *example.time) : std::string(); !age.empty())
        row.reveals.push_back(std::move(age));
}

InventoryRow RowTally::row(FieldJudge &judge, std::span<const std::size_t> digests,
                           const std::vector<std::string> &destinationNames) const
{
    InventoryRow row;
    row.group = group;
    row.path = facts->path;
    row.place = place;
    for (std::size_t type = 0; type < types.size(); ++type) {
        if (types[type] != 0)
            row.types.emplace_back(payload::typeWord(static_cast<payload::NodeType>(type)), types[type]);
    }
    std::stable_sort(row.types.begin(), row.types.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    row.count = count;
    row.events = events;
    row.distinct = distinct.count();
    row.isEstimate = distinct.isEstimate();
    row.isByShape = judged == judgedEach && row.distinct > judgedEach;
    row.category = category();
    for (std::size_t i = 0; i + 1 < categoryCount; ++i) {
        if (categories[i] != 0 && static_cast<Category>(i) != row.category)
            row.also.push_back(static_cast<Category>(i));
    }
    const auto form = std::max_element(forms.begin() + 1, forms.end());
    row.recognised = *form == 0 ? Recognised::None : static_cast<Recognised>(form - forms.begin());
    // One value in plain text is one too many to call the field protected.
    const auto isSeen = [this](Protection one) { return protections[static_cast<std::size_t>(one)] != 0; };
    for (const Protection one :
         {Protection::Empty, Protection::Encrypted, Protection::Masked, Protection::Hashed, Protection::Plain}) {
        if (isSeen(one))
            row.protection = one;
    }
    row.origin = origin;
    if (isDeclared || isUndeclared)
        row.declared = !isUndeclared;
    for (const std::uint32_t destination : destinations)
        row.destinations.push_back(destinationNames[destination]);
    row.products = products;
    row.eventNames = eventNames;
    if (first <= last) {
        row.first = first;
        row.last = last;
    }
    row.isSecret = isSecret;
    row.isPrefix = isPrefix;
    giveFinding(row, judge, digests);
    for (const Example &example : examples)
        row.examples.push_back({example.lexeme, row.isSecret || example.verdict.isSecret, example.isCut});
    return row;
}

} // namespace telltale::audit
