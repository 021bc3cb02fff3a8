// SPDX-License-Identifier: GPL-3.0-or-later
// Precision and recall of the recogniser of values on labelled suites, false alarms on technical values, and speed.
#include "audit/labelled_values.h"
#include "audit/technical_values.h"
#include "audit/values/value_memo.h"
#include "audit/values/value_profile.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>

using namespace telltale::audit;

namespace {

void printTable(const char *title, const std::map<std::string, Score> &scores, const std::vector<LabelledValue> &values,
                const std::string &tier)
{
    std::set<std::string> entities;
    for (const LabelledValue &row : values) {
        if (row.tier == tier)
            entities.insert(row.entity);
    }
    Score all;
    std::printf("\n%s\n  %-28s %5s %5s %6s %7s  %7s %9s\n", title, "entity", "hits", "miss", "alarms", "refused",
                "recall", "precision");
    for (const std::string &entity : entities) {
        const Score &score = scores.at(entity);
        all.add(score);
        std::printf("  %-28s %5d %5d %6d %7d  %7.3f %9.3f\n", entity.c_str(), score.hits, score.misses,
                    score.falseAlarms, score.rightRefusals, score.recall(), score.precision());
    }
    std::printf("  %-28s %5d %5d %6d %7d  %7.3f %9.3f\n", "all", all.hits, all.misses, all.falseAlarms,
                all.rightRefusals, all.recall(), all.precision());
}

void accuracy(const ValueRecogniser &recogniser, bool isVerbose)
{
    const std::vector<LabelledValue> presidio = presidioValues(TELLTALE_SHARED_DIR);
    const std::vector<LabelledValue> piicatcher = piicatcherValues(TELLTALE_SHARED_DIR);
    if (presidio.empty())
        std::printf("the suites are not there: %s\n", TELLTALE_SHARED_DIR);
    for (const bool withContext : {false, true}) {
        const std::string how = withContext ? " (under a key that names it, region known)" : " (the value alone)";
        std::vector<std::string> wrong;
        const auto scores = judgeAll(recogniser, presidio, withContext, wrong);
        printTable(("presidio, tier core" + how).c_str(), scores, presidio, "core");
        printTable(("presidio, tier national" + how).c_str(), scores, presidio, "national");
        printTable(("piicatcher" + how).c_str(), judgeAll(recogniser, piicatcher, withContext, wrong), piicatcher,
                   "piicatcher");
        for (const std::string &line : wrong) {
            if (isVerbose)
                std::printf("  %s\n", line.c_str());
        }
    }
}

void falseAlarms(const ValueRecogniser &recogniser, bool isVerbose)
{
    const std::vector<TechnicalValue> values = technicalValues(TELLTALE_SHARED_DIR);
    int alarms = 0;
    int alarmsAlone = 0;
    for (const TechnicalValue &value : values) {
        alarmsAlone += isTelling(recogniser.judge(value.text, {value.type, {}, {}}));
        const ValueMatch match = recogniser.judge(value.text, {value.type, value.key, {}});
        if (!isTelling(match))
            continue;
        ++alarms;
        if (isVerbose)
            std::printf("  %s = %s: %s\n", value.key.c_str(), value.text.c_str(), ValueRecogniser::why(match).c_str());
    }
    std::printf("\nfalse alarms on %zu technical values: %d, without their keys %d\n", values.size(), alarms,
                alarmsAlone);
}

/// The best of many passes: on a machine with other work, most of them are interrupted.
template<typename Pass>
double secondsFor(Pass pass)
{
    double best = 1e9;
    for (int round = 0; round < 100; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        pass();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

void speed(const ValueRecogniser &recogniser)
{
    const std::vector<TechnicalValue> values = capturedValues(TELLTALE_SHARED_DIR);
    std::size_t bytes = 0;
    for (const TechnicalValue &value : values)
        bytes += value.text.size();
    if (values.empty())
        return;
    std::size_t found = 0;
    const auto print = [&](const char *what, double seconds) {
        std::printf("  %-34s %7.3f GB/s, %6.1f ns a value\n", what, static_cast<double>(bytes) / seconds / 1e9,
                    seconds / static_cast<double>(values.size()) * 1e9);
    };
    const auto eachValue = [&](auto judge) {
        for (const TechnicalValue &value : values)
            found += judge(value);
    };
    const auto alone = [](const TechnicalValue &value) { return ValueContext{value.type, {}, {}}; };
    const auto isFound = [](const ValueMatch &match) { return match.recognised != Recognised::None; };
    std::printf("\nspeed over %zu values of captures, %.1f bytes on average\n", values.size(),
                static_cast<double>(bytes) / static_cast<double>(values.size()));
    print("profileOf() alone",
          secondsFor([&] { eachValue([](const TechnicalValue &value) { return profileOf(value.text).digits; }); }));
    print("judge()", secondsFor([&] {
              eachValue(
                  [&](const TechnicalValue &value) { return isFound(recogniser.judge(value.text, alone(value))); });
          }));
    print("judge(), with keys", secondsFor([&] {
              eachValue([&](const TechnicalValue &value) {
                  return isFound(recogniser.judge(value.text, {value.type, value.key, {}}));
              });
          }));
    print("recognise(), with reasons", secondsFor([&] {
              eachValue([&](const TechnicalValue &value) {
                  return !recogniser.recognise(value.text, alone(value)).why.empty();
              });
          }));
    print("ValueMemo that knows nothing yet", secondsFor([&] {
              ValueMemo memo(recogniser);
              eachValue([&](const TechnicalValue &value) { return isFound(memo.judge(0, value.text, alone(value))); });
          }));
    if (found == 0)
        std::printf("  nothing was found\n");
}

} // namespace

int main(int argc, char **argv)
{
    const bool isVerbose = argc > 1 && std::string_view(argv[1]) == "-v";
    const auto begin = std::chrono::steady_clock::now();
    const ValueRecogniser recogniser;
    std::printf("ready after %.1f ms\n",
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() * 1e3);
    accuracy(recogniser, isVerbose);
    falseAlarms(recogniser, isVerbose);
    speed(recogniser);
}
