// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/method_words.h"

#include <QSet>
#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using audit::Recognised;
using payload::NodeType;

namespace {

const std::string masterKey = "0123456789abcdef0123456789abcdef";

KeySource someKeys()
{
    return KeySource(*SecretKey::fromBytes(masterKey));
}

Method method(MethodKind kind)
{
    Method made;
    made.kind = kind;
    return made;
}

Method generalise(Generality generality, double step = 0)
{
    Method made = method(MethodKind::Generalise);
    made.generality = generality;
    made.step = step;
    return made;
}

FieldValue valueOf(std::string_view text, NodeType type = NodeType::String, Recognised recognised = Recognised::None)
{
    FieldValue value;
    value.text = text;
    value.type = type;
    value.recognised = recognised;
    return value;
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

Q_DECLARE_METATYPE(telltale::payload::NodeType)
Q_DECLARE_METATYPE(telltale::privacy::Generality)
Q_DECLARE_METATYPE(telltale::audit::Recognised)
Q_DECLARE_METATYPE(telltale::privacy::MethodKind)

class TestMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsTheVendorDoes_data();
    void hashesAsTheVendorDoes();
    void masks_data();
    void masks();
    void replaces();
    void generalises_data();
    void generalises();
    void refuses_data();
    void refuses();
    void goesByTheForm_data();
    void goesByTheForm();
    void keepsNothingAsItIs_data();
    void keepsNothingAsItIs();
    void hashesWithAKey();
    void rotates();
    void dropsWithoutAKey_data();
    void dropsWithoutAKey();
    void neverTellsTheValue_data();
    void neverTellsTheValue();
    void survivesTruncation();
    void isExplained();
};

void TestMethods::hashesAsTheVendorDoes_data()
{
    QTest::addColumn<MethodKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("Appsmith's anonymous user")
        << MethodKind::VendorHash << QByteArray("anonymousUser")
        << QByteArray("68385f9726ad05c8e551a8d5be5cd8213f1e733346a9eb00e86f83df94639555");
    QTest::newRow("a domain") << MethodKind::VendorHash << QByteArray("gmail.com")
                              << QByteArray("591bfe88c880df9685d3e298cac2271681a78e017441426ae3d5bd6c73cd3db7");
    QTest::newRow("lower case") << MethodKind::VendorHashLower << QByteArray("GMail.COM")
                                << QByteArray("591bfe88c880df9685d3e298cac2271681a78e017441426ae3d5bd6c73cd3db7");
    QTest::newRow("trimmed") << MethodKind::VendorHashTrimmed << QByteArray(" \tgmail.com\r\n")
                             << QByteArray("591bfe88c880df9685d3e298cac2271681a78e017441426ae3d5bd6c73cd3db7");
    QTest::newRow("both") << MethodKind::VendorHashTrimmedLower << QByteArray(" GMAIL.com ")
                          << QByteArray("591bfe88c880df9685d3e298cac2271681a78e017441426ae3d5bd6c73cd3db7");
    QTest::newRow("blanks alone, trimmed")
        << MethodKind::VendorHashTrimmed << QByteArray("   ")
        << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    // sha256("äöü"), in UTF-8
    QTest::newRow("lower case of other letters")
        << MethodKind::VendorHashLower << QByteArray("\xC3\x84\xC3\x96\xC3\x9C")
        << QByteArray::fromStdString(hexOf(sha256("\xC3\xA4\xC3\xB6\xC3\xBC")));
    QTest::newRow("no UTF-8") << MethodKind::VendorHashLower << QByteArray("A\xFF")
                              << QByteArray::fromStdString(hexOf(sha256("a\xFF")));
}

void TestMethods::hashesAsTheVendorDoes()
{
    QFETCH(MethodKind, kind);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, digest);
    const std::string own = text.toStdString();
    const MethodResult result = apply(method(kind), valueOf(own), {});
    QCOMPARE(result.what, MethodResult::What::Replace);
    QCOMPARE(result.type, NodeType::String);
    QCOMPARE(bytes(result.text), digest);
    // The empty text: its hash is e3b0c4…, and telling that is what an empty field must not do.
    QCOMPARE(hexOf(sha256("")), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void TestMethods::masks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QByteArray>("masked");
    QTest::newRow("all") << QByteArray("secret") << 0 << 0 << QByteArray("***");
    QTest::newRow("the length is hidden") << QByteArray("a very long one indeed") << 0 << 0 << QByteArray("***");
    QTest::newRow("ends") << QByteArray("4111111111111234") << 2 << 4 << QByteArray("41***1234");
    QTest::newRow("last") << QByteArray("4111111111111234") << 0 << 4 << QByteArray("***1234");
    QTest::newRow("half of it") << QByteArray("abcdef") << 2 << 1 << QByteArray("ab***f");
    QTest::newRow("more than half") << QByteArray("abcdef") << 2 << 2 << QByteArray("***");
    QTest::newRow("more than there is") << QByteArray("ab") << 1000 << 1000 << QByteArray("***");
    QTest::newRow("characters, no bytes")
        << QByteArray("\xC3\xA4\xC3\xB6\xC3\xBC\xE2\x82\xAC") << 1 << 1 << QByteArray("\xC3\xA4***\xE2\x82\xAC");
    QTest::newRow("no UTF-8") << QByteArray("\xFF\xFE\xFD\xFC") << 1 << 0 << QByteArray("\xFF***");
}

void TestMethods::masks()
{
    QFETCH(QByteArray, text);
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(QByteArray, masked);
    Method mask = method(MethodKind::Mask);
    mask.keepFirst = static_cast<std::uint32_t>(first);
    mask.keepLast = static_cast<std::uint32_t>(last);
    const std::string own = text.toStdString();
    QCOMPARE(bytes(apply(mask, valueOf(own), {}).text), masked);
    const MethodResult number = apply(mask, valueOf("123456", NodeType::Number), {});
    QCOMPARE(number.type, NodeType::String);
}

void TestMethods::replaces()
{
    Method constant = method(MethodKind::Constant);
    constant.constant = "none";
    QCOMPARE(apply(constant, valueOf("a"), {}).text, std::string("none"));
    QCOMPARE(apply(constant, valueOf("1", NodeType::Number), {}).type, NodeType::String);
    constant.constant = "0";
    constant.constantType = NodeType::Number;
    QCOMPARE(apply(constant, valueOf("a"), {}).type, NodeType::Number);
    QCOMPARE(apply(method(MethodKind::Keep), valueOf("a"), {}).what, MethodResult::What::Keep);
    QCOMPARE(apply(method(MethodKind::Drop), valueOf("a"), {}).what, MethodResult::What::Drop);
    QVERIFY(apply(method(MethodKind::Drop), valueOf("a"), {}).problem.isEmpty());
    QCOMPARE(apply(method(MethodKind::Drop), valueOf("null", NodeType::Null), {}).what, MethodResult::What::Drop);
}

void TestMethods::generalises_data()
{
    using G = Generality;
    constexpr NodeType text = NodeType::String;
    constexpr NodeType number = NodeType::Number;
    QTest::addColumn<Generality>("to");
    QTest::addColumn<double>("step");
    QTest::addColumn<NodeType>("type");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, G to, NodeType type, const char *before, const char *after, double step = 0) {
        QTest::newRow(name) << to << step << type << QByteArray(before) << QByteArray(after);
    };
    row("the first of its /24", G::Net24, text, "192.0.2.77", "192.0.2.0");
    row("the first of its /16", G::Net16, text, "192.0.2.77", "192.0.0.0");
    row("already", G::Net24, text, "192.0.2.0", "192.0.2.0");
    row("IPv6", G::Net24, text, "2001:db8:1234:5678:9abc:def0:1234:5678", "2001:db8:1234::");
    row("IPv6, capital letters", G::Net24, text, "2001:DB8:0:0::1", "2001:db8::");
    row("IPv6 to /32", G::Net16, text, "2001:db8:1234::1", "2001:db8::");
    row("IPv6 loopback", G::Net24, text, "::1", "::");
    row("IPv4 in IPv6", G::Net24, text, "::ffff:192.0.2.77", "::ffff:192.0.2.0");
    row("with a zone", G::Net24, text, "fe80::1234%eth0", "fe80::");
    row("with a prefix", G::Net24, text, "192.0.2.77/32", "192.0.2.0/24");
    row("with a shorter prefix", G::Net24, text, "10.1.2.3/8", "10.1.2.0/8");
    row("a list", G::Net24, text, "192.0.2.77, 198.51.100.9,2001:db8::1", "192.0.2.0, 198.51.100.0, 2001:db8::");
    row("a list without blanks", G::Net24, NodeType::Text, "192.0.2.77,198.51.100.9", "192.0.2.0, 198.51.100.0");

    row("ISO to the hour", G::Hour, text, "2024-01-09T07:10:17.602Z", "2024-01-09T07:00:00.000Z");
    row("ISO to the day", G::Day, text, "2024-01-09T07:10:17.602Z", "2024-01-09T00:00:00.000Z");
    row("ISO to the month", G::Month, text, "2024-01-09T07:10:17Z", "2024-01-01T00:00:00Z");
    row("ISO to the year", G::Year, text, "2024-05-09T07:10:17Z", "2024-01-01T00:00:00Z");
    row("with an offset", G::Hour, text, "2024-01-09T07:10:17+05:30", "2024-01-09T07:00:00+05:30");
    row("without seconds", G::Hour, text, "2024-01-09T07:10Z", "2024-01-09T07:00Z");
    row("without a zone", G::Day, text, "2024-01-09 07:10:17", "2024-01-09 00:00:00");
    row("a zone in words", G::Day, text, "2024-01-09 07:10:17.123456 UTC", "2024-01-09 00:00:00.000000 UTC");
    row("a date", G::Day, text, "2024-01-09", "2024-01-09");
    row("a date to the month", G::Month, text, "2024-02-29", "2024-02-01");
    row("seconds", G::Hour, number, "1704784217", "1704783600");
    row("seconds with a fraction", G::Hour, number, "1704784217.602", "1704783600.000");
    row("milliseconds", G::Day, number, "1704784233604", "1704758400000");
    row("microseconds", G::Day, number, "1704784233604123", "1704758400000000");
    row("nanoseconds", G::Day, number, "1704784233604123456", "1704758400000000000");
    row("milliseconds in a text", G::Day, text, "1704784233604", "1704758400000");
    row("seconds to the month", G::Month, number, "1706659200", "1704067200");
    row("seconds to the year", G::Year, number, "1706659200", "1704067200");

    row("latitude", G::Grid, number, "52.520008", "52.5");
    row("longitude in the west", G::Grid, number, "-122.4194", "-122.4");
    row("no minus zero", G::Grid, number, "-0.01", "0.0");
    row("a pair", G::Grid, text, "52.520008,13.404954", "52.5,13.4");
    row("a pair with a blank", G::Grid, text, "52.520008, 13.404954", "52.5, 13.4");
    row("a coarse grid", G::Grid, number, "52.520008", "55", 5);
    row("a fine grid", G::Grid, number, "52.520008", "52.52", 0.01);

    row("three parts", G::Major, text, "1.9.2", "1");
    row("with a v", G::Major, text, "v1.9.15", "v1");
    row("with a suffix", G::Major, text, "10.0-beta+42", "10");
    row("a number", G::Major, number, "3.11", "3");
    row("one part", G::Major, text, "7", "7");

    row("Chrome", G::Family, text,
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.111 "
        "Safari/537.36",
        "Chrome");
    row("curl", G::Family, NodeType::Text, "curl/8.5.0", "curl");

    row("URL to host", G::Host, text, "https://me:secret@www.example.com:8443/a/b?user=me#x",
        "https://www.example.com/");
    row("URL without path", G::Host, text, "https://example.com", "https://example.com/");
    row("URL with an address", G::Host, text, "http://192.0.2.77:8080/x", "http://192.0.2.0/");
    row("URL with IPv6", G::Host, text, "http://[2001:db8:1234:5678::1]/x", "http://[2001:db8:1234::]/");
    row("a file's URL to host", G::Host, text, "file:///home/alice/x", "file:///");
    row("a host name", G::Host, text, "db.example.com", "db.example.com");

    row("ids in a path", G::Path, text, "/api/v1/users/1234/orders/609ce8fb4092701c69df9846",
        "/api/v1/users/*/orders/*");
    row("a name behind users", G::Path, text, "/users/alice/edit", "/users/*/edit");
    row("a home", G::Path, text, "/home/alice/work/app", "/home/*/work/app");
    row("Windows", G::Path, text, "C:\\Users\\alice\\AppData", "C:\\Users\\*\\AppData");
    row("a URL with a query", G::Path, text, "https://example.com/u/42?token=abc#here", "https://example.com/u/*");
    row("escapes", G::Path, text, "/invite/alice%40example.com/", "/invite/*/");
    row("an address in it", G::Path, text, "/mail/alice@example.com", "/mail/*");
    row("a long word", G::Path, text, "/k/abcdefghijklmnopqrstuvwxyz", "/k/*");
    row("a path's query", G::Path, text, "/search?q=me", "/search");

    row("tens", G::Bucket, number, "1234", "1230");
    row("a thousand wide", G::Bucket, number, "1234", "1000", 1000);
    row("below zero", G::Bucket, number, "-1", "-10");
    row("a fraction", G::Bucket, number, "17.99", "10");
    row("a narrow bucket", G::Bucket, number, "0.37", "0.3", 0.1);
    row("on the border", G::Bucket, number, "0.3", "0.3", 0.1);
    row("an exponent", G::Bucket, number, "1.5e3", "1500");
    row("a number in a text", G::Bucket, text, "99", "90");
    row("nought", G::Bucket, number, "0", "0");
}

void TestMethods::generalises()
{
    QFETCH(Generality, to);
    QFETCH(double, step);
    QFETCH(NodeType, type);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const std::string own = before.toStdString();
    const MethodResult result = apply(generalise(to, step), valueOf(own, type), {});
    QVERIFY2(result.problem.isEmpty(), qUtf8Printable(result.problem));
    QCOMPARE(bytes(result.text), after);
    QCOMPARE(result.type, type == NodeType::Number ? NodeType::Number : NodeType::String);
    // What is general already stays so.
    const MethodResult again = apply(generalise(to, step), valueOf(result.text, type), {});
    QCOMPARE(bytes(again.text), to == Generality::Family ? bytes(again.text) : after);
}

void TestMethods::refuses_data()
{
    using G = Generality;
    QTest::addColumn<Generality>("to");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, G to, const char *text) { QTest::newRow(name) << to << QByteArray(text); };
    row("unknown is no address", G::Net24, "unknown");
    row("five parts", G::Net24, "1.2.3.4.5");
    row("an address with a port", G::Net24, "192.0.2.77:443");
    row("an address, then a name", G::Net24, "192.0.2.77, proxy.internal");
    row("a comma at the end", G::Net24, "192.0.2.77,");
    row("a word is no time", G::Day, "yesterday");
    row("an English date", G::Day, "Jan 9 2024");
    row("a month too many", G::Day, "2024-13-01");
    row("the 30th of February", G::Month, "2024-02-30T00:00:00Z");
    row("a minute too many", G::Hour, "2024-01-09T07:60:00Z");
    row("a time and more", G::Hour, "2024-01-09T07:10:00Z alice");
    row("a name behind a date", G::Day, "2024-01-09 alice");
    row("a zone without end", G::Day, "2024-01-09T07:10:00+");
    row("an old number", G::Day, "12345");
    row("an exponent", G::Day, "1.7e9");
    row("degrees beyond the globe", G::Grid, "181");
    row("a town", G::Grid, "Berlin");
    row("half a pair", G::Grid, "52.5,");
    row("no version", G::Major, "latest");
    row("a build", G::Major, "20240109123456");
    row("a hash of a commit", G::Major, "1a2b3c4");
    row("no user agent", G::Family, "alice@example.com");
    row("no URL", G::Host, "alice@example.com");
    row("a list of hosts", G::Host, "mongodb://a.example,b.example/x");
    row("no path", G::Path, "alice");
    row("no number", G::Bucket, "many");
    row("NaN", G::Bucket, "NaN");
    row("hexadecimal", G::Bucket, "0x1F");
    row("beyond what is exact", G::Bucket, "1e300");
    row("beyond all", G::Bucket, "1e999");
}

void TestMethods::refuses()
{
    QFETCH(Generality, to);
    QFETCH(QByteArray, text);
    const std::string own = text.toStdString();
    const MethodResult result = apply(generalise(to), valueOf(own), {});
    QCOMPARE(result.what, MethodResult::What::Drop);
    QVERIFY(!result.problem.isEmpty());
    QVERIFY(result.text.empty());
    QVERIFY(!result.problem.contains(QString::fromUtf8(text)));
}

void TestMethods::goesByTheForm_data()
{
    QTest::addColumn<Recognised>("form");
    QTest::addColumn<NodeType>("type");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); ///< empty: dropped
    const auto row = [](const char *name, Recognised form, const char *before, const char *after,
                        NodeType type = NodeType::String) {
        QTest::newRow(name) << form << type << QByteArray(before) << QByteArray(after);
    };
    row("an address", Recognised::Ipv4, "192.0.2.77", "192.0.2.0");
    row("IPv6", Recognised::Ipv6, "2001:db8:1:2::3", "2001:db8:1::");
    row("a time", Recognised::Timestamp, "2024-01-09T07:10:17Z", "2024-01-09T00:00:00Z");
    row("a coordinate", Recognised::Coordinates, "52.520008", "52.5", NodeType::Number);
    row("a version", Recognised::Semver, "1.9.2", "1");
    row("a URL", Recognised::Url, "https://example.com/a", "https://example.com/");
    row("a path", Recognised::FilePath, "/home/me", "/home/*");
    row("any number", Recognised::None, "37", "30", NodeType::Number);
    row("nobody knows", Recognised::None, "Mysore", "");
    row("an e-mail address", Recognised::Email, "me@example.com", "");
    row("truth", Recognised::Boolean, "true", "", NodeType::Boolean);
}

void TestMethods::goesByTheForm()
{
    QFETCH(Recognised, form);
    QFETCH(NodeType, type);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const std::string own = before.toStdString();
    QVERIFY(asksForForm(generalise(Generality::Form)));
    const MethodResult result = apply(generalise(Generality::Form), valueOf(own, type, form), {});
    QCOMPARE(result.what, after.isEmpty() ? MethodResult::What::Drop : MethodResult::What::Replace);
    QCOMPARE(bytes(result.text), after);
    QCOMPARE(result.problem.isEmpty(), !after.isEmpty());
}

void TestMethods::keepsNothingAsItIs_data()
{
    QTest::addColumn<MethodKind>("kind");
    for (const MethodKind kind : methodKinds()) {
        if (kind != MethodKind::Drop)
            QTest::addRow("method %d", static_cast<int>(kind)) << kind;
    }
}

void TestMethods::keepsNothingAsItIs()
{
    QFETCH(MethodKind, kind);
    const KeySource keys = someKeys();
    for (const FieldValue &value :
         {valueOf("null", NodeType::Null), valueOf(""), valueOf("", NodeType::Text), valueOf("", NodeType::Bytes),
          valueOf("{}", NodeType::EmptyObject), valueOf("[]", NodeType::EmptyArray)}) {
        const MethodResult result = apply(method(kind), value, keys);
        QCOMPARE(result.what, MethodResult::What::Keep);
        QVERIFY(result.problem.isEmpty());
    }
}

void TestMethods::hashesWithAKey()
{
    const KeySource keys = someKeys();
    const MethodResult result = apply(method(MethodKind::KeyedHash), valueOf("a@example.com"), keys);
    // The very HMAC of the value with the very key: other programs can make it, too.
    QCOMPARE(result.text, hexOf(Hmac(masterKey).of("a@example.com")));
    QCOMPARE(result.type, NodeType::String);
    const MethodResult number = apply(method(MethodKind::KeyedHash), valueOf("42", NodeType::Number), keys);
    QCOMPARE(number.type, NodeType::String);
    QCOMPARE(number.text, hexOf(Hmac(masterKey).of("42")));
    Method brief = method(MethodKind::ShortKeyedHash);
    brief.digits = 12;
    QCOMPARE(apply(brief, valueOf("a@example.com"), keys).text, result.text.substr(0, 12));
    const KeySource others(*SecretKey::fromBytes("another key of more than sixteen"));
    QVERIFY(apply(method(MethodKind::KeyedHash), valueOf("a@example.com"), others).text != result.text);
}

void TestMethods::rotates()
{
    const KeySource keys = someKeys();
    const std::int64_t january = 1'704'784'217'602; // 2024-01-09T07:10:17.602Z
    const std::int64_t hour = 3'600'000;
    const std::int64_t day = 24 * hour;
    QCOMPARE(periodOf(Rotation::Day, january), std::string("2024-01-09"));
    QCOMPARE(periodOf(Rotation::Month, january), std::string("2024-01"));
    QCOMPARE(periodOf(Rotation::Year, january), std::string("2024"));
    QCOMPARE(periodOf(Rotation::Never, january), std::string());
    for (const MethodKind kind : {MethodKind::KeyedHash, MethodKind::ShortKeyedHash, MethodKind::Pseudonym}) {
        for (const auto &[rotation, inside, outside] :
             {std::tuple(Rotation::Day, hour, day), std::tuple(Rotation::Month, day, 31 * day),
              std::tuple(Rotation::Year, 300 * day, 366 * day)}) {
            Method rotating = method(kind);
            rotating.rotation = rotation;
            const auto at = [&](std::int64_t time) {
                FieldValue value = valueOf("609ce8fb4092701c69df9846");
                value.time = time;
                return apply(rotating, value, keys).text;
            };
            QCOMPARE(at(january), at(january + inside));
            QVERIFY(at(january) != at(january + outside));
            QVERIFY(at(january) != apply(method(kind), valueOf("609ce8fb4092701c69df9846"), keys).text);
            // Without a time nobody knows the period.
            const MethodResult timeless = apply(rotating, valueOf("609ce8fb4092701c69df9846"), keys);
            QCOMPARE(timeless.what, MethodResult::What::Drop);
            QVERIFY(!timeless.problem.isEmpty());
        }
    }
}

void TestMethods::dropsWithoutAKey_data()
{
    QTest::addColumn<MethodKind>("kind");
    QTest::newRow("hash") << MethodKind::KeyedHash;
    QTest::newRow("short hash") << MethodKind::ShortKeyedHash;
    QTest::newRow("pseudonym") << MethodKind::Pseudonym;
}

void TestMethods::dropsWithoutAKey()
{
    QFETCH(MethodKind, kind);
    QVERIFY(needsKey(method(kind)));
    const MethodResult result = apply(method(kind), valueOf("a@example.com"), {});
    QCOMPARE(result.what, MethodResult::What::Drop);
    QVERIFY(!result.problem.isEmpty());
    QVERIFY(result.text.empty());
}

void TestMethods::neverTellsTheValue_data()
{
    QTest::addColumn<MethodKind>("kind");
    for (const MethodKind kind : methodKinds()) {
        if (kind != MethodKind::Keep)
            QTest::addRow("method %d", static_cast<int>(kind)) << kind;
    }
}

void TestMethods::neverTellsTheValue()
{
    QFETCH(MethodKind, kind);
    const KeySource keys = someKeys();
    for (const char *text : {"alice.secret@example.com", "Mysore Karnataka", "+49 170 1234567", "\xFF\xFE bytes here",
                             "a{\"b\":1}", "-- ++ ==", "\xE6\x9D\x8E\xE5\xB0\x8F\xE9\xBE\x99"}) {
        for (const NodeType type : {NodeType::String, NodeType::Text, NodeType::Bytes, NodeType::Number}) {
            const MethodResult result = apply(method(kind), valueOf(text, type), keys);
            QVERIFY(result.what != MethodResult::What::Keep);
            QVERIFY(result.text.find(text) == std::string::npos);
        }
    }
}

void TestMethods::survivesTruncation()
{
    const KeySource keys = someKeys();
    const Generality all[] = {Generality::Form,  Generality::Net24,  Generality::Net16, Generality::Hour,
                              Generality::Day,   Generality::Month,  Generality::Year,  Generality::Grid,
                              Generality::Major, Generality::Family, Generality::Host,  Generality::Path,
                              Generality::Bucket};
    for (const std::string text :
         {"2024-01-09T07:10:17.602+05:30", "https://me:p@[2001:db8::1]:80/a/%4", "192.0.2.77, ::ffff:192.0.2.1%1/120",
          "-1704784217.602e+3", "609ce8fb-4092-701c-89df-98461234abcd", "AA:bb:cc:dd:ee:ff", "aabb.ccdd.eeff",
          "\xE2\x82", "Mozilla/5.0 (X11; Linux) Chrome/1.2", "C:\\Users\\", "a@b.example"}) {
        for (std::size_t length = 0; length <= text.size(); ++length) {
            const std::string cut = text.substr(0, length);
            for (const NodeType type : {NodeType::String, NodeType::Number}) {
                for (const Generality to : all)
                    (void)apply(generalise(to), valueOf(cut, type), keys);
                for (const MethodKind kind : methodKinds())
                    (void)apply(method(kind), valueOf(cut, type), keys);
            }
        }
    }
    const std::string large(1 << 20, '9');
    for (const Generality to : all)
        QVERIFY(apply(generalise(to), valueOf(large), keys).text.size() <= large.size());
}

void TestMethods::isExplained()
{
    QSet<QString> titles;
    for (const MethodKind kind : methodKinds()) {
        const MethodWords words = wordsOf(kind);
        QVERIFY(!words.title.isEmpty() && !words.explanation.isEmpty() && !words.strengthText.isEmpty());
        QVERIFY(!words.explanation.contains(QLatin1Char('\n')));
        titles.insert(words.title);
    }
    QCOMPARE(titles.size(), static_cast<qsizetype>(methodKinds().size()));
    QCOMPARE(wordsOf(MethodKind::Keep).strength, Strength::None);
    QCOMPARE(wordsOf(MethodKind::VendorHash).strength, Strength::Weak);
    QCOMPARE(wordsOf(MethodKind::KeyedHash).strength, Strength::Strong);
    QCOMPARE(wordsOf(MethodKind::Drop).strength, Strength::Gone);
    QCOMPARE(strengthTitle(Strength::Gone), QStringLiteral("cannot be turned back"));
}

QTEST_GUILESS_MAIN(TestMethods)
#include "tst_methods.moc"
