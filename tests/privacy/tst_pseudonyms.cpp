// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/email.h"
#include "audit/values/checks/identifiers.h"
#include "audit/values/checks/ip_address.h"
#include "payload/lexeme.h"
#include "privacy/anonymise/methods/pseudonym.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using payload::NodeType;

Q_DECLARE_METATYPE(telltale::payload::NodeType)

class TestPseudonyms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepTheShape_data();
    void keepTheShape();
    void keepWhatNobodyHas();
    void refuse_data();
    void refuse();
    void areSpreadEvenly();
    void areUuidsEachTime();
    void areReal();
};

void TestPseudonyms::keepTheShape_data()
{
    QTest::addColumn<NodeType>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shape");
    const auto row = [](const char *name, const char *text, const char *shape, NodeType type = NodeType::String) {
        QTest::newRow(name) << type << QByteArray(text) << QString::fromLatin1(shape);
    };
    row("UUID 4", "75ddda7c-ba47-41e0-9578-7d3afaf05284",
        "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    row("UUID 1", "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        "[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    row("UUID in capital letters", "75DDDA7C-BA47-41E0-9578-7D3AFAF05284",
        "[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}");
    row("UUID of another variant", "75ddda7c-ba47-41e0-c578-7d3afaf05284",
        "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-c[0-9a-f]{3}-[0-9a-f]{12}");
    row("e-mail", "Alice.Smith+news@mail.example.com", "u[0-9a-f]{16}@[a-z]{8}\\.invalid");
    row("ObjectId", "609ce8fb4092701c69df9846", "[0-9a-f]{24}");
    row("digest", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", "[0-9A-F]{64}");
    row("IPv4", "192.0.2.77", "10\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    row("IPv4 with a prefix", "192.0.2.77/24", "10\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}/24");
    row("IPv6", "2a00:1450:4001:81b::200e", "2001:db8:[0-9a-f:]+");
    row("IPv6 with a zone", "fe80::1%eth0", "2001:db8:[0-9a-f:]+");
    row("MAC", "00:1a:2b:3c:4d:5e", "[0-9a-f][26ae](:[0-9a-f]{2}){5}");
    row("MAC in capital letters", "00-1A-2B-3C-4D-5E", "[0-9A-F][26AE](-[0-9A-F]{2}){5}");
    row("MAC in three parts", "001a.2b3c.4d5e", "[0-9a-f][26ae][0-9a-f]{2}(\\.[0-9a-f]{4}){2}");
    row("digits", "4111111111111111", "\\d{16}");
    row("telephone", "+49 (170) 123-4567", "\\+\\d\\d \\(\\d{3}\\) \\d{3}-\\d{4}");
    row("words", "Alice B. Smith", "[A-Z][a-z]{4} [A-Z]\\. [A-Z][a-z]{4}");
    row("other scripts", "\xE6\x9D\x8E\xE5\xB0\x8F\xE9\xBE\x99", "[a-z]{3}");
    row("a word of a to f", "facade", "[a-z]{6}");
    row("mixed", "user-42_X", "[a-z]{4}-\\d\\d_[A-Z]");
    row("number", "1704784217", "[1-9]\\d{9}", NodeType::Number);
    row("negative number", "-42", "-[1-9]\\d", NodeType::Number);
    row("one digit", "7", "\\d", NodeType::Number);
    row("fraction", "0.25", "0\\.\\d\\d", NodeType::Number);
    row("exponent", "12.5e-3", "[1-9]\\d\\.\\de-3", NodeType::Number);
    row("cookie", "abc123", "[a-z]{3}\\d{3}", NodeType::Text);
}

void TestPseudonyms::keepTheShape()
{
    QFETCH(NodeType, type);
    QFETCH(QByteArray, text);
    QFETCH(QString, shape);
    const Hmac hmac("a key of sixteen bytes and more");
    const std::optional<std::string> made = pseudonymOf(text.toStdString(), type, hmac);
    QVERIFY(made.has_value());
    const QString own = QString::fromStdString(*made);
    QVERIFY2(QRegularExpression(QStringLiteral("^(?:%1)$").arg(shape)).match(own).hasMatch(), qUtf8Printable(own));
    // The same again, and another one under another key.
    QCOMPARE(*pseudonymOf(text.toStdString(), type, hmac), *made);
    QSet<QString> others;
    for (int i = 0; i < 40; ++i)
        others.insert(
            QString::fromStdString(*pseudonymOf(text.toStdString(), type, Hmac("key number " + std::to_string(i)))));
    QVERIFY(others.size() > 1);
}

void TestPseudonyms::keepWhatNobodyHas()
{
    const Hmac hmac("a key of sixteen bytes and more");
    for (const std::string text : {"00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
                                   "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"})
        QCOMPARE(*pseudonymOf(text, NodeType::String, hmac), text);
}

void TestPseudonyms::refuse_data()
{
    QTest::addColumn<NodeType>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing to change") << NodeType::String << QByteArray("-- * --");
    QTest::newRow("truth") << NodeType::Boolean << QByteArray("true");
    QTest::newRow("NaN") << NodeType::Number << QByteArray("NaN");
    QTest::newRow("hexadecimal number") << NodeType::Number << QByteArray("0x1F");
    QTest::newRow("a plus") << NodeType::Number << QByteArray("+5");
    QTest::newRow("a zero in front") << NodeType::Number << QByteArray("05");
    QTest::newRow("no digit behind the point") << NodeType::Number << QByteArray("5.");
}

void TestPseudonyms::refuse()
{
    QFETCH(NodeType, type);
    QFETCH(QByteArray, text);
    QVERIFY(!pseudonymOf(text.toStdString(), type, Hmac("a key of sixteen bytes and more")));
}

void TestPseudonyms::areSpreadEvenly()
{
    const Hmac hmac("a key of sixteen bytes and more");
    QSet<QString> made;
    std::array<int, 10> digits{};
    for (int i = 0; i < 20'000; ++i) {
        const std::string id = "user-" + std::to_string(100'000'000'000 + i);
        const std::string own = *pseudonymOf(id, NodeType::String, hmac);
        made.insert(QString::fromStdString(own));
        ++digits[static_cast<std::size_t>(own.back() - '0')];
    }
    QCOMPARE(made.size(), qsizetype(20'000));
    // 2,000 each, and a standard deviation of 42.
    for (const int count : digits)
        QVERIFY2(count > 1'750 && count < 2'250, qPrintable(QString::number(count)));
}

void TestPseudonyms::areUuidsEachTime()
{
    const Hmac hmac("a key of sixteen bytes and more");
    QSet<QString> variants;
    for (int i = 0; i < 200; ++i) {
        const auto digit = static_cast<char>('0' + i % 10);
        const std::string uuid =
            "75ddda7c-ba47-7" + std::string(3, digit) + "-9578-7d3afaf05" + std::to_string(100 + i);
        const std::string made = *pseudonymOf(uuid, NodeType::String, hmac);
        const auto parsed = audit::checks::parseUuid(made);
        QVERIFY(parsed && parsed->isRfc);
        QCOMPARE(made[14], '7');
        variants.insert(QString(QLatin1Char(made[19])));
    }
    QCOMPARE(variants.size(), qsizetype(4));
}

void TestPseudonyms::areReal()
{
    const Hmac hmac("a key of sixteen bytes and more");
    for (int i = 0; i < 500; ++i) {
        const std::string number = std::to_string(i);
        QVERIFY(audit::checks::isEmail(*pseudonymOf("user" + number + "@example.com", NodeType::String, hmac)));
        const auto v4 =
            audit::checks::parseIp(*pseudonymOf("192.0." + std::to_string(i % 256) + ".1", NodeType::String, hmac));
        QVERIFY(v4 && audit::checks::ipKind(*v4) == audit::checks::IpKind::Private);
        const auto v6 = audit::checks::parseIp(*pseudonymOf("2a00::" + number, NodeType::String, hmac));
        QVERIFY(v6 && audit::checks::ipKind(*v6) == audit::checks::IpKind::Documentation);
        QVERIFY(payload::isUtf8(*pseudonymOf("\xE6\x9D\x8E\xFF" + number, NodeType::String, hmac)));
    }
}

QTEST_GUILESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
