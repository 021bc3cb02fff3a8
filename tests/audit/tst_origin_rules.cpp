// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/origin_rules.h"

#include <QTest>

using namespace telltale;
using namespace telltale::audit;

class TestOriginRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void takesRulesOfUsers();
};

void TestOriginRules::tells_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("origin");
    const std::vector<std::pair<const char *, std::vector<const char *>>> rows{
        {"receiver",
         {"/properties/$city", "/properties/$region", "/properties/mp_country_code", "/receivedAt",
          "/properties/$mp_api_timestamp_ms", "/properties/mp_processing_time_ms", "/properties/$mp_api_endpoint",
          "/properties/$import", "/context/ip", "/batch/*/context/ip", "/properties/$geoip_city_name"}},
        {"sdk",
         {"/context/library/name", "/batch/*/context/library/version", "/messageId", "/sentAt", "/originalTimestamp",
          "/properties/$lib_version", "/properties/mp_lib", "/properties/$insert_id", "/context/page/url",
          "/_metadata/nodeVersion", "/integrations/a/b", "header/User-Agent", "header/user-agent",
          "header/Sec-Fetch-Mode", "/contexts/runtime/version"}},
        {"unknown",
         {"/properties/city", "/properties/instanceId", "/context", "/ip", "header/X-Anonymous-User-Id",
          "/properties/sdkness", "/library/name", "", "/", "*"}},
    };
    for (const auto &[origin, paths] : rows) {
        for (const char *path : paths)
            QTest::addRow("%s %s", origin, path) << QString::fromUtf8(path) << QString::fromLatin1(origin);
    }
}

void TestOriginRules::tells()
{
    static const OriginRules rules = OriginRules::standard();
    QFETCH(QString, path);
    QFETCH(QString, origin);
    const std::string bytes = path.toStdString();
    const OriginVerdict verdict = rules.originOf(bytes);
    QCOMPARE(QString::fromStdString(std::string(word(verdict.origin))), origin);
    QCOMPARE(verdict.why.empty(), verdict.origin == Origin::Unknown);
}

void TestOriginRules::takesRulesOfUsers()
{
    std::vector<Diagnostic> findings;
    const RuleText texts[] = {{"mine.toml",
                               "[[rule]]\norigin = \"product\"\nkeys = [\"$city\"]\nwhy = \"we send it\"\n"
                               "[[rule]]\norigin = \"somebody\"\nkeys = [\"a\"]\nwhy = \"x\"\n"}};
    const OriginRules rules = OriginRules::withTexts(texts, findings);
    QCOMPARE(rules.originOf("/properties/$city").origin, Origin::Product);
    QCOMPARE(rules.originOf("/properties/$region").origin, Origin::Receiver);
    QCOMPARE(rules.originOf("/a").origin, Origin::Unknown);
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings.front().place.line, 6u);
    findings.clear();
    (void)OriginRules::withTexts({}, findings);
    QVERIFY(findings.empty());
}

QTEST_GUILESS_MAIN(TestOriginRules)
#include "tst_origin_rules.moc"
