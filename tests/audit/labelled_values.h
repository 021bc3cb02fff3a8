// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/value_recogniser.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Values that others labelled: which entity they are, or are not.
struct LabelledValue
{
    std::string value;
    std::string entity; ///< `US_SSN`
    std::string tier;   ///< `core`, `national`
    bool is = true;     ///< false: is not that entity, whatever else
};

/// suites/pii-values/presidio_exact.tsv and piicatcher_values.tsv below the folder `shared`; empty when not there.
std::vector<LabelledValue> presidioValues(const std::string &shared);
std::vector<LabelledValue> piicatcherValues(const std::string &shared);

/// The key under which an application would send the entity (`ssn`), and the country it is from (`US`).
struct EntityContext
{
    std::string key;
    std::string region;
};
EntityContext contextOf(const std::string &entity);

/// True when the recogniser's answer is that entity.
bool isEntity(const telltale::audit::ValueMatch &match, const std::string &entity);

struct Score
{
    int hits = 0;
    int misses = 0;
    int falseAlarms = 0;
    int rightRefusals = 0;
    double recall() const { return hits + misses ? double(hits) / (hits + misses) : 1; }
    double precision() const { return hits + falseAlarms ? double(hits) / (hits + falseAlarms) : 1; }
    void add(const Score &other)
    {
        hits += other.hits;
        misses += other.misses;
        falseAlarms += other.falseAlarms;
        rightRefusals += other.rightRefusals;
    }
};

/// The scores by entity; wrong answers go to `wrong` as lines of text.
std::map<std::string, Score> judgeAll(const telltale::audit::ValueRecogniser &recogniser,
                                      const std::vector<LabelledValue> &values, bool withContext,
                                      std::vector<std::string> &wrong);
