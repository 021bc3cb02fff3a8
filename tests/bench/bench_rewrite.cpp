// SPDX-License-Identifier: GPL-3.0-or-later
// What writing changed NDJSON takes beside reading it: bench_rewrite [MEGABYTES] [ROUNDS]. One core, in memory. The
// judge of "replace" changes two values of each event, that of "drop" takes one of them out.
#include "payload/loaders/load.h"
#include "privacy/rewrite/input_rewriter.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

using namespace telltale;
using Clock = std::chrono::steady_clock;

namespace {

std::string sample(std::size_t bytes)
{
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i) {
        const std::string number = std::to_string(i);
        text += R"({"event":"page_view","userId":"user-)" + number + R"(","email":"person)" + number
            + R"(@example.com","properties":{"ip":"192.0.2.)" + std::to_string(i % 256)
            + R"(","version":"v1.9.20","path":"/applications/list","duration":)" + number
            + R"(.50,"isNew":true,"tags":["a","b"]},"timestamp":"2026-01-09T07:10:17.602Z"})" + "\n";
    }
    return text;
}

class CountingBytes : public privacy::ByteSink
{
public:
    bool put(std::string_view bytes) override
    {
        count += bytes.size();
        return true;
    }
    std::uint64_t count = 0;
};

class NoRecords : public payload::RecordSink
{
public:
    bool record(const payload::Record &) override { return true; }
    void diagnostic(const Diagnostic &) override {}
};

class TwoFields : public privacy::RecordJudge
{
public:
    explicit TwoFields(bool isDropping) : m_isDropping(isDropping) {}
    privacy::RecordChanges changes(const payload::Record &record) override
    {
        using What = privacy::FieldChange::What;
        privacy::RecordChanges changes;
        changes.fields.push_back({record.root + 2, What::Replace, payload::NodeType::String, "5d9f2b7c1a3e", 0});
        changes.fields.push_back({record.root + 3, m_isDropping ? What::Drop : What::Replace, payload::NodeType::String,
                                  "nobody@example.com", 0});
        return changes;
    }

private:
    bool m_isDropping;
};

void report(const char *what, std::size_t bytes, int rounds, const std::function<void()> &run)
{
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        run();
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    std::printf("%-10s %7.0f MB/s\n", what, static_cast<double>(bytes) / best / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t megabytes = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const std::string bytes = sample(megabytes * 1'000'000);
    const payload::PaddedText text(bytes);
    report("read", bytes.size(), rounds, [&] {
        NoRecords sink;
        payload::loadText(text.text(), "x.ndjson", {}, sink);
    });
    for (const bool isDropping : {false, true}) {
        report(isDropping ? "drop" : "replace", bytes.size(), rounds, [&] {
            TwoFields judge(isDropping);
            CountingBytes out;
            privacy::RewriteInput input;
            input.bytes = text.text().view();
            input.format = payload::Format::JsonLines;
            privacy::InputRewriter rewriter(input, judge, out);
            payload::loadText(text.text(), "x.ndjson", {}, rewriter);
            if (!rewriter.finish())
                std::puts("it was not written");
        });
    }
    return 0;
}
