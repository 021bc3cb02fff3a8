// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peers.h"

#include <cstdint>
#include <functional>
#include <vector>

/// A reader that takes part in a comparison.
struct BenchReader
{
    const char *name;
    std::function<Listing()> run;
    std::vector<double> times = {};
    std::uint64_t leaves = 0;
};

/// Lets the readers take turns, so that a noisy machine disturbs all of them alike, and prints for each its speed and
/// how many times slower than the first one it is: medians over the rounds.
void compare(const char *title, std::size_t bytes, int rounds, std::vector<BenchReader> readers);

/// Seconds that a run takes; `leaves` are what it counted.
double seconds(const std::function<Listing()> &run, std::uint64_t &leaves);
double median(std::vector<double> values);
