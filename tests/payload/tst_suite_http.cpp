// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_message.h"
#include "support/recording_exchanges.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using test::RecordingExchanges;

namespace {

const QString captures = QStringLiteral(TELLTALE_SHARED_DIR "/protocols/captures/");
const QString llhttp = QStringLiteral(TELLTALE_SHARED_DIR "/suites/http1-llhttp/");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray array(const QString &path)
{
    return QJsonDocument::fromJson(contents(path)).array();
}

LoadOutcome readHttp(const QByteArray &bytes, RecordingExchanges &sink)
{
    const PaddedText text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return loadHttpMessages(text.text(), "a.http", {}, sink);
}

QString body(const Exchange &exchange)
{
    const std::string_view bytes = exchange.body ? exchange.body->text().view() : std::string_view();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString described(const Exchange &exchange)
{
    QString result = QString::fromStdString(exchange.method + ' ' + exchange.target + ' ' + exchange.version + '\n');
    for (const NamedValue &field : exchange.headers)
        result += QString::fromStdString(field.name + ": " + field.value + '\n');
    return result + QLatin1Char('\n') + body(exchange);
}

QString described(const QJsonValue &message)
{
    QString result = message[QLatin1String("method")].toString() + QLatin1Char(' ')
        + message[QLatin1String("url")].toString() + QLatin1String(" HTTP/")
        + message[QLatin1String("version")].toString() + QLatin1Char('\n');
    for (const QJsonValue &field : message[QLatin1String("headers")].toArray())
        result += field[0].toString() + QLatin1String(": ") + field[1].toString().trimmed() + QLatin1Char('\n');
    return result + QLatin1Char('\n') + message[QLatin1String("body")].toString();
}

} // namespace

class TestSuiteHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryCapture();
    void readsWhatProxiesSee();
    void readsBodiesOfHttp2();
    void readsAsLlhttp();
    void reportsWhatLlhttpRefuses();
};

void TestSuiteHttp::readsEveryCapture()
{
    const QJsonArray rows = array(captures + QStringLiteral("index.json"));
    int files = 0;
    int coded = 0;
    for (const QJsonValue &row : rows) {
        const QString name = row[QLatin1String("file")].toString();
        if (!name.endsWith(QLatin1String(".http")))
            continue;
        RecordingExchanges sink;
        const QByteArray bytes = contents(captures + name);
        const LoadOutcome outcome = readHttp(bytes, sink);
        // Snappy is no coding of HTTP, and not read.
        const bool isSnappy = row[QLatin1String("content-encoding")].toString() == QLatin1String("snappy");
        QCOMPARE(name + QString::fromStdString(' ' + sink.codes()),
                 name + QLatin1String(isSnappy ? " content-coding" : " "));
        QVERIFY2(!outcome.unreadable, qPrintable(name));
        QCOMPARE(outcome.bytes, std::uint64_t(bytes.size()));
        QCOMPARE(sink.exchanges.size(), std::size_t(1));
        const Exchange &exchange = sink.exchanges.front();
        QCOMPARE(QString::fromStdString(exchange.method), row[QLatin1String("method")].toString());
        QCOMPARE(QString::fromStdString(exchange.target), row[QLatin1String("url")].toString());
        const QString host = row[QLatin1String("host")].toString();
        QCOMPARE(QString::fromStdString(destinationOf(exchange)), QStringLiteral("http://") + host);
        QCOMPARE(exchange.head.size() + exchange.sentSize, std::size_t(bytes.size()));
        const bool isCoded = exchange.header("Content-Encoding").value_or("identity") != "identity";
        coded += isCoded;
        if (isCoded && row[QLatin1String("body_is_text")].toBool())
            QVERIFY2(!body(exchange).contains(QChar::ReplacementCharacter), qPrintable(name));
        ++files;
    }
    if (files == 0)
        QSKIP("the captures are not there");
    qInfo("captures: %d requests read whole, %d of them with coded bodies", files, coded);
}

void TestSuiteHttp::readsWhatProxiesSee()
{
    const QDir directory(captures + QStringLiteral("proxy"));
    const QStringList files = directory.entryList({QStringLiteral("*.http")}, QDir::Files);
    if (files.isEmpty())
        QSKIP("the captures are not there");
    int whole = 0;
    for (const QString &name : files) {
        RecordingExchanges sink;
        readHttp(contents(directory.filePath(name)), sink);
        QCOMPARE(sink.exchanges.size(), std::size_t(1));
        QVERIFY2(!destinationOf(sink.exchanges.front()).empty(), qPrintable(name));
        QCOMPARE(sink.exchanges.front().method == "CONNECT", name.endsWith(QLatin1String("connect.http")));
        whole += sink.codes().empty();
        if (!sink.codes().empty())
            qInfo("%s: %s", qPrintable(name), sink.codes().c_str());
    }
    qInfo("proxies: %d files, %d of them whole", static_cast<int>(files.size()), whole);
}

void TestSuiteHttp::readsBodiesOfHttp2()
{
    const QDir directory(captures);
    const QStringList files = directory.entryList({QStringLiteral("*.h2body")}, QDir::Files);
    if (files.isEmpty())
        QSKIP("the captures are not there");
    for (const QString &name : files) {
        RecordingExchanges sink;
        const QByteArray bytes = contents(directory.filePath(name));
        const PaddedText text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        const LoadOutcome outcome = loadHttp2Body(text.text(), "a.h2body", {}, sink);
        QVERIFY(sink.codes().empty());
        QCOMPARE(outcome.bytes, std::uint64_t(bytes.size()));
        QCOMPARE(sink.exchanges.size(), std::size_t(1));
        QCOMPARE(sink.exchanges.front().body->text().view(), text.text().view());
        QVERIFY(sink.exchanges.front().method.empty() && sink.exchanges.front().headers.empty());
    }
}

/// Requests that llhttp reads whole: the same messages come out, with the same headers and bodies.
void TestSuiteHttp::readsAsLlhttp()
{
    const QStringList elsewhere = {
        QStringLiteral("raw/088_req_method_L375.http"), QStringLiteral("raw/089_req_method_L405.http"),
        QStringLiteral("raw/090_req_method_L433.http"), QStringLiteral("raw/116_req_sample_L317.http")};
    int rows = 0;
    int same = 0;
    int messages = 0;
    QStringList others;
    for (const QJsonValue &row : array(llhttp + QStringLiteral("expected.json"))) {
        const bool isWhole = row[QLatin1String("messages_begun")] == row[QLatin1String("messages_completed")];
        if (row[QLatin1String("type")].toString() != QLatin1String("request")
            || row[QLatin1String("verdict")].toString() != QLatin1String("accept") || !isWhole)
            continue;
        const QString name = row[QLatin1String("file")].toString();
        RecordingExchanges sink;
        readHttp(contents(llhttp + name), sink);
        QStringList read;
        QStringList expected;
        for (const Exchange &exchange : sink.exchanges)
            read.append(described(exchange));
        for (const QJsonValue &message : row[QLatin1String("parsed")].toArray())
            expected.append(described(message));
        ++rows;
        if (read == expected) {
            ++same;
            messages += static_cast<int>(read.size());
        } else {
            others.append(name);
            QVERIFY2(!sink.codes().empty(), qPrintable(name));
        }
    }
    if (rows == 0)
        QSKIP("the suite http1-llhttp is not there");
    qInfo("llhttp: %d of %d accepted inputs read the same, %d messages", same, rows, messages);
    // ICE, RTSP (two) and HTTP/0.9 are no HTTP/1.x.
    for (const QString &name : others)
        QVERIFY2(elsewhere.contains(name), qPrintable(name));
    QVERIFY(same >= 58);
}

/// What llhttp refuses may be read, but not without a word.
void TestSuiteHttp::reportsWhatLlhttpRefuses()
{
    int rows = 0;
    QStringList silent;
    for (const QJsonValue &row : array(llhttp + QStringLiteral("expected.json"))) {
        if (row[QLatin1String("type")].toString() != QLatin1String("request")
            || row[QLatin1String("verdict")].toString() != QLatin1String("reject"))
            continue;
        RecordingExchanges sink;
        readHttp(contents(llhttp + row[QLatin1String("file")].toString()), sink);
        ++rows;
        if (sink.codes().empty())
            silent.append(row[QLatin1String("file")].toString() + QLatin1Char(' ')
                          + row[QLatin1String("reason")].toString());
    }
    if (rows == 0)
        QSKIP("the suite http1-llhttp is not there");
    qInfo("llhttp: %d of %d refused inputs reported; read without a word:\n%s", rows - static_cast<int>(silent.size()),
          rows, qPrintable(silent.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestSuiteHttp)
#include "tst_suite_http.moc"
