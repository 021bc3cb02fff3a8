// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_verdict.h"

#include <array>

namespace telltale::privacy {

namespace {

constexpr std::array<std::string_view, 5> outcomeWords{"silent", "always-sent-only", "still-sends", "nothing-captured",
                                                       "not-proved"};
constexpr std::array<std::string_view, 12> doubtWords{"stopped-early",     "command-failed",    "not-switched-off",
                                                      "state-unknown",     "coverage-unknown",  "coverage-unclean",
                                                      "others-only",       "undeclared-only",   "always-sent-only",
                                                      "declared-interval", "measured-interval", "not-pointed"};
constexpr std::array<std::string_view, 3> ownerWords{"product", "undeclared", "other"};

} // namespace

std::string_view word(ProofOutcome outcome)
{
    return outcomeWords[static_cast<std::size_t>(outcome)];
}

std::string_view word(ProofDoubt doubt)
{
    return doubtWords[static_cast<std::size_t>(doubt)];
}

std::string_view word(ProofOwner owner)
{
    return ownerWords[static_cast<std::size_t>(owner)];
}

} // namespace telltale::privacy
