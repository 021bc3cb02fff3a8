// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/digests/known_digests.h"
#include "privacy/hashing/hasher.h"
#include "privacy/reidentify/candidate_space.h"
#include "privacy/reidentify/digest_match.h"
#include "privacy/reidentify/digest_table.h"
#include "privacy/reidentify/value_source.h"

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace telltale::privacy {

/// How far a search has come.
struct SearchProgress
{
    std::string_view name;   ///< of the list or space
    std::uint64_t tried = 0; ///< values of it
    std::uint64_t total = 0; ///< 0: not known
    double hashesPerSecond = 0;
    double secondsLeft = 0; ///< only with a total
};

/// Tries values against all digests that were found. All threads end before a call returns; the results are the same
/// whatever their number. Owns what was found; not thread-safe itself.
class DigestSearch
{
public:
    struct Options
    {
        unsigned threads = 1;
        HashSet hashes = allHashes; ///< only these are tried
        bool isThorough = false;    ///< every algorithm for every length, also in large spaces
        /// Called on the calling thread, some ten times a second while something is tried.
        std::function<void(const SearchProgress &)> progress;
        std::stop_token stop;
    };

    DigestSearch(DigestFinds finds, Options options);
    ~DigestSearch();

    /// The hashes of nothing and of words that stand for nobody.
    void tryKnown(const audit::KnownDigests &known);
    /// All values of a list in all variants, rare algorithms and cut digests of a long list (100,000 values) only with
    /// the plain ones; then, as far as that is affordable, with the ids of events as salt.
    ValueSource::Outcome tryValues(ValueSource &source);
    /// Counts a space through; as they are, without variants.
    void trySpace(const CandidateSpace &space);

    const DigestFinds &finds() const { return m_finds; }
    const DigestMatches &matches() const { return m_matches; }
    /// What a list or space with this number is called.
    const std::string &sourceName(std::uint32_t number) const { return m_sourceNames[number]; }
    /// How many texts were hashed with an algorithm.
    std::uint64_t tried(HashAlgorithm algorithm) const { return m_tried[static_cast<std::size_t>(algorithm)]; }
    std::uint64_t values() const { return m_values; } ///< of lists and spaces that were tried, each once
    std::uint64_t hashed() const;                     ///< texts, with every algorithm
    double seconds() const { return m_seconds; }      ///< spent on that
    std::size_t saltsTried() const { return m_saltsTried; }
    bool isStopped() const { return m_options.stop.stop_requested(); }
    /// What built-in knowledge says of a row; "" for nothing. Set for rows that are no hash of ours, too (MD4).
    struct KnownRow
    {
        std::string algorithm;
        std::string text;
        bool isFound = false;
    };
    const KnownRow &known(std::size_t row) const { return m_known[row]; }

private:
    struct Worker;
    /// One reading of a list.
    struct ListPass
    {
        const DigestSalt *salt = nullptr; ///< hashed with this, or alone
        bool isPlain = false;             ///< few variants, see ValueVariants
    };
    using WorkOn = std::function<void(Worker &, std::size_t part)>;

    std::unique_ptr<DigestTable> tableFor(int stage, bool withUnlikely) const;
    struct SpaceRun
    {
        const CandidateSpace &space;
        std::string name;
        std::uint32_t source; ///< its number
        std::uint64_t total;  ///< texts, each as often as there are stages
        std::uint64_t behind; ///< of earlier stages
        std::uint64_t hashedBefore;
        std::chrono::steady_clock::time_point begin;
    };
    void countThrough(const SpaceRun &run, const DigestTable &table);
    bool isAnyOpen() const;
    bool isTriedInSpace(const CandidateSpace &space, int stage) const;
    bool isOpen(std::size_t row) const { return !m_matches.isSettled(row, m_finds) && !m_known[row].isFound; }
    /// Lets the threads work on `parts` parts, and takes what they found.
    void work(std::size_t parts, std::uint32_t source, const WorkOn &workOn);
    std::uint32_t sourceNumber(const std::string &name);
    ValueSource::Outcome readThrough(ValueSource &source, const DigestTable &table, const ListPass &pass);
    void trySalts(ValueSource &source, std::uint64_t values);
    void report(std::string_view name, std::uint64_t tried, std::uint64_t total, std::uint64_t hashedBefore,
                std::chrono::steady_clock::time_point begin);

    DigestFinds m_finds;
    Options m_options;
    DigestMatches m_matches;
    std::vector<std::string> m_sourceNames;
    std::vector<KnownRow> m_known;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::array<std::uint64_t, hashAlgorithmCount> m_tried{};
    std::uint64_t m_values = 0;
    double m_seconds = 0;
    std::size_t m_saltsTried = 0;
    std::uint64_t m_found = 0; ///< matches, all of them
    std::chrono::steady_clock::time_point m_lastReport;
};

} // namespace telltale::privacy
