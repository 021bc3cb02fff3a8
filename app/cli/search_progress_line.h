// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/digest_search.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// One line on a terminal that says how far a search has come, and goes away with it. Elsewhere it says nothing.
class SearchProgressLine
{
public:
    /// The output must outlive it.
    SearchProgressLine(report::Output &output, bool isShown) : m_output(output), m_isShown(isShown) {}
    ~SearchProgressLine() { clear(); }
    SearchProgressLine(const SearchProgressLine &) = delete;
    SearchProgressLine &operator=(const SearchProgressLine &) = delete;

    void show(const privacy::SearchProgress &progress);
    void clear();

private:
    report::Output &m_output;
    bool m_isShown;
    bool m_isThere = false;
};

} // namespace telltale::cli
