// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs made for pictures: a session of requests, and ten million events.
#include "ui/screenshots.h"

#include <QFile>

#include <utility>

namespace telltale::ui {

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

} // namespace telltale::ui
