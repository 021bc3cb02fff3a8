// SPDX-License-Identifier: GPL-3.0-or-later
// What a value is: the rows that matter to users, the labelled suites, technical values, hostile input.
#include "audit/labelled_values.h"
#include "audit/technical_values.h"
#include "audit/values/value_memo.h"
#include "audit/values/value_recogniser.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace telltale;
using namespace telltale::audit;

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

payload::NodeType typeOf(const QByteArray &word)
{
    return word == "number" ? payload::NodeType::Number
        : word == "boolean" ? payload::NodeType::Boolean
                            : payload::NodeType::String;
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void saysWhy_data();
    void saysWhy();
    void keysHelp_data();
    void keysHelp();
    void staysQuiet_data();
    void staysQuiet();
    void secretsAreMarked();
    void judgesLargeValuesByTheirBeginning();
    void keepsItsAccuracyOnCoreValues();
    void keepsItsAccuracyOnNationalValues();
    void technicalValuesRaiseNoAlarm();
    void survivesEveryTruncation();
    void survivesEveryByte();
    void isLinear();
    void anyThread();
    void theMemoSaysTheSame();

private:
    const ValueRecogniser m_recogniser;
};

void TestValues::recognises_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *value, const char *expected, const char *type = "string") {
        QTest::addRow("%s", value) << QByteArray(value) << QByteArray(type) << QByteArray(expected);
    };
    // The page that everything started from.
    row("609ce8fb4092701c69df9846", "objectid");
    row("75ddda7c-ba47-41e0-9578-7d3afaf05284", "uuid");
    row("1704784217.602", "timestamp", "number");
    row("1704784233604", "timestamp", "number");
    row("117.211.16.3", "ipv4");
    row("v1.9.15", "semver");
    row("3.3.1", "semver");
    row("en-US", "locale");
    row("2020-11-04T10:52:14.616Z", "timestamp");
    row("a3d8b23b9b0cac986af79f4826d009463f8dfc372f188934710115491b7665a1", "sha-256");
    row("https://dev.appsmith.com/applications", "url");
    row("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.111 "
        "Safari/537.36",
        "user-agent");
    row("api.mixpanel.com", "hostname");
    row("8", "", "number");
    row("true", "", "boolean");
    row("FETCH_RELEASE_NOTES", "");
    row("cloud-services", "");
    row("/applications", "");
    // People.
    row("ines.marlowe@example.com", "email");
    row("\"john doe\"@example.com", "email");
    row("user@xn--80ak6aa92e.com", "email");
    row("用户@例子.广告", "email");
    row("user@[192.0.2.1]", "email");
    row("+41 22 730 5989", "phone");
    row("+4915112345678", "phone");
    row("(415) 555-2671", "phone");
    row("4111 1111 1111 1111", "credit-card");
    row("378282246310005", "credit-card");
    row("DE89 3704 0044 0532 0130 00", "iban");
    row("GB29NWBK60161331926819", "iban");
    row("078-05-1123", "national-id");
    row("12345678Z", "national-id");
    row("131052-308T", "national-id");
    row("EC1A 1BB", "postal-code");
    row("504 parkwood drive", "postal-address");
    // Machines.
    row("00:1a:2b:3c:4d:5e", "mac");
    row("001a.2b3c.4d5e", "mac");
    row("fe80::1%eth0", "ipv6");
    row("10.0.0.0/8", "ipv4");
    row("127.0.0.1:37487", "ipv4");
    row("[2001:db8::1]:443", "ipv6");
    row("db01.corp", "hostname");
    row("/home/ines/notes/main.py", "file-path");
    row("C:\\Users\\ines\\AppData", "file-path");
    row("curl/8.5.0", "user-agent");
    row("490154203237518", "imei");
    row("Europe/Berlin", "time-zone");
    row("44.6488, -63.5752", "coordinates");
    row("application/json; charset=utf-8", "media-type");
    row("PT1H30M", "duration");
    row("350ms", "duration");
    row("2021-05-13", "date");
    row("Tue, 09 Jan 2024 07:10:17 GMT", "timestamp");
    row("01ARZ3NDEKTSV4RRFFQ69G5FAV", "ulid");
    row("0ujtsYcgvSTl8PAuAdqWYSMnLOv", "ksuid");
    // Keys and money.
    row("AKIAIOSFODNN7EXAMPLF", "secret");
    row("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "secret");
    row("glpat-A1b2C3d4E5f6G7h8I9j0", "secret");
    row("xoxb-123456789012-abcdefGHIJKL", "secret");
    row("sk_live_4eC39HqLyjWDarjtT1zdp7dc", "secret");
    row("Basic dXNlcjpwYXNzd29yZA==", "secret");
    row("-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA", "private-key");
    row("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "jwt");
    row("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "crypto-address");
    row("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "crypto-address");
    row("$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", "bcrypt");
    row("eyJ1c2VyIjoiaW5lcyIsImFnZSI6NDJ9", "base64");
    row("{\"user\":\"ines\"}", "json");
    row("name%3DInes%26mail%3Da%40b.example", "url-encoded");
}

void TestValues::recognises()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, expected);
    ValueContext context;
    context.type = typeOf(type);
    QCOMPARE(bytes(word(m_recogniser.judge(view(value), context).recognised)), expected);
    QCOMPARE(bytes(word(m_recogniser.judge(" " + value.toStdString() + "\n", context).recognised)),
             type == "string" ? expected : QByteArray());
}

void TestValues::saysWhy_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *value, const char *why) {
        QTest::addRow("%s", value) << QByteArray(value) << QByteArray(why);
    };
    row("192.0.2.44", "value is an IPv4 address (documentation range)");
    row("10.1.2.3", "value is an IPv4 address (private network)");
    row("127.0.0.1", "value is an IPv4 address (loopback: the machine itself)");
    row("117.211.16.3", "value is an IPv4 address");
    row("ff02::1", "value is an IPv6 address (multicast)");
    row("4111111111111111", "value is a payment card number (Visa)");
    row("02:42:ac:11:00:02", "value is a MAC address (locally administered: made up)");
    row("75ddda7c-ba47-41e0-9578-7d3afaf05284", "value is a UUID (version 4: random)");
    row("1704784233604", "value is a timestamp (milliseconds since 1970)");
    row("https://ines:s3cret@example.com/", "value is a URL (with a password)");
    row("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "value is a GitHub token");
    row("https://a.example/?t=ghp_16C7e42F292c6912E7710c838347Ae178B4a", "value is a URL (a GitHub token)");
    row("fetch-release-notes", "");
}

void TestValues::saysWhy()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, why);
    QCOMPARE(bytes(m_recogniser.recognise(view(value)).why), why);
}

void TestValues::keysHelp_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *key, const char *value, const char *expected) {
        QTest::addRow("%s=%s", key, value) << QByteArray(key) << QByteArray(value) << QByteArray(expected);
    };
    row("", "178051123", "");
    row("", "078051123", "national-id"); // no count begins with a zero
    row("", "078001123", "");            // and this is no such number
    row("", "0032698674", "national-id");
    row("", "0032698675", "");
    row("", "Z12803456", "national-id");
    row("", "R20240117", ""); // a date
    row("ssn", "078051123", "national-id");
    row("socialSecurityNumber", "078051123", "national-id");
    row("total", "121000358", "");
    row("routing_number", "121000358", "bank-routing");
    row("passport", "912803456", "national-id");
    row("count", "912803456", "");
    row("phone", "1234567890", "phone");
    row("total", "1234567890", "timestamp");
    row("mp_country_code", "IN", "country");
    row("edition", "CE", "");
    row("currency", "EUR", "currency");
    row("lang", "en", "locale");
    row("lat", "44.6488", "coordinates");
    row("ratio", "44.6488", "");
    row("version", "2.37.18.188", "semver");
    row("password", "Tr0ub4dor&3", "secret");
    row("passwordPolicy", "strict", "");
    row("apiKey", "c8f1d27a93be4fd0a6127e55", "secret");
    row("tokenType", "bearer", "");
    row("publicKey", "c8f1d27a93be4fd0a6127e55", "hex");
    row("seed_phrase", "legal winner thank year wave sausage worth useful legal winner thank yellow", "seed-phrase");
    row("title", "legal winner thank year wave sausage worth useful legal winner thank yellow", "");
}

void TestValues::keysHelp()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    ValueContext context;
    context.key = view(key);
    QCOMPARE(bytes(word(m_recogniser.judge(view(value), context).recognised)), expected);
}

void TestValues::staysQuiet_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"logo@2x.png",
                              "react@18.2.0",
                              "@scope/package",
                              "git@github.com:org/repo.git",
                              "service.name",
                              "main.rs",
                              "user.created",
                              "analytics.js",
                              "1-1000",
                              "12:34:56:78",
                              "std::cout",
                              "1234567890123456",
                              "4012-8888-8888-1882",
                              "DE89 3704 0044 0532 0130 01",
                              "0000-0000-0000-0000",
                              "ff:ff:ff:ff:ff:ff",
                              "00:00:00:00:00:00",
                              "999.1.1.1",
                              "A1B2C3",
                              "a1b2c3d",
                              "camelCaseWordsHere",
                              "process.processTicksAndRejections",
                              "node:internal/modules/cjs/loader",
                              "12345",
                              "2024",
                              "100%",
                              "-17.25",
                              "1920x1080",
                              "line 48 of a long diagnostic text that repeats itself",
                              "is-ok",
                              "no-op",
                              "IN",
                              "GET",
                              "BIG-123",
                              "build-4711-abcdef0"})
        QTest::addRow("%s", value) << QByteArray(value);
}

void TestValues::staysQuiet()
{
    QFETCH(QByteArray, value);
    const ValueMatch match = m_recogniser.judge(view(value));
    QVERIFY2(!isTelling(match), ValueRecogniser::why(match).c_str());
}

void TestValues::secretsAreMarked()
{
    QVERIFY(m_recogniser.judge("ghp_16C7e42F292c6912E7710c838347Ae178B4a").isSecret);
    QVERIFY(m_recogniser.judge("4111111111111111").isSecret);
    QVERIFY(m_recogniser.judge("https://ines:s3cret@example.com/").isSecret);
    QVERIFY(!m_recogniser.judge("https://example.com/").isSecret);
    QVERIFY(!m_recogniser.judge("ines.marlowe@example.com").isSecret);
    // A placeholder is nobody's secret.
    QVERIFY(!m_recogniser.judge("AKIAIOSFODNN7EXAMPLE").isSecret);
}

void TestValues::judgesLargeValuesByTheirBeginning()
{
    const std::string filler(4 << 20, 'x');
    const ValueVerdict json = m_recogniser.recognise("{\"a\":\"" + filler + "\"}");
    QCOMPARE(json.recognised, Recognised::Json);
    QVERIFY(json.isPrefix);
    QVERIFY2(json.why.find("first 16384 bytes") != std::string::npos, json.why.c_str());
    QVERIFY(m_recogniser.judge("key ghp_16C7e42F292c6912E7710c838347Ae178B4a " + filler).isSecret);
    // Behind the limit nothing is looked at.
    QVERIFY(!m_recogniser.judge(filler + " ghp_16C7e42F292c6912E7710c838347Ae178B4a").isSecret);
}

namespace {

Score scoreOf(const ValueRecogniser &recogniser, const std::string &tier, bool withContext)
{
    std::vector<std::string> wrong;
    Score all;
    std::vector<LabelledValue> values = presidioValues(TELLTALE_SHARED_DIR);
    std::erase_if(values, [&tier](const LabelledValue &row) { return row.tier != tier; });
    for (const auto &[entity, score] : judgeAll(recogniser, values, withContext, wrong))
        all.add(score);
    return all;
}

} // namespace

void TestValues::keepsItsAccuracyOnCoreValues()
{
    const Score alone = scoreOf(m_recogniser, "core", false);
    if (alone.hits + alone.misses == 0)
        QSKIP("suites/pii-values is not there");
    QVERIFY2(alone.recall() >= 0.90, qPrintable(QString::number(alone.recall())));
    QVERIFY2(alone.precision() >= 0.95, qPrintable(QString::number(alone.precision())));
    const Score named = scoreOf(m_recogniser, "core", true);
    QVERIFY2(named.recall() >= 0.95, qPrintable(QString::number(named.recall())));
    QVERIFY2(named.precision() >= 0.95, qPrintable(QString::number(named.precision())));
}

void TestValues::keepsItsAccuracyOnNationalValues()
{
    const Score named = scoreOf(m_recogniser, "national", true);
    if (named.hits + named.misses == 0)
        QSKIP("suites/pii-values is not there");
    QVERIFY2(named.recall() >= 0.95, qPrintable(QString::number(named.recall())));
    QVERIFY2(named.precision() >= 0.95, qPrintable(QString::number(named.precision())));
    const Score alone = scoreOf(m_recogniser, "national", false);
    QVERIFY2(alone.precision() >= 0.95, qPrintable(QString::number(alone.precision())));
}

void TestValues::technicalValuesRaiseNoAlarm()
{
    const std::vector<TechnicalValue> values = technicalValues(TELLTALE_SHARED_DIR);
    QVERIFY(values.size() >= 500);
    for (const bool withKey : {true, false}) {
        QStringList alarms;
        for (const TechnicalValue &value : values) {
            ValueContext context;
            context.type = value.type;
            if (withKey)
                context.key = value.key;
            const ValueMatch match = m_recogniser.judge(value.text, context);
            if (isTelling(match))
                alarms += QString::fromStdString(value.key + '=' + value.text + ": " + ValueRecogniser::why(match));
        }
        QVERIFY2(static_cast<std::size_t>(alarms.size()) * 100 <= values.size(), qPrintable(alarms.join(u'\n')));
    }
}

void TestValues::survivesEveryTruncation()
{
    for (const char *value :
         {"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/537.36 (KHTML, like Gecko)",
          "https://ines:s3cret@[2001:db8::1]:443/a?b=c#d", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA",
          "Tue, 09 Jan 2024 07:10:17 GMT", "\"a b\\\"c\"@[IPv6:2001:db8::1]", "P1Y2M3W4DT5H6M7.8S",
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "de_DE.UTF-8@euro", "4111-1111-1111-1111",
          "::ffff:192.168.1.0/96"}) {
        const std::string whole(value);
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            for (std::size_t begin = 0; begin <= length; ++begin) {
                // A copy of exactly this length, so that a look past the end is seen by the sanitizer.
                const std::vector<char> piece(whole.begin() + static_cast<std::ptrdiff_t>(begin),
                                              whole.begin() + static_cast<std::ptrdiff_t>(length));
                m_recogniser.judge({piece.data(), piece.size()});
            }
        }
    }
}

void TestValues::survivesEveryByte()
{
    const std::string seed = "ines@example.com 4111 1111 1111 1111 https://a.b/c?d=e 2024-01-09T07:10:17Z";
    for (std::size_t at = 0; at < seed.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = seed;
            text[at] = static_cast<char>(byte);
            const ValueVerdict verdict = m_recogniser.recognise(text);
            QVERIFY((verdict.recognised == Recognised::None) == verdict.why.empty());
        }
    }
    QCOMPARE(m_recogniser.judge({"\0\0\0\0\0\0\0\0", 8}).recognised, Recognised::None);
    QCOMPARE(m_recogniser.judge("").recognised, Recognised::None);
}

void TestValues::isLinear()
{
    for (const char *piece :
         {"a.", "1.", "(", "@", "a@", "1 2 ", "%4", ":", "-", "/a", "AKIA", "$", "1-", "[", "eyJ."}) {
        std::string text;
        while (text.size() < 1 << 20)
            text += piece;
        m_recogniser.judge(text);
        m_recogniser.judge(text.substr(0, ValueRecogniser::prefixLimit));
    }
}

void TestValues::anyThread()
{
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round) {
                wrong +=
                    m_recogniser.judge("ghp_16C7e42F292c6912E7710c838347Ae178B4a").recognised != Recognised::Secret;
                wrong += m_recogniser.judge("+41 22 730 5989").recognised != Recognised::Phone;
                wrong += m_recogniser.judge("078-05-1123").recognised != Recognised::NationalId;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestValues::theMemoSaysTheSame()
{
    ValueMemo memo(m_recogniser);
    const std::vector<TechnicalValue> values = capturedValues(TELLTALE_SHARED_DIR);
    QVERIFY(values.size() > 20);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const ValueContext context{values[i].type, values[i].key, {}};
            // A field's number stands for its key.
            const auto field = static_cast<std::uint32_t>(std::hash<std::string>()(values[i].key));
            QCOMPARE(memo.judge(field, values[i].text, context), m_recogniser.judge(values[i].text, context));
        }
    }
    // The same value under another name, or of another type, is another question.
    QCOMPARE(memo.judge(1, "178051123", {payload::NodeType::String, "ssn", {}}).recognised, Recognised::NationalId);
    QCOMPARE(memo.judge(2, "178051123", {payload::NodeType::String, "total", {}}).recognised, Recognised::None);
    QCOMPARE(memo.judge(3, "true", {payload::NodeType::Boolean, {}, {}}).recognised, Recognised::None);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
