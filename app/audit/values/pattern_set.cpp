// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/pattern_set.h"

#include "audit/values/literal_finder.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>

namespace telltale::audit {

namespace {

re2::RE2::Options options()
{
    re2::RE2::Options options;
    options.set_encoding(re2::RE2::Options::EncodingLatin1); // bytes, whatever they are
    options.set_log_errors(false);
    options.set_max_mem(32 << 20);
    return options;
}

re2::StringPiece piece(std::string_view text)
{
    return {text.data(), text.size()};
}

} // namespace

struct PatternSet::Private
{
    explicit Private(Where at) : where(at), set(options(), re2::RE2::ANCHOR_BOTH), filtered(LiteralFinder::leastLength)
    {
    }
    Where where;
    re2::RE2::Set set;         ///< WholeText
    re2::FilteredRE2 filtered; ///< Anywhere
    LiteralFinder literals;
    std::vector<std::vector<int>>
        candidates; ///< by literal: the expressions to ask when it is the only one that occurs
};

PatternSet::PatternSet(Where where) : d(std::make_unique<Private>(where)) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet &&) noexcept = default;
PatternSet &PatternSet::operator=(PatternSet &&) noexcept = default;

Result<int> PatternSet::add(const std::string &pattern)
{
    std::string problem;
    int number = -1;
    if (d->where == Where::WholeText)
        number = d->set.Add(pattern, &problem);
    else if (d->filtered.Add(pattern, options(), &number) != re2::RE2::NoError)
        number = -1;
    if (number < 0)
        return Error{"bad-pattern", QString::fromStdString(problem.empty() ? PatternSet::problem(pattern) : problem)};
    ++m_count;
    return number;
}

void PatternSet::compile()
{
    if (m_count == 0)
        return;
    if (d->where == Where::WholeText) {
        d->set.Compile();
        return;
    }
    std::vector<std::string> literals;
    d->filtered.Compile(&literals);
    d->filtered.AllPotentials({}, &m_unfiltered);
    std::sort(m_unfiltered.begin(), m_unfiltered.end());
    d->candidates.resize(literals.size());
    for (std::size_t i = 0; i < literals.size(); ++i) {
        d->filtered.AllPotentials({static_cast<int>(i)}, &d->candidates[i]);
        std::sort(d->candidates[i].begin(), d->candidates[i].end());
    }
    d->literals = LiteralFinder(std::move(literals));
}

void PatternSet::match(std::string_view text, bool withUnfiltered, std::vector<int> &numbers) const
{
    numbers.clear();
    if (m_count == 0)
        return;
    if (d->where == Where::WholeText) {
        if (d->set.Match(piece(text), &numbers))
            std::sort(numbers.begin(), numbers.end());
        return;
    }
    std::vector<int> literals;
    d->literals.find(text, literals);
    if (literals.empty() && (!withUnfiltered || m_unfiltered.empty()))
        return;
    std::vector<int> several;
    if (literals.size() > 1) {
        d->filtered.AllPotentials(literals, &several);
        std::sort(several.begin(), several.end());
    }
    const std::vector<int> &candidates = literals.empty() ? m_unfiltered
        : literals.size() == 1                            ? d->candidates[static_cast<std::size_t>(literals[0])]
                                                          : several;
    for (const int candidate : candidates) {
        const bool isUnfiltered = std::binary_search(m_unfiltered.begin(), m_unfiltered.end(), candidate);
        if ((withUnfiltered || !isUnfiltered) && re2::RE2::PartialMatch(piece(text), d->filtered.GetRE2(candidate)))
            numbers.push_back(candidate);
    }
}

std::string_view PatternSet::find(int number, std::string_view text) const
{
    re2::StringPiece found;
    if (!d->filtered.GetRE2(number).Match(piece(text), 0, text.size(), re2::RE2::UNANCHORED, &found, 1))
        return {};
    return {found.data(), found.size()};
}

std::string PatternSet::problem(const std::string &pattern)
{
    const re2::RE2 single(pattern, options());
    return single.ok() ? std::string() : single.error();
}

bool PatternSet::fitsNothing(const std::string &pattern)
{
    const re2::RE2 single(pattern, options());
    return single.ok() && re2::RE2::FullMatch("", single);
}

} // namespace telltale::audit
