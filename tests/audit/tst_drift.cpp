// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/drift/drift.h"
#include "audit/drift/record_version.h"
#include "audit/inventory/inventory.h"
#include "loaded.h"

#include <QTest>

using namespace telltale;
using namespace telltale::audit;

namespace {

std::shared_ptr<const Knowledge> knowledge()
{
    static const std::shared_ptr<const Knowledge> shared = Knowledge::standard();
    return shared;
}

DriftSide side(const std::string &text)
{
    Inventory inventory(knowledge());
    test::loadInto(text, "x.ndjson", [&inventory](const payload::Record &record) { inventory.add(record); });
    return {inventory.rows(), inventory.records()};
}

QStringList differences(const std::string &before, const std::string &after)
{
    QStringList list;
    for (const DriftRow &row : drift(side(before), side(after)))
        list.append(QString::fromStdString((row.isNewlyIdentifying ? "! " : "") + row.path + ' '
                                           + std::string(word(row.change)) + ' ' + row.before + '>' + row.after));
    return list;
}

} // namespace

/// What differs between two inventories, and which version an event is of.
class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differs_data();
    void differs();
    void putsIdentifyingFirst();
    void readsVersions_data();
    void readsVersions();
    void ordersVersions_data();
    void ordersVersions();
};

void TestDrift::differs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("differences");
    const auto row = [](const char *name, const char *before, const char *after, const char *list) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(list);
    };
    row("same", R"({"a":1})", R"({"a":2})", "");
    row("new", R"({"a":1})", R"({"a":1,"qqq":1})", "/qqq new >unknown");
    row("new and identifying", R"({"a":1})", R"({"a":1,"email":"j@x.example"})", "! /email new >contact");
    row("new and empty", R"({"a":1})", R"({"a":1,"email":""})", "/email new >contact");
    row("gone", R"({"a":1,"email":"j@x.example"})", R"({"a":1})", "/email gone contact>");
    row("type", R"({"qqq":1})", R"({"qqq":"x"})", "/qqq type number>string");
    row("another type, too", R"({"qqq":1})", "{\"qqq\":1}\n{\"qqq\":null}\n", "/qqq type number>null, number");
    row("category", R"({"qqq":"word"})", R"({"qqq":"j@x.example"})", "! /qqq category unknown>contact");
    row("protection", R"({"email":"5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"})",
        R"({"email":"j@x.example"})", "! /email protection hashed (SHA-256, going by its length)>plain");
    row("share", "{\"a\":1,\"b\":1}\n{\"a\":1,\"b\":1}\n", "{\"a\":1,\"b\":1}\n{\"a\":1}\n", "/b share 100 %>50 %");
}

void TestDrift::differs()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, differences);
    QCOMPARE(::differences(before.toStdString(), after.toStdString()).join(QStringLiteral("; ")).toUtf8(), differences);
}

void TestDrift::putsIdentifyingFirst()
{
    const QStringList list = differences(R"({"a":1})", R"({"qqq":1,"a":"x","ip":"9.9.9.9","email":"j@x.example"})");
    QCOMPARE(list.size(), 4);
    QCOMPARE(list[0], QStringLiteral("! /email new >contact"));
    QCOMPARE(list[1], QStringLiteral("! /ip new >network"));
}

void TestDrift::readsVersions_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("version");
    const auto row = [](const char *event, const char *version) {
        QTest::newRow(event) << QByteArray(event) << QByteArray(version);
    };
    row(R"({"version":"1.2"})", "1.2");
    row(R"({"properties":{"version":"v1.9.15"}})", "v1.9.15");
    row(R"({"context":{"library":{"version":"3"},"app":{"version":"7"}}})", "7");
    row(R"({"context":{"os":{"version":"14"}}})", "");
    row(R"({"version":3})", "3");
    row(R"({"version":null,"appVersion":"4"})", "4");
    row(R"({"conversion":"4"})", "");
}

void TestDrift::readsVersions()
{
    QFETCH(const QByteArray, event);
    QFETCH(const QByteArray, version);
    PathFactsTable facts(*knowledge());
    std::string found = "?";
    test::loadInto(event.toStdString(), "x.json",
                   [&](const payload::Record &record) { found = recordVersion(record, facts); });
    QCOMPARE(QByteArray::fromStdString(found), version);
}

void TestDrift::ordersVersions_data()
{
    QTest::addColumn<QByteArray>("older");
    QTest::addColumn<QByteArray>("newer");
    for (const auto &[older, newer] :
         {std::pair("1.9", "1.10"), std::pair("v1.9.15", "v1.9.20"), std::pair("1.0-beta", "1.0"),
          std::pair("1.0", "1.0.1"), std::pair("1", "2"), std::pair("1.0-alpha", "1.0-beta"), std::pair("009", "10")})
        QTest::addRow("%s %s", older, newer) << QByteArray(older) << QByteArray(newer);
}

void TestDrift::ordersVersions()
{
    QFETCH(const QByteArray, older);
    QFETCH(const QByteArray, newer);
    QVERIFY(isOlderVersion(older.toStdString(), newer.toStdString()));
    QVERIFY(!isOlderVersion(newer.toStdString(), older.toStdString()));
    QVERIFY(!isOlderVersion(older.toStdString(), older.toStdString()));
}

QTEST_APPLESS_MAIN(TestDrift)
#include "tst_drift.moc"
