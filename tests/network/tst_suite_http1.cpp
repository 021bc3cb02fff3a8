// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of other readers' own tests (llhttp's and gunicorn's, their READMEs say what a pass is). Every one is read
// as the suite has it, or a rule in suite_rules.cpp says why not.
#include "network/http1_rows.h"
#include "network/suite_rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace telltale::network::http1;
using namespace telltale::network::http1::test;

namespace {

const QString suites = QStringLiteral(TELLTALE_SHARED_DIR "/suites/");

QByteArray contentOf(const QString &name)
{
    QFile file(suites + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Neither suite asks for a Host; that ours does is looked at apart.
Options withoutHost()
{
    Options options;
    options.requireHost = false;
    return options;
}

/// The target's fragment as a part of its path, so that the rest of the message is judged too.
std::string withoutFragment(std::string bytes)
{
    const std::size_t end = bytes.find('\n');
    const std::size_t fragment = bytes.find('#');
    if (fragment < end)
        bytes[fragment] = '?';
    return bytes;
}

/// llhttp's listing leaves out line ends inside bodies.
QString flat(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).remove(u'\r').remove(u'\n');
}

QString startOf(const QJsonObject &parsed)
{
    const QString version = QStringLiteral(" 1.") + parsed[QStringLiteral("version")].toString().right(1);
    return parsed[QStringLiteral("method")].toString() + u' ' + parsed[QStringLiteral("url")].toString() + version;
}

/// Method, target and version as they stand at both ends of the request line.
QString startOf(const ReadMessage &message)
{
    const QString line = QString::fromLatin1(message.head.data(), qsizetype(message.head.find('\r')));
    return QString(line).remove(QStringLiteral("HTTP/"));
}

QString code(const Reading &reading)
{
    return QString::fromStdString(reading.verdict()).section(u'@', 0, 0);
}

} // namespace

class TestSuiteHttp1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void llhttp_data();
    void llhttp();
    void gunicorn_data();
    void gunicorn();
    void rulesAreNeeded();
    void cleanupTestCase();

private:
    static Reading readCase(const std::string &bytes, const QJsonObject &row, const Options &options);
    void judge(const QString &suite, const QString &file, bool isAccepted, const Reading &reading,
               const QList<SuiteRule> &refusals, const QList<SuiteRule> &acceptances, bool &isAlike);
    static void compareLlhttp(const Reading &reading, const QJsonArray &parsed, bool isRequest);
    static void compareGunicorn(const Reading &reading, const QJsonArray &parsed);
    void compareHost(const std::string &bytes, const Reading &reading);

    QMap<QString, QMap<QString, int>> m_counts;
    QSet<QString> m_usedRules;
    int m_needHost = 0;
};

void TestSuiteHttp1::initTestCase()
{
    if (!QFile::exists(suites + QStringLiteral("http1-llhttp/expected.json"))
        || !QFile::exists(suites + QStringLiteral("http1-gunicorn/expected.tsv")))
        QSKIP("The suites of HTTP/1.1 are not here (TELLTALE_SHARED_DIR)");
}

/// What both have accepted, or both refused, is alike. Everything else needs a rule.
void TestSuiteHttp1::judge(const QString &suite, const QString &file, bool isAccepted, const Reading &reading,
                           const QList<SuiteRule> &refusals, const QList<SuiteRule> &acceptances, bool &isAlike)
{
    const SuiteRule *const rule = findRule(isAccepted ? refusals : acceptances, file);
    isAlike = rule == nullptr;
    if (rule != nullptr) {
        QCOMPARE(code(reading), QLatin1String(rule->verdict));
        m_usedRules += suite + file;
        ++m_counts[suite]
                  [isAccepted ? QStringLiteral("accepted there, not here") : QStringLiteral("refused there, not here")];
        return;
    }
    // Behind a connection that was closed, what is not whole is refused as well.
    const bool isRefused = reading.fault || (!isAccepted && reading.closed == Closed::CutOff);
    QVERIFY2(isAccepted != isRefused, reading.verdict().c_str());
    ++m_counts[suite][isAccepted ? QStringLiteral("accepted") : QStringLiteral("refused")];
}

void TestSuiteHttp1::compareHost(const std::string &bytes, const Reading &reading)
{
    const Reading strict = readRequests(bytes);
    if (strict.fault.reason == Reason::NoHost)
        ++m_needHost;
    else
        QCOMPARE(strict.verdict(), reading.verdict());
}

Reading TestSuiteHttp1::readCase(const std::string &bytes, const QJsonObject &row, const Options &options)
{
    if (row[QStringLiteral("type")].toString().startsWith(QStringLiteral("request")))
        return readRequests(bytes, options);
    const bool skipsBody = row[QStringLiteral("extra_meta")].toString().contains(QStringLiteral("skipBody"));
    return readResponses(bytes, {skipsBody ? "HEAD" : "GET"}, options);
}

void TestSuiteHttp1::llhttp_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = QJsonDocument::fromJson(contentOf(QStringLiteral("http1-llhttp/expected.json"))).array();
    for (const QJsonValue &row : rows)
        QTest::newRow(qPrintable(row[QStringLiteral("file")].toString())) << row.toObject();
}

void TestSuiteHttp1::llhttp()
{
    QFETCH(QJsonObject, row);
    const QString file = row[QStringLiteral("file")].toString();
    const QByteArray bytes = contentOf(QStringLiteral("http1-llhttp/") + file);
    const bool isRequest = row[QStringLiteral("type")].toString().startsWith(QStringLiteral("request"));
    const SuiteRule *const rule = findRule(llhttpRefusals(), file);
    const bool keepsFragment = rule != nullptr && qstrcmp(rule->verdict, "target-fragment") == 0;
    const std::string text = keepsFragment || !isRequest ? bytes.toStdString() : withoutFragment(bytes.toStdString());
    const auto read = [&](std::string_view piece, const std::vector<std::size_t> &cuts) {
        return isRequest ? readRequests(piece, withoutHost(), cuts) : readResponses(piece, {"GET"}, {}, cuts);
    };
    const Reading reading = readCase(text, row, withoutHost());
    QCOMPARE(differenceWhenCut(text, read), std::string());
    bool isAlike = false;
    const bool isAccepted = row[QStringLiteral("verdict")].toString() != QStringLiteral("reject");
    judge(QStringLiteral("llhttp"), file, isAccepted, reading, llhttpRefusals(), llhttpAcceptances(), isAlike);
    if (isRequest)
        compareHost(text, reading);
    if (isAccepted && isAlike)
        compareLlhttp(reading, row[QStringLiteral("parsed")].toArray(), isRequest);
}

void TestSuiteHttp1::compareLlhttp(const Reading &reading, const QJsonArray &parsed, bool isRequest)
{
    for (qsizetype i = 0; i < parsed.size(); ++i) {
        const QJsonObject theirs = parsed[i].toObject();
        const bool isComplete = theirs[QStringLiteral("complete")].toBool();
        // Empty lines at the end begin no message with us.
        if (!isComplete && qsizetype(reading.messages.size()) == i)
            return;
        QVERIFY(qsizetype(reading.messages.size()) > i);
        const ReadMessage &ours = reading.messages[std::size_t(i)];
        if (isComplete)
            QVERIFY(ours.isWhole);
        if (ours.head.empty())
            continue;
        QString target = startOf(theirs).replace(u'#', u'?');
        if (isRequest && !target.contains(u'\\'))
            QCOMPARE(startOf(ours), target);
        const QJsonArray fields = theirs[QStringLiteral("headers")].toArray();
        QCOMPARE(qsizetype(ours.fields.size() + ours.trailerFields.size()), fields.size());
        for (qsizetype k = 0; k < qsizetype(ours.fields.size()); ++k) {
            QCOMPARE(flat(ours.fields[std::size_t(k)].first), fields[k][0].toString());
            if (!fields[k][1].toString().contains(u'\\'))
                QCOMPARE(flat(ours.fields[std::size_t(k)].second), fields[k][1].toString().trimmed());
        }
        const QString body = theirs[QStringLiteral("body")].toString();
        if (!body.contains(u'\\'))
            QCOMPARE(flat(ours.content), body);
    }
}

void TestSuiteHttp1::gunicorn_data()
{
    QTest::addColumn<QStringList>("cells");
    const QList<QByteArray> rows = contentOf(QStringLiteral("http1-gunicorn/expected.tsv")).split('\n');
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList cells = QString::fromUtf8(rows[i]).split(u'\t');
        if (cells.size() > 6)
            QTest::newRow(qPrintable(cells[0])) << cells;
    }
}

/// Its limits are lower than ours, and partly others: a field's size is told to us as one of the fields' section.
static Options limitsOf(const QStringList &cells, std::string_view bytes)
{
    Options options = withoutHost();
    if (!cells[3].startsWith(QStringLiteral("Limit")))
        return options;
    const QJsonObject settings = QJsonDocument::fromJson(cells[4].toUtf8()).object();
    const auto setting = [&](const char *name, int otherwise) {
        const int value = settings[QLatin1String(name)].toString(QString::number(otherwise)).toInt();
        return std::size_t(value == 0 ? otherwise : value);
    };
    options.startLine = setting("limit_request_line", 4094);
    options.fields = setting("limit_request_fields", 100);
    options.head = bytes.find('\n') + 1 + setting("limit_request_field_size", 8190);
    return options;
}

void TestSuiteHttp1::gunicorn()
{
    QFETCH(QStringList, cells);
    const QByteArray bytes = contentOf(QStringLiteral("http1-gunicorn/") + cells[0]);
    const SuiteRule *const rule = findRule(gunicornRefusals(), cells[0]);
    const bool keepsFragment = rule != nullptr && qstrcmp(rule->verdict, "target-fragment") == 0;
    const std::string text = keepsFragment ? bytes.toStdString() : withoutFragment(bytes.toStdString());
    const Options options = limitsOf(cells, text);
    const Reading reading = readRequests(text, options);
    if (text.size() < 20000)
        QCOMPARE(differenceWhenCut(text, requests(options)), std::string());
    bool isAlike = false;
    const bool isAccepted = cells[2] == QStringLiteral("accept");
    judge(QStringLiteral("gunicorn"), cells[0], isAccepted, reading, gunicornRefusals(), gunicornAcceptances(),
          isAlike);
    if (isAccepted)
        compareHost(text, reading);
    if (isAccepted && isAlike)
        compareGunicorn(reading, QJsonDocument::fromJson(cells[6].toUtf8()).array());
}

void TestSuiteHttp1::compareGunicorn(const Reading &reading, const QJsonArray &parsed)
{
    QCOMPARE(qsizetype(reading.messages.size()), parsed.size());
    for (qsizetype i = 0; i < parsed.size(); ++i) {
        const QJsonObject theirs = parsed[i].toObject();
        const ReadMessage &ours = reading.messages[std::size_t(i)];
        QVERIFY(ours.isWhole);
        const QString target = theirs[QStringLiteral("uri")][QStringLiteral("raw")].toString().replace(u'#', u'?');
        const QString version = QStringLiteral(" 1.%1").arg(theirs[QStringLiteral("version")][1].toInt());
        // Its own setting makes upper case of methods.
        QCOMPARE(startOf(ours).toUpper(),
                 (theirs[QStringLiteral("method")].toString() + u' ' + target + version).toUpper());
        const QJsonArray fields = theirs[QStringLiteral("headers")].toArray();
        QCOMPARE(qsizetype(ours.fields.size()), fields.size());
        for (qsizetype k = 0; k < fields.size(); ++k) {
            QCOMPARE(QString::fromLatin1(ours.fields[std::size_t(k)].first.c_str()).toUpper(), fields[k][0].toString());
            QCOMPARE(QString::fromLatin1(ours.fields[std::size_t(k)].second.c_str()), fields[k][1].toString());
        }
        QCOMPARE(QString::fromLatin1(ours.content.c_str()), theirs[QStringLiteral("body")].toString());
    }
}

/// A rule for a case that is read alike by now would hide the next difference.
void TestSuiteHttp1::rulesAreNeeded()
{
    qsizetype cases = 0;
    for (const auto *rules : {&llhttpRefusals(), &llhttpAcceptances(), &gunicornRefusals(), &gunicornAcceptances()}) {
        for (const SuiteRule &rule : *rules)
            cases += qsizetype(rule.cases.size());
    }
    QCOMPARE(m_usedRules.size(), cases);
}

void TestSuiteHttp1::cleanupTestCase()
{
    for (auto suite = m_counts.begin(); suite != m_counts.end(); ++suite) {
        for (auto count = suite->begin(); count != suite->end(); ++count)
            qInfo("%s: %d %s", qPrintable(suite.key()), count.value(), qPrintable(count.key()));
    }
    qInfo("%d messages are refused only because there is no Host", m_needHost);
}

QTEST_GUILESS_MAIN(TestSuiteHttp1)
#include "tst_suite_http1.moc"
