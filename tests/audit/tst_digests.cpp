// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/digests/digest_shape.h"
#include "audit/digests/known_digests.h"
#include "audit/digests/protection_of.h"
#include "audit/values/value_recogniser.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace telltale::audit;

namespace {

std::string candidates(const DigestShape &shape)
{
    std::string all;
    for (const DigestCandidate &candidate : shape.candidates)
        all += (all.empty() ? "" : ", ") + std::string(candidate.algorithm);
    return all;
}

bool has(const DigestShape &shape, std::string_view algorithm)
{
    return std::any_of(shape.candidates.begin(), shape.candidates.end(),
                       [algorithm](const DigestCandidate &candidate) { return algorithm == candidate.algorithm; });
}

} // namespace

class TestDigests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsShapes_data();
    void knowsShapes();
    void doubtsShortOnesAmongLongOnes();
    void tellsUuidsApart();
    void knowsDigestsOfNothing_data();
    void knowsDigestsOfNothing();
    void saysThatNothingWasSent();
    void protection_data();
    void protection();
    void knownAnswers();
    void hmacVectors();
    void survivesEveryTruncation();

private:
    const KnownDigests m_known;
    const ValueRecogniser m_recogniser;
};

void TestDigests::knowsShapes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("first");
    const auto row = [](const char *value, const char *first) {
        QTest::addRow("%s", value) << QByteArray(value) << QByteArray(first);
    };
    row("2813448ce6316cb70b38fa29c8c64130", "MD5");
    row("04499b324324bb6bc4d1b0c7ad47c8d5ff34b9d6", "SHA-1");
    row("59aa441d01b3c57fa1d6c05809cd3aebe8032dc619119b78daee3c1b", "SHA-224");
    row("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "SHA-256");
    row("JY2NyRbbjOosr7bDzQywJG7+BhQh29g+w6NQQoyr2k8=", "SHA-256");
    row("JY2NyRbbjOosr7bDzQywJG7-BhQh29g-w6NQQoyr2k8", "SHA-256");
    row("b6fa4eb9", "CRC-32");
    row("$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", "bcrypt");
    row("$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG", "Argon2id");
    row("pbkdf2_sha256$260000$abcdefghijkl$K3b1pRqgcmHk1m3BgN1ZyPr+sS8R0dCaQX4yUfUqFXs=", "PBKDF2-SHA256");
    row("$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E", "scrypt");
    row("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "SHA-256");
    row("sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC", "SHA-384");
    // No digests: an ObjectId, decimal numbers, both cases at once, a length that none has.
    row("609ce8fb4092701c69df9846", "");
    row("12345678901234567890123456789012", "");
    row("e3B0c44298fc1c149afbf4c8996fb924", "");
    row("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b785", "");
    row("camelCaseIdentifierOfSomeLengthThatIsText12", "");
    row("fetch-release-notes", "");
}

void TestDigests::knowsShapes()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, first);
    const DigestShape shape = digestShape(value.toStdString());
    QCOMPARE(QByteArray(shape ? shape.candidates[0].algorithm : ""), first);
}

void TestDigests::doubtsShortOnesAmongLongOnes()
{
    const std::string whole = "a3d8b23b9b0cac986af79f4826d009463f8dfc372f188934710115491b7665a1";
    const std::vector<std::size_t> others(10, 64);
    for (const std::size_t length : {std::size_t{59}, std::size_t{56}}) {
        const DigestShape shape = digestShape(whole.substr(0, length), others);
        QVERIFY(shape.isShortened);
        QCOMPARE(std::string(shape.candidates[0].algorithm), std::string("SHA-256"));
        QVERIFY2(shape.note.find("beside others of 64: shortened?") != std::string::npos, shape.note.c_str());
        const ProtectionNote note = protectionOf(whole.substr(0, length), {}, m_known, others);
        QCOMPARE(note.protection, Protection::Hashed);
        QCOMPARE(note.note, std::string("SHA-256, shortened?"));
    }
    QVERIFY(!digestShape(whole, others).isShortened);
    // Of its own kind it is what it looks like.
    QVERIFY(!digestShape(whole.substr(0, 56), std::vector<std::size_t>(10, 56)).isShortened);
    QCOMPARE(candidates(digestShape(whole.substr(0, 56))), std::string("SHA-224, SHA3-224"));
}

void TestDigests::tellsUuidsApart()
{
    const DigestShape either = digestShape("75ddda7cba4741e095787d3afaf05284");
    QVERIFY(has(either, "MD5"));
    QVERIFY(has(either, "UUID without dashes"));
    QVERIFY2(either.note.find("either") != std::string::npos, either.note.c_str());
    QVERIFY(!has(digestShape("2813448ce6316cb70b38fa29c8c64130"), "UUID without dashes"));
}

void TestDigests::knowsDigestsOfNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "null", "undefined", "none", "anonymous", "anonymousUser", "localhost", "0", "1",
                             "true", "false", "unknown", "test", "admin", "127.0.0.1", "NULL", "Anonymous", "\"null\""})
        QTest::addRow("%s", text) << QByteArray(text);
}

void TestDigests::knowsDigestsOfNothing()
{
    QFETCH(QByteArray, text);
    for (const auto algorithm : {QCryptographicHash::Md5, QCryptographicHash::Sha1, QCryptographicHash::Sha224,
                                 QCryptographicHash::Sha256, QCryptographicHash::Sha384, QCryptographicHash::Sha512,
                                 QCryptographicHash::RealSha3_256, QCryptographicHash::Blake2b_512}) {
        const QByteArray digest = QCryptographicHash::hash(text, algorithm);
        for (const QByteArray &value :
             {digest.toHex(), digest.toHex().toUpper(), digest.toBase64(),
              digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)}) {
            const auto found = m_known.find(value.toStdString());
            QVERIFY2(found, value.constData());
            QCOMPARE(std::string(found->text), text.toStdString());
            QVERIFY(!found->isShortened);
        }
    }
}

void TestDigests::saysThatNothingWasSent()
{
    const auto empty = m_known.find("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QVERIFY(empty);
    QCOMPARE(KnownDigests::sentence(*empty), std::string("SHA-256 of the empty text: nothing was sent here"));
    const auto user = m_known.find("68385f9726ad05c8e551a8d5be5cd8213f1e733346a9eb00e86f83df94639555");
    QVERIFY(user);
    QCOMPARE(KnownDigests::name(*user), std::string("SHA-256 of \"anonymousUser\""));
    QVERIFY(m_known.find("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b785")->isShortened);
    QVERIFY(!m_known.find("a3d8b23b9b0cac986af79f4826d009463f8dfc372f188934710115491b7665a1"));
    QVERIFY(!m_known.find("00000000"));
    QVERIFY(!m_known.find(""));
}

void TestDigests::protection_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("note");
    const auto row = [](const char *value, const char *expected, const char *note = "") {
        QTest::addRow("%s", value) << QByteArray(value) << QByteArray(expected) << QByteArray(note);
    };
    row("", "empty");
    row("  ", "empty");
    row("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "hashed", "SHA-256 of the empty text");
    row("a3d8b23b9b0cac986af79f4826d009463f8dfc372f188934710115491b7665a1", "hashed", "SHA-256, going by its length");
    row("75ddda7cba4741e095787d3afaf05284", "hashed", "MD5, or a UUID without dashes");
    row("609ce8fb4092701c69df9846", "plain");
    row("ines.marlowe@example.com", "plain");
    row("Redacted for now by the team", "plain");
    row("an ***important*** word", "plain");
    row("[REDACTED]", "masked");
    row("[Filtered]", "masked");
    row("********", "masked");
    row("j***@example.com", "masked");
    row("XXX-XX-XXXX", "masked");
    row("\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2", "masked");
    row("U2FsdGVkX1+vupppZksvRf5pq5g5XjFRlipRkwB0K1Y=", "encrypted", "OpenSSL, salted");
    row("-----BEGIN PGP MESSAGE-----\nVersion: 1\n\nhQEMA", "encrypted", "PGP");
    row("eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d", "encrypted", "JWE");
    row("true", "plain");
}

void TestDigests::protection()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, note);
    const ProtectionNote found = protectionOf(value.toStdString(), m_recogniser.judge(value.toStdString()), m_known);
    QCOMPARE(QByteArray::fromStdString(std::string(word(found.protection))), expected);
    QCOMPARE(QByteArray::fromStdString(found.note), note);
}

void TestDigests::knownAnswers()
{
    QFile file(QStringLiteral(TELLTALE_SHARED_DIR "/suites/hashes.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("suites/hashes.tsv is not there");
    const std::map<QByteArray, const char *> names{
        {"md5", "MD5"},         {"sha1", "SHA-1"},     {"sha224", "SHA-224"},    {"sha256", "SHA-256"},
        {"sha384", "SHA-384"},  {"sha512", "SHA-512"}, {"sha3_256", "SHA3-256"}, {"blake2b", "BLAKE2b"},
        {"blake2s", "BLAKE2s"}, {"crc32", "CRC-32"}};
    file.readLine();
    int rows = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().split('\t');
        const DigestShape shape = digestShape(cells[0].toStdString());
        QVERIFY2(has(shape, names.at(cells[1])), cells[0].constData());
        const bool isEncodedText = cells[2].startsWith("base64");
        QCOMPARE(shape.encoding != DigestEncoding::Hex, isEncodedText);
        // Texts that stand for nothing are named, others are not.
        const auto known = m_known.find(cells[0].toStdString());
        const QList<QByteArray> nobodies{"", "anonymousUser", "localhost", "null"};
        QCOMPARE(known && known->text == cells[3].toStdString(),
                 nobodies.contains(cells[3]) || cells[3] == "example.com");
        ++rows;
    }
    QCOMPARE(rows, 17);
}

void TestDigests::hmacVectors()
{
    int rows = 0;
    for (const char *name : {"sha1", "sha256"}) {
        QFile file(QStringLiteral(TELLTALE_SHARED_DIR "/suites/hash-vectors/wycheproof_hmac_%1_test.json")
                       .arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("suites/hash-vectors is not there");
        const bool is256 = QByteArray(name) == "sha256";
        const std::vector<std::size_t> whole(9, is256 ? 64 : 40);
        const char *algorithm = is256 ? "SHA-256" : "SHA-1";
        const QJsonArray groups =
            QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("testGroups")].toArray();
        for (const QJsonValue &group : groups) {
            const bool isWhole = group[QStringLiteral("tagSize")].toInt() == (is256 ? 256 : 160);
            for (const QJsonValue &test : group[QStringLiteral("tests")].toArray()) {
                const std::string tag = test[QStringLiteral("tag")].toString().toStdString();
                const DigestShape shape = digestShape(tag, whole);
                // A keyed digest looks as the plain one; those cut to 80 or 128 bits are taken for cut ones.
                if (test[QStringLiteral("result")].toString() == QLatin1String("valid")) {
                    QVERIFY2(has(shape, algorithm), tag.c_str());
                    QCOMPARE(shape.isShortened, !isWhole);
                }
                QVERIFY(!m_known.find(tag));
                ++rows;
            }
        }
    }
    QCOMPARE(rows, 344);
}

void TestDigests::survivesEveryTruncation()
{
    for (const char *value : {"$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG",
                              "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4",
                              "JY2NyRbbjOosr7bDzQywJG7+BhQh29g+w6NQQoyr2k8=", "{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g+w6NQ",
                              "*6C8989366EAF75BB670AD8EA7A7FC1176A95CEF4"}) {
        const std::string whole(value);
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            const std::vector<char> piece(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
            const std::string_view text(piece.data(), piece.size());
            const DigestShape shape = digestShape(text);
            QVERIFY(shape.candidates.size() < 10);
            protectionOf(text, {}, m_known);
        }
    }
}

QTEST_GUILESS_MAIN(TestDigests)
#include "tst_digests.moc"
