// SPDX-License-Identifier: GPL-3.0-or-later
// TLS opened on its way through CONNECT, beside nginx that ends TLS and begins it anew, and mitmdump. Bodies of 2 and
// 20 KiB, 32 connections, one loader for all; medians of several rounds in turns, and ratios.
#include "bench_engine.h"
#include "bench_peers.h"
#include "network/certificates.h"
#include "tls_load.h"

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
    Started started;
    bool isProxy = true; ///< is asked by CONNECT
    bool isSlow = false;
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

void writeFile(const QString &path, const std::string &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.data(), qint64(text.size()));
}

void measure(const std::vector<Contender> &contenders, const std::string &upstream, std::size_t size, int rounds,
             double seconds)
{
    std::map<std::string, Figures> figures;
    for (int round = 0; round < rounds; ++round) {
        for (const Contender &contender : contenders) {
            if (contender.isSlow && round > 0)
                continue;
            sync();
            const double before = processorSeconds(contender.started.process);
            const TlsLoad load =
                runTlsLoad({contender.started.address, contender.isProxy ? upstream : "", 32, seconds, size});
            waitUntilQuiet(contender.started.process);
            const double used = processorSeconds(contender.started.process) - before;
            Figures &of = figures[contender.name];
            of.perSecond.push_back(load.perSecond);
            of.processor.push_back(used / double(std::max<std::uint64_t>(load.requests, 1)) * 10'000);
            of.p99.push_back(load.p99);
            if (load.failed != 0)
                std::printf("%s: %llu connections failed\n", contender.name.c_str(),
                            static_cast<unsigned long long>(load.failed));
        }
    }
    const Figures &nginx = figures[contenders.front().name];
    const Figures &mitmdump = figures[contenders.back().name];
    std::printf("\n%zu bytes, 32 connections\n%-28s %10s %8s %11s %10s %9s %8s\n", size, "", "requests/s", "/ nginx",
                "/ mitmdump", "CPU s/10k", "p99 ms", "/ nginx");
    for (const Contender &contender : contenders) {
        const Figures &of = figures[contender.name];
        const double rate = medianOf(of.perSecond);
        const double p99 = medianOf(of.p99);
        std::printf("%-28s %10.0f %8.2f %11.1f %10.3f %9.2f %8.2f\n", contender.name.c_str(), rate,
                    rate / medianOf(nginx.perSecond), rate / medianOf(mitmdump.perSecond), medianOf(of.processor), p99,
                    p99 / medianOf(nginx.p99));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && std::string(argv[1]) == "--engine")
        return serveUntilStopped(argc, argv);
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
    const double seconds = argc > 2 ? std::atof(argv[2]) : 3;
    const QTemporaryDir folder;
    Peers peers(folder.path());
    if (!peers.areThere()) {
        std::printf("nginx is needed: apt-get install nginx-light\n");
        return 0;
    }
    const telltale::test::Certificate issuer = telltale::test::makeCertificate({"Bench CA", "", true});
    const telltale::test::Certificate own =
        telltale::test::makeCertificate({"localhost", "DNS:localhost,IP:127.0.0.1"}, &issuer);
    writeFile(folder.filePath(QStringLiteral("ca.pem")), issuer.certificate);
    writeFile(folder.filePath(QStringLiteral("server.pem")), own.certificate);
    writeFile(folder.filePath(QStringLiteral("server.key")), own.key);
    qputenv("TELLTALE_BENCH_CA", QFile::encodeName(folder.filePath(QStringLiteral("ca.pem"))));

    const Started upstream = peers.nginxTlsUpstream();
    const std::string place = "localhost" + upstream.address.substr(upstream.address.rfind(':'));
    std::vector<Contender> contenders;
    // `recording`: only those that have this in their names, beside the first.
    const std::string wanted = argc > 3 ? argv[3] : "";
    const auto add = [&contenders, &wanted](const char *name, const Started &started, bool isProxy,
                                            bool isSlow = false) {
        if (!contenders.empty() && std::string_view(name).find(wanted) == std::string_view::npos)
            return;
        if (started.process != 0)
            contenders.push_back({name, started, isProxy, isSlow});
        else
            std::printf("%s is not here\n", name);
    };
    add("nginx, TLS in front only", peers.nginxTlsProxy(peers.nginxUpstream().address, false), false);
    add("nginx, TLS on both sides", peers.nginxTlsProxy(upstream.address, true), false);
    add("nginx, TLS, answers itself", upstream, false);
    add("CONNECT, not recording", peers.engine(argv[0], "tls-discard", {}), true);
    add("CONNECT, recording", peers.engine(argv[0], "tls-record", {}), true);
    add("mitmdump -w", peers.mitmdumpConnect(), true, true);
    for (const std::size_t size : {std::size_t(2048), std::size_t(20480)})
        measure(contenders, place, size, rounds, seconds);
    return 0;
}
