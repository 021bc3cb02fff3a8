// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to say what becomes of every field: reading, judging, methods; nothing is written. Beside jq, which
// does one of it. One core, rounds alternate, ratios are medians. bench_anonymise [MB [ROUNDS]]
#include "event_shapes.h"
#include "payload/loaders/load.h"
#include "peers.h"
#include "privacy/anonymise/anonymiser.h"
#include "privacy/policy/policy_reader.h"
#include "rounds.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace telltale;
using namespace telltale::privacy;
using payload::PaddedText;
using payload::Text;

namespace {

const std::string fewRules =
    "[[rule]]\nname = \"users\"\npath = [\"*/userId\", \"*/distinct_id\"]\naction = \"hash\"\n"
    "[[rule]]\nname = \"addresses\"\npath = \"*/ipAddress\"\naction = \"generalise\"\nto = \"/24\"\n"
    "[[rule]]\nname = \"names\"\npath = \"*/name\"\naction = \"mask\"\n";

std::shared_ptr<const audit::Knowledge> knowledge()
{
    static const std::shared_ptr<const audit::Knowledge> shared = audit::Knowledge::standard();
    return shared;
}

class JudgingSink : public payload::RecordSink
{
public:
    explicit JudgingSink(const std::string &policy)
        : m_anonymiser(*Anonymiser::make(std::make_shared<const Policy>(readPolicy(policy, "p").policy), knowledge(),
                                         KeySource(*SecretKey::make())))
    {
    }
    bool record(const payload::Record &record) override
    {
        const RecordChanges changes = m_anonymiser->changes(record);
        listing.leaves += payload::fieldCount(record);
        listing.check += changes.fields.size();
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

    Listing listing;

private:
    std::unique_ptr<Anonymiser> m_anonymiser;
};

Listing judged(Text text, const std::string &policy)
{
    JudgingSink sink(policy);
    payload::loadText(text, "events.ndjson", {}, sink);
    return sink.listing;
}

void besideJq(const std::string &events)
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("events.ndjson"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(events.data(), qint64(events.size())) < 0)
        return;
    file.close();
    const PaddedText padded(events);
    std::uint64_t leaves = 0;
    std::vector<double> ours;
    for (int i = 0; i < 5; ++i)
        ours.push_back(seconds([&] { return judged(padded.text(), fewRules); }, leaves));
    const double taken = timeCommand("jq -c 'del(.properties.userId)'", name.toStdString());
    if (taken < 0)
        std::printf("  jq is not installed\n");
    else
        std::printf("  %-34s %8.1f MB/s   ours is %6.1f x\n", "jq -c del(one field)",
                    double(events.size()) / taken / 1e6, taken / median(ours));
}

void run(const char *title, const std::string &events, int rounds)
{
    const PaddedText padded(events);
    const Text text = padded.text();
    const std::string standard(builtInPolicy("default"));
    std::printf("changed fields: %llu by few rules, %llu by the default policy\n",
                static_cast<unsigned long long>(judged(text, fewRules).check),
                static_cast<unsigned long long>(judged(text, standard).check));
    compare(title, text.size(), rounds,
            {{"few rules by path", [&] { return judged(text, fewRules); }},
             {"the default policy", [&] { return judged(text, standard); }},
             {"reading alone", [&] { return listOurs(text); }}});
    const std::size_t end = events.find('\n', std::min<std::size_t>(events.size(), 20'000'000) - 1);
    besideJq(events.substr(0, std::min(end, events.size())));
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t bytes = (argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100) * 1000000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    run("telemetry of few different values", makeEvents(EventShape::Steady, bytes), rounds);
    run("ids and digests that never come twice", makeEvents(EventShape::Plain, bytes), rounds);
    return 0;
}
