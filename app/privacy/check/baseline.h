// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/check/violation_identity.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// The violations that are known, as a file that people keep beside their code lists them: TOML, one a line, sorted.
class Baseline
{
public:
    /// A known violation that did not occur, and where it stands in the file.
    struct Gone
    {
        const ViolationIdentity *identity;
        Place place;
    };

    void add(ViolationIdentity identity, const Place &place = {}) { m_entries.try_emplace(std::move(identity), place); }
    /// Whether it is known; it counts as having occurred then.
    bool covers(const ViolationIdentity &identity);
    /// Those of the rules that were judged by, in the order of the file; to be asked at the end.
    std::vector<Gone> gone(const std::vector<CheckRule> &rules) const;
    /// Those of rules that were not judged by: of another policy or catalogue, by what kind of rule they are.
    std::vector<ViolationIdentity> notJudged(const std::vector<CheckRule> &rules) const;
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        Entry(const Place &at) : place(at) {}
        Place place;
        bool hasOccurred = false;
    };
    std::map<ViolationIdentity, Entry> m_entries;
};

struct BaselineReading
{
    Baseline baseline;
    std::vector<Diagnostic> findings; ///< every one is an error, with line and column
    bool isClean() const { return findings.empty(); }
};

/// Reads the text of such a file; `source` is what findings name. One that was cut off anywhere is a finding.
BaselineReading readBaseline(std::string_view toml, const std::string &source);
/// The same of a file of at most 64 MiB. One that cannot be read is a finding.
BaselineReading openBaseline(const std::string &file);

/// The text for these, sorted, each once.
std::string baselineText(std::vector<ViolationIdentity> known);

} // namespace telltale::privacy
