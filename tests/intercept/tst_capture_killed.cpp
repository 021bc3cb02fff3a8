// SPDX-License-Identifier: GPL-3.0-or-later
// Ends a capturing program at random moments under load, as kill -9 does: every exchange that was answered is in the
// record, byte for byte, with its answer.
#include "intercept/captured.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <random>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::test;

namespace {

constexpr int rounds = 200;
constexpr int clients = 4;

/// The same on both sides, and different for each request.
std::string bodyOf(std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::string body(random() % 50 == 0 ? 300'000 : random() % 5000, '\0');
    for (std::size_t i = 0; i < body.size(); i += 16)
        body[i] = static_cast<char>(random());
    return body;
}

/// In the child: captures until it is killed. Never returns.
[[noreturn]] void captureUntilKilled(const std::string &path, int tell, const std::string &forward)
{
    network::InterceptorOptions options;
    if (!forward.empty())
        options.forward = *network::UpstreamUrl::parse(forward);
    const Capturing capturing(path, options);
    const std::string address = capturing.interceptor ? capturing.interceptor->address() : std::string();
    [[maybe_unused]] const ssize_t told = write(tell, address.data(), address.size());
    for (;;)
        pause();
}

struct Program
{
    pid_t process = 0;
    std::string address;
};

Program start(const std::string &path, const std::string &forward)
{
    int ends[2] = {};
    if (pipe(ends) != 0)
        return {};
    Program program;
    program.process = fork();
    if (program.process == 0) {
        close(ends[0]);
        captureUntilKilled(path, ends[1], forward);
    }
    close(ends[1]);
    char address[64];
    const ssize_t size = read(ends[0], address, sizeof address);
    close(ends[0]);
    program.address.assign(address, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return program;
}

/// One request that was answered.
struct Answered
{
    std::uint64_t seed = 0;
    std::string answer;
};

/// Sends one request after the other until the program is gone.
std::vector<Answered> send(const std::string &address, std::uint64_t seed, std::atomic<int> &count)
{
    std::vector<Answered> answered;
    Talk talk = Talk::to(address);
    for (;; ++seed) {
        const std::string body = bodyOf(seed);
        const std::string request = "POST /" + std::to_string(seed)
            + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        if (!talk.isOpen() || !talk.say(request))
            return answered;
        const std::string answer = talk.hearMessage();
        if (!answer.ends_with("\r\n\r\n{}"))
            return answered;
        answered.push_back({seed, answer});
        ++count;
    }
}

} // namespace

class TestCaptureKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnsweredExchangeIsThere_data();
    void everyAnsweredExchangeIsThere();

private:
    static void killAndLook(const std::string &path, const std::string &forward, std::uint64_t round);
};

void TestCaptureKilled::everyAnsweredExchangeIsThere_data()
{
    QTest::addColumn<bool>("isForwarding");
    QTest::newRow("collector") << false;
    QTest::newRow("reverse proxy") << true;
}

void TestCaptureKilled::killAndLook(const std::string &path, const std::string &forward, std::uint64_t round)
{
    const Program program = start(path, forward);
    QVERIFY(!program.address.empty());
    std::mt19937_64 random(round);
    std::atomic<int> count = 0;
    std::vector<std::vector<Answered>> answered(clients);
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i)
        threads.emplace_back([&, i] {
            answered[std::size_t(i)] = send(program.address, (round * clients + std::uint64_t(i)) << 32, count);
        });
    // Some answers, and then some instructions more: anywhere in the next exchanges.
    const int most = static_cast<int>(random() % 60);
    while (count < most)
        std::this_thread::yield();
    for (std::uint64_t i = random() % 20'000; i > 0; --i)
        std::atomic_signal_fence(std::memory_order_seq_cst);
    kill(program.process, SIGKILL);
    for (std::thread &thread : threads)
        thread.join();
    waitpid(program.process, nullptr, 0);

    std::map<std::string, Captured> byTarget;
    for (auto &[number, captured] : capturedIn(path))
        byTarget[captured.head.substr(5, captured.head.find(' ', 5) - 5)] = captured;
    for (const std::vector<Answered> &ofOne : answered) {
        for (const Answered &one : ofOne) {
            const auto found = byTarget.find('/' + std::to_string(one.seed));
            QVERIFY(found != byTarget.end());
            QVERIFY(found->second.body == bodyOf(one.seed));
            QCOMPARE(QByteArray::fromStdString(found->second.answer), QByteArray::fromStdString(one.answer));
            QCOMPARE(found->second.isForwarded, !forward.empty());
        }
    }
}

void TestCaptureKilled::everyAnsweredExchangeIsThere()
{
    QFETCH(bool, isForwarding);
    const QTemporaryDir folder;
    // The upstream is a program of its own, too: this one must not have threads when it forks.
    const std::string upstreamPath = folder.filePath(QStringLiteral("upstream.telltale")).toStdString();
    const Program upstream = isForwarding ? start(upstreamPath, {}) : Program{};
    for (int round = 0; round < rounds / 2; ++round) {
        // Some go on with the record of the one that was killed before.
        const QString name = QStringLiteral("%1.telltale").arg(round / 5);
        killAndLook(folder.filePath(name).toStdString(), isForwarding ? "http://" + upstream.address : std::string(),
                    std::uint64_t(round + 1));
        if (QTest::currentTestFailed())
            break;
    }
    if (upstream.process > 0) {
        kill(upstream.process, SIGKILL);
        waitpid(upstream.process, nullptr, 0);
    }
}

QTEST_GUILESS_MAIN(TestCaptureKilled)
#include "tst_capture_killed.moc"
