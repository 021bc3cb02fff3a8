// SPDX-License-Identifier: GPL-3.0-or-later
// What passed unread, as rows.
#include "ui/models/tunnel_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace telltale;
using namespace telltale::models;

class TestTunnelModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells();
    void mergesWhatComes();
    void hostsToOpen_data();
    void hostsToOpen();
};

void TestTunnelModel::cells()
{
    TunnelModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTunnels(
        {{"a\x1B.example:443", "not-in-scope", "/usr/bin/node", 1, 0, 1500, 500}, {"b:1", "silent", "", 1, 0, 0, 0}});
    QStringList texts;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < TunnelModel::ColumnCount; ++column)
            texts << model.index(row, column).data().toString();
    }
    QCOMPARE(texts,
             (QStringList{QStringLiteral("a\u241B.example:443"), QStringLiteral("not on the capture list"),
                          QStringLiteral("2.0 kB"), QStringLiteral("node"), QStringLiteral("b:1"),
                          QStringLiteral("its client waits for the server to begin"), QStringLiteral("0 B"),
                          QStringLiteral("unknown")}));
    QVERIFY(
        model.index(0, TunnelModel::Bytes).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("sent")));
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("/usr/bin/node")));
    QVERIFY(!model.headerData(TunnelModel::Program, Qt::Horizontal).toString().isEmpty());
}

void TestTunnelModel::mergesWhatComes()
{
    TunnelModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const privacy::TunnelSummary a{"a:1", "silent", "", 1, 0, 1, 1};
    const privacy::TunnelSummary b{"b:1", "silent", "", 1, 0, 1, 1};
    privacy::TunnelSummary c{"c:1", "silent", "", 1, 0, 1, 1};
    model.setTunnels({a, b});
    model.setTunnels({b, a});
    QVERIFY(inserted.count() == 1 && removed.isEmpty() && changed.isEmpty());
    model.setTunnels({c, b, a, a});
    QVERIFY(inserted.count() == 2 && changed.isEmpty());
    QCOMPARE(model.at(2).destination, std::string("c:1"));
    c.sent = 5;
    model.setTunnels({c, a});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.at(1).sent, std::uint64_t(5));
    model.setTunnels({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTunnelModel::hostsToOpen_data()
{
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QByteArray>("why");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << QByteArray("a.example:443") << QByteArray("not-in-scope") << QStringLiteral("a.example");
    QTest::newRow("no port") << QByteArray("a.example") << QByteArray("not-in-scope") << QStringLiteral("a.example");
    QTest::newRow("IPv6") << QByteArray("[2001:db8::1]:443") << QByteArray("not-in-scope")
                          << QStringLiteral("2001:db8::1");
    QTest::newRow("cut") << QByteArray("[2001") << QByteArray("not-in-scope") << QString();
    QTest::newRow("nothing") << QByteArray() << QByteArray("not-in-scope") << QString();
    QTest::newRow("silent") << QByteArray("a.example:443") << QByteArray("silent") << QString();
    QTest::newRow("none to open with") << QByteArray("a.example:443") << QByteArray("no-authority") << QString();
}

void TestTunnelModel::hostsToOpen()
{
    QFETCH(QByteArray, destination);
    QFETCH(QByteArray, why);
    TunnelModel model;
    model.setTunnels({{destination.toStdString(), why.toStdString(), "", 1, 0, 0, 0}});
    QTEST(model.hostToOpen(0), "host");
    QVERIFY(model.hostToOpen(-1).isEmpty() && model.hostToOpen(1).isEmpty());
}

QTEST_GUILESS_MAIN(TestTunnelModel)
#include "tst_tunnel_model.moc"
