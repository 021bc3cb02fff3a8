// SPDX-License-Identifier: GPL-3.0-or-later
#include "rounds.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

double seconds(const std::function<Listing()> &run, std::uint64_t &leaves)
{
    const auto start = std::chrono::steady_clock::now();
    leaves = run().leaves;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void compare(const char *title, std::size_t bytes, int rounds, std::vector<BenchReader> readers)
{
    for (int round = 0; round < rounds; ++round) {
        for (BenchReader &reader : readers)
            reader.times.push_back(seconds(reader.run, reader.leaves));
    }
    std::printf("\n%s, %.1f MB, %llu fields, %d rounds\n", title, double(bytes) / 1e6,
                static_cast<unsigned long long>(readers[0].leaves), rounds);
    for (const BenchReader &reader : readers) {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < reader.times.size(); ++i)
            ratios.push_back(reader.times[i] / readers[0].times[i]);
        std::printf("  %-34s %8.0f MB/s   ours is %6.2f x%s\n", reader.name, double(bytes) / median(reader.times) / 1e6,
                    median(ratios), reader.leaves == readers[0].leaves ? "" : "   (other number of fields!)");
    }
    std::fflush(stdout);
}
