// SPDX-License-Identifier: GPL-3.0-or-later
// Exchanges with bodies of 2 KiB that are written to keep, 32 at a time: the record, beside a database of SQLite that
// commits as often (WAL, synchronous=NORMAL: neither waits for the disk). Then how quickly a record is verified.
#include "payload/loaders/record/record_reader.h"
#include "store/record_writer.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#ifdef TELLTALE_HAS_SQLITE
#    include <sqlite3.h>
#endif

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;

namespace {

constexpr int inOneGo = 32;
constexpr int rounds = 7;

double secondsOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
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

struct Workload
{
    int exchanges = 0;
    std::string head = "POST /v1/track HTTP/1.1\r\nHost: telemetry.example.com\r\nUser-Agent: client/1.2.3\r\n"
                       "Content-Type: application/json\r\nAccept: */*\r\nContent-Length: 2048\r\n\r\n";
    std::string body = std::string(2048, 'b');
};

/// With a file that waits for the disk at each flush, or not.
void writeRecord(const Workload &load, const std::string &path, Durability durability)
{
    RecordOptions options;
    options.durability = durability;
    options.segmentBytes = 0;
    Result<OpenedRecord> opened = RecordWriter::open(path, options);
    require(bool(opened), "opening the record");
    RecordedRequest request;
    request.connection = 1;
    request.destination = "https://telemetry.example.com";
    request.head = load.head;
    request.body = load.body;
    for (int i = 1; i <= load.exchanges; ++i) {
        request.time = i;
        require(bool(opened->writer->append(request)), "appending");
        if (i % inOneGo == 0)
            require(bool(opened->writer->flush()), "flushing");
    }
    require(bool(opened->writer->end()), "ending the record");
}

#ifdef TELLTALE_HAS_SQLITE
void run(sqlite3 *database, const char *sql)
{
    require(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

void writeDatabase(const Workload &load, const std::string &path, const char *synchronous)
{
    sqlite3 *database = nullptr;
    require(sqlite3_open(path.c_str(), &database) == SQLITE_OK, "opening the database");
    run(database, "PRAGMA page_size=16384");
    run(database, "PRAGMA journal_mode=WAL");
    run(database, synchronous);
    run(database,
        "CREATE TABLE exchange (id INTEGER PRIMARY KEY, connection INTEGER, time INTEGER, way INTEGER,"
        " destination TEXT, head BLOB, body BLOB)");
    sqlite3_stmt *insert = nullptr;
    const char *sql = "INSERT INTO exchange (connection, time, way, destination, head, body) VALUES (?,?,?,?,?,?)";
    require(sqlite3_prepare_v2(database, sql, -1, &insert, nullptr) == SQLITE_OK, "preparing");
    for (int i = 1; i <= load.exchanges; ++i) {
        if (i % inOneGo == 1)
            run(database, "BEGIN");
        sqlite3_bind_int64(insert, 1, 1);
        sqlite3_bind_int64(insert, 2, i);
        sqlite3_bind_int(insert, 3, 1);
        sqlite3_bind_text(insert, 4, "https://telemetry.example.com", -1, SQLITE_STATIC);
        sqlite3_bind_blob(insert, 5, load.head.data(), int(load.head.size()), SQLITE_STATIC);
        sqlite3_bind_blob(insert, 6, load.body.data(), int(load.body.size()), SQLITE_STATIC);
        require(sqlite3_step(insert) == SQLITE_DONE, "inserting");
        sqlite3_reset(insert);
        if (i % inOneGo == 0 || i == load.exchanges)
            run(database, "COMMIT");
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
}
#endif

struct Writer
{
    const char *name;
    int exchanges;
    std::function<void(const Workload &, const std::string &)> write;
    std::vector<double> rates = {};
};

/// In turns, so that a noisy machine disturbs all of them alike.
void compareWriters(std::vector<Writer> writers)
{
    for (int round = 0; round < rounds; ++round) {
        for (Writer &writer : writers) {
            const QTemporaryDir folder;
            Workload load;
            load.exchanges = writer.exchanges;
            const std::string path = folder.filePath(QStringLiteral("capture")).toStdString();
            const double taken = secondsOf([&] { writer.write(load, path); });
            writer.rates.push_back(writer.exchanges / taken);
        }
    }
    for (const Writer &writer : writers) {
        std::vector<double> ratios;
        for (int round = 0; round < rounds; ++round)
            ratios.push_back(writer.rates[std::size_t(round)] / writers.front().rates[std::size_t(round)]);
        std::printf("%-34s %12.0f exchanges/s %8.2f\n", writer.name, medianOf(writer.rates), medianOf(ratios));
    }
}

void verify(const Workload &load)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("capture")).toStdString();
    writeRecord(load, path, Durability::Process);
    const double size = double(QFile(QString::fromStdString(path)).size());
    std::vector<double> rates;
    for (int round = 0; round < rounds; ++round) {
        std::uint64_t frames = 0;
        const double taken = secondsOf([&] {
            Result<RecordReader> reader = RecordReader::open(path);
            require(bool(reader), "opening the record to read");
            while (reader->next())
                ++frames;
        });
        require(frames == std::uint64_t(load.exchanges) + 2, "counting frames");
        rates.push_back(size / taken / 1e6);
    }
    std::printf("%-34s %12.0f MB/s\n", "verifying a record", medianOf(rates));
}

} // namespace

int main(int argc, char **argv)
{
    const int exchanges = argc > 1 ? std::atoi(argv[1]) : 64'000;
    std::vector<Writer> writers{{"record", exchanges, [](const Workload &load, const std::string &path) {
                                     writeRecord(load, path, Durability::Process);
                                 }}};
#ifdef TELLTALE_HAS_SQLITE
    writers.push_back({"SQLite, synchronous=NORMAL", exchanges, [](const Workload &load, const std::string &path) {
                           writeDatabase(load, path, "PRAGMA synchronous=NORMAL");
                       }});
#endif
    compareWriters(writers);
    // Each go waits for the disk: fewer of them say as much.
    std::vector<Writer> durable{
        {"record, survives loss of power", exchanges / 8,
         [](const Workload &load, const std::string &path) { writeRecord(load, path, Durability::Power); }}};
#ifdef TELLTALE_HAS_SQLITE
    durable.push_back({"SQLite, synchronous=FULL", exchanges / 8, [](const Workload &load, const std::string &path) {
                           writeDatabase(load, path, "PRAGMA synchronous=FULL");
                       }});
#endif
    compareWriters(durable);
    Workload load;
    load.exchanges = exchanges;
    verify(load);
    return 0;
}
