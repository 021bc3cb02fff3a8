// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_engine.h"

#include "network/interceptor/interceptor.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/wire/wire_judge.h"
#include "store/index_writer.h"
#include "store/record_sink.h"

#include <QCoreApplication>

#include <cstdio>
#include <optional>
#include <string>
#include <unistd.h>

namespace telltale::bench {

namespace {

/// Takes everything and keeps nothing.
class DiscardingSink : public privacy::ExchangeSink
{
public:
    Result<std::uint64_t> connected(const payload::RecordedConnection &) override { return ++m_connections; }
    Result<std::uint64_t> received(const payload::RecordedRequest &, const payload::BodyPieces &) override
    {
        return ++m_exchanges;
    }
    Result<bool> refused(const payload::RecordedRefusal &) override { return true; }
    Result<bool> decided(const payload::RecordedDecision &) override { return true; }
    Result<bool> forwarded(const payload::RecordedForward &, const payload::BodyPieces &) override { return true; }
    Result<bool> answered(const payload::RecordedAnswer &) override { return true; }
    Result<bool> covered(const payload::RecordedCoverage &) override { return true; }
    Result<bool> persist() override { return true; }
    Result<bool> end() override { return true; }

private:
    std::uint64_t m_connections = 0;
    std::uint64_t m_exchanges = 0;
};

std::unique_ptr<privacy::ExchangeSink> makeSink(const std::string &mode, const std::string &path,
                                                std::optional<store::IndexWriter> &index)
{
    if (mode.ends_with("discard"))
        return std::make_unique<DiscardingSink>();
    store::RecordOptions options;
    options.durability = mode == "durable" ? store::Durability::Power : store::Durability::Process;
    Result<store::OpenedRecord> opened = store::RecordWriter::open(path, options);
    if (!opened)
        return {};
    if (mode != "index")
        return std::make_unique<store::RecordSink>(std::move(opened->writer));
    index.emplace(path);
    store::RecordSinkOptions sinkOptions;
    sinkOptions.onPersisted = [&index] { index->wake(); };
    return std::make_unique<store::RecordSink>(std::move(opened->writer), std::move(sinkOptions));
}

/// Rules that ask for category, path and event. Only `changes` finds an address in the bodies of wrk.
std::unique_ptr<privacy::ExchangeJudge> makeJudge(const std::string &mode)
{
    if (mode != "rules" && mode != "changes")
        return std::make_unique<privacy::OpenGate>();
    std::string policy =
        "[[rule]]\nname = \"people\"\ncategory = [\"official\", \"financial\", \"health\", \"contact\"]\n"
        "action = \"drop\"\n[[rule]]\nname = \"no titles\"\npath = \"/batch/*/context/page/title\"\n"
        "action = \"drop\"\n[[rule]]\nname = \"no clicks\"\nevent = \"*_CLICKED\"\naction = \"block\"\n";
    if (mode == "changes")
        policy += "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n";
    privacy::PolicyReading reading = privacy::readPolicy(policy, mode);
    auto wire = privacy::makeWirePolicy(std::move(reading.policy), audit::Knowledge::standard());
    if (!reading.isClean() || !wire)
        return {};
    return std::make_unique<privacy::WireJudge>(std::make_shared<privacy::GateControl>(*wire));
}

} // namespace

int serveUntilStopped(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::string mode = argv[2];
    network::InterceptorOptions options;
    options.listen = "127.0.0.1:0";
    options.answersWait = mode != "durable";
    if (argc > 4)
        options.forward = *network::UpstreamUrl::parse("http://" + std::string(argv[4]));
    if (mode.starts_with("tls-")) {
        options.authority = *network::CertificateAuthority::inMemory();
        options.trustedFiles = {qgetenv("TELLTALE_BENCH_CA").toStdString()};
    }
    std::optional<store::IndexWriter> index;
    auto sink = makeSink(mode, argv[3], index);
    if (!sink)
        return 1;
    const std::unique_ptr<privacy::ExchangeJudge> judge = makeJudge(mode);
    if (!judge)
        return 1;
    auto interceptor = network::Interceptor::start(options, std::move(sink), *judge);
    if (!interceptor)
        return 1;
    std::printf("%s\n", (*interceptor)->address().c_str());
    std::fflush(stdout);
    char octet = 0;
    while (read(STDIN_FILENO, &octet, 1) > 0) {
    }
    (*interceptor)->stop();
    return 0;
}

} // namespace telltale::bench
