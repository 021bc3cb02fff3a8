// SPDX-License-Identifier: GPL-3.0-or-later
// Many connections at once: each is served, none is lost, and idle ones cost little.
#include "intercept/captured.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/resource.h>

using namespace telltale;
using namespace telltale::test;

namespace {

/// So many connections can be open in this process at both of their ends, with some descriptors to spare.
std::size_t mostConnections(std::size_t wanted)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return std::min<std::size_t>(wanted, limit.rlim_max / 2 - 100);
}

} // namespace

class TestCaptureCrowd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandAtOnce();
    void moreThanThereAreDescriptors();

private:
    QTemporaryDir m_folder;
};

void TestCaptureCrowd::tenThousandAtOnce()
{
    const std::size_t count = mostConnections(10'000);
    const std::string path = m_folder.filePath(QStringLiteral("crowd.telltale")).toStdString();
    Capturing capturing(path);
    std::vector<Talk> crowd;
    for (std::size_t i = 0; i < count; ++i) {
        crowd.push_back(capturing.connect());
        QVERIFY2(crowd.back().isOpen(), qPrintable(QString::number(i)));
        QVERIFY(crowd.back().say("POST /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{"));
    }
    QTRY_COMPARE(capturing.interceptor->counters().openConnections, std::uint64_t(count));
    for (Talk &talk : crowd)
        QVERIFY(talk.say("}"));
    for (Talk &talk : crowd)
        QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200 OK\r\n"));
    capturing.interceptor->stop();
    const std::map<std::uint64_t, Captured> captured = capturedIn(path);
    QCOMPARE(captured.size(), count);
    QVERIFY(std::all_of(captured.begin(), captured.end(), [](const auto &one) { return one.second.body == "{}"; }));
    qInfo("%zu connections at once", count);
}

void TestCaptureCrowd::moreThanThereAreDescriptors()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const std::string path = m_folder.filePath(QStringLiteral("few.telltale")).toStdString();
    Capturing capturing(path);
    rlimit few = before;
    few.rlim_cur = 200;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    std::vector<Talk> crowd;
    while (crowd.empty() || crowd.back().isOpen())
        crowd.push_back(capturing.connect());
    // Every descriptor is in use, so that connections wait to be accepted: idle ones make room.
    crowd.pop_back();
    while (crowd.size() > 20)
        crowd.pop_back();
    QVERIFY(crowd.back().say("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    const std::string answer = crowd.back().hearMessage();
    Talk next = capturing.connect();
    QVERIFY(next.say("GET /next HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(next.hearMessage().starts_with("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(answer.empty() || answer.starts_with("HTTP/1.1 200 OK\r\n"));
    capturing.interceptor->stop();
}

QTEST_GUILESS_MAIN(TestCaptureCrowd)
#include "tst_capture_crowd.moc"
