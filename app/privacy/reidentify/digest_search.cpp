// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/digest_search.h"

#include "privacy/reidentify/search_worker.h"

#include <algorithm>
#include <numeric>
#include <thread>

namespace telltale::privacy {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t valuesInBatch = 8192;
constexpr std::size_t bytesInBatch = 1u << 20;
constexpr std::size_t batchesForAThread = 4;
constexpr std::size_t chunkOfSpace = 16'384;
constexpr std::size_t chunksForAThread = 16;
constexpr std::uint64_t largeSpace = 1u << 26;
/// What only might be a digest is worth every algorithm only for as many values as this: captures are full of ids.
constexpr std::uint64_t shortList = 20'000;
/// From here on rare algorithms are worth the plain variants only.
constexpr std::uint64_t longList = 100'000;
constexpr std::uint64_t mostSalted = 50'000'000; ///< hashes that salts of single events may cost
constexpr std::size_t saltsAnyway = 2;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

} // namespace

DigestSearch::DigestSearch(DigestFinds finds, Options options)
    : m_finds(std::move(finds)), m_options(std::move(options)), m_matches(m_finds.rows.size()),
      m_known(m_finds.rows.size())
{
    for (unsigned i = 0; i < std::max(m_options.threads, 1u); ++i)
        m_workers.push_back(std::make_unique<Worker>());
}

DigestSearch::~DigestSearch() = default;

void DigestSearch::tryKnown(const audit::KnownDigests &known)
{
    for (std::size_t i = 0; i < m_finds.rows.size(); ++i) {
        if (const auto found = known.find(m_finds.rows[i].text))
            m_known[i] = {std::string(found->algorithm), std::string(found->text), true};
    }
}

std::uint32_t DigestSearch::sourceNumber(const std::string &name)
{
    const auto found = std::find(m_sourceNames.begin(), m_sourceNames.end(), name);
    const auto number = static_cast<std::uint32_t>(found - m_sourceNames.begin());
    if (found == m_sourceNames.end())
        m_sourceNames.push_back(name);
    return number;
}

std::uint64_t DigestSearch::hashed() const
{
    return std::accumulate(m_tried.begin(), m_tried.end(), std::uint64_t{0});
}

std::unique_ptr<DigestTable> DigestSearch::tableFor(int stage, bool withUnlikely) const
{
    std::vector<DigestTable::Target> targets;
    for (std::uint32_t i = 0; i < m_finds.forms.size(); ++i) {
        const DigestForm &form = m_finds.forms[i];
        HashSet hashes = stageHashes(form, stage);
        if (m_options.isThorough && stage == digestStages - 1)
            hashes = (form.whole | form.cut) & ~(stageHashes(form, 0) | stageHashes(form, 1) | stageHashes(form, 2));
        hashes &= m_options.hashes & m_workers.front()->hasher.available();
        const std::uint32_t row = m_finds.rowOfForm[i];
        if (hashes != 0 && isOpen(row) && (withUnlikely || m_finds.rows[row].isLikely))
            targets.push_back({&form, hashes, i});
    }
    return std::make_unique<DigestTable>(std::move(targets));
}

void DigestSearch::report(std::string_view name, std::uint64_t tried, std::uint64_t total, std::uint64_t hashedBefore,
                          Clock::time_point begin)
{
    constexpr auto often = std::chrono::milliseconds(100);
    if (!m_options.progress || Clock::now() - m_lastReport < often)
        return;
    m_lastReport = Clock::now();
    SearchProgress progress;
    progress.name = name;
    progress.tried = tried;
    progress.total = total;
    const double seconds = std::max(secondsSince(begin), 1e-9);
    progress.hashesPerSecond = static_cast<double>(hashed() - hashedBefore) / seconds;
    if (total != 0 && tried != 0)
        progress.secondsLeft = seconds / static_cast<double>(tried) * static_cast<double>(total - tried);
    m_options.progress(progress);
}

void DigestSearch::work(std::size_t parts, std::uint32_t source, const WorkOn &workOn)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&](Worker &worker) {
        for (std::size_t part = next++; part < parts && !isStopped(); part = next++)
            workOn(worker, part);
    };
    const Clock::time_point begin = Clock::now();
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(m_workers.size(), parts); ++i)
        threads.emplace_back([&run, &worker = *m_workers[i]] { run(worker); });
    run(*m_workers.front());
    threads.clear();
    m_seconds += secondsSince(begin);
    std::vector<DigestMatch> found;
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        std::move(worker->found.begin(), worker->found.end(), std::back_inserter(found));
        worker->found.clear();
        for (std::size_t i = 0; i < m_tried.size(); ++i)
            m_tried[i] += std::exchange(worker->tried[i], 0);
    }
    for (DigestMatch &match : found)
        match.from = source;
    m_found += found.size();
    m_matches.merge(std::move(found), m_finds);
}

ValueSource::Outcome DigestSearch::tryValues(ValueSource &source)
{
    ValueSource::Outcome outcome;
    bool isFirst = true;
    for (int stage = 0; stage < digestStages && !isStopped(); ++stage) {
        const auto table = tableFor(stage, isFirst || m_options.isThorough || outcome.values <= shortList);
        if (table->isEmpty() && !isFirst)
            continue;
        const bool isLong = !isFirst && outcome.values > longList && !m_options.isThorough;
        outcome = readThrough(source, *table, {nullptr, isLong});
        isFirst = false;
    }
    m_values += outcome.values;
    trySalts(source, outcome.values);
    return outcome;
}

void DigestSearch::trySalts(ValueSource &source, std::uint64_t values)
{
    std::size_t tried = 0;
    std::uint64_t cost = 0;
    // Making a table costs more than trying a short list, so it is made anew only when something has left it.
    std::unique_ptr<DigestTable> table;
    std::uint64_t foundBefore = 0;
    for (const DigestSalt &salt : m_finds.salts) {
        if (isStopped() || values == 0)
            break;
        if (table == nullptr || foundBefore != m_found)
            table = tableFor(0, false);
        foundBefore = m_found;
        cost += values * 2 * static_cast<unsigned>(std::popcount(table->hashes()));
        if (table->isEmpty() || (tried >= saltsAnyway && cost > mostSalted))
            break;
        readThrough(source, *table, {&salt, false});
        ++tried;
    }
    m_saltsTried = std::max(m_saltsTried, tried);
}

/// Reads the source batch by batch; the threads work on as many batches at a time as keep them busy.
ValueSource::Outcome DigestSearch::readThrough(ValueSource &source, const DigestTable &table, const ListPass &pass)
{
    struct Part
    {
        CandidateBatch batch;
        std::uint64_t first = 0;
    };
    std::vector<Part> parts(m_workers.size() * batchesForAThread);
    std::size_t filled = 0;
    std::uint64_t count = 0;
    const std::uint64_t hashedBefore = hashed();
    const Clock::time_point begin = Clock::now();
    const std::string name = source.name();
    const std::uint32_t number = sourceNumber(name);
    const auto flush = [&] {
        work(filled, number, [&](Worker &worker, std::size_t part) {
            worker.tryBatch(table, parts[part].batch, parts[part].first, pass);
        });
        for (std::size_t i = 0; i < filled; ++i)
            parts[i].batch.clear();
        filled = 0;
        report(name, count, 0, hashedBefore, begin);
    };
    const ValueSource::Outcome outcome = source.read([&](std::string_view value) {
        Part *part = filled == 0 ? nullptr : &parts[filled - 1];
        if (part == nullptr || part->batch.size() >= valuesInBatch || part->batch.bytes() >= bytesInBatch) {
            if (filled == parts.size())
                flush();
            part = &parts[filled++];
            part->first = count;
        }
        part->batch.add(value.substr(0, ValueVariants::longestValue));
        ++count;
        return !isStopped();
    });
    if (filled != 0)
        flush();
    return outcome;
}

bool DigestSearch::isTriedInSpace(const CandidateSpace &space, int stage) const
{
    // Ten algorithms cost ten times as long: in a large space only what is usual is tried unless somebody asks.
    const bool isAll = m_options.isThorough || m_options.hashes != allHashes || space.size() <= largeSpace;
    return stage == 0 || isAll;
}

void DigestSearch::trySpace(const CandidateSpace &space)
{
    m_values += space.size();
    std::vector<int> stages;
    for (int stage = 0; stage < digestStages; ++stage) {
        if (isTriedInSpace(space, stage) && !tableFor(stage, stage == 0 || m_options.isThorough)->isEmpty())
            stages.push_back(stage);
    }
    SpaceRun run{space,    space.name(), sourceNumber(space.name()), space.size() * stages.size(), 0,
                 hashed(), Clock::now()};
    for (const int stage : stages) {
        // What an earlier stage has found is not looked for again.
        const auto table = tableFor(stage, stage == 0 || m_options.isThorough);
        if (!table->isEmpty())
            countThrough(run, *table);
        run.behind += space.size();
    }
}

void DigestSearch::countThrough(const SpaceRun &run, const DigestTable &table)
{
    const std::uint64_t size = run.space.size();
    const std::uint64_t most = m_workers.size() * chunksForAThread * chunkOfSpace;
    for (std::uint64_t done = 0; done < size && !isStopped() && isAnyOpen();) {
        const std::uint64_t round = std::min(size - done, most);
        const auto parts = static_cast<std::size_t>((round + chunkOfSpace - 1) / chunkOfSpace);
        work(parts, run.source, [&](Worker &worker, std::size_t part) {
            const std::uint64_t first = done + part * chunkOfSpace;
            const std::uint64_t count = std::min<std::uint64_t>(done + round - first, chunkOfSpace);
            worker.trySpace(table, run.space, first, static_cast<std::size_t>(count));
        });
        done += round;
        report(run.name, run.behind + done, run.total, run.hashedBefore, run.begin);
    }
}

/// Whoever is found needs no further looking for; short digests may fit more than one value.
bool DigestSearch::isAnyOpen() const
{
    for (std::size_t row = 0; row < m_finds.rows.size(); ++row) {
        if (m_finds.rows[row].forms != 0 && isOpen(row))
            return true;
    }
    return false;
}

} // namespace telltale::privacy
