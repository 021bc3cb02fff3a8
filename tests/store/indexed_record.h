// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_reader.h"
#include "store/capture_index.h"
#include "store/index_writer.h"
#include "store/record_writer.h"
#include "support/patience.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// Records with an index beside them.
namespace telltale::test {

/// A writer that looks at once, and does not give up.
inline store::IndexWriterOptions quickly()
{
    store::IndexWriterOptions options;
    options.gather = std::chrono::milliseconds(0);
    options.retry = std::chrono::milliseconds(10);
    options.finishWithin = std::chrono::milliseconds(tests::patience);
    options.patience.fastGrowth = 0;
    return options;
}

/// Puts all that stands in the record into its index.
inline void indexNow(const std::string &record)
{
    const store::IndexWriter writer(record, quickly());
}

/// The number-th exchange of a capture: every one another, in all that an index keeps.
inline store::IndexedExchange expectedExchange(std::uint64_t number)
{
    store::IndexedExchange exchange;
    exchange.number = number;
    exchange.time = std::int64_t(number) * 1000;
    exchange.way = static_cast<payload::WayIn>(1 + number % 3);
    exchange.method = number % 4 == 0 ? "GET" : "POST";
    exchange.target = "/v1/track?batch=" + std::to_string(number);
    exchange.host = "h" + std::to_string(number % 5) + ".example.com";
    exchange.destination = "https://" + exchange.host + ":8443";
    exchange.contentType = number % 2 == 0 ? "application/json" : "";
    exchange.bodySize = number % 100;
    if (number % 7 != 0)
        exchange.decision = static_cast<payload::RecordedDecision::What>(1 + number % 4);
    if (number % 6 != 0) {
        exchange.status = 200 + int(number % 4) * 100;
        exchange.took = std::int64_t(number) + 1;
        exchange.isCutOff = number % 9 == 0;
    }
    return exchange;
}

inline void appendRequest(store::RecordWriter &writer, const store::IndexedExchange &exchange)
{
    const std::string head = exchange.method + ' ' + exchange.target + " HTTP/1.1\r\nHost: other.example.com\r\n"
        + (exchange.contentType.empty() ? "" : "content-TYPE:  " + exchange.contentType + " \r\n") + "\r\n";
    const std::string body(exchange.bodySize, 'b');
    payload::RecordedRequest request;
    request.time = exchange.time;
    request.way = exchange.way;
    request.destination = exchange.destination;
    request.head = head;
    request.body = body;
    static_cast<void>(writer.append(request));
}

inline void appendOutcome(store::RecordWriter &writer, const store::IndexedExchange &exchange)
{
    if (exchange.decision) {
        payload::RecordedDecision decision;
        decision.exchange = exchange.number;
        decision.what = *exchange.decision;
        static_cast<void>(writer.append(decision));
    }
    if (!exchange.status)
        return;
    const std::string head = "HTTP/1.1 " + std::to_string(*exchange.status) + " Reason\r\n\r\n";
    payload::RecordedAnswer answer;
    answer.exchange = exchange.number;
    answer.began = exchange.time + *exchange.took;
    answer.isWhole = !exchange.isCutOff;
    answer.head = head;
    static_cast<void>(writer.append(answer));
}

/// Appends the exchanges with these numbers, and flushes.
inline void appendExchanges(store::RecordWriter &writer, std::uint64_t from, std::uint64_t to)
{
    for (std::uint64_t number = from; number <= to; ++number)
        appendRequest(writer, expectedExchange(number));
    for (std::uint64_t number = from; number <= to; ++number)
        appendOutcome(writer, expectedExchange(number));
    static_cast<void>(writer.flush());
}

/// All exchanges of an index, or nothing when it cannot be read.
inline std::optional<std::vector<store::IndexedExchange>> indexedExchanges(const std::string &record)
{
    Result<store::CaptureIndex> index = store::CaptureIndex::open(record);
    if (!index)
        return {};
    auto exchanges = index->exchanges(0, UINT64_MAX);
    return exchanges ? std::optional(*exchanges) : std::nullopt;
}

/// What the index must have, but for where the frames stand.
inline std::vector<store::IndexedExchange> withoutPlaces(std::vector<store::IndexedExchange> exchanges)
{
    for (store::IndexedExchange &exchange : exchanges) {
        exchange.segment = 1;
        exchange.offset = 0;
    }
    return exchanges;
}
inline std::vector<store::IndexedExchange> expectedExchanges(std::uint64_t from, std::uint64_t to)
{
    std::vector<store::IndexedExchange> exchanges;
    for (std::uint64_t number = from; number <= to; ++number)
        exchanges.push_back(expectedExchange(number));
    return exchanges;
}
/// True when the index has exactly these exchanges.
inline bool hasExchanges(const std::string &record, std::uint64_t from, std::uint64_t to)
{
    const auto exchanges = indexedExchanges(record);
    return exchanges && withoutPlaces(*exchanges) == expectedExchanges(from, to);
}

/// Another program's connection to an index, with Qt Sql and no care.
class OtherConnection
{
public:
    explicit OtherConnection(const std::string &path) : m_name(QString::fromStdString("other " + path))
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(QString::fromStdString(path));
        database.open();
    }
    ~OtherConnection() { QSqlDatabase::removeDatabase(m_name); }
    OtherConnection(const OtherConnection &) = delete;
    OtherConnection &operator=(const OtherConnection &) = delete;

    bool run(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        return query.exec(sql);
    }
    /// The first value of the answer.
    QVariant ask(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

private:
    QString m_name;
};

} // namespace telltale::test
