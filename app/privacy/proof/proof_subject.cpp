// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_subject.h"

#include "privacy/proof/declared_durations.h"

#include <algorithm>

namespace telltale::privacy {

ProofSubject ProofSubject::of(const SwitchDescription &description, std::shared_ptr<const audit::Knowledge> knowledge)
{
    ProofSubject subject;
    subject.product = description.product;
    subject.title = description.title.empty() ? description.product : description.title;
    subject.stillSent = description.stillSent();
    for (const audit::Catalogue &catalogue : knowledge->catalogues()) {
        if (catalogue.product == description.product && subject.catalogue == nullptr)
            subject.catalogue = &catalogue;
    }
    subject.knowledge = std::move(knowledge);
    return subject;
}

bool ProofSubject::isAlwaysSent(const audit::CatalogueEvent &event) const
{
    return event.gate == audit::Gate::Always
        || std::find(stillSent.begin(), stillSent.end(), event.kind) != stillSent.end();
}

std::vector<std::pair<std::string, std::string>> ProofSubject::shorten()
{
    std::vector<std::pair<std::string, std::string>> variables;
    if (catalogue == nullptr)
        return variables;
    for (const audit::CatalogueEvent &event : catalogue->events) {
        const auto time = event.shorter ? longestDurationIn(event.shorter->interval) : std::nullopt;
        if (!time)
            continue;
        shortened[event.kind] = *time;
        variables.emplace_back(event.shorter->variable, event.shorter->value);
    }
    return variables;
}

std::vector<ProofInterval> ProofSubject::intervals() const
{
    std::vector<ProofInterval> all;
    if (catalogue == nullptr)
        return all;
    for (const audit::CatalogueEvent &event : catalogue->events) {
        const auto time = longestDurationIn(event.interval);
        if (!time || isAlwaysSent(event))
            continue;
        const auto shorter = shortened.find(event.kind);
        all.push_back(
            {event.kind, event.label(), event.interval, shorter == shortened.end() ? *time : shorter->second});
    }
    return all;
}

} // namespace telltale::privacy
