// SPDX-License-Identifier: GPL-3.0-or-later
// Many connections at once: each is served, none is lost, and idle ones cost little.
#include "intercept/captured.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::test;

namespace {

/// As many descriptors as the system lets a process have.
std::size_t mostDescriptors()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_max;
}

std::string beginningOf(std::size_t number)
{
    return "POST /" + std::to_string(number) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{";
}

/// Clients in a process of their own, since the ends of ten thousand connections are more than one process may have
/// open. Made before there are any threads; each call says what they are to do next.
class Crowd
{
public:
    explicit Crowd(std::size_t size) : m_size(size)
    {
        int toChild[2];
        int toParent[2];
        if (pipe(toChild) != 0 || pipe(toParent) != 0)
            return;
        m_child = fork();
        if (m_child == 0) {
            ::close(toChild[1]);
            ::close(toParent[0]);
            serve(toChild[0], toParent[1]);
        }
        ::close(toChild[0]);
        ::close(toParent[1]);
        m_orders = toChild[1];
        m_reports = toParent[0];
    }
    ~Crowd()
    {
        ::close(m_orders);
        ::close(m_reports);
        waitpid(m_child, nullptr, 0);
    }
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    /// Connects all, and has each say a request without its last byte.
    bool begin(std::string address)
    {
        address.resize(addressSize, '\0');
        return write(m_orders, address.data(), address.size()) == ssize_t(address.size()) && isDone();
    }
    /// Each says the rest, and is answered.
    bool finish() const { return write(m_orders, "}", 1) == 1 && isDone(); }

private:
    static constexpr std::size_t addressSize = 64;

    bool isDone() const
    {
        char report = 0;
        return read(m_reports, &report, 1) == 1 && report == '+';
    }
    [[noreturn]] void serve(int orders, int reports) const
    {
        char address[addressSize];
        std::vector<Talk> talks;
        bool isFine = read(orders, address, sizeof address) == ssize_t(sizeof address);
        for (std::size_t i = 0; isFine && i < m_size; ++i) {
            talks.push_back(Talk::to(address));
            isFine = talks.back().isOpen() && talks.back().say(beginningOf(i));
        }
        char order = 0;
        isFine = isFine && write(reports, "+", 1) == 1 && read(orders, &order, 1) == 1;
        for (Talk &talk : talks)
            isFine = isFine && talk.say("}");
        for (Talk &talk : talks)
            isFine = isFine && talk.hearMessage().starts_with("HTTP/1.1 200 OK\r\n");
        // They stay until the others have been answered too.
        const bool isTold = write(reports, isFine ? "+" : "-", 1) == 1 && read(orders, &order, 1) >= 0;
        _exit(isTold ? 0 : 1);
    }

    std::size_t m_size;
    pid_t m_child = -1;
    int m_orders = -1;
    int m_reports = -1;
};

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
    constexpr std::size_t elsewhere = 9'000;
    constexpr std::size_t count = 10'000;
    if (mostDescriptors() < count + (count - elsewhere) + 100)
        QSKIP("the system does not let a process have so many descriptors (ulimit -Hn)");
    Crowd others(elsewhere);
    const std::string path = m_folder.filePath(QStringLiteral("crowd.telltale")).toStdString();
    Capturing capturing(path);
    std::vector<Talk> crowd;
    QVERIFY(others.begin(capturing.interceptor->address()));
    for (std::size_t i = elsewhere; i < count; ++i) {
        crowd.push_back(capturing.connect());
        QVERIFY2(crowd.back().isOpen(), qPrintable(QString::number(i)));
        QVERIFY(crowd.back().say(beginningOf(i)));
    }
    QTRY_COMPARE(capturing.interceptor->counters().openConnections, std::uint64_t(count));
    QVERIFY(others.finish());
    for (Talk &talk : crowd)
        QVERIFY(talk.say("}"));
    for (Talk &talk : crowd)
        QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200 OK\r\n"));
    capturing.interceptor->stop();
    const std::map<std::uint64_t, Captured> captured = capturedIn(path);
    QCOMPARE(captured.size(), count);
    QVERIFY(std::all_of(captured.begin(), captured.end(), [](const auto &one) { return one.second.body == "{}"; }));
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
