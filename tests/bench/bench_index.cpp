// SPDX-License-Identifier: GPL-3.0-or-later
// The index beside a record of exchanges with bodies of 2 KiB: how many rows a second it gets, reading and verifying
// the record included, beside plain inserts of the same values through SQLite's C API; and how long it goes on after a
// burst. bench_index [EXCHANGES]: a million need 2.7 GB of room for temporary files.
#include "store/capture_index.h"
#include "store/index_writer.h"
#include "store/record_writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <thread>
#include <vector>

#include <sys/resource.h>

#ifdef TELLTALE_HAS_SQLITE
#    include <sqlite3.h>
#endif

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using std::chrono::steady_clock;

namespace {

constexpr int inOneGo = 32;
constexpr int rounds = 5;

double secondsSince(steady_clock::time_point begin)
{
    return std::chrono::duration<double>(steady_clock::now() - begin).count();
}

/// Of all threads of this process together.
double processorSeconds()
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "failed: %s\n", what);
    std::exit(1);
}

std::string targetOf(int number)
{
    return "/v1/track?batch=" + std::to_string(number);
}

/// A request, what was decided, that it was forwarded as it is, and the answer.
void append(RecordWriter &writer, int number, const std::string &body)
{
    RecordedRequest request;
    request.connection = 1;
    request.time = number * 1000;
    request.way = WayIn::ReverseProxy;
    request.destination = "https://telemetry.example.com";
    const std::string head = "POST " + targetOf(number)
        + " HTTP/1.1\r\nHost: telemetry.example.com\r\nUser-Agent: client/1.2.3\r\nContent-Type: application/json\r\n"
          "Accept: */*\r\nContent-Length: 2048\r\n\r\n";
    request.head = head;
    request.body = body;
    const Result<std::uint64_t> exchange = writer.append(request);
    require(bool(exchange), "appending a request");
    RecordedDecision decision;
    decision.exchange = *exchange;
    decision.what = RecordedDecision::What::Forward;
    RecordedForward forward;
    forward.exchange = *exchange;
    RecordedAnswer answer;
    answer.exchange = *exchange;
    answer.began = request.time + 500;
    answer.head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    answer.body = "ok";
    answer.size = 2;
    require(writer.append(decision) && writer.append(forward) && writer.append(answer), "appending the rest");
}

void writeRecord(int exchanges, const std::string &path, const std::function<void()> &onFlushed)
{
    Result<OpenedRecord> opened = RecordWriter::open(path, {});
    require(bool(opened), "opening the record");
    const std::string body(2048, 'b');
    for (int i = 1; i <= exchanges; ++i) {
        append(*opened->writer, i, body);
        if (i % inOneGo == 0) {
            require(bool(opened->writer->flush()), "flushing");
            onFlushed();
        }
    }
    require(bool(opened->writer->end()), "ending the record");
    onFlushed();
}

void waitFor(const IndexWriter &index, int exchanges)
{
    while (index.progress().exchanges < std::uint64_t(exchanges) || !index.progress().isCaughtUp)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

#ifdef TELLTALE_HAS_SQLITE
void run(sqlite3 *database, const char *sql)
{
    require(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

void bindText(sqlite3_stmt *statement, int column, std::string_view text)
{
    sqlite3_bind_blob(statement, column, text.data(), int(text.size()), SQLITE_STATIC);
}

/// What an index without any thought would do: a row with all values for each exchange.
void writePlain(int exchanges, const std::string &path)
{
    sqlite3 *database = nullptr;
    require(sqlite3_open(path.c_str(), &database) == SQLITE_OK, "opening the database");
    for (const char *sql :
         {"PRAGMA page_size=16384", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
          "CREATE TABLE exchange (number INTEGER PRIMARY KEY, segment INTEGER, offset INTEGER, time INTEGER,"
          " way INTEGER, method BLOB, target BLOB, host BLOB, destination BLOB, type BLOB, size INTEGER,"
          " decision INTEGER, status INTEGER, cut INTEGER, took INTEGER)"})
        run(database, sql);
    sqlite3_stmt *insert = nullptr;
    const char *sql = "INSERT INTO exchange VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    require(sqlite3_prepare_v2(database, sql, -1, &insert, nullptr) == SQLITE_OK, "preparing");
    for (int i = 1; i <= exchanges; ++i) {
        if (i % 10'000 == 1)
            run(database, "BEGIN");
        const std::string target = targetOf(i);
        const sqlite3_int64 numbers[] = {i, 1, i * 2700LL, i * 1000LL, 2};
        for (int column = 0; column < 5; ++column)
            sqlite3_bind_int64(insert, column + 1, numbers[column]);
        bindText(insert, 6, "POST");
        bindText(insert, 7, target);
        bindText(insert, 8, "telemetry.example.com");
        bindText(insert, 9, "https://telemetry.example.com");
        bindText(insert, 10, "application/json");
        const sqlite3_int64 others[] = {2048, 1, 200, 0, 500};
        for (int column = 0; column < 5; ++column)
            sqlite3_bind_int64(insert, column + 11, others[column]);
        require(sqlite3_step(insert) == SQLITE_DONE, "inserting");
        sqlite3_reset(insert);
        if (i % 10'000 == 0 || i == exchanges)
            run(database, "COMMIT");
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
}
#endif

double indexOnce(int exchanges, const std::string &path)
{
    QFile::remove(QString::fromStdString(path + ".index"));
    const auto begin = steady_clock::now();
    {
        const IndexWriter index(path);
        waitFor(index, exchanges);
    }
    return exchanges / secondsSince(begin);
}

void compareRates(int exchanges)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("capture.telltale")).toStdString();
    writeRecord(exchanges, path, [] {});
    std::vector<double> ours;
    std::vector<double> plain;
    std::vector<double> ratios;
    std::vector<double> ourTime;
    std::vector<double> plainTime;
    for (int round = 0; round < rounds; ++round) {
        double processor = processorSeconds();
        ours.push_back(indexOnce(exchanges, path));
        ourTime.push_back(processorSeconds() - processor);
#ifdef TELLTALE_HAS_SQLITE
        const std::string database = folder.filePath(QStringLiteral("plain")).toStdString();
        const auto begin = steady_clock::now();
        processor = processorSeconds();
        writePlain(exchanges, database);
        plainTime.push_back(processorSeconds() - processor);
        plain.push_back(exchanges / secondsSince(begin));
        ratios.push_back(ours.back() / plain.back());
        QFile::remove(QString::fromStdString(database));
#endif
    }
    const double each = 1e6 / exchanges;
    std::printf("%-44s %10.0f rows/s, %.1f µs of a processor each\n", "record read and verified, index written",
                medianOf(ours), medianOf(ourTime) * each);
    if (!plain.empty())
        std::printf("%-44s %10.0f rows/s, %.1f µs each; the index %.2f times that\n", "SQLite's C API, from memory",
                    medianOf(plain), medianOf(plainTime) * each, medianOf(ratios));
}

void askQuestions(const std::string &path, int exchanges)
{
    Result<CaptureIndex> index = CaptureIndex::open(path);
    require(bool(index), "opening the index");
    const auto ask = [&](const char *what, const IndexConditions &conditions) {
        const auto begin = steady_clock::now();
        const Result<std::uint64_t> count = index->count(conditions);
        const double counted = secondsSince(begin);
        const auto page = index->exchanges(std::uint64_t(exchanges) / 2, 100, conditions);
        require(count && page, "asking");
        std::printf("%-44s %10.1f ms to count, %.1f ms for a page\n", what, counted * 1e3,
                    (secondsSince(begin) - counted) * 1e3);
    };
    ask("all", {});
    IndexConditions status;
    status.lowestStatus = 400;
    ask("by status", status);
    IndexConditions target;
    target.target = "batch=77";
    ask("by text in the target", target);
    IndexConditions times;
    times.from = exchanges * 500LL;
    ask("from half of the time on", times);
}

void measureBurst(int exchanges)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("capture.telltale")).toStdString();
    IndexWriter index(path);
    const auto begin = steady_clock::now();
    writeRecord(exchanges, path, [&] { index.wake(); });
    const double written = secondsSince(begin);
    const std::uint64_t had = index.progress().exchanges;
    waitFor(index, exchanges);
    std::printf("a burst of %d exchanges in %.2f s; the index had %llu then, and all of them %.2f s later\n", exchanges,
                written, static_cast<unsigned long long>(had), secondsSince(begin) - written);
    index.stop();
    askQuestions(path, exchanges);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int exchanges = argc > 1 ? std::atoi(argv[1]) : 200'000;
    compareRates(std::min(exchanges, 200'000));
    measureBurst(exchanges);
    return 0;
}
