// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/digest_search.h"
#include "privacy/reidentify/field_guess.h"
#include "privacy/reidentify/machine_rate.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace telltale::privacy {

enum class ReidentifyVerdict : std::uint8_t {
    Recovered,   ///< it is the hash of this value
    Candidate,   ///< this value's hash fits, and chance might have made it fit
    Recoverable, ///< not turned back, and it would be at a cost that people can pay
    Infeasible,  ///< nothing we know of turns it back
};
/// `recovered`, `candidate`, `recoverable`, `infeasible`
std::string_view word(ReidentifyVerdict verdict);

/// What a hash is worth.
struct Reidentified
{
    std::size_t row = 0; ///< in DigestFinds::rows
    ReidentifyVerdict verdict = ReidentifyVerdict::Infeasible;
    std::string algorithm; ///< found, or the likely one; "" when nobody knows
    std::string encoding;
    std::string variant; ///< `as is`, `domain`, `salt before: /anonymousId`; "" when not found
    std::optional<std::string> value;
    std::string from;                     ///< the list or space it was found in; `built-in`
    std::optional<double> seconds;        ///< that all hashing took here; of what is recoverable, that it would take
    std::optional<double> expectedChance; ///< matches that chance alone would have made; only when one was found
    std::string why;                      ///< the arithmetic; translated
};

/// Says of every row what it is worth. The search must be over and outlive it.
class ReidentifyJudge
{
public:
    ReidentifyJudge(const DigestSearch &search, MachineRate &rate);

    /// Nothing for what is no digest by all appearances, unless it was turned back and hardly by chance.
    std::optional<Reidentified> judge(std::size_t row);
    /// All of them, in the order of rows.
    std::vector<Reidentified> all();
    /// Rows that are no digests by all appearances and that fit a value as often as chance makes them fit: left out.
    std::size_t leftOut() const { return m_leftOut; }

private:
    static constexpr double noChance = 0.01;
    static constexpr double evenChance = 0.5;

    /// What turning back costs, the same for all rows of a field with this algorithm.
    struct Cost
    {
        ReidentifyVerdict verdict = ReidentifyVerdict::Infeasible;
        std::optional<double> seconds;
        std::string why;
    };
    Reidentified found(std::size_t row, const DigestMatch &match);
    Reidentified known(std::size_t row, const DigestSearch::KnownRow &known);
    Reidentified open(std::size_t row);
    const Cost &costOf(std::uint32_t field, HashAlgorithm algorithm);
    Cost reckon(const DigestField &field, HashAlgorithm algorithm);
    double chance(const DigestRow &row, const DigestForm &form, double tried) const;
    double triedFor(const DigestForm &form) const;

    const DigestSearch &m_search;
    MachineRate &m_rate;
    /// Rows by field (likely ones) or noField, and bits.
    std::map<std::pair<std::uint32_t, std::uint16_t>, std::uint64_t> m_counts;
    std::map<std::pair<std::uint32_t, HashAlgorithm>, Cost> m_costs;
    std::size_t m_leftOut = 0;
};

} // namespace telltale::privacy
