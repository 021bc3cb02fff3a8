// SPDX-License-Identifier: GPL-3.0-or-later
// The NDJSON suite made elsewhere (its README says what a pass is): good lines survive a bad one, and the bad line is
// named by its number.
#include "support/recording_sink.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace telltale;
using test::RecordingSink;

namespace {

const QString suite = QStringLiteral(TELLTALE_SHARED_DIR "/suites/ndjson/");

RecordingSink read(const QString &file, bool strict, payload::LoadOutcome &outcome)
{
    RecordingSink sink;
    payload::LoadOptions options;
    options.strict = strict;
    outcome = payload::load((suite + file).toStdString(), options, sink);
    return sink;
}

/// The values of the lines, as an independent reader understands the exact bytes we point at.
QJsonArray values(const RecordingSink &sink, const QByteArray &bytes)
{
    QJsonArray result;
    for (const test::RecordedEvent &event : sink.events) {
        const QByteArray value = bytes.mid(qsizetype(event.place.offset), qsizetype(event.length));
        result += QJsonDocument::fromJson('[' + value + ']').array().first();
    }
    return result;
}

/// The lines that an error stands on.
QList<int> errorLines(const RecordingSink &sink)
{
    QList<int> lines;
    const auto add = [&lines](const Diagnostic &diagnostic) {
        if (diagnostic.severity == Severity::Error)
            lines += int(diagnostic.place.line);
    };
    for (const test::RecordedEvent &event : sink.events)
        std::for_each(event.diagnostics.begin(), event.diagnostics.end(), add);
    std::for_each(sink.loose.begin(), sink.loose.end(), add);
    return lines;
}

QByteArray bytesOf(const QString &file)
{
    QFile opened(suite + file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class TestSuiteNdjson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cases_data();
    void cases();
    void realFile();
    void badRecord();
    void concatenated();
};

void TestSuiteNdjson::initTestCase()
{
    if (!QFile::exists(suite + QStringLiteral("cases.tsv")))
        QSKIP("The NDJSON suite is not here (TELLTALE_SHARED_DIR)");
}

void TestSuiteNdjson::cases_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QString>("expectation");
    const QList<QByteArray> rows = bytesOf(QStringLiteral("cases.tsv")).split('\n');
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QList<QByteArray> columns = rows[i].split('\t');
        if (columns.size() >= 4)
            QTest::newRow(columns[0].constData()) << columns[2] << QString::fromUtf8(columns[3]);
    }
}

void TestSuiteNdjson::cases()
{
    QFETCH(QByteArray, records);
    QFETCH(QString, expectation);
    const QString file = QString::fromLatin1(QTest::currentDataTag());
    payload::LoadOutcome outcome;
    const RecordingSink sink = read(file, false, outcome);
    if (!records.isEmpty())
        QCOMPARE(values(sink, bytesOf(file)), QJsonDocument::fromJson(records).array());
    static const QRegularExpression badLine(QStringLiteral("(?:reject line|line) ([0-9]+)(?: invalid)?"));
    const QRegularExpressionMatch match = badLine.match(expectation);
    const bool isRefused =
        expectation.startsWith(QStringLiteral("reject")) || expectation.contains(QStringLiteral("invalid,"));
    // What the suite refuses may be tolerated (a byte order mark too many), but never without a word.
    QVERIFY(isRefused ? !sink.codes().empty() : !outcome.unreadable);
    if (outcome.unreadable)
        QVERIFY(errorLines(sink).contains(match.captured(1).toInt()));
    // --strict goes by the letter: byte order marks, separators and empty lines are refused there.
    read(file, true, outcome);
    const bool hasMark = bytesOf(file).startsWith("\xEF\xBB\xBF");
    const bool isByTheLetter = !hasMark
        && (expectation == QStringLiteral("accept") || expectation.startsWith(QStringLiteral("accept (any"))
            || expectation.startsWith(QStringLiteral("accept (MUST"))
            || expectation.startsWith(QStringLiteral("accept (null")));
    QCOMPARE(outcome.unreadable, !isByTheLetter);
}

void TestSuiteNdjson::realFile()
{
    payload::LoadOutcome outcome;
    read(QStringLiteral("simdjson/amazon_cellphones.first60.ndjson"), true, outcome);
    QCOMPARE(outcome.events, std::uint64_t(60));
    QVERIFY(!outcome.unreadable);
}

void TestSuiteNdjson::badRecord()
{
    payload::LoadOutcome outcome;
    const QString file = QStringLiteral("simdjson/fail01.ndjson");
    const RecordingSink sink = read(file, false, outcome);
    QVERIFY(outcome.unreadable);
    QVERIFY(errorLines(sink).contains(2));
}

void TestSuiteNdjson::concatenated()
{
    payload::LoadOutcome outcome;
    const QString file = QStringLiteral("simdjson/pass01.ndjson");
    read(file, true, outcome);
    QVERIFY(outcome.unreadable);
    read(file, false, outcome);
    QVERIFY(!outcome.unreadable);
    QVERIFY(outcome.events > 0);
}

QTEST_GUILESS_MAIN(TestSuiteNdjson)
#include "tst_suite_ndjson.moc"
