// SPDX-License-Identifier: GPL-3.0-or-later
// Full field listing of NDJSON, ours beside its peers: rounds alternate between the readers, so that a noisy machine
// disturbs all of them alike, and ratios are medians over the rounds.
#include "event_shapes.h"
#include "payload/text.h"
#include "peers.h"
#include "rounds.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using telltale::payload::PaddedText;
using telltale::payload::Text;

namespace {

void compareCommands(const std::string &events)
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("events.ndjson"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(events.data(), qint64(events.size())) < 0)
        return;
    file.close();
    const std::string path = name.toStdString();
    const PaddedText padded(events);
    std::uint64_t leaves = 0;
    std::vector<double> ours;
    for (int i = 0; i < 5; ++i)
        ours.push_back(seconds([&] { return listOurs(padded.text()); }, leaves));
    std::printf("\nwhole programs, %.1f MB\n", double(events.size()) / 1e6);
    const std::string walk = "python3 -c \"import sys,json\n"
                             "def w(v,p):\n"
                             "  if isinstance(v,dict) and v:\n"
                             "    for k in v: w(v[k],p+(k,))\n"
                             "  elif isinstance(v,list) and v:\n"
                             "    for i,e in enumerate(v): w(e,p+(i,))\n"
                             "for l in sys.stdin: w(json.loads(l),())\"";
    for (const auto &[label, command] :
         {std::pair{"Python json and walk", walk}, {"jq -c paths", std::string("jq -c paths")}}) {
        const double taken = timeCommand(command, path);
        if (taken < 0)
            std::printf("  %-34s not installed\n", label);
        else
            std::printf("  %-34s %8.1f MB/s   ours is %6.1f x\n", label, double(events.size()) / taken / 1e6,
                        taken / median(ours));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t bytes = (argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100) * 1000000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 7;
    for (const EventShape shape : {EventShape::Plain, EventShape::Shuffled, EventShape::Different, EventShape::Escapes,
                                   EventShape::Cjk, EventShape::Pretty}) {
        const PaddedText padded(makeEvents(shape, bytes));
        const Text text = padded.text();
        std::vector<BenchReader> readers{
            {"Telltale, as the loaders read", [&] { return listOurs(text); }},
            {"simdjson DOM walk", [&] { return listSimdjson(text, shape != EventShape::Pretty); }}};
        readers.push_back({"Telltale, scanner only", [&] { return listScannerOnly(text); }});
        if (shape == EventShape::Plain) {
            readers.push_back({"Telltale, two threads", [&] { return listOursInThreads(text, 2); }});
            readers.push_back({"RapidJSON SAX", [&] { return listRapidJson(text); }});
            readers.push_back({"QJsonDocument", [&] { return listQJson(text); }});
        }
        compare(shapeName(shape), text.size(), rounds, std::move(readers));
    }
    compareCommands(makeEvents(EventShape::Plain, std::min<std::size_t>(bytes, 20000000)));
    return 0;
}
