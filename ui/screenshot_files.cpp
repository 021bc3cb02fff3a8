// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs made for pictures.
#include "store/activity/activity_entry.h"
#include "ui/screenshots.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <utility>

namespace telltale::ui {

namespace {

QByteArray example()
{
    QFile file(QStringLiteral(":/samples/appsmith-telemetry.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The path of a file of the scratch folder that holds these bytes.
QString Screenshots::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_scratch + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("%s was not written", qPrintable(file.fileName()));
    return file.fileName();
}

QString Screenshots::exampleFile() const
{
    return write(QStringLiteral("telemetry.md"), example());
}

/// A file of its own: its notes lie beside it.
QString Screenshots::notedFile() const
{
    QDir().mkpath(m_scratch + QStringLiteral("/review"));
    return write(QStringLiteral("review/telemetry.md"), example());
}

QString Screenshots::cutFile() const
{
    const QByteArray whole = example();
    const QByteArray last = QByteArrayLiteral("\"appName\": \"APP");
    return write(QStringLiteral("telemetry-cut.md"), whole.left(whole.lastIndexOf(last) + last.size()));
}

QString Screenshots::emptyPage() const
{
    return write(QStringLiteral("notes.md"), QByteArrayLiteral("# Notes\n\nNothing that anyone sends.\n"));
}

QString Screenshots::requestsFile() const
{
    const QByteArray body =
        QByteArrayLiteral("{\"batch\":[{\"event\":\"page\",\"properties\":{\"path\":\"/setup\","
                          "\"instanceId\":\"609ce8fb4092701c69df9846\"}}],\"sentAt\":\"2024-01-09T07:10:17Z\"}");
    return write(QStringLiteral("requests.http"),
                 QByteArrayLiteral(
                     "POST /v1/batch?api_key=demo&v=2 HTTP/1.1\r\nHost: in.example.com\r\nUser-Agent: sdk/3.3.1\r\n"
                     "Content-Type: application/json\r\nCookie: sid=42\r\nContent-Length: ")
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body
                     + QByteArrayLiteral("GET /flags?user=1 HTTP/1.1\r\nHost: flags.example.com\r\n\r\n"));
}

QString Screenshots::largeFile() const
{
    const QString path = m_scratch + QStringLiteral("/large.ndjson");
    if (QFile::exists(path))
        return path;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return path;
    static constexpr const char *names[] = {"execute_ACTION_TRIGGERED", "PAGE_VIEW", "Installation Setup Complete",
                                            "query_RUN"};
    for (int i = 0; i < 100'000; ++i) {
        file.write(QStringLiteral("{\"event\":\"%1\",\"timestamp\":\"2024-01-%2T%3:%4:17.%5Z\",\"properties\":{"
                                  "\"appId\":\"%6\",\"took\":%7,"
                                  "\"ok\":%8},\"context\":{\"ip\":\"198.51.100.%9\"}}\n")
                       .arg(QLatin1String(names[i % 4]))
                       .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                       .arg(i % 24, 2, 10, QLatin1Char('0'))
                       .arg(i % 60, 2, 10, QLatin1Char('0'))
                       .arg(i % 1000, 3, 10, QLatin1Char('0'))
                       .arg(0x612465f8 + i, 8, 16)
                       .arg(i % 997)
                       .arg(i % 3 != 0 ? QLatin1String("true") : QLatin1String("false"))
                       .arg(i % 254 + 1)
                       .toUtf8());
    }
    return path;
}

/// Some lines of a log, anew each time.
QString Screenshots::growingFile(const QString &name) const
{
    QByteArray lines;
    for (int i = 0; i < 400; ++i)
        lines += "{\"event\":\"PAGE_VIEW\",\"timestamp\":\"2024-01-09T07:" + QByteArray::number(10 + i % 50)
            + ":17Z\",\"properties\":{\"n\":" + QByteArray::number(i) + "}}\n";
    return write(name, lines);
}

QString Screenshots::folder() const
{
    QDir().mkpath(m_scratch + QStringLiteral("/captures"));
    growingFile(QStringLiteral("captures/monday.ndjson"));
    growingFile(QStringLiteral("captures/tuesday.ndjson"));
    write(QStringLiteral("captures/readme.bin"), QByteArrayLiteral("x"));
    return m_scratch + QStringLiteral("/captures");
}

QString Screenshots::exchangesFile() const
{
    const auto entry = [](int second, const char *host, const char *body, int status) {
        const QString text = QLatin1String(body);
        return QStringLiteral(
                   R"({"startedDateTime":"2024-01-09T07:10:%1.602Z","time":48.3,"request":{"method":"POST",)"
                   R"("url":"https://%2/v1/batch","httpVersion":"HTTP/1.1","headers":[)"
                   R"({"name":"Content-Type","value":"application/json"},{"name":"User-Agent","value":"analytics-java/3.3.1"}],)"
                   R"("postData":{"mimeType":"application/json","text":%3}},"response":{"status":%4,"headers":[)"
                   R"({"name":"Content-Type","value":"application/json"},{"name":"Date","value":"Tue, 09 Jan 2024 07:10:17 GMT"}],)"
                   R"("content":{"size":21,"mimeType":"application/json"}}})")
            .arg(second)
            .arg(QLatin1String(host),
                 QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\\\"")) + QLatin1Char('"'))
            .arg(status);
    };
    QStringList entries;
    for (int i = 10; i < 40; ++i) {
        static constexpr const char *bodies[] = {
            R"([{"event":"page","properties":{"path":"/setup"}},{"event":"identify","traits":{"role":"admin"}}])",
            R"({"event":"Installation Setup Complete","properties":{"instanceId":"609ce8fb4092701c69df9846"}})",
            R"({"event":"execute_ACTION_TRIGGERED","properties":{"took":12}})"};
        static constexpr const char *hosts[] = {"api.example.com", "in.example.org", "telemetry.example.net:8443"};
        entries << entry(i, hosts[i % 3], bodies[(i / 2) % 3], i % 7 == 0 ? 429 : 200);
    }
    const QString path = m_scratch + QStringLiteral("/session.har");
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            QStringLiteral(R"({"log":{"version":"1.2","entries":[%1]}})").arg(entries.join(QLatin1Char(','))).toUtf8());
    return path;
}

QString Screenshots::manyRowsFile() const
{
    const QString path = m_scratch + QStringLiteral("/ten-million.ndjson");
    QFile file(path);
    if (file.exists() || !file.open(QIODevice::WriteOnly))
        return path;
    static constexpr const char *names[] = {"page", "click", "identify", "execute", "page"};
    QByteArray lines;
    for (int i = 0; i < 10'000'000; ++i) {
        lines += QByteArrayLiteral("{\"event\":\"") + names[i % 5] + QByteArrayLiteral("\",\"n\":")
            + QByteArray::number(i) + "}\n";
        if (lines.size() > 1'000'000)
            file.write(std::exchange(lines, {}));
    }
    file.write(lines);
    return path;
}

/// A quarter of a million, made once.
std::string Screenshots::manyEntriesLog() const
{
    const QString path = m_scratch + QStringLiteral("/activity-many.log");
    QFile file(path);
    if (file.exists() || !file.open(QIODevice::WriteOnly))
        return QFile::encodeName(path).toStdString();
    store::ActivityRecord record;
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    constexpr std::uint64_t count = 250'000;
    for (std::uint64_t i = 1; i <= count; ++i) {
        const payload::Sha256Value before = record.hash;
        record = {};
        record.number = i;
        record.time = now - static_cast<std::int64_t>(count - i) * 60'000;
        record.user = {1000, "operator"};
        record.what = i % 5 == 0 ? store::activity::ping
            : i % 11 == 0        ? store::activity::checkpoint
                                 : store::activity::toggle;
        record.subject = "capture-" + std::to_string(i / 1000) + ".tt";
        record.before = i % 2 == 0 ? "on" : "essential";
        record.after = i % 3 == 0 ? "off" : "on";
        record.previous = before;
        const std::string line = store::sealedLine(record);
        file.write(line.data(), static_cast<qint64>(line.size()));
    }
    return QFile::encodeName(path).toStdString();
}

} // namespace telltale::ui
