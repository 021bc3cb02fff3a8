// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/loaded.h"
#include "payload/lexeme.h"
#include "privacy/canaries/canaries.h"
#include "privacy/canaries/value_search.h"
#include "privacy/hashing/every_scheme.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace telltale::privacy;
using telltale::test::loadInto;

namespace {

const std::string canary = "tt-q7wm@canary.invalid";

/// What is found of the canary in a text of JSON.
std::vector<ValueFind> findsIn(const std::string &json, const std::string &value = canary)
{
    ValueSearch search({{"e-mail", value}});
    loadInto(json, "t.json", [&search](const telltale::payload::Record &record) { search.search(record); });
    return search.finds();
}

std::string base64(const std::string &text)
{
    return digestText(text, DigestCoding::Base64);
}

std::string quoted(const std::string &text)
{
    std::string out;
    telltale::payload::appendJsonString(out, text);
    return out;
}

} // namespace

class TestValueSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWrappedValues_data();
    void findsWrappedValues();
    void findsEveryHash();
    void findsCutHashes();
    void findsNothingElse_data();
    void findsNothingElse();
    void tellsThePlace();
    void looksAtKeys();
    void looksAtBytes();
    void countsWhatItSearched();
    void listsSoMany();
    void shortValues();
    void survivesEveryTruncation();
    void staysBoundedOnHostileInput();
    void plantsTheSameAgain();
    void givesAnEnvironment();
};

void TestValueSearch::findsWrappedValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("how");
    const auto row = [](const char *name, const std::string &text, const char *how) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(how);
    };
    row("alone", canary, "raw");
    row("in a sentence", "mail to " + canary + "!", "raw");
    row("capitals", "TT-Q7WM@CANARY.INVALID", "raw, other case");
    row("percent", "a=1&m=tt-q7wm%40canary.invalid", "percent-encoded");
    row("percent, all", "%74%74%2D%71%37%77%6D%40%63%61%6E%61%72%79%2E%69%6E%76%61%6C%69%64", "percent-encoded");
    row("percent twice", "m=tt-q7wm%2540canary.invalid", "percent-encoded, percent-encoded");
    row("JSON in JSON", R"({"m":"tt-q7wm\u0040canary.invalid"})", "JSON-escaped");
    row("Base64", base64(canary), "base64");
    row("Base64, one byte before", base64("x" + canary), "base64");
    row("Base64, two bytes before", base64("xy" + canary), "base64");
    row("Base64, cut", base64(canary + "!?").substr(0, 33), "base64");
    row("Base64, without its beginning", base64("xyz" + canary).substr(1), "base64");
    row("Base64 of bytes", base64(std::string("\x0a\x17\xff\x00", 4) + canary + '\x12'), "base64");
    row("Base64 in a URL", "https://x.invalid/a/" + digestText("?" + canary, DigestCoding::Base64Url) + "/b", "base64");
    row("Base64 of escaped", base64(R"({"m":"tt-q7wm\u0040canary.invalid"})"), "base64, JSON-escaped");
    row("Base64 of Base64", base64("say " + base64(canary)), "base64, base64");
    row("hex", digestText(canary, DigestCoding::Hex), "hex");
    row("HEX", digestText("id " + canary, DigestCoding::HexCapitals), "hex");
    row(
        "UTF-16",
        [] {
            std::string wide;
            for (const char c : canary)
                wide += std::string(1, c) + '\0';
            return wide;
        }(),
        "UTF-16");
    const QByteArray deflated = qCompress(QByteArray::fromStdString("{\"m\":\"" + canary + "\"}")).mid(4);
    row("zlib in Base64", base64(deflated.toStdString()), "base64, compressed");
    row("token",
        "eyJhbGciOiJub25lIn0." + digestText(R"({"sub":"tt-q7wm@canary.invalid"})", DigestCoding::Base64Url) + ".",
        "base64");
}

void TestValueSearch::findsWrappedValues()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, how);
    const std::vector<ValueFind> finds = findsIn("{\"a\":{\"b\":[0," + quoted(text.toStdString()) + "]}}");
    QCOMPARE(finds.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(finds[0].how), how);
    QCOMPARE(finds[0].path, std::string("/a/b/1"));
    QVERIFY(!finds[0].isHashed);
}

void TestValueSearch::findsEveryHash()
{
    Hasher hasher;
    for (const std::string &variant :
         {canary, std::string("TT-Q7WM@CANARY.INVALID"), '"' + canary + '"', canary + '\n'}) {
        for (const SchemeText &scheme : everyScheme(hasher, variant)) {
            const bool isShort = specOf(scheme.algorithm).bytes == 4;
            const bool isBase64 = scheme.text.find_first_not_of("0123456789abcdefABCDEF-") != std::string::npos;
            if (isShort && isBase64)
                continue; // six characters that may be anything
            const std::vector<ValueFind> finds = findsIn("{\"h\":" + quoted(scheme.text) + "}");
            QVERIFY2(finds.size() == 1, (scheme.name + " of " + variant).c_str());
            QVERIFY(finds[0].isHashed);
            QVERIFY2(finds[0].how.starts_with(specOf(scheme.algorithm).name), finds[0].how.c_str());
        }
    }
    const std::string upper =
        digestText(hasher.digest(HashAlgorithm::Sha256, "TT-Q7WM@CANARY.INVALID"), DigestCoding::Hex);
    QCOMPARE(findsIn("{\"h\":\"" + upper + "\"}").at(0).how, std::string("SHA-256 hex, upper case"));
    // A number, and a hash inside something else.
    const std::string crc = digestText(hasher.digest(HashAlgorithm::Crc32, canary), DigestCoding::Decimal);
    QCOMPARE(findsIn("{\"h\":" + crc + "}").at(0).how, std::string("CRC-32 decimal"));
    const std::string md5 = digestText(hasher.digest(HashAlgorithm::Md5, canary), DigestCoding::Hex);
    QCOMPARE(findsIn("{\"h\":\"https://x.invalid/avatar/" + md5 + "?s=80\"}").size(), std::size_t{1});
    QCOMPARE(findsIn("{\"h\":" + quoted(base64("{\"id\":\"" + md5 + "\"}")) + "}").at(0).how,
             std::string("base64, MD5 hex"));
}

void TestValueSearch::findsCutHashes()
{
    Hasher hasher;
    const std::string digits = digestText(hasher.digest(HashAlgorithm::Sha256, canary), DigestCoding::Hex);
    for (std::size_t length = 0; length <= digits.size(); ++length) {
        const std::vector<ValueFind> finds = findsIn("{\"h\":\"" + digits.substr(0, length) + "\"}");
        QCOMPARE(finds.size(), std::size_t{length >= 16});
        if (length >= 16 && length < 64)
            QCOMPARE(finds[0].how, std::string("SHA-256 hex, cut short"));
    }
    // The last of an odd number of digits counts.
    std::string other = digits.substr(0, 17);
    other.back() = other.back() == '0' ? '1' : '0';
    QVERIFY(findsIn("{\"h\":\"" + other + "\"}").empty());
}

void TestValueSearch::findsNothingElse_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("other value") << QByteArray(R"({"a":"tt-q7wn@canary.invalid"})");
    QTest::newRow("last bits, Base64") << QByteArray::fromStdString("{\"a\":\"" + base64("x tt-q7wm@canary.invalie")
                                                                    + "\"}");
    QTest::newRow("last bits, Base64 further on")
        << QByteArray::fromStdString("{\"a\":\"" + base64("say tt-q7wm@canary.invalie now") + "\"}");
    QTest::newRow("part") << QByteArray(R"({"a":"q7wm@canary.invalid"})");
    QTest::newRow("digest of another") << QByteArray(
        R"({"a":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})");
    QTest::newRow("zero") << QByteArray(R"({"a":0,"b":"00000000","c":null,"d":true})");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("broken escapes") << QByteArray(R"({"a":"%","b":"%4","c":"\\","d":"\\u","e":"====","f":"%zz"})");
}

void TestValueSearch::findsNothingElse()
{
    QFETCH(QByteArray, json);
    QVERIFY(findsIn(json.toStdString()).empty());
}

void TestValueSearch::tellsThePlace()
{
    ValueSearch search({{"host", "tt-abcdefgh"}, {"user", "tt-ijklmnop"}});
    loadInto("{\"event\":\"Ping\"}\n{\"event\":\"Pong\",\n \"p\":[{\"h\":\"tt-abcdefgh\"}],\"u\":\"x tt-ijklmnop "
             "tt-abcdefgh\"}\n",
             "t.json", [&search](const telltale::payload::Record &record) { search.search(record); });
    QCOMPARE(search.finds().size(), std::size_t{3});
    const ValueFind &find = search.finds()[0];
    QCOMPARE(find.value, std::size_t{0});
    QCOMPARE(find.source, std::string("t.json"));
    QCOMPARE(find.line, 3u);
    QCOMPARE(find.event, std::string("Pong"));
    QCOMPARE(find.path, std::string("/p/0/h"));
    QCOMPARE(search.count(0), std::uint64_t{2});
    QCOMPARE(search.count(1), std::uint64_t{1});
}

void TestValueSearch::looksAtKeys()
{
    const std::vector<ValueFind> finds = findsIn("{\"by\":{\"" + canary + "\":1}}");
    QCOMPARE(finds.size(), std::size_t{1});
    QVERIFY(finds[0].isInKey);
}

void TestValueSearch::looksAtBytes()
{
    ValueSearch search({{"e-mail", canary}});
    search.searchBytes("HELO\n" + base64(canary) + "\n", "stderr");
    QCOMPARE(search.finds().size(), std::size_t{1});
    QCOMPARE(search.finds()[0].source, std::string("stderr"));
    QCOMPARE(search.finds()[0].path, std::string());
}

void TestValueSearch::countsWhatItSearched()
{
    ValueSearch search({{"e-mail", canary}});
    loadInto("{\"a\":\"bcd\",\"e\":{\"f\":12}}\n{\"a\":null}\n", "t.ndjson",
             [&search](const telltale::payload::Record &record) { search.search(record); });
    QVERIFY(!search.hasFound());
    QCOMPARE(search.searched().records, std::uint64_t{2});
    QCOMPARE(search.searched().fields, std::uint64_t{3});
    QCOMPARE(search.searched().bytes, std::uint64_t{3 + 2 + 4 + 4});
    QVERIFY(search.searched().schemes >= 45);
    QVERIFY(search.searchedSentence().find("2 records, 3 fields") == 0);
}

void TestValueSearch::listsSoMany()
{
    ValueSearch search({{"e-mail", canary}});
    for (std::size_t i = 0; i < ValueSearch::mostFinds + 10; ++i)
        search.searchBytes(canary, "t");
    QCOMPARE(search.finds().size(), ValueSearch::mostFinds);
    QCOMPARE(search.count(0), std::uint64_t{ValueSearch::mostFinds + 10});
}

void TestValueSearch::shortValues()
{
    QCOMPARE(findsIn(R"({"a":"xy"})", "xy").size(), std::size_t{1});
    QVERIFY(findsIn(R"({"a":"xyz"})", "xy").empty());
    QVERIFY(findsIn(R"({"a":"anything","b":""})", "").empty());
    QCOMPARE(findsIn(R"({"a":"fbc1a9f858ea9e177916964bd88c3d37b91a1e84412765e29950777f265c4b75"})", "xy").size(),
             std::size_t{0});
    QCOMPARE(
        findsIn("{\"a\":\"" + digestText(Hasher().digest(HashAlgorithm::Sha1, "xy"), DigestCoding::Hex) + "\"}", "xy")
            .size(),
        std::size_t{1});
}

void TestValueSearch::survivesEveryTruncation()
{
    const std::string whole = "{\"a\":\"%41\\\\u0040" + base64(canary) + "\",\"b\":\""
        + digestText(canary, DigestCoding::Hex) + "\",\"c\":{\"" + canary + "\":1}}";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        ValueSearch search({{"e-mail", canary}});
        loadInto(whole.substr(0, length), "t.json",
                 [&search](const telltale::payload::Record &record) { search.search(record); });
        search.searchBytes(std::string_view(whole).substr(0, length), "t");
        QVERIFY(search.searched().fields >= 1);
    }
}

/// Layers in layers multiply; what is given up is said.
void TestValueSearch::staysBoundedOnHostileInput()
{
    std::string deep = canary;
    for (int i = 0; i < 12; ++i)
        deep = base64(deep);
    ValueSearch search({{"e-mail", canary}});
    search.searchBytes(deep, "t");
    QCOMPARE(search.searched().cut, std::uint64_t{1});
    std::string many;
    for (int i = 0; i < 20'000; ++i)
        many += "%25%5c" + base64("abcdefgh\\" + std::to_string(i)) + ' ';
    search.searchBytes(many, "t");
    search.searchBytes(std::string(300'000, '\\'), "t");
    search.searchBytes(std::string(300'000, '/'), "t");
    QVERIFY(!search.hasFound());
}

void TestValueSearch::plantsTheSameAgain()
{
    const std::vector<SoughtValue> one = plantCanaries("seed");
    const std::vector<SoughtValue> again = plantCanaries("seed");
    const std::vector<SoughtValue> other = plantCanaries("seed2");
    QCOMPARE(one.size(), std::size_t{6});
    std::set<std::string> words;
    for (std::size_t i = 0; i < one.size(); ++i) {
        QCOMPARE(one[i].kind, again[i].kind);
        QCOMPARE(one[i].text, again[i].text);
        if (one[i].kind != "ip")
            QVERIFY(one[i].text != other[i].text);
        words.insert(one[i].text);
    }
    QCOMPARE(words.size(), one.size());
    const auto of = [&one](std::string_view kind) {
        for (const SoughtValue &canaryOf : one) {
            if (canaryOf.kind == kind)
                return QString::fromStdString(canaryOf.text);
        }
        return QString();
    };
    QVERIFY(QRegularExpression(QStringLiteral("^tt-[a-z0-9]{10}@canary\\.invalid$")).match(of("e-mail")).hasMatch());
    QVERIFY(QRegularExpression(QStringLiteral("^198\\.51\\.100\\.\\d{1,3}$")).match(of("ip")).hasMatch());
    QVERIFY(of("path").startsWith(QLatin1String("/home/tt-")));
    // All are found where they stand.
    ValueSearch search(one);
    for (const SoughtValue &value : one)
        search.searchBytes("<" + value.text + ">", "t");
    QCOMPARE(search.finds().size(), one.size());
}

void TestValueSearch::givesAnEnvironment()
{
    const auto environment = canaryEnvironment(plantCanaries("seed"));
    QVERIFY(environment.size() >= 6);
    for (const auto &[name, value] : environment)
        QVERIFY(!name.empty() && !value.empty());
    QVERIFY(canaryEnvironment({}).empty());
}

QTEST_APPLESS_MAIN(TestValueSearch)
#include "tst_value_search.moc"
