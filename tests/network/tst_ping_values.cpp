// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping_making.h"

#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::network;

namespace {

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// What fills variables.
class TestPingValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makes_data()
    {
        QTest::addColumn<QByteArray>("generator");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *generator, const char *value) {
            QTest::newRow(generator) << QByteArray(generator) << QByteArray(value);
        };
        row("literal a b", "a b");
        row("literal", "");
        row("now", "2024-01-09T07:10:17.602Z");
        row("now iso8601", "2024-01-09T07:10:17.602Z");
        row("now rfc3339", "2024-01-09T07:10:17Z");
        row("now unix-s", "1704784217");
        row("now unix-ms", "1704784217602");
        row("now unix-us", "1704784217602345");
        row("now unix-float", "1704784217.602");
        row("uuid", "01020304-0506-4708-890a-0b0c0d0e0f10");
        row("uuid v4", "01020304-0506-4708-890a-0b0c0d0e0f10");
        // 1704784217602 ms are 0x018ced0ec602.
        row("uuid v7", "018ced0e-c602-7708-890a-0b0c0d0e0f10");
        // 1704784217 s are 0x659cf159.
        row("objectid", "659cf15905060708090a0b0c");
        row("instance-id", "659cf15905060708090a0b0c");
        row("counter", "1");
        row("counter 007", "7");
        row("environment TOKEN", "t0ken");
    }

    void makes()
    {
        QFETCH(QByteArray, generator);
        QFETCH(QByteArray, value);
        test::StillSources sources;
        sources.variables["TOKEN"] = "t0ken";
        PingMemory memory;
        const Result<PingGenerator> parsed = PingGenerator::parse(generator.toStdString());
        QVERIFY(parsed);
        const Result<std::string> made = PingValueMaker(sources, memory).make(*parsed, "v");
        QVERIFY(made);
        QCOMPARE(bytesOf(*made), value);
        QCOMPARE(*PingGenerator::parse(parsed->text()), *parsed);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("generator");
        for (const char *text :
             {"", "later", "now unix", "uuid v5", "objectid 3", "instance-id x", "counter -1", "counter 1e3",
              "counter 9999999999999999999", "canary", "canary dog", "environment", "file", "Now iso8601"})
            QTest::newRow(text) << QByteArray(text);
    }

    void refuses()
    {
        QFETCH(QByteArray, generator);
        const Result<PingGenerator> parsed = PingGenerator::parse(generator.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, "ping-generator");
        QVERIFY(!parsed.error().message.isEmpty());
    }

    void remembers()
    {
        const test::StillSources sources;
        PingMemory memory;
        PingValueMaker maker(sources, memory);
        const PingGenerator instance{PingGenerator::Kind::InstanceId, {}, {}};
        const std::string first = *maker.make(instance, "a");
        QCOMPARE(*maker.make(instance, "b"), first);
        QCOMPARE(memory.instanceId, first);
        const PingGenerator counter{PingGenerator::Kind::Counter, {}, "5"};
        QCOMPARE(*maker.make(counter, "a"), std::string("5"));
        QCOMPARE(*maker.make(counter, "a"), std::string("6"));
        QCOMPARE(*maker.make(counter, "b"), std::string("5"));
        const PingGenerator canary{PingGenerator::Kind::Canary, {}, "e-mail"};
        const std::string address = *maker.make(canary, "a");
        QVERIFY(address.ends_with(".invalid"));
        QCOMPARE(*maker.make(canary, "a"), address);
        QVERIFY(!memory.canarySeed.empty());
    }

    void readsFiles()
    {
        QTemporaryDir folder;
        const test::StillSources sources;
        PingMemory memory;
        PingValueMaker maker(sources, memory);
        const auto at = [&](const char *name) {
            return PingGenerator{PingGenerator::Kind::File, {}, folder.filePath(QLatin1String(name)).toStdString()};
        };
        QFile file(folder.filePath(QStringLiteral("v")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a\0b\r\n", 5);
        file.close();
        QCOMPARE(bytesOf(*maker.make(at("v"), "v")), QByteArray("a\0b\r\n", 5));
        QCOMPARE(maker.make(at("none"), "v").error().code, "ping-file");
        QFile large(folder.filePath(QStringLiteral("large")));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize((16 << 20) + 1));
        QCOMPARE(maker.make(at("large"), "v").error().code, "ping-file");
        const PingGenerator gone{PingGenerator::Kind::Environment, {}, "NOT_SET"};
        QCOMPARE(maker.make(gone, "v").error().code, "ping-environment");
    }

    void timesBefore1970()
    {
        QCOMPARE(pingTime(-1, PingTimeFormat::UnixSeconds), std::string("-1"));
        QCOMPARE(pingTime(-1, PingTimeFormat::UnixFloat), std::string("-1.999"));
        QCOMPARE(pingTime(-1, PingTimeFormat::Iso8601), std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(pingTime(0, PingTimeFormat::UnixFloat), std::string("0.000"));
    }

    void realSourcesDiffer()
    {
        const PingSources sources;
        PingMemory memory;
        PingValueMaker maker(sources, memory);
        const PingGenerator uuid{PingGenerator::Kind::UuidV4, {}, {}};
        const std::string one = *maker.make(uuid, "v");
        QCOMPARE(one.size(), std::size_t(36));
        QVERIFY(one != *maker.make(uuid, "v"));
        QVERIFY(sources.now() > 1700000000000000);
    }

    void checks_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const char *type, const char *value, bool isGood) {
            QTest::addRow("%s: %s", type, value) << QByteArray(type) << QByteArray(value) << isGood;
        };
        row("text", "any\nthing", true);
        for (const char *good : {"0", "-0", "12", "-1.5", "1e6", "1E+6", "0.1e-3"})
            row("number", good, true);
        for (const char *bad : {"01", "1.", ".5", "+1", "1e", "1e+", "NaN", "0x1", "1 ", " 1", "1,5", "-", "1\n2"})
            row("number", bad, false);
        row("boolean", "true", true);
        row("boolean", "false", true);
        row("boolean", "True", false);
        row("boolean", "1", false);
        row("uuid", "75ddda7c-ba47-41e0-9578-7d3afaf05284", true);
        row("uuid", "75DDDA7C-BA47-41E0-9578-7D3AFAF05284", true);
        row("uuid", "75ddda7cba4741e095787d3afaf05284", false);
        row("uuid", "75ddda7c-ba47-41e0-9578-7d3afaf0528g", false);
        row("objectid", "609ce8fb4092701c69df9846", true);
        row("objectid", "609ce8fb4092701c69df984", false);
        row("time", "2024-01-09T07:10:17.602Z", true);
        row("time", "1704784217.602", true);
        row("time", "yesterday", false);
        row("email", "a@b.example", true);
        row("email", "a b@c.example", false);
        row("email", "a@b@c", false);
        row("email", "@b", false);
        row("email", "a@", false);
        row("url", "https://a.example/x?y#z", true);
        row("url", "a.example", false);
        row("url", "ftp://a.example", false);
        row("ip", "192.0.2.1", true);
        row("ip", "2001:db8::1", true);
        row("ip", "192.0.2.256", false);
        row("ip", "127.1", false);
        row("ip", "1", false);
        row("json", "{\"a\":[1,true,null]}", true);
        row("json", " 1 ", true);
        row("json", "{\"a\":1} x", false);
        row("json", "{'a':1}", false);
        row("json", "[1,]", false);
        row("json", "//", false);
        row("secret", "anything", true);
    }

    void checks()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, value);
        QFETCH(bool, isGood);
        PingVariable variable;
        variable.name = "theName";
        variable.type = *pingTypeFrom(type.toStdString());
        QCOMPARE(QByteArray(word(variable.type).data()).left(type.size()), type);
        const std::optional<Error> error = pingValueError(variable, value.toStdString());
        QCOMPARE(!error, isGood);
        if (error) {
            QCOMPARE(error->code, "ping-value");
            QVERIFY(error->message.contains(QLatin1String("theName")));
        }
    }

    void neededValues()
    {
        PingVariable variable;
        variable.name = "v";
        QVERIFY(!pingValueError(variable, ""));
        variable.isRequired = true;
        QCOMPARE(pingValueError(variable, "")->code, "ping-value-missing");
    }

    void fillsAndTells()
    {
        const PingTemplate made = test::jsonPing("{\"a\":{{v}}}", "number");
        const test::StillSources sources;
        PingMemory memory;
        PingValueMaker maker(sources, memory);
        const PingFilling filling =
            fillPing(made, {{"v", PingGenerator::literal("x")}, {"w", PingGenerator::literal("1")}}, maker);
        QCOMPARE(filling.errors.size(), std::size_t(2));
        QCOMPARE(filling.errors[0].variable, std::string("v"));
        QCOMPARE(filling.errors[0].error.code, "ping-value");
        QCOMPARE(filling.errors[1].variable, std::string("w"));
        QCOMPARE(filling.errors[1].error.code, "ping-variable");
        QCOMPARE(filling.values.at("v"), std::string("x"));
    }

    void errorsDoNotTellSecrets()
    {
        const PingTemplate made =
            test::pingOf("id = \"t\"\ntitle = \"T\"\nrequest = \"POST /\"\nheaders = [\"Authorization: "
                         "{{v}}\"]\n[[variable]]\nname = \"v\"\ntype = \"secret\"\n");
        const Result<ComposedPing> ping =
            composePing(made, {{"v", "hush\r\nX: y"}}, test::pingTo("http://127.0.0.1/"), {});
        QVERIFY(!ping);
        QCOMPARE(ping.error().code, "ping-header");
        QVERIFY(!ping.error().message.contains(QLatin1String("hush")));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingValues)

#include "tst_ping_values.moc"
