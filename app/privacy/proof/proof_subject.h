// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"
#include "audit/knowledge.h"
#include "privacy/switches/switch_description.h"

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace telltale::privacy {

/// A kind of event that a catalogue says is sent again and again.
struct ProofInterval
{
    std::string kind;
    std::string label;
    std::string said;                 ///< the catalogue's words: `6h, in the newest releases 24h`
    std::chrono::milliseconds time{}; ///< the longest one in them
};

/// Whose silence is to be proved, and by what its traffic is known.
struct ProofSubject
{
    std::string product;
    std::string title;
    std::shared_ptr<const audit::Knowledge> knowledge; ///< never null
    /// The vendor's declarations, part of `knowledge`; null: there are none, and everything that is captured counts.
    const audit::Catalogue *catalogue = nullptr;
    std::vector<std::string> stillSent; ///< kinds that the switch's description says are sent all the same
    /// Nothing but this product sends to the capture, because it was started for it.
    bool isAlone = false;
    /// Intervals that the program's own settings were told to keep in both runs, by kind.
    std::map<std::string, std::chrono::milliseconds> shortened;

    /// The catalogue is that of the same product, where there is one.
    static ProofSubject of(const SwitchDescription &description, std::shared_ptr<const audit::Knowledge> knowledge);

    /// Whether a kind is declared to be sent whatever the switch says.
    bool isAlwaysSent(const audit::CatalogueEvent &event) const;
    /// The variables that make declared intervals shorter by the program's own settings; from now on those count here.
    std::vector<std::pair<std::string, std::string>> shorten();
    /// Of the kinds that are not declared to be always sent, those whose declared interval names a time.
    std::vector<ProofInterval> intervals() const;
};

} // namespace telltale::privacy
