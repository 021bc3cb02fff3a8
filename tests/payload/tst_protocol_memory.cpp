// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of kinds of requests is what the protocols say, for as long as they are these.
#include "payload/protocols/protocol_memory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

Exchange requestTo(const std::string &method, const std::string &host, const std::string &target)
{
    Exchange exchange;
    exchange.method = method;
    exchange.target = target;
    exchange.headers = {{"Host", host}};
    return exchange;
}

QByteArray shown(const std::vector<ProtocolCandidate> &candidates)
{
    QByteArray text;
    for (const ProtocolCandidate &candidate : candidates) {
        text += QByteArray::fromStdString(candidate.protocol->name());
        for (const std::uint32_t way : candidate.ways)
            text += ' ' + QByteArray::number(way);
        text += '\n';
    }
    return text;
}

QByteArray remembered(ProtocolMemory &memory, const std::shared_ptr<const Protocols> &protocols,
                      const Exchange &exchange)
{
    return shown(memory.candidates(protocols, factsOf(exchange)));
}

} // namespace

class TestProtocolMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheProtocolsSay();
    void forgetsWithTheProtocols();
    void isBounded();
};

void TestProtocolMemory::saysWhatTheProtocolsSay()
{
    const auto protocols = Protocols::builtIn();
    ProtocolMemory memory;
    QByteArray all;
    for (int round = 0; round < 2; ++round) {
        for (const char *method : {"POST", "GET", ""}) {
            for (const char *host : {"api.segment.io", "API.segment.io:443", "app.posthog.com", "x", ""}) {
                for (const char *target : {"/v1/batch", "/v1/batch?a=/b", "/e", "/api/1/envelope/", "/", ""}) {
                    const Exchange exchange = requestTo(method, host, target);
                    const QByteArray own = shown(protocols->candidates(factsOf(exchange)));
                    QCOMPARE(remembered(memory, protocols, exchange), own);
                    all += own;
                }
            }
        }
    }
    QVERIFY(all.contains("segment") && all.contains("posthog") && all.contains("sentry 0\n"));
    // What belongs to one part is not taken for another's.
    QCOMPARE(remembered(memory, protocols, requestTo("POSTx", "", "/v1/batch")),
             shown(protocols->candidates(factsOf(requestTo("POSTx", "", "/v1/batch")))));
    QCOMPARE(remembered(memory, protocols, requestTo("POST", "x", "/v1/batch")),
             shown(protocols->candidates(factsOf(requestTo("POST", "x", "/v1/batch")))));
}

void TestProtocolMemory::forgetsWithTheProtocols()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("protocols")));
    QFile file(folder.filePath(QStringLiteral("protocols/acme.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name = \"acme\"\nevents = [\"/things/*\"]\n[[match]]\npaths = [\"/acme\"]\n");
    file.close();
    const Exchange exchange = requestTo("POST", "x", "/acme");
    ProtocolMemory memory;
    const QByteArray before = remembered(memory, Protocols::builtIn(), exchange);
    QVERIFY(!before.contains("acme"));
    for (int round = 0; round < 3; ++round) {
        std::vector<Diagnostic> findings;
        const auto own = Protocols::withFolder(folder.path().toStdString(), findings);
        QVERIFY(remembered(memory, own, exchange).startsWith("acme 0\n"));
        QCOMPARE(memory.size(), std::size_t(1));
    }
    QCOMPARE(remembered(memory, Protocols::builtIn(), exchange), before);
}

void TestProtocolMemory::isBounded()
{
    const auto protocols = Protocols::builtIn();
    ProtocolMemory memory;
    for (int i = 0; i < 2000; ++i) {
        const Exchange exchange = requestTo("POST", "x", "/v1/batch/" + std::to_string(i));
        QCOMPARE(remembered(memory, protocols, exchange), shown(protocols->candidates(factsOf(exchange))));
        QVERIFY(memory.size() <= ProtocolMemory::mostKinds);
    }
    const std::size_t size = memory.size();
    const Exchange tooLong = requestTo("POST", "x", "/" + std::string(ProtocolMemory::longestKind, 'a') + "/envelope");
    QCOMPARE(remembered(memory, protocols, tooLong), shown(protocols->candidates(factsOf(tooLong))));
    QCOMPARE(memory.size(), size);
}

QTEST_GUILESS_MAIN(TestProtocolMemory)
#include "tst_protocol_memory.moc"
