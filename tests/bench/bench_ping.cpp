// SPDX-License-Identifier: GPL-3.0-or-later
// 10,000 pings at concurrency 64 beside wrk with 64 connections, both against the same nginx on loopback, with bodies
// of 2 KiB. They take turns; medians over the rounds are printed.
#include "bench_peers.h"
#include "network/ping/ping_run.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

using namespace telltale;
using namespace telltale::bench;
using namespace telltale::network;

namespace {

constexpr std::uint64_t pings = 10'000;
constexpr int atOnce = 64;

struct Figures
{
    std::vector<double> perSecond, p50, p90, p99; ///< milliseconds
};

double middleOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double inMilliseconds(std::chrono::nanoseconds time)
{
    return double(time.count()) / 1e6;
}

PingRequest requestTo(const std::string &address)
{
    const std::string body = "{\"batch\":[\"" + std::string(2048 - 13, 'x') + "\"]}";
    PingRequest request;
    request.to = *PingTarget::parse("http://" + address + "/v1/batch");
    request.method = "POST";
    request.bytes = "POST /v1/batch HTTP/1.1\r\nHost: " + request.to.authority
        + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    request.headSize = request.bytes.size();
    request.bytes += body;
    return request;
}

/// False when one was lost.
bool runPings(const PingRequest &request, Figures &figures)
{
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    PingRunOptions runOptions;
    runOptions.count = runOptions.most = pings;
    runOptions.concurrency = atOnce;
    runOptions.perSecond = 0;
    PingRun run(sender, runOptions, [&request](std::uint64_t) { return request; });
    QObject::connect(&run, &PingRun::finished, qApp, &QCoreApplication::quit);
    if (run.start())
        return false;
    QCoreApplication::exec();
    const LatencySummary summary = run.summary();
    figures.perSecond.push_back(summary.perSecond);
    figures.p50.push_back(inMilliseconds(summary.p50));
    figures.p90.push_back(inMilliseconds(summary.p90));
    figures.p99.push_back(inMilliseconds(summary.p99));
    if (summary.answered2xx == pings)
        return true;
    std::printf("%llu of %llu pings were answered\n", static_cast<unsigned long long>(summary.answered2xx),
                static_cast<unsigned long long>(pings));
    return false;
}

void show(const char *name, const std::vector<double> &ours, const std::vector<double> &theirs)
{
    const double one = middleOf(ours);
    const double other = middleOf(theirs);
    std::printf("%-12s %12.2f %12.2f %8.2f\n", name, one, other, other > 0 ? one / other : 0);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
    const QTemporaryDir folder;
    Peers peers(folder.path());
    if (!peers.areThere()) {
        std::printf("nginx and wrk are needed: apt-get install nginx-light wrk\n");
        return 0;
    }
    const Started server = peers.nginxUpstream();
    const PingRequest request = requestTo(server.address);
    Figures ours, theirs;
    bool isComplete = true;
    for (int round = 0; round < rounds; ++round) {
        isComplete &= runPings(request, ours);
        const Load load = runLoad(server.address, atOnce, 2);
        theirs.perSecond.push_back(load.perSecond);
        theirs.p50.push_back(load.p50);
        theirs.p90.push_back(load.p90);
        theirs.p99.push_back(load.p99);
    }
    std::printf("%-12s %12s %12s %8s\n", "", "telltale", "wrk", "ratio");
    show("pings/s", ours.perSecond, theirs.perSecond);
    show("p50 ms", ours.p50, theirs.p50);
    show("p90 ms", ours.p90, theirs.p90);
    show("p99 ms", ours.p99, theirs.p99);
    return isComplete ? 0 : 1;
}
