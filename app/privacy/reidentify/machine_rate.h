// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/hashing/hash_algorithm.h"

#include <array>
#include <string>

namespace telltale::privacy {

/// How many short texts this machine hashes in a second. Measured when somebody asks (some 20 ms each), then
/// remembered. Not thread-safe.
class MachineRate
{
public:
    explicit MachineRate(unsigned threads) : m_threads(threads) {}
    /// With rates that are known already, for tests.
    explicit MachineRate(double always) : m_always(always) {}

    /// With all threads together.
    double perSecond(HashAlgorithm algorithm);

private:
    unsigned m_threads = 1;
    double m_always = 0;
    std::array<double, hashAlgorithmCount> m_rates{};
};

/// `0.06 s`, `4 min 25 s`, `3.1 days`, `2 × 10^22 years`; translated.
std::string durationText(double seconds);
/// `950`, `370 million`, `4.3 × 10^9`; translated.
std::string amountText(double amount);

} // namespace telltale::privacy
