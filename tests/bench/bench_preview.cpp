// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview measures over 100,000 events, each of somebody else, when e-mail addresses are hashed with a key:
// distinct values and entropy of four fields, groups of three of them, links across products and days. Beside SQLite in
// memory with the same functions, and beside Python's hmac and Counter, which both do the very same work from the
// beginning. Rounds alternate; medians. bench_preview [EVENTS [ROUNDS]]
#include "payload/loaders/load.h"
#include "privacy/preview/value_table.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#ifdef TELLTALE_HAS_SQLITE
#    include <sqlite3.h>
#endif

using namespace telltale;
using namespace telltale::privacy;

namespace {

const std::string keyText = "a key of sixteen bytes and more";

struct Event
{
    std::string email;
    std::string ip;
    std::string version;
    std::string city;
    int product;
    int day;
};

std::vector<Event> makeEvents(std::size_t count)
{
    std::vector<Event> events;
    std::uint64_t state = 42;
    const auto next = [&state](std::uint64_t limit) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return (state >> 33u) % limit;
    };
    for (std::size_t i = 0; i < count; ++i)
        events.push_back({"user" + std::to_string(i) + "@example.com",
                          "203.0." + std::to_string(next(256)) + '.' + std::to_string(next(256)),
                          "1." + std::to_string(next(20)) + '.' + std::to_string(next(10)),
                          "city " + std::to_string(next(300)), static_cast<int>(next(2)), static_cast<int>(next(28))});
    return events;
}

std::string jsonOf(const std::vector<Event> &events)
{
    std::string text;
    for (const Event &event : events) {
        const std::string day = std::to_string(101 + event.day).substr(1);
        text += "{\"event\":\"" + std::string(event.product == 0 ? "FETCH_RELEASE_NOTES" : "other") + "\",\"email\":\""
            + event.email + "\",\"ip\":\"" + event.ip + "\",\"version\":\"" + event.version + "\",\"city\":\""
            + event.city + "\",\"timestamp\":\"2024-01-" + day + "T10:00:00Z\"}\n";
    }
    return text;
}

class TableSink : public payload::RecordSink
{
public:
    explicit TableSink(ValueTable &table) : m_table(table) {}
    bool record(const payload::Record &record) override
    {
        m_table.add(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

private:
    ValueTable &m_table;
};

double secondsFor(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

MeasureQuestion question()
{
    MeasureQuestion asked;
    asked.methods.resize(4);
    asked.methods[0].kind = MethodKind::KeyedHash;
    asked.methods[1].kind = MethodKind::Generalise;
    asked.methods[1].generality = Generality::Net24;
    asked.methods[2].kind = MethodKind::Generalise;
    asked.methods[2].generality = Generality::Major;
    asked.quasi = {1, 2, 3};
    asked.id = 0;
    return asked;
}

#ifdef TELLTALE_HAS_SQLITE
void keyedFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    static const Hmac hmac(keyText);
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const std::string digits = hexOf(hmac.of({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))}));
    sqlite3_result_text(context, digits.data(), static_cast<int>(digits.size()), SQLITE_TRANSIENT);
}

void generalFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    FieldValue value;
    value.text = {reinterpret_cast<const char *>(sqlite3_value_text(values[0])),
                  static_cast<std::size_t>(sqlite3_value_bytes(values[0]))};
    const auto which = static_cast<std::size_t>(sqlite3_value_int(values[1]));
    const MethodResult result = apply(question().methods[which], value, {});
    sqlite3_result_text(context, result.text.data(), static_cast<int>(result.text.size()), SQLITE_TRANSIENT);
}

class Sqlite
{
public:
    explicit Sqlite(const std::vector<Event> &events)
    {
        sqlite3_open(":memory:", &m_base);
        sqlite3_create_function(m_base, "keyed", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, keyedFunction, nullptr,
                                nullptr);
        sqlite3_create_function(m_base, "general", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, generalFunction,
                                nullptr, nullptr);
        ask("create table e (email text, ip text, version text, city text, product int, day int); begin");
        for (const Event &event : events)
            ask("insert into e values ('" + event.email + "','" + event.ip + "','" + event.version + "','" + event.city
                + "'," + std::to_string(event.product) + ',' + std::to_string(event.day) + ')');
        ask("commit");
    }
    Sqlite(const Sqlite &) = delete;
    Sqlite &operator=(const Sqlite &) = delete;
    ~Sqlite() { sqlite3_close(m_base); }

    void measure()
    {
        ask("create temp table a as select keyed(email) email, general(ip, 1) ip, general(version, 2) version, city, "
            "product, day from e");
        for (const std::string table : {"e", "a"}) {
            for (const std::string field : {"email", "ip", "version", "city"})
                ask("select count(*), sum(n * ln2(n)) from (select count(*) n from " + table + " group by " + field
                    + ')');
            ask("select min(n), sum(n = 1), count(*) from (select count(distinct email) n from " + table
                + " group by ip, version, city)");
            ask("select count(*) from (select 1 from " + table + " group by email having count(distinct product) > 1)");
            ask("select count(*) from (select 1 from " + table + " group by email having count(distinct day) > 1)");
        }
        ask("drop table a");
    }

    void addLogarithm()
    {
        sqlite3_create_function(
            m_base, "ln2", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
            [](sqlite3_context *context, int, sqlite3_value **values) {
                sqlite3_result_double(context, std::log2(sqlite3_value_double(values[0])));
            },
            nullptr, nullptr);
    }

private:
    void ask(const std::string &sql)
    {
        char *problem = nullptr;
        if (sqlite3_exec(m_base, sql.c_str(), nullptr, nullptr, &problem) != SQLITE_OK) {
            std::fprintf(stderr, "SQLite: %s\n", problem);
            std::exit(1);
        }
    }

    sqlite3 *m_base = nullptr;
};
#endif

/// Seconds of the same in Python, without starting it and without making the events; negative when it is not there.
double pythonSeconds(std::size_t events)
{
    const QString script = QStringLiteral(R"(
import hmac, time, random, math
from collections import Counter, defaultdict
random.seed(1)
n = %1
rows = [("user%d@example.com" % i, "203.0.%d.%d" % (random.randrange(256), random.randrange(256)),
         "1.%d.%d" % (random.randrange(20), random.randrange(10)), "city %d" % random.randrange(300),
         random.randrange(2), random.randrange(28)) for i in range(n)]
start = time.perf_counter()
key = b"a key of sixteen bytes and more"
def bits(counts):
    return math.log2(n) - sum(c * math.log2(c) for c in counts) / n
after = [(hmac.digest(key, r[0].encode(), "sha256").hex(), r[1].rsplit(".", 1)[0] + ".0", r[2].split(".")[0], r[3], r[4], r[5]) for r in rows]
for table in (rows, after):
    for field in range(4):
        counts = Counter(r[field] for r in table)
        len(counts), bits(counts.values())
    groups = defaultdict(set)
    products = defaultdict(set)
    days = defaultdict(set)
    for r in table:
        groups[r[1:4]].add(r[0]); products[r[0]].add(r[4]); days[r[0]].add(r[5])
    sizes = [len(g) for g in groups.values()]
    min(sizes), sizes.count(1), sum(len(p) > 1 for p in products.values()), sum(len(d) > 1 for d in days.values())
print(time.perf_counter() - start)
)")
                               .arg(events);
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script});
    if (!python.waitForFinished(600'000) || python.exitCode() != 0)
        return -1;
    return python.readAllStandardOutput().trimmed().toDouble();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const std::vector<Event> events = makeEvents(count);
    const payload::PaddedText text(jsonOf(events));
    const auto knowledge = audit::Knowledge::standard();
#ifdef TELLTALE_HAS_SQLITE
    Sqlite sqlite(events);
    sqlite.addLogarithm();
#endif
    std::vector<double> fill, first, other, same, bySqlite, byPython;
    Measures measures;
    for (int round = 0; round < rounds; ++round) {
        ValueTable table({"/email", "/ip", "/version", "/city"}, knowledge);
        table.setKeys(KeySource(*SecretKey::fromBytes(keyText)));
        TableSink sink(table);
        fill.push_back(secondsFor([&] { payload::loadText(text.text(), "events.ndjson", {}, sink); }));
        MeasureQuestion asked = question();
        first.push_back(secondsFor([&] { measures = table.measure(asked); }));
        asked.methods[0].kind = MethodKind::Pseudonym;
        other.push_back(secondsFor([&] { (void)table.measure(asked); }));
        asked.quasi = {1, 2};
        same.push_back(secondsFor([&] { (void)table.measure(asked); }));
#ifdef TELLTALE_HAS_SQLITE
        bySqlite.push_back(secondsFor([&] { sqlite.measure(); }));
#endif
        byPython.push_back(pythonSeconds(count));
    }
    std::printf("%zu events, %llu different addresses, %d rounds, medians\n", count,
                static_cast<unsigned long long>(measures.fields[0].distinctBefore), rounds);
    std::printf("  k %llu → %llu, alone %llu → %llu, network %.2f → %.2f bits\n",
                static_cast<unsigned long long>(measures.groupsBefore.smallest),
                static_cast<unsigned long long>(measures.groupsAfter.smallest),
                static_cast<unsigned long long>(measures.groupsBefore.alone),
                static_cast<unsigned long long>(measures.groupsAfter.alone), measures.fields[1].entropyBefore,
                measures.fields[1].entropyAfter);
    const double ours = medianOf(first);
    const auto line = [ours](const char *name, double seconds) {
        if (seconds > 0)
            std::printf("  %-44s %9.1f ms   %7.2f x\n", name, seconds * 1e3, seconds / ours);
    };
    line("Telltale, everything for the first time", ours);
    line("Telltale, pseudonyms instead of hashes", medianOf(other));
    line("Telltale, other quasi-identifiers", medianOf(same));
    line("Telltale, reading the events before", medianOf(fill));
    if (!bySqlite.empty())
        line("SQLite in memory, the same functions", medianOf(bySqlite));
    line("Python, hmac and Counter", medianOf(byPython));
    return 0;
}
