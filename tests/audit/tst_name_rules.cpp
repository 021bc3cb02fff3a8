// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/name_rules.h"

#include <QTest>

#include <fstream>

using namespace telltale;
using namespace telltale::audit;

class TestNameRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardRulesAreClean();
    void judges_data();
    void judges();
    void marksSecretsAndDigests();
    void ordinaryNamesStayOrdinary();
    void tellingNamesAreTold();
    void takesRulesOfUsers();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void survivesHostileNames();

private:
    NameRules m_rules = NameRules::standard();
};

void TestNameRules::standardRulesAreClean()
{
    std::vector<Diagnostic> findings;
    (void)NameRules::withTexts({}, findings);
    for (const Diagnostic &finding : findings)
        qWarning("%s:%u:%u: %s", finding.source.c_str(), finding.place.line, finding.place.column,
                 qUtf8Printable(finding.message));
    QVERIFY(findings.empty());
}

void TestNameRules::judges_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("category");

    // One thing, many spellings.
    const std::vector<std::pair<const char *, std::vector<const char *>>> same{
        {"network",
         {"ipAddress", "IPAddress", "ip_address", "clientIP", "client-ip", "CLIENT_IP", "ip", "ipaddr", "IPv4",
          "client.address", "x-forwarded-for", "$ip", "remote_addr", "ipAddresses"}},
        {"contact",
         {"email", "e-mail", "E_MAIL", "eMail", "emailaddress", "userEmail", "emailSHA256", "emails",
          "email_domain_hash", "phoneNumber", "phonenumber", "phone_no", "TELEPHONE", "zip", "zip_code", "postcode",
          "street_address", "shippingAddress"}},
        {"person",
         {"firstname", "first_name", "FIRSTNAME", "lastName", "fullName", "user_name", "username", "dob", "dateOfBirth",
          "gender", "surname", "vorname", "Nachname", "prénom"}},
        {"official", {"ssn", "SSN", "social_security_number", "passportNumber", "driver_license", "taxId"}},
        {"financial", {"iban", "creditCard", "credit_card_number", "cardNumber", "ccnum", "accountNumber", "salary"}},
        {"location", {"lat", "latitude", "lng", "$city", "mp_country_code", "countryCode", "timeZone"}},
        {"device", {"user-agent", "userAgent", "deviceId", "device_model", "imei", "macAddress", "advertisingId"}},
        {"pseudonym", {"userId", "userid", "user_id", "distinct_id", "anonymousId", "customerIds", "visitor-id"}},
        {"installation", {"instanceId", "instance_id", "orgId", "workspaceId", "tenant_id"}},
        {"credential",
         {"password", "passwd", "api_key", "apiKey", "access_token", "clientSecret", "csrftoken", "authorization",
          "set-cookie", "confirmPassword", "password_confirmation", "contraseña"}},
    };
    for (const auto &[category, names] : same) {
        for (const char *name : names)
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(category);
    }
    // The step above tells what a general word is about.
    QTest::newRow("user id") << "/user/id"
                             << "pseudonym";
    QTest::newRow("app id") << "/app/id"
                            << "installation";
    QTest::newRow("device id") << "/device/id"
                               << "device";
    QTest::newRow("traits name") << "/traits/name"
                                 << "person";
    QTest::newRow("library name") << "/context/library/name"
                                  << "technical";
    QTest::newRow("library version") << "/context/library/version"
                                     << "technical";
    QTest::newRow("app name") << "/properties/appName"
                              << "content";
    QTest::newRow("page url") << "/context/page/url"
                              << "behaviour";
    QTest::newRow("page title") << "/context/page/title"
                                << "content";
    QTest::newRow("context ip") << "/context/ip"
                                << "network";
    QTest::newRow("through transparent steps") << "/user/properties/name"
                                               << "person";
    QTest::newRow("elements") << "/emails/*"
                              << "contact";
    QTest::newRow("below location") << "/context/location/accuracy"
                                    << "location";
    QTest::newRow("escaped") << "/a~1b/e~1mail"
                             << "contact";
    QTest::newRow("cookie") << "cookie/session"
                            << "credential";
    // A last or a first word may make it about something else.
    QTest::newRow("count") << "/properties/emailCount"
                           << "technical";
    QTest::newRow("is") << "/properties/isEmailVerified"
                        << "technical";
    QTest::newRow("tokens") << "/properties/maxTokens"
                            << "technical";
    QTest::newRow("time") << "/properties/createdAt"
                          << "time";
    QTest::newRow("elapsed") << "/properties/timeElapsed"
                             << "technical";
    QTest::newRow("example app") << "/properties/isExampleApp"
                                 << "technical";
    QTest::newRow("build hash") << "/properties/buildHash"
                                << "technical";
    QTest::newRow("equipment") << "/properties/equipId"
                               << "technical";
    QTest::newRow("recipe") << "/properties/recipes"
                            << "unknown";
    QTest::newRow("nothing known") << "/properties/xyzzy"
                                   << "unknown";
    QTest::newRow("nothing") << ""
                             << "unknown";
}

void TestNameRules::judges()
{
    QFETCH(QString, path);
    QFETCH(QString, category);
    const NameVerdict verdict = m_rules.judge(path.toStdString());
    QCOMPARE(QString::fromStdString(std::string(word(verdict.category))), category);
    QCOMPARE(verdict.why.empty(), verdict.category == Category::Unknown);
}

void TestNameRules::marksSecretsAndDigests()
{
    QCOMPARE(m_rules.judge("/properties/ipAddress").why, std::string("key name ipAddress"));
    QCOMPARE(m_rules.judge("/user/id").why, std::string("key name id below user"));
    QVERIFY(m_rules.judge("/apiKey").isSecret);
    QVERIFY(m_rules.judge("/password_hash").isSecret);
    QVERIFY(m_rules.judge("/password_hash").isHashed);
    QVERIFY(m_rules.judge("/emailDomainHash").isHashed);
    QVERIFY(!m_rules.judge("/emailDomainHash").isSecret);
    QVERIFY(!m_rules.judge("/email").isHashed);
    QVERIFY(m_rules.judge("/user/sha256").isHashed);
    QCOMPARE(m_rules.judge("/user/sha256").category, m_rules.judge("/user").category);
    QCOMPARE(m_rules.judge("/ipAddress").sureness, NameSureness::Sure);
    QCOMPARE(m_rules.judge("/name").sureness, NameSureness::Weak);
    QCOMPARE(m_rules.judge("/xyzzy").sureness, NameSureness::None);
}

/// At most one false alarm in 100.
void TestNameRules::ordinaryNamesStayOrdinary()
{
    std::ifstream file(TELLTALE_TESTS_DATA_DIR "/audit/ordinary_names.txt");
    int names = 0;
    QStringList alarms;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("# "))
            continue;
        ++names;
        if (m_rules.judge(line).category < Category::Behaviour)
            alarms.append(QString::fromStdString(line));
    }
    QVERIFY2(names >= 500, "the list is not there");
    QVERIFY2(alarms.size() * 100 <= names, qPrintable(alarms.join(u' ')));
}

/// At least nine in ten, in a category that fits.
void TestNameRules::tellingNamesAreTold()
{
    std::ifstream file(TELLTALE_TESTS_DATA_DIR "/audit/telling_names.tsv");
    int names = 0;
    QStringList missed;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos)
            continue;
        ++names;
        const std::string_view category = word(m_rules.judge(line.substr(0, tab)).category);
        const QStringList fitting = QString::fromStdString(line.substr(tab + 1)).split(u',');
        if (!fitting.contains(QString::fromUtf8(category.data(), static_cast<qsizetype>(category.size()))))
            missed.append(QString::fromStdString(line));
    }
    QVERIFY2(names >= 500, "the list is not there");
    QVERIFY2(missed.size() * 10 <= names, qPrintable(missed.join(u' ')));
}

void TestNameRules::takesRulesOfUsers()
{
    const std::string text = "[[rule]]\ncategory = \"official\"\nwords = [\"badge number\"]\n"
                             "[[rule]]\ncategory = \"technical\"\nwords = [\"email\"]\n"
                             "[words.same]\nbdg = \"badge\"\n";
    std::vector<Diagnostic> findings;
    const RuleText texts[] = {{"mine.toml", text}};
    const NameRules rules = NameRules::withTexts(texts, findings);
    QVERIFY(findings.empty());
    QCOMPARE(rules.judge("/badgeNumber").category, Category::Official);
    QCOMPARE(rules.judge("/bdg_no").category, Category::Official);
    QCOMPARE(rules.judge("/bdgnumber").category, Category::Official);
    QCOMPARE(rules.judge("/email").category, Category::Technical);
    QCOMPARE(rules.judge("/password").category, Category::Credential);
}

void TestNameRules::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<unsigned>("line");
    QTest::addColumn<QString>("mentions");

    QTest::newRow("no toml") << QByteArray("[[rule]\n") << QByteArray("toml-syntax") << 1u << "";
    QTest::newRow("unknown key") << QByteArray("[[rule]]\ncategory = \"person\"\nwords = [\"x y\"]\nunles = \"a\"\n")
                                 << QByteArray("toml-unknown-key") << 4u << "unless";
    QTest::newRow("category") << QByteArray("[[rule]]\ncategory = \"persons\"\nwords = [\"x\"]\n")
                              << QByteArray("toml-bad-value") << 2u << "persons";
    QTest::newRow("no category") << QByteArray("\n[[rule]]\nwords = [\"x\"]\n") << QByteArray("toml-missing-key") << 2u
                                 << "category";
    QTest::newRow("no words") << QByteArray("[[rule]]\ncategory = \"person\"\n") << QByteArray("toml-bad-value") << 1u
                              << "words";
    QTest::newRow("no word") << QByteArray("[[rule]]\ncategory = \"person\"\nwords = [\"Ab_c\"]\n")
                             << QByteArray("toml-bad-value") << 1u << "Ab_c";
    QTest::newRow("type") << QByteArray("[[rule]]\ncategory = \"person\"\nwords = [\"x\", 3]\n")
                          << QByteArray("toml-bad-value") << 3u << "words";
}

/// And the rules that are in force stay so.
void TestNameRules::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QFETCH(unsigned, line);
    QFETCH(QString, mentions);
    std::vector<Diagnostic> findings;
    const RuleText texts[] = {{"mine.toml", {text.constData(), static_cast<std::size_t>(text.size())}}};
    const NameRules rules = NameRules::withTexts(texts, findings);
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(QByteArray(findings[0].code), code);
    QCOMPARE(findings[0].place.line, line);
    QCOMPARE(findings[0].source, std::string("mine.toml"));
    QVERIFY2(findings[0].message.contains(mentions), qPrintable(findings[0].message));
    QCOMPARE(rules.judge("/ipAddress").category, Category::Network);
}

void TestNameRules::survivesHostileNames()
{
    std::string name;
    for (int byte = 0; byte < 256; ++byte) {
        name += static_cast<char>(byte);
        (void)m_rules.judge(name);
        (void)m_rules.judge("/" + name + "/*");
    }
    for (const char *part : {"a", "A", "aA", "A1", "/", "/*", "~", "\xC3", "\xC3\x9F", "ipip", "userid", "\xFF"}) {
        std::string many;
        for (int i = 0; i < 3000; ++i)
            many += part;
        (void)m_rules.judge(many);
        for (std::size_t size = 0; size < 120; ++size)
            (void)m_rules.judge(std::string_view(many).substr(0, size));
    }
    QVERIFY(true);
}

QTEST_GUILESS_MAIN(TestNameRules)
#include "tst_name_rules.moc"
