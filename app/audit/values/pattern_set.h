// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Many regular expressions over one text at once, in time linear in the text whatever they are (RE2). Filled once,
/// then immutable; any thread. Texts are bytes: `.` is one of them.
///
/// Expressions that have to fit the whole text run as one automaton. Those that may stand anywhere are asked only when
/// a literal that RE2 finds to be in every match of theirs occurs in the text; the few without one are `unfiltered`.
class PatternSet
{
public:
    enum class Where { WholeText, Anywhere };
    explicit PatternSet(Where where);
    ~PatternSet();
    PatternSet(PatternSet &&) noexcept;
    PatternSet &operator=(PatternSet &&) noexcept;

    /// Its number, counted from 0; or why the expression is none.
    Result<int> add(const std::string &pattern);
    /// Behind the last add().
    void compile();
    bool isEmpty() const { return m_count == 0; }
    /// The numbers of the expressions that no literal spares (Anywhere); valid once compiled.
    const std::vector<int> &unfiltered() const { return m_unfiltered; }
    /// The numbers of the expressions that match, ascending. `withUnfiltered` false leaves those out.
    void match(std::string_view text, bool withUnfiltered, std::vector<int> &numbers) const;
    /// Where the first match of one of them is; empty when there is none. (Anywhere)
    std::string_view find(int number, std::string_view text) const;

    /// What is wrong with an expression; empty when nothing is.
    static std::string problem(const std::string &pattern);
    /// True when the expression fits the empty text, and so everything.
    static bool fitsNothing(const std::string &pattern);

private:
    struct Private;
    std::unique_ptr<Private> d;
    std::vector<int> m_unfiltered;
    int m_count = 0;
};

} // namespace telltale::audit
