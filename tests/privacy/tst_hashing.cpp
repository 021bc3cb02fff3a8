// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/every_scheme.h"
#include "privacy/hashing/murmur3.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace telltale::privacy;

class TestHashing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsVectors_data();
    void knowsVectors();
    void hashesOneAfterTheOther();
    void murmur32_data();
    void murmur32();
    void murmur128_data();
    void murmur128();
    void murmurAsItsAuthorChecksIt();
    void readsNames_data();
    void readsNames();
    void writesDigests_data();
    void writesDigests();
    void writesEveryScheme();
    void isQuickEnoughForTyping();

private:
    Hasher m_hasher;
};

void TestHashing::knowsVectors_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("digits");
    const auto row = [](const char *algorithm, const QByteArray &text, const char *digits) {
        QTest::addRow("%s of %s", algorithm, text.left(20).constData())
            << QByteArray(algorithm) << text << QByteArray(digits);
    };
    // RFC 1321 (MD5), FIPS 180-4 (SHA), FIPS 202 (SHA-3), RFC 7693 (BLAKE2), ISO 3309 (CRC-32).
    row("MD5", "", "d41d8cd98f00b204e9800998ecf8427e");
    row("MD5", "abc", "900150983cd24fb0d6963f7d28e17f72");
    row("MD5", "message digest", "f96b697d7cb7938d525a2f31aaf161d0");
    row("SHA-1", "abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
    row("SHA-1", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    row("SHA-224", "abc", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7");
    row("SHA-256", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    row("SHA-256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    row("SHA-256", QByteArray(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    row("SHA-384", "abc",
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7");
    row("SHA-512", "abc",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    row("SHA3-224", "abc", "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf");
    row("SHA3-256", "abc", "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
    row("SHA3-384", "abc",
        "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25");
    row("SHA3-512", "abc",
        "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e"
        "10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0");
    row("BLAKE2b", "abc",
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
        "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    row("BLAKE2s", "abc", "508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982");
    row("CRC-32", "123456789", "cbf43926");
    row("CRC-32", "", "00000000");
    row("CRC-32", "example.com", "b6fa4eb9");
}

void TestHashing::knowsVectors()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, digits);
    const auto named = hashNamed(algorithm.toStdString());
    QVERIFY(named);
    QVERIFY(m_hasher.has(*named));
    const std::string digest = m_hasher.digest(*named, text.toStdString());
    QCOMPARE(digest.size(), specOf(*named).bytes);
    QCOMPARE(QByteArray::fromStdString(digestText(digest, DigestCoding::Hex)), digits);
}

/// A context that is reused must not keep anything of what it hashed before, also across algorithms.
void TestHashing::hashesOneAfterTheOther()
{
    for (const HashSpec &spec : hashSpecs()) {
        for (std::size_t length = 0; length < 300; ++length) {
            const std::string text(length, static_cast<char>('a' + length % 26));
            QCOMPARE(m_hasher.digest(spec.algorithm, text), Hasher().digest(spec.algorithm, text));
            if (length == 2)
                length = 60; // around the blocks of 64 and 128 bytes
            if (length == 70)
                length = 120;
            if (length == 140)
                length = 298;
        }
    }
}

void TestHashing::murmur32_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<quint32>("hash");
    QTest::newRow("nothing") << QByteArray() << 0u << 0u;
    QTest::newRow("nothing, seed 1") << QByteArray() << 1u << 0x514e28b7u;
    QTest::newRow("nothing, largest seed") << QByteArray() << 0xffffffffu << 0x81f16f39u;
    QTest::newRow("high bytes") << QByteArray("\xff\xff\xff\xff") << 0u << 0x76293b50u;
    QTest::newRow("four bytes") << QByteArray("\x21\x43\x65\x87") << 0u << 0xf55b516bu;
    QTest::newRow("four bytes, seed") << QByteArray("\x21\x43\x65\x87") << 0x5082edeeu << 0x2362f9deu;
    QTest::newRow("three bytes") << QByteArray("\x21\x43\x65") << 0u << 0x7e4a8634u;
    QTest::newRow("two bytes") << QByteArray("\x21\x43") << 0u << 0xa0f7b07au;
    QTest::newRow("one byte") << QByteArray("\x21") << 0u << 0x72661cf4u;
    QTest::newRow("zeros") << QByteArray(4, '\0') << 0u << 0x2362f9deu;
    QTest::newRow("text") << QByteArray("Hello, world!") << 0x9747b28cu << 0x24884cbau;
}

void TestHashing::murmur32()
{
    QFETCH(QByteArray, text);
    QFETCH(quint32, seed);
    QFETCH(quint32, hash);
    QCOMPARE(murmur3x86_32(text.toStdString(), seed), hash);
}

void TestHashing::murmur128_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("digits");
    QTest::newRow("nothing") << QByteArray() << QByteArray(32, '0');
    QTest::newRow("short") << QByteArray("hello") << QByteArray("cbd8a7b341bd9b025b1e906a48ae1d19");
    QTest::newRow("text") << QByteArray("The quick brown fox jumps over the lazy dog")
                          << QByteArray("e34bbc7bbc071b6c7a433ca9c49a9347");
}

void TestHashing::murmur128()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, digits);
    QCOMPARE(digestText(m_hasher.digest(HashAlgorithm::Murmur3_128, text.toStdString()), DigestCoding::Hex),
             digits.toStdString());
}

/// SMHasher's verification: keys of 0 to 255 bytes with seeds from 256 down, and the hash of all these hashes.
void TestHashing::murmurAsItsAuthorChecksIt()
{
    const auto verification = [](auto &&hash) {
        std::string key;
        std::string hashes;
        for (unsigned i = 0; i < 256; ++i) {
            hashes += hash(key, 256 - i);
            key += static_cast<char>(i);
        }
        const std::string last = hash(hashes, 0);
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < 4; ++i)
            number |= std::uint32_t{static_cast<unsigned char>(last[i])} << 8u * i;
        return number;
    };
    const auto lowestFirst = [](std::uint64_t number, std::size_t bytes) {
        std::string text;
        for (std::size_t i = 0; i < bytes; ++i)
            text += static_cast<char>(number >> 8u * i);
        return text;
    };
    QCOMPARE(verification(
                 [&](const std::string &key, std::uint32_t seed) { return lowestFirst(murmur3x86_32(key, seed), 4); }),
             0xb0f57ee3u);
    QCOMPARE(verification([&](const std::string &key, std::uint32_t seed) {
                 const auto halves = murmur3x64_128(key, seed);
                 return lowestFirst(halves[0], 8) + lowestFirst(halves[1], 8);
             }),
             0x6384ba69u);
}

void TestHashing::readsNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("known");
    for (const char *name : {"SHA-256", "sha256", "Sha_256"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("SHA-256");
    QTest::newRow("sha3_256") << QByteArray("sha3_256") << QByteArray("SHA3-256");
    QTest::newRow("crc32") << QByteArray("crc32") << QByteArray("CRC-32");
    QTest::newRow("blake2s") << QByteArray("blake2s") << QByteArray("BLAKE2s");
    for (const char *name : {"", "SHA", "SHA-2567", "256"})
        QTest::addRow("none: %s", name) << QByteArray(name) << QByteArray();
}

void TestHashing::readsNames()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, known);
    const auto named = hashNamed(name.toStdString());
    QCOMPARE(named.has_value(), !known.isEmpty());
    if (named)
        QCOMPARE(specOf(*named).name, known.toStdString());
}

void TestHashing::writesDigests_data()
{
    QTest::addColumn<int>("coding");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](DigestCoding coding, const char *text) {
        QTest::newRow(text) << static_cast<int>(coding) << QByteArray(text);
    };
    row(DigestCoding::Hex, "fbff00fe");
    row(DigestCoding::HexCapitals, "FBFF00FE");
    row(DigestCoding::Base64, "+/8A/g==");
    row(DigestCoding::Base64Bare, "+/8A/g");
    row(DigestCoding::Base64Url, "-_8A_g");
    row(DigestCoding::Base64UrlPadded, "-_8A_g==");
    row(DigestCoding::Decimal, "4227793150");
    row(DigestCoding::SignedDecimal, "-67174146");
}

void TestHashing::writesDigests()
{
    QFETCH(int, coding);
    QFETCH(QByteArray, text);
    QCOMPARE(digestText(std::string("\xfb\xff\x00\xfe", 4), static_cast<DigestCoding>(coding)), text.toStdString());
}

void TestHashing::writesEveryScheme()
{
    const std::vector<SchemeText> schemes = everyScheme(m_hasher, "admin@example.com");
    const auto has = [&schemes](std::string_view name, std::string_view text) {
        return std::any_of(schemes.begin(), schemes.end(),
                           [&](const SchemeText &scheme) { return scheme.name == name && scheme.text == text; });
    };
    QVERIFY(has("SHA-256 base64", "JY2NyRbbjOosr7bDzQywJG7+BhQh29g+w6NQQoyr2k8="));
    QVERIFY(has("SHA-256 base64url", "JY2NyRbbjOosr7bDzQywJG7-BhQh29g-w6NQQoyr2k8"));
    QVERIFY(has("SHA-256 hex", "258d8dc916db8cea2cafb6c3cd0cb0246efe061421dbd83ec3a350428cabda4f"));
    QVERIFY(has("SHA-256 HEX", "258D8DC916DB8CEA2CAFB6C3CD0CB0246EFE061421DBD83EC3A350428CABDA4F"));
    for (const HashSpec &spec : hashSpecs()) {
        QVERIFY2(std::any_of(schemes.begin(), schemes.end(),
                             [&spec](const SchemeText &scheme) { return scheme.algorithm == spec.algorithm; }),
                 spec.name.data());
    }
    QVERIFY(std::any_of(schemes.begin(), schemes.end(), [](const SchemeText &scheme) {
        return scheme.algorithm == HashAlgorithm::Crc32 && scheme.coding == DigestCoding::Decimal;
    }));
    QVERIFY(std::none_of(schemes.begin(), schemes.end(), [](const SchemeText &scheme) {
        return scheme.algorithm == HashAlgorithm::Md5 && scheme.coding == DigestCoding::Decimal;
    }));
}

void TestHashing::isQuickEnoughForTyping()
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        everyScheme(m_hasher, "admin@example.com" + std::to_string(i));
    // A millisecond each is the aim, in a release; sanitizers and a busy machine take many times that.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestHashing)
#include "tst_hashing.moc"
