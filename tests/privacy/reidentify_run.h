// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/loaded.h"
#include "privacy/reidentify/digest_collector.h"
#include "privacy/reidentify/reidentified.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace telltale::test {

/// The digests in a text of JSON, NDJSON, Markdown.
inline privacy::DigestFinds digestsIn(const std::string &text, const std::string &name = "t.ndjson")
{
    static const std::shared_ptr<const audit::Knowledge> knowledge = audit::Knowledge::standard();
    privacy::DigestCollector collector(knowledge);
    loadInto(text, name, [&collector](const payload::Record &record) { collector.add(record); });
    return collector.take();
}

/// A search over them, with values tried.
class Run
{
public:
    explicit Run(const std::string &text, privacy::DigestSearch::Options options = {},
                 const std::string &name = "t.ndjson")
        : search(digestsIn(text, name), std::move(options))
    {
    }
    Run &tryValues(std::vector<std::string> values)
    {
        privacy::FixedValues source("list", std::move(values));
        search.tryValues(source);
        return *this;
    }
    std::vector<privacy::Reidentified> results()
    {
        privacy::MachineRate rate(1e7);
        privacy::ReidentifyJudge judge(search, rate);
        return judge.all();
    }
    /// Of the row with this text; verdict Infeasible and row npos when there is none.
    privacy::Reidentified of(std::string_view text)
    {
        for (privacy::Reidentified &result : results()) {
            if (search.finds().rows[result.row].text == text)
                return result;
        }
        privacy::Reidentified none;
        none.row = static_cast<std::size_t>(-1);
        return none;
    }

    privacy::DigestSearch search;
};

} // namespace telltale::test
