// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/opening.h"
#include "report/document/report_inputs.h"
#include "report/document/value_mask.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::report;

namespace {

ReportInput inputOf(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    file.close();
    const Result<ReportInput> input = digestOf(InputRole::Source, path.toStdString());
    if (!input)
        qFatal("cannot read");
    return *input;
}

} // namespace

/// Values in reports: what is shown in their place, and how they are revealed.
class TestValueMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAPattern_data();
    void showsAPattern();
    void commitsToTheExactCharacters();
    void isCheckedByAStranger();
    void dependsOnBytesAndItem();
    void keepsCredentialsBack();
    void opensOnlyWhatItIs();
    void readsOpenings();
    void refusesOtherOpenings_data();
    void refusesOtherOpenings();
};

void TestValueMask::showsAPattern_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("mail") << QByteArray("\"Jo.Li@ex4mple.org\"") << QByteArray("\"Aa.Aa@aa9aaaa.aaa\"");
    QTest::newRow("number") << QByteArray("-12.5e3") << QByteArray("-99.9a9");
    QTest::newRow("true") << QByteArray("true") << QByteArray("aaaa");
    QTest::newRow("escape counts once") << QByteArray("\"a\\u0041\\n\"") << QByteArray("\"aAx\"");
    QTest::newRow("beyond ASCII") << QByteArray("\"M\xC3\xBCller\"") << QByteArray("\"Axaaaa\"");
    QTest::newRow("no UTF-8") << QByteArray("\"\xFF\xFE\"") << QByteArray("\"xx\"");
    QTest::newRow("controls") << QByteArray("\x1b[31m\x07") << QByteArray("x[99ax");
    QTest::newRow("empty") << QByteArray("\"\"") << QByteArray("\"\"");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("one quote") << QByteArray("\"") << QByteArray("\"");
    QTest::newRow("long") << QByteArray("\"" + QByteArray(100, 'q') + "\"")
                          << QByteArray("\"" + QByteArray(64, 'a') + "…\"");
    QTest::newRow("just long enough") << QByteArray(64, '7') << QByteArray(64, '9');
}

void TestValueMask::showsAPattern()
{
    QFETCH(QByteArray, lexeme);
    QFETCH(QByteArray, pattern);
    QCOMPARE(QByteArray::fromStdString(valuePattern(lexeme.toStdString())), pattern);
}

void TestValueMask::commitsToTheExactCharacters()
{
    const ValueMask mask({}, false);
    const ReportValue value = mask.value("f1.1", "\"\\u0041\"", false);
    QCOMPARE(value.item, std::string("f1.1"));
    QCOMPARE(value.lexeme, std::string());
    // The same text in other characters is another value.
    QVERIFY(value.commitment != mask.value("f1.1", "\"A\"", false).commitment);
    QCOMPARE(value.commitment, mask.value("f1.1", "\"\\u0041\"", false).commitment);
    QCOMPARE(ValueMask({}, true).value("f1.1", "\"A\"", false).lexeme, std::string("\"A\""));
}

void TestValueMask::isCheckedByAStranger()
{
    const ValueMask mask({1, 2, 3}, false);
    const ValueOpening opening = mask.open("f7.2", "\"x@y.z\"");
    const QByteArray salt = QByteArray::fromHex(QByteArray::fromStdString(opening.salt));
    QCOMPARE(salt.size(), 32);
    const QByteArray expected =
        QCryptographicHash::hash(salt + QByteArray("\"x@y.z\""), QCryptographicHash::Sha256).toHex();
    QCOMPARE(QByteArray::fromStdString(opening.commitment), expected);
}

void TestValueMask::dependsOnBytesAndItem()
{
    const QTemporaryDir folder;
    const ReportInput one = inputOf(folder.filePath(QStringLiteral("a")), "some bytes");
    const ReportInput other = inputOf(folder.filePath(QStringLiteral("b")), "some byteS");
    QCOMPARE(one.bytes, std::uint64_t(10));
    QCOMPARE(QByteArray::fromStdString(one.sha256),
             QCryptographicHash::hash("some bytes", QCryptographicHash::Sha256).toHex());
    // What is printed says nothing of what masks are made of.
    QVERIFY(hexOf(one.inside) != one.sha256);
    QVERIFY(hexOf(maskKey(std::vector{one})) != hexOf(one.inside));
    QVERIFY(maskKey(std::vector{one}) != maskKey(std::vector{other}));
    QVERIFY(maskKey(std::vector{one, other}) != maskKey(std::vector{other, one}));
    const ValueMask mask(maskKey(std::vector{one}), false);
    QVERIFY(mask.open("f1.1", "1").commitment != mask.open("f1.2", "1").commitment);
    ReportInput against = other;
    against.role = InputRole::Against;
    QCOMPARE(maskKey(std::vector{one, against}), maskKey(std::vector{one}));
    QCOMPARE(std::string(digestOf(InputRole::Source, "/nowhere/at/all").error().code), std::string("not-found"));
}

void TestValueMask::keepsCredentialsBack()
{
    const ReportValue value = ValueMask({}, true).value("f1.1", "\"sk_live_abcdef\"", true);
    QCOMPARE(value.pattern, std::string("***"));
    QCOMPARE(value.lexeme, std::string());
    QVERIFY(value.isSecret);
    QCOMPARE(value.commitment.size(), std::size_t(64));
}

void TestValueMask::opensOnlyWhatItIs()
{
    const ValueMask mask({9}, false);
    const ValueOpening opening = mask.open("f1.1", "true");
    QVERIFY(ValueMask::opens(opening.commitment, opening.salt, "true"));
    QVERIFY(!ValueMask::opens(opening.commitment, opening.salt, "false"));
    QVERIFY(!ValueMask::opens(opening.commitment, opening.salt, "true "));
    QVERIFY(!ValueMask::opens(opening.commitment, mask.open("f1.2", "true").salt, "true"));
    // A salt that swallows a part of the value must not open it.
    QVERIFY(!ValueMask::opens(opening.commitment, opening.salt + "74", "rue"));
    QVERIFY(!ValueMask::opens(opening.commitment, "no digits", "true"));
    QVERIFY(!ValueMask::opens(opening.commitment, "", "true"));
}

void TestValueMask::readsOpenings()
{
    const ValueMask mask({4}, false);
    Opening opening;
    opening.report = std::string(64, 'a');
    for (const std::string &lexeme : {std::string("\"a\""), std::string("\xFF\0\"", 3), std::string()}) {
        const std::string item = "f" + std::to_string(opening.values.size()) + ".1";
        const ValueOpening open = mask.open(item, lexeme);
        opening.values.push_back({item, lexeme, open.salt, open.commitment});
        opening.commitments.emplace_back(item, open.commitment);
    }
    const Result<Opening> read = readOpening(openingText(opening));
    QVERIFY(read);
    QCOMPARE(read->values.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(read->values[i].lexeme, opening.values[i].lexeme);
        QVERIFY(opensIn(read->values[i], read->commitments));
    }
    QCOMPARE(commitmentsDigest(read->commitments), commitmentsDigest(opening.commitments));
    OpenedValue moved = read->values[0];
    moved.item = "f2.1";
    QVERIFY(!opensIn(moved, read->commitments));
    QVERIFY(commitmentsDigest({}).empty());
}

void TestValueMask::refusesOtherOpenings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another object") << QByteArray("{\"values\":[{}]}");
    QTest::newRow("later version") << QByteArray("{\"telltale_opening\":2,\"values\":[{}]}");
    QTest::newRow("no values") << QByteArray("{\"telltale_opening\":1,\"values\":[]}");
    QTest::newRow("values of another kind") << QByteArray("{\"telltale_opening\":1,\"values\":7}");
    QTest::newRow("an array") << QByteArray("[1]");
}

void TestValueMask::refusesOtherOpenings()
{
    QFETCH(QByteArray, text);
    const Result<Opening> read = readOpening(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(std::string(read.error().code), std::string("opening-unreadable"));
}

QTEST_GUILESS_MAIN(TestValueMask)
#include "tst_value_mask.moc"
