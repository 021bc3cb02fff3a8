// SPDX-License-Identifier: GPL-3.0-or-later
// The validators one by one: numbers whose checksum is right, and the same with one digit changed.
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "audit/values/checks/crypto_address.h"
#include "audit/values/checks/device_ids.h"
#include "audit/values/checks/email.h"
#include "audit/values/checks/encodings.h"
#include "audit/values/checks/hostname.h"
#include "audit/values/checks/identifiers.h"
#include "audit/values/checks/ip_address.h"
#include "audit/values/checks/number_checks.h"
#include "audit/values/checks/phone.h"
#include "audit/values/checks/places.h"
#include "audit/values/checks/texts.h"
#include "audit/values/checks/time_text.h"
#include "audit/values/checks/url.h"
#include "audit/values/checks/validators.h"
#include "audit/values/value_profile.h"

#include <QTest>

#include <limits>

using namespace telltale::audit;
using namespace telltale::audit::checks;

class TestValueChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDigitBreaksIt_data();
    void oneDigitBreaksIt();
    void verhoeffIsRight();
    void ipKinds_data();
    void ipKinds();
    void emails_data();
    void emails();
    void times_data();
    void times();
    void epochs_data();
    void epochs();
    void urls();
    void phones();
    void places();
    void versions_data();
    void versions();
    void base64();
    void profiles();
    void homeOwners();
    void everyValidatorIsSafe();
};

void TestValueChecks::oneDigitBreaksIt_data()
{
    QTest::addColumn<QByteArray>("validator");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *validator, const char *value) {
        QTest::addRow("%s %s", validator, value) << QByteArray(validator) << QByteArray(value);
    };
    row("luhn", "4111111111111111");
    row("aba-routing", "121000358");
    row("verhoeff", "2363");
    row("es-nif", "12345678Z");
    row("es-nie", "X9613851N");
    row("it-vat", "01333550323");
    row("de-tax-id", "12345678903");
    row("pl-pesel", "44051401458");
    row("uk-nhs", "4010232137");
    row("ch-ahv", "756.9217.0769.85");
    row("nl-bsn", "111222333");
    row("fr-nir", "255081416802538");
    row("fi-identity-code", "131052-308T");
    row("se-personnummer", "871220-2384");
    row("no-birth-number", "01010750160");
    row("ee-personal-code", "37605030299");
    row("br-cpf", "529.982.247-25");
    row("br-cnpj", "11.222.333/0001-81");
    row("ca-sin", "130692544");
    row("cl-rut", "12.345.678-5");
    row("ar-cuit", "20-12345678-6");
    row("us-npi", "1234567893");
    row("in-aadhaar", "312345678909");
    row("tr-id", "10000000146");
    row("th-id", "1234567890121");
    row("cn-id", "11010519491231002X");
    row("tw-id", "A123456789");
    row("jp-my-number", "123456789018");
    row("au-abn", "51824753556");
    row("au-tfn", "876543210");
    row("za-id", "8001015009087");
    row("sg-nric", "S2740116C");
    row("hr-oib", "33392005961");
    row("be-national", "85.07.30-033.28");
    row("ro-cnp", "1800101221144");
    row("pt-nif", "123456789");
}

void TestValueChecks::oneDigitBreaksIt()
{
    QFETCH(QByteArray, validator);
    QFETCH(QByteArray, value);
    const Validator check = findValidator(validator.toStdString());
    QVERIFY(check);
    QVERIFY(check(value.toStdString()));
    // The last digit but one: raised by one, no scheme of check digits misses it.
    std::string other = value.toStdString();
    const std::size_t last = other.find_last_of("0123456789", other.find_last_of("0123456789") - 1);
    other[last] = other[last] == '9' ? '0' : static_cast<char>(other[last] + 1);
    QVERIFY2(!check(other), other.c_str());
}

void TestValueChecks::verhoeffIsRight()
{
    // The scheme finds every single wrong digit and every swap of neighbours.
    const std::string right = "399876543211";
    QVERIFY(verhoeff(right));
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (char c = '0'; c <= '9'; ++c) {
            std::string other = right;
            other[i] = c;
            QCOMPARE(verhoeff(other), c == right[i]);
        }
        if (i + 1 < right.size() && right[i] != right[i + 1]) {
            std::string other = right;
            std::swap(other[i], other[i + 1]);
            QVERIFY(!verhoeff(other));
        }
    }
}

void TestValueChecks::ipKinds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *text, IpKind kind) {
        QTest::addRow("%s", text) << QByteArray(text) << static_cast<int>(kind);
    };
    row("8.8.8.8", IpKind::Public);
    row("10.0.0.1", IpKind::Private);
    row("172.31.255.255", IpKind::Private);
    row("172.32.0.1", IpKind::Public);
    row("192.168.0.1", IpKind::Private);
    row("100.64.0.1", IpKind::Shared);
    row("127.0.0.53", IpKind::Loopback);
    row("169.254.1.1", IpKind::LinkLocal);
    row("192.0.2.1", IpKind::Documentation);
    row("198.51.100.7", IpKind::Documentation);
    row("203.0.113.9", IpKind::Documentation);
    row("224.0.0.251", IpKind::Multicast);
    row("0.0.0.0", IpKind::Unspecified);
    row("255.255.255.255", IpKind::Broadcast);
    row("240.0.0.1", IpKind::Reserved);
    row("::1", IpKind::Loopback);
    row("::", IpKind::Unspecified);
    row("fd00::1", IpKind::Private);
    row("fe80::1", IpKind::LinkLocal);
    row("ff02::1", IpKind::Multicast);
    row("2001:db8::1", IpKind::Documentation);
    row("2a00:1450::1", IpKind::Public);
    row("::ffff:10.0.0.1", IpKind::Private);
    for (const char *bad : {"1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4/33", "::1/129", "1::2::3", ":::",
                            "1:2:3:4:5:6:7:8:9", "g::1", "::1%", "1.2.3.4%eth0", "", "::1/", "1:2:3:4:5:6:7:1.2.3.4"})
        QTest::addRow("bad %s", bad) << QByteArray(bad) << -1;
}

void TestValueChecks::ipKinds()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const std::string owned = text.toStdString();
    const auto address = parseIp(owned);
    QCOMPARE(address ? static_cast<int>(ipKind(*address)) : -1, kind);
}

void TestValueChecks::emails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is");
    const auto row = [](const QByteArray &text, bool is) {
        QTest::addRow("%s", text.left(40).constData()) << text << is;
    };
    row("a@b.co", true);
    row("first.last+tag@sub.example.org", true);
    row("\"quoted @ local\"@example.org", true);
    row("o'brien!#$%@example.org", true);
    row("user@[IPv6:2001:db8::1]", true);
    row(QByteArray(64, 'a') + "@example.org", true);
    row(QByteArray(65, 'a') + "@example.org", false);
    row("a@" + QByteArray(250, 'b') + ".org", false);
    row("a@b", false);
    row("@b.co", false);
    row("a@b.c", false);
    row("a..b@example.org", false);
    row(".a@example.org", false);
    row("a.@example.org", false);
    row("a@-b.org", false);
    row("a@b..org", false);
    row("a b@example.org", false);
    row("\"a\"b@example.org", false);
    row("\"@example.org", false);
    row("react@18.2.0", false);
    row("icon@3x.webp", false);
    row("pkg@1.0.0.tgz", false);
}

void TestValueChecks::emails()
{
    QFETCH(QByteArray, text);
    QTEST(isEmail(text.toStdString()), "is");
}

void TestValueChecks::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("form");
    const auto row = [](const char *text, TimeForm form) {
        QTest::addRow("%s", text) << QByteArray(text) << static_cast<int>(form);
    };
    row("2024-01-09", TimeForm::Date);
    row("2024-02-29", TimeForm::Date);
    row("2023-02-29", TimeForm::None);
    row("2024-13-01", TimeForm::None);
    row("2024-01", TimeForm::Date);
    row("20240109", TimeForm::None);
    row("20240109T071017Z", TimeForm::DateTime);
    row("2024-01-09T07:10:17.602+01:00", TimeForm::DateTime);
    row("2024-01-09 07:10:17", TimeForm::DateTime);
    row("2024-01-09T25:10", TimeForm::None);
    row("2024-03-15T14:30Z", TimeForm::DateTime);
    row("5-20-2021", TimeForm::Date);
    row("20.05.2021", TimeForm::Date);
    row("1.2.2021", TimeForm::None);
    row("13/13/2021", TimeForm::None);
    row("Tue, 09 Jan 2024 07:10:17 GMT", TimeForm::DateTime);
    row("Jan 9, 2024", TimeForm::Date);
    row("Mon Jan 02 15:04:05 2006", TimeForm::DateTime);
    row("07:10:17", TimeForm::Time);
    row("75:10", TimeForm::None);
    row("P1DT2H", TimeForm::Duration);
    row("PT", TimeForm::None);
    row("P", TimeForm::None);
    row("1h30m", TimeForm::Duration);
    row("12.5 s", TimeForm::Duration);
    row("12 parsecs", TimeForm::None);
    row("May", TimeForm::None);
    row("Mars 3", TimeForm::None);
}

void TestValueChecks::times()
{
    QFETCH(QByteArray, text);
    QTEST(static_cast<int>(timeForm(text.toStdString())), "form");
}

void TestValueChecks::epochs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds");
    const auto row = [](const char *text, qint64 milliseconds) {
        QTest::addRow("%s", text) << QByteArray(text) << milliseconds;
    };
    row("1704784217", 1704784217000);
    row("1704784217.602", 1704784217602);
    row("1704784233604", 1704784233604);
    row("1704784233604123", 1704784233604);
    row("1704784233604123456", 1704784233604);
    row("946684800", 946684800000);
    row("946684799", -1);
    row("4102444799", 4102444799000);
    row("4102444800", -1);
    row("8", -1);
    row("-1704784217", -1);
    row("1704784217.", -1);
    row("1.704784217e9", -1);
    row("99999999999999999999", -1);
}

void TestValueChecks::epochs()
{
    QFETCH(QByteArray, text);
    const auto epoch = parseEpoch(text.toStdString());
    QTEST(epoch ? qint64(epoch->milliseconds) : qint64(-1), "milliseconds");
}

void TestValueChecks::urls()
{
    const std::string text = "postgres://ines:p%40ss@db.internal:5432/app?ssl=1#top";
    const auto url = parseUrl(text);
    QVERIFY(url);
    QCOMPARE(std::string(url->scheme), std::string("postgres"));
    QCOMPARE(std::string(url->user), std::string("ines"));
    QCOMPARE(std::string(url->password), std::string("p%40ss"));
    QCOMPARE(std::string(url->host), std::string("db.internal"));
    QCOMPARE(std::string(url->port), std::string("5432"));
    QCOMPARE(std::string(url->path), std::string("/app"));
    QCOMPARE(std::string(url->query), std::string("ssl=1"));
    QCOMPARE(std::string(url->fragment), std::string("top"));
    for (const char *good : {"https://[::1]:8080/", "mongodb://a:1,b:2/x", "file:///etc/hosts", "http://localhost",
                             "android-app://com.example"})
        QVERIFY2(parseUrl(good), good);
    for (const char *bad : {"://x", "1http://x", "http://", "http://a b", "http://[::1", "http://a:port/",
                            "http://300.1.2.3.4.5:x", "a://b\"c"})
        QVERIFY2(!parseUrl(bad), bad);
    QVERIFY(isInternalHostname("backend"));
    QVERIFY(isInternalHostname("db.internal"));
    QVERIFY(!isInternalHostname("example.com"));
    QVERIFY(isEvidentHostname("api.mixpanel.com"));
    QVERIFY(!isEvidentHostname("service.name"));
    QVERIFY(!isEvidentHostname("com"));
}

void TestValueChecks::phones()
{
    QCOMPARE(phoneSureness("+41 22 730 5989", {}, false), PhoneSureness::Valid);
    QCOMPARE(phoneSureness("030 901820", "DE", false), PhoneSureness::Valid);
    QCOMPARE(phoneSureness("1234567890", {}, false), PhoneSureness::None);
    QVERIFY(phoneSureness("1234567890", {}, true) != PhoneSureness::None); // Bedford, without its zero
    QCOMPARE(phoneSureness("1234567890", "FR", true), PhoneSureness::None);
    QCOMPARE(phoneSureness("12 34 56 78 90 12 34 56", {}, true), PhoneSureness::None);
    QCOMPARE(phoneSureness("1-1000", {}, true), PhoneSureness::None);
    QCOMPARE(phoneSureness("+", {}, true), PhoneSureness::None);
    QCOMPARE(phoneSureness("", {}, true), PhoneSureness::None);
    QCOMPARE(phoneKind("+4915112345678", {}), std::string("DE, mobile"));
}

void TestValueChecks::places()
{
    const Places places;
    for (const char *locale : {"en-US", "de_DE", "zh-Hant-TW", "pt_BR.UTF-8", "es-419"})
        QVERIFY2(places.isLocale(locale, false), locale);
    for (const char *word : {"en", "is-ok", "xx-YY", "no-op", "e-US", "en-USA-x", "en_"})
        QVERIFY2(!places.isLocale(word, false), word);
    QVERIFY(places.isLocale("en", true));
    QVERIFY(places.isTimeZone("Europe/Berlin"));
    QVERIFY(places.isTimeZone("UTC+02:00"));
    QVERIFY(!places.isTimeZone("Europe/Nowhere"));
    QVERIFY(!places.isTimeZone("Cuba"));
    QVERIFY(places.isCountry("DE"));
    QVERIFY(!places.isCountry("CE"));
    QVERIFY(!places.isCountry("de"));
    QVERIFY(places.isCurrency("EUR"));
    QVERIFY(!places.isCurrency("GET"));
}

void TestValueChecks::versions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is");
    for (const char *good :
         {"3.3.1", "v1.9.56", "1.0.0-rc.2+build.5", "v2.1", "1.2.3.4", "86.0.4240.111", "0.1.0-SNAPSHOT", "1.2.3b4"})
        QTest::addRow("%s", good) << QByteArray(good) << true;
    for (const char *bad :
         {"8", "1.5", "1704784217.602", "1..2", ".1.2", "1.2.", "v", "vv1.2.3", "1.2.3 and more", "123456789.1.2"})
        QTest::addRow("%s", bad) << QByteArray(bad) << false;
}

void TestValueChecks::versions()
{
    QFETCH(QByteArray, text);
    QTEST(isVersion(text.toStdString()), "is");
}

void TestValueChecks::base64()
{
    QCOMPARE(decodeBase64("aGVsbG8=").value_or(""), std::string("hello"));
    QCOMPARE(decodeBase64("aGVsbG8").value_or(""), std::string("hello"));
    QCOMPARE(decodeBase64("-_-_").value_or(""), std::string("\xfb\xff\xbf"));
    for (const char *bad : {"", "a", "aGVsbG8==", "aGVsbG9=", "+/-_", "aGVs bG8=", "=aGVs", "aGVsb"})
        QVERIFY2(!decodeBase64(bad), bad);
    QVERIFY(isPercentEncoded("a%20b"));
    QVERIFY(!isPercentEncoded("100%"));
    QVERIFY(!isPercentEncoded("a%2"));
    QCOMPARE(decodePercent("a+b%2", true), std::string("a b%2"));
}

void TestValueChecks::profiles()
{
    std::string all;
    for (int c = 0; c < 256; ++c)
        all += static_cast<char>(c);
    std::string many;
    for (int i = 0; i < 40; ++i)
        many += all;
    const ValueProfile one = profileOf(all);
    QCOMPARE(one.digits, 10u);
    QCOMPARE(one.lower(), 26u);
    QCOMPARE(one.upper(), 26u);
    QCOMPARE(one.lowerHex, 6u);
    QCOMPARE(one.slashes, 2u);
    QCOMPARE(one.spaces, 6u);
    const ValueProfile forty = profileOf(many);
    QCOMPARE(forty.size, 40u * 256);
    QCOMPARE(forty.digits, 400u);
    QCOMPARE(forty.upperRest, 800u);
    QCOMPARE(forty.digits + forty.letters() + forty.dots + forty.colons + forty.dashes + forty.slashes + forty.ats
                 + forty.spaces + forty.underscores + forty.signs + forty.brackets + forty.others + forty.foreign,
             forty.size);
    QCOMPARE(profileOf("").size, 0u);
}

void TestValueChecks::homeOwners()
{
    QCOMPARE(std::string(homeOwner("/home/ines/x")), std::string("ines"));
    QCOMPARE(std::string(homeOwner("/Users/ines/x")), std::string("ines"));
    QCOMPARE(std::string(homeOwner("C:\\Users\\ines\\x")), std::string("ines"));
    QCOMPARE(std::string(homeOwner("file:///C:/Users/ines/x")), std::string("ines"));
    QCOMPARE(std::string(homeOwner("/mnt/c/Users/ines/x")), std::string("ines"));
    for (const char *nobody :
         {"/Users/Shared/x", "C:\\Users\\Public\\x", "/home/", "/home", "/usr/lib", "/home/$USER/x", ""})
        QVERIFY2(homeOwner(nobody).empty(), nobody);
}

void TestValueChecks::everyValidatorIsSafe()
{
    QVERIFY(!findValidator("magic"));
    // The checks that have no pattern in front of them take anything.
    for (const char *text : {"", "1", "\xff\xff", "----", "0000000000000000000000000000000"}) {
        cardBrand(text);
        isIban(text);
        isAbaRouting(text);
        isImei(text);
        parseMac(text);
        parseUuid(text);
        objectIdTime(text);
        ulidTime(text);
        ksuidTime(text);
        snowflakeTimes(text);
        cryptoCurrency(text);
        isJwt(text);
        isCoordinates(text);
        isUserAgent(text);
        isFilePath(text);
        isMediaType(text);
    }
    QVERIFY(cryptoCurrency("16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ"));
    QVERIFY(!cryptoCurrency("16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyY"));
    QVERIFY(!cryptoCurrency("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"));
    QVERIFY(snowflakeTimes("175928847299117063"));
}

QTEST_GUILESS_MAIN(TestValueChecks)
#include "tst_value_checks.moc"
