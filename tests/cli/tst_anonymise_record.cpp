// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange_records.h"
#include "payload/loaders/load.h"
#include "program.h"
#include "store/record_writer.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::test;

namespace {

/// What a reader finds in a record: a line for each exchange and event.
class Lines : public payload::RecordSink
{
public:
    bool record(const payload::Record &record) override
    {
        const payload::Exchange &exchange = *record.exchange;
        const std::string status = exchange.status ? std::to_string(*exchange.status) : std::string("none");
        lines.append(QString::fromStdString(record.isEnvelope ? exchange.head + status
                                                              : std::string(record.document.lexeme(record.root))));
        return true;
    }
    void diagnostic(const Diagnostic &diagnostic) override { lines.append(QLatin1String(diagnostic.code)); }
    QStringList lines;
};

} // namespace

/// The record of a capture is written as a new one.
class TestAnonymiseRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesARecord();
};

void TestAnonymiseRecord::writesARecord()
{
    QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("in.telltale")).toStdString();
    Result<store::OpenedRecord> opened = store::RecordWriter::open(path, {});
    QVERIFY(opened);
    const auto add = [&opened](std::string_view body) {
        const std::string head =
            "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
        payload::RecordedRequest request;
        request.head = head;
        request.body = body;
        const Result<std::uint64_t> number = opened->writer->append(request);
        payload::RecordedAnswer answer;
        answer.exchange = *number;
        answer.head = "HTTP/1.1 204 No Content\r\n\r\n";
        return number && opened->writer->append(answer) && opened->writer->flush();
    };
    QVERIFY(add(R"({"email":"ines@example.com","n":1})"));
    QVERIFY(add(R"({"stay":1})"));
    QVERIFY(add(R"({"n":2})"));
    QVERIFY(opened->writer->end());
    opened->writer.reset();
    const QString policy = directory.filePath(QStringLiteral("p.toml"));
    writeFile(policy,
              "[[rule]]\nname = \"a\"\npath = \"/email\"\naction = \"replace\"\nvalue = \"x\"\n"
              "[[rule]]\nname = \"b\"\npath = \"/stay\"\naction = \"block\"\n");
    const QStringList command{QStringLiteral("anonymise"), QStringLiteral("-p"), policy, QStringLiteral("-o")};
    const Ran ran = runProgram(command + QStringList{QStringLiteral("out.telltale"), QStringLiteral("in.telltale")},
                               directory.path());
    QVERIFY2(ran.status == 0, ran.err.constData());
    Lines lines;
    payload::load(directory.filePath(QStringLiteral("out.telltale")).toStdString(), {}, lines);
    const QString head = QStringLiteral("POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: %1\r\n\r\n204");
    QCOMPARE(lines.lines,
             (QStringList{head.arg(19), QStringLiteral(R"({"email":"x","n":1})"), head.arg(7),
                          QStringLiteral(R"({"n":2})")}));
    QCOMPARE(runProgram(command + QStringList{QStringLiteral("in.telltale"), QStringLiteral("in.telltale")},
                        directory.path())
                 .status,
             2);
    QCOMPARE(
        runProgram(command + QStringList{QStringLiteral("-"), QStringLiteral("in.telltale")}, directory.path()).status,
        2);
    QCOMPARE(QDir(directory.path()).entryList({QStringLiteral(".telltale*")}, QDir::AllEntries | QDir::Hidden),
             QStringList());
}

QTEST_GUILESS_MAIN(TestAnonymiseRecord)
#include "tst_anonymise_record.moc"
