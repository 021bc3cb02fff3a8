// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/content_encoding.h"

#include <brotli/encode.h>

#include <QTest>

#include <array>
#include <functional>
#include <random>

#include <zlib.h>
#include <zstd.h>

using namespace telltale;
using namespace telltale::payload;

namespace {

std::string deflated(std::string_view bytes, int windowBits)
{
    z_stream zlib = {};
    deflateInit2(&zlib, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&zlib, bytes.size()) + 64, '\0');
    std::string input(bytes);
    zlib.next_in = reinterpret_cast<Bytef *>(input.data());
    zlib.avail_in = static_cast<uInt>(input.size());
    zlib.next_out = reinterpret_cast<Bytef *>(result.data());
    zlib.avail_out = static_cast<uInt>(result.size());
    deflate(&zlib, Z_FINISH);
    result.resize(zlib.total_out);
    deflateEnd(&zlib);
    return result;
}

std::string gzip(std::string_view bytes)
{
    return deflated(bytes, MAX_WBITS + 16);
}

std::string zlibbed(std::string_view bytes)
{
    return deflated(bytes, MAX_WBITS);
}

std::string rawDeflate(std::string_view bytes)
{
    return deflated(bytes, -MAX_WBITS);
}

std::string brotli(std::string_view bytes)
{
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string result(size, '\0');
    BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_DEFAULT_MODE, bytes.size(),
                          reinterpret_cast<const std::uint8_t *>(bytes.data()), &size,
                          reinterpret_cast<std::uint8_t *>(result.data()));
    result.resize(size);
    return result;
}

std::string zstd(std::string_view bytes)
{
    std::string result(ZSTD_compressBound(bytes.size()), '\0');
    result.resize(ZSTD_compress(result.data(), result.size(), bytes.data(), bytes.size(), 3));
    return result;
}

/// Text that compresses, but not to nothing.
std::string sample(std::size_t size)
{
    std::mt19937 random(4711);
    std::string result;
    while (result.size() < size)
        result += "{\"event\":\"open\",\"n\":" + std::to_string(random()) + "}\n";
    result.resize(size);
    return result;
}

using Encode = std::function<std::string(std::string_view)>;

const std::array<std::pair<const char *, Encode>, 5> &encoders()
{
    static const std::array<std::pair<const char *, Encode>, 5> all = {
        {{"gzip", gzip}, {"deflate", zlibbed}, {"deflate", rawDeflate}, {"br", brotli}, {"zstd", zstd}}};
    return all;
}

std::string problemOf(const DecodedBody &body)
{
    return body.problem ? codeWord(*body.problem) : "";
}

} // namespace

class TestContentEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoes_data();
    void undoes();
    void undoesLargeOnes();
    void truncatedAtEveryByte();
    void survivesEveryChangedByte();
    void keepsTheBytesOfLiars_data();
    void keepsTheBytesOfLiars();
    void stopsBombs();
    void boundsEveryStage();
    void boundsWhatIsNotExpanded();
    void refusesTowers();
    void saysWhatIsWrong();
};

void TestContentEncoding::undoes_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("codings");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char *name, const std::string &sent, const char *codings, const std::string &expected,
                        const char *problem = "") {
        QTest::newRow(name) << QByteArray::fromStdString(sent) << QByteArray(codings)
                            << QByteArray::fromStdString(expected) << QByteArray(problem);
    };
    const std::string text = "{\"event\":\"open\",\"n\":[1,2,3]}";
    row("none", text, "", text);
    row("identity", text, "Identity", text);
    row("gzip", gzip(text), "gzip", text);
    row("gzip, shouted", gzip(text), "GZIP", text);
    row("x-gzip", gzip(text), "x-gzip", text);
    row("gzip, two members", gzip(text) + gzip(text), "gzip", text + text);
    row("gzip, padded", gzip(text) + std::string(9, '\0'), "gzip", text);
    row("gzip, something behind", gzip(text) + "rest", "gzip", text, "bad-compression");
    row("deflate", zlibbed(text), "deflate", text);
    row("deflate, raw", rawDeflate(text), "deflate", text);
    row("deflate, something behind", zlibbed(text) + "rest", "deflate", text, "bad-compression");
    row("br", brotli(text), "br", text);
    row("br, something behind", brotli(text) + "rest", "br", text, "bad-compression");
    row("zstd", zstd(text), "zstd", text);
    row("zstd, two frames", zstd(text) + zstd(text), "zstd", text + text);
    row("zstd, something behind", zstd(text) + "rest", "zstd", text, "bad-compression");
    row("stacked", brotli(gzip(text)), "gzip, br", text);
    row("stacked, no space", zstd(zlibbed(brotli(text))), "br,deflate,zstd", text);
    row("stacked, empty members", gzip(text), " , identity,\tgzip ,, ", text);
    row("stacked, the inner one lies", brotli(text), "gzip, br", text, "bad-compression");
    row("unknown", text, "utf-8", text, "content-coding");
    row("unknown, then known", text, "gzip, rot13", text, "content-coding");
    row("known, then unknown", gzip(text), "rot13, gzip", text, "content-coding");
    row("nothing at all", "", "gzip", "");
    row("gzip of nothing", gzip(""), "gzip", "");
    row("br of nothing", brotli(""), "br", "");
    row("zstd of nothing", zstd(""), "zstd", "");
}

void TestContentEncoding::undoes()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, codings);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, problem);
    const DecodedBody body = decodeContent(sent.toStdString(), codings.toStdString(), {});
    QCOMPARE(QByteArray::fromStdString(body.bytes), expected);
    QCOMPARE(QByteArray::fromStdString(problemOf(body)), problem);
    QCOMPARE(body.isWhole(), problem.isEmpty());
    QCOMPARE(body.detail.empty(), problem.isEmpty());
}

void TestContentEncoding::undoesLargeOnes()
{
    const std::string text = sample(std::size_t(3) << 20);
    for (const auto &[name, encode] : encoders()) {
        const DecodedBody body = decodeContent(encode(text), name, {});
        QVERIFY2(body.isWhole(), name);
        QVERIFY2(body.bytes == text, name);
    }
}

void TestContentEncoding::truncatedAtEveryByte()
{
    const std::string text = sample(3000);
    for (const auto &[name, encode] : encoders()) {
        const std::string whole = encode(text);
        std::size_t most = 0;
        for (std::size_t size = 1; size < whole.size(); ++size) {
            const std::string cut = whole.substr(0, size);
            const DecodedBody body = decodeContent(cut, name, {});
            QCOMPARE(problemOf(body), std::string("bad-compression"));
            // The first few bytes may look like text, which is kept as sent.
            QVERIFY2(text.starts_with(body.bytes) || (size <= 4 && body.bytes == cut),
                     qPrintable(QStringLiteral("%1, %2 bytes").arg(QLatin1String(name)).arg(size)));
            most = std::max(most, body.bytes.size());
        }
        QVERIFY2(most > text.size() / 2 || std::string_view(name) == "zstd", name);
    }
}

void TestContentEncoding::survivesEveryChangedByte()
{
    const std::string text = sample(600);
    Limits limits;
    limits.document = 4096;
    for (const auto &[name, encode] : encoders()) {
        const std::string whole = encode(text);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const int flip : {0x01, 0x80, 0xff}) {
                std::string changed = whole;
                changed[at] = static_cast<char>(changed[at] ^ flip);
                const DecodedBody body = decodeContent(changed, name, limits);
                QVERIFY2(body.bytes.size() <= limits.document, name);
            }
        }
    }
}

void TestContentEncoding::keepsTheBytesOfLiars_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("JSON") << QByteArray("{\"event\":\"open\",\"note\":\"plain\"}");
    QTest::newRow("a letter") << QByteArray("x");
    QTest::newRow("text") << QByteArray("x\x5e is how zlib streams may begin, but this is a sentence");
    QTest::newRow("umlauts") << QByteArray("\xc3\xa4\xc3\xb6\xc3\xbc");
    QTest::newRow("another format") << QByteArray("\x89PNG\r\n\x1a\n\xff\xff");
}

void TestContentEncoding::keepsTheBytesOfLiars()
{
    QFETCH(QByteArray, sent);
    for (const char *coding : {"gzip", "deflate", "br", "zstd"}) {
        const DecodedBody body = decodeContent(sent.toStdString(), coding, {});
        QCOMPARE(QByteArray::fromStdString(body.bytes), sent);
        QCOMPARE(problemOf(body), std::string("bad-compression"));
    }
    // Named by the wrong one of the two.
    const std::string zipped = gzip("{}");
    QCOMPARE(decodeContent(zipped, "zstd", {}).bytes, zipped);
}

void TestContentEncoding::stopsBombs()
{
    const std::string zeros(std::size_t(32) << 20, '0');
    Limits limits;
    limits.document = 1u << 20;
    for (const auto &[name, encode] : encoders()) {
        const DecodedBody body = decodeContent(encode(zeros), name, limits);
        QCOMPARE(problemOf(body), std::string("limit-document"));
        QCOMPARE(body.bytes.size(), std::size_t(limits.document));
        QVERIFY(body.bytes.capacity() <= limits.document + 64);
    }
    limits.document = zeros.size();
    for (const auto &[name, encode] : encoders())
        QVERIFY2(decodeContent(encode(zeros), name, limits).isWhole(), name);
}

void TestContentEncoding::boundsEveryStage()
{
    // A bomb in a bomb: the outer one is harmless, the inner one is not, and the other way round.
    const std::string zeros(std::size_t(8) << 20, '0');
    Limits limits;
    limits.document = 1u << 16;
    const DecodedBody inner = decodeContent(brotli(gzip(zeros)), "gzip, br", limits);
    QCOMPARE(problemOf(inner), std::string("limit-document"));
    QCOMPARE(inner.bytes.size(), std::size_t(limits.document));
    const DecodedBody outer = decodeContent(zstd(gzip(sample(std::size_t(1) << 20))), "gzip, zstd", limits);
    QCOMPARE(problemOf(outer), std::string("limit-document"));
    QVERIFY(outer.bytes.size() <= limits.document);
}

void TestContentEncoding::boundsWhatIsNotExpanded()
{
    Limits limits;
    limits.document = 10;
    for (const char *codings : {"", "identity", "rot13", "gzip"}) {
        const DecodedBody body = decodeContent("{\"event\":\"open\"}", codings, limits);
        QCOMPARE(body.bytes, std::string("{\"event\":\""));
        QCOMPARE(problemOf(body), std::string("limit-document"));
    }
    QVERIFY(decodeContent("0123456789", "", limits).isWhole());
}

void TestContentEncoding::refusesTowers()
{
    std::string sent = "{}";
    std::string codings;
    for (int i = 0; i < 8; ++i) {
        sent = gzip(sent);
        codings += i == 0 ? "gzip" : ",gzip";
    }
    QCOMPARE(decodeContent(sent, codings, {}).bytes, std::string("{}"));
    sent = gzip(sent);
    const DecodedBody body = decodeContent(sent, codings + ",gzip", {});
    QCOMPARE(problemOf(body), std::string("bad-compression"));
    QCOMPARE(body.bytes, sent);
}

void TestContentEncoding::saysWhatIsWrong()
{
    QCOMPARE(decodeContent("{}", "rot13", {}).detail, std::string("rot13"));
    QCOMPARE(decodeContent("{}", "gzip", {}).detail, std::string("it is not gzip"));
    const std::string whole = gzip(sample(2000));
    const std::string cut = whole.substr(0, 200);
    QCOMPARE(decodeContent(cut, "gzip", {}).detail, std::string("gzip is cut off at byte 200"));
    QCOMPARE(decodeContent(whole + "x", "gzip", {}).detail,
             "gzip ends before byte " + std::to_string(whole.size()) + ", and something else follows");
}

QTEST_GUILESS_MAIN(TestContentEncoding)
#include "tst_content_encoding.moc"
