// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_answer_fields.h"

#include <QTest>

#include <algorithm>

using namespace telltale;
using namespace telltale::network;

namespace {

std::shared_ptr<const audit::Knowledge> knowledge()
{
    static const auto standard = audit::Knowledge::standard();
    return standard;
}

PingAnswer answering(std::string body)
{
    PingAnswer answer;
    answer.status = 200;
    answer.body = std::move(body);
    answer.isWhole = true;
    return answer;
}

/// What an answer tells is judged as what an event tells.
class TestPingAnswerFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges()
    {
        const auto fields = answerFields(
            answering("{\"success\":true,\"user\":{\"email\":\"a\\u0040b.example\",\"ip\":\"203.0.113.9\"},"
                      "\"token\":\"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlc2lnbmF0dXJl\"}"),
            knowledge());
        QCOMPARE(fields.size(), std::size_t(4));
        QCOMPARE(fields[0].path, std::string("/success"));
        QCOMPARE(fields[1].path, std::string("/user/email"));
        QCOMPARE(fields[1].value, std::string("a@b.example"));
        QCOMPARE(fields[1].category, audit::Category::Contact);
        QCOMPARE(fields[2].category, audit::Category::Network);
        QCOMPARE(fields[3].value, std::string("***"));
    }

    void nothingToJudge_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a word") << QByteArray("ok");
        QTest::newRow("a page") << QByteArray("<html><body>Not found</body></html>");
        QTest::newRow("bytes") << QByteArray("\0\xff\xfe\x01", 4);
        QTest::newRow("cut off") << QByteArray("{\"a");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }

    void nothingToJudge()
    {
        QFETCH(QByteArray, body);
        QVERIFY(answerFields(answering(body.toStdString()), knowledge()).size() <= 1);
    }

    void atMost()
    {
        std::string body = "[0";
        for (int i = 1; i < 5000; ++i)
            body += ',' + std::to_string(i);
        QCOMPARE(answerFields(answering(body + ']'), knowledge(), 100).size(), std::size_t(100));
    }

    void undoesCodings()
    {
        PingAnswer answer = answering(std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10));
        answer.fields.push_back({"Content-Encoding", "gzip"});
        QVERIFY(answerFields(answer, knowledge()).empty());
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingAnswerFields)
#include "tst_ping_answer_fields.moc"
