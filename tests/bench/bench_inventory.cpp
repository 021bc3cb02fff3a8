// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory with categories on, beside readers that only walk (simdjson's DOM) or count (jq): one core, rounds
// alternate, ratios are medians. A file of one's own can be given: bench_inventory [MB [ROUNDS [FILE]]].
#include "audit/inventory/inventory.h"
#include "event_shapes.h"
#include "payload/loaders/load.h"
#include "peers.h"
#include "rounds.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

using namespace telltale;
using payload::PaddedText;
using payload::Text;

namespace {

std::shared_ptr<const audit::Knowledge> knowledge()
{
    static const std::shared_ptr<const audit::Knowledge> shared = audit::Knowledge::standard();
    return shared;
}

class CountingSink : public payload::RecordSink
{
public:
    bool record(const payload::Record &record) override
    {
        inventory.add(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

    audit::Inventory inventory{knowledge()};
};

Listing listInventory(Text text)
{
    CountingSink sink;
    payload::loadText(text, "events.ndjson", {}, sink);
    Listing listing;
    for (const audit::InventoryRow &row : sink.inventory.rows())
        listing.leaves += row.count;
    return listing;
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
        ours.push_back(seconds([&] { return listInventory(padded.text()); }, leaves));
    const double taken = timeCommand("jq -c paths", name.toStdString());
    if (taken < 0)
        std::printf("  jq is not installed\n");
    else
        std::printf("  %-34s %8.1f MB/s   ours is %6.1f x\n", "jq -c paths", double(events.size()) / taken / 1e6,
                    taken / median(ours));
}

void run(const char *title, const std::string &events, int rounds)
{
    const PaddedText padded(events);
    const Text text = padded.text();
    compare(title, text.size(), rounds,
            {{"Telltale, inventory", [&] { return listInventory(text); }},
             {"Telltale, as the loaders read", [&] { return listOurs(text); }},
             {"simdjson DOM walk", [&] { return listSimdjson(text, true); }}});
    const std::size_t end = events.find('\n', std::min<std::size_t>(events.size(), 20'000'000) - 1);
    besideJq(events.substr(0, std::min(end, events.size())));
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t bytes = (argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100) * 1000000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    if (argc > 3) {
        std::ifstream file(argv[3], std::ios::binary);
        run(argv[3], std::string(std::istreambuf_iterator<char>(file), {}), rounds);
        return 0;
    }
    run("telemetry of few different values", makeEvents(EventShape::Steady, bytes), rounds);
    run("ids and digests that never come twice", makeEvents(EventShape::Plain, bytes), rounds);
    return 0;
}
