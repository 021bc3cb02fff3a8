// SPDX-License-Identifier: GPL-3.0-or-later
// The interceptor as reverse proxy and as collector beside nginx's proxy_pass and mitmdump, driven by wrk: bodies of
// 2 KiB, at 32 and 128 connections. Server, proxy and loader share the machine, so processor seconds per 10,000
// requests are the steadier figure. Every part runs several times in turns; medians are printed, and ratios to nginx.
#include "bench_engine.h"
#include "bench_peers.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <unistd.h>

using namespace telltale::bench;

namespace {

struct Contender
{
    std::string name;
    std::string address;
    qint64 process = 0;
    bool isSlow = false; ///< measured less often: it takes its time
};

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

struct Figures
{
    std::vector<double> perSecond, processor, p99;
};

void measure(std::vector<Contender> &contenders, int connections, int rounds, int seconds)
{
    std::map<std::string, Figures> figures;
    for (int round = 0; round < rounds; ++round) {
        for (const Contender &contender : contenders) {
            if (contender.isSlow && round > 0)
                continue;
            // What those before have left to the disk is not for this one to pay.
            sync();
            const double before = processorSeconds(contender.process);
            const Load load = runLoad(contender.address, connections, seconds);
            // What was put off while the load lasted counts too.
            waitUntilQuiet(contender.process);
            const double used = processorSeconds(contender.process) - before;
            Figures &of = figures[contender.name];
            of.perSecond.push_back(load.perSecond);
            of.processor.push_back(used / double(std::max(load.requests, qint64(1))) * 10'000);
            of.p99.push_back(load.p99);
            if (load.failed != 0)
                std::printf("%s: %lld requests failed\n", contender.name.c_str(), static_cast<long long>(load.failed));
        }
    }
    const Figures &nginx = figures["nginx proxy_pass"];
    std::printf("\n%d connections, 2 KiB\n%-28s %10s %8s %10s %8s %9s %8s\n", connections, "", "requests/s", "/ nginx",
                "CPU s/10k", "/ nginx", "p99 ms", "/ nginx");
    for (const Contender &contender : contenders) {
        const Figures &of = figures[contender.name];
        const double rate = medianOf(of.perSecond);
        const double cpu = medianOf(of.processor);
        const double p99 = medianOf(of.p99);
        std::printf("%-28s %10.0f %8.2f %10.3f %8.2f %9.2f %8.2f\n", contender.name.c_str(), rate,
                    rate / medianOf(nginx.perSecond), cpu, cpu / medianOf(nginx.processor), p99,
                    p99 / medianOf(nginx.p99));
    }
}

/// What a thousand clients cost that have said something and are silent now.
void measureIdle(const Contender &contender)
{
    const double before = residentMegabytes(contender.process);
    const IdleCrowd crowd(contender.address, 1'000);
    std::printf("\n%zu idle connections: %.1f MB more (%.1f before)\n", crowd.size(),
                residentMegabytes(contender.process) - before, before);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && std::string(argv[1]) == "--engine")
        return serveUntilStopped(argc, argv);
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 3;
    const QTemporaryDir folder;
    Peers peers(folder.path());
    if (!peers.areThere()) {
        std::printf("nginx and wrk are needed: apt-get install nginx-light wrk\n");
        return 0;
    }
    std::vector<Contender> contenders;
    // `recording`: only those that have this in their names, beside nginx.
    const std::string wanted = argc > 3 ? argv[3] : "";
    const auto add = [&](const char *name, const Started &started, bool isSlow = false) {
        if (!contenders.empty() && std::string_view(name).find(wanted) == std::string_view::npos)
            return;
        if (started.process != 0)
            contenders.push_back({name, started.address, started.process, isSlow});
        else
            std::printf("%s is not here\n", name);
    };
    const Started upstream = peers.nginxUpstream();
    add("nginx proxy_pass", peers.nginxProxy(upstream.address));
    add("proxy, not recording", peers.engine(argv[0], "discard", upstream.address));
    add("proxy, recording", peers.engine(argv[0], "record", upstream.address));
    add("proxy, recording, rules", peers.engine(argv[0], "rules", upstream.address));
    add("proxy, recording, changing", peers.engine(argv[0], "changes", upstream.address));
    add("proxy, recording, index", peers.engine(argv[0], "index", upstream.address));
    add("proxy, durable", peers.engine(argv[0], "durable", upstream.address));
    add("collector, recording", peers.engine(argv[0], "record", {}));
    add("mitmdump -w", peers.mitmdump(upstream.address), true);
    for (const int connections : {32, 128})
        measure(contenders, connections, rounds, seconds);
    const auto collector = std::find_if(contenders.begin(), contenders.end(),
                                        [](const Contender &one) { return one.name == "collector, recording"; });
    if (collector != contenders.end())
        measureIdle(*collector);
    return 0;
}
