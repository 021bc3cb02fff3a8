// SPDX-License-Identifier: GPL-3.0-or-later
#include "loading.h"

#include <QDir>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::models;
using telltale::tests::Loaded;

class TestLoadController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void opensFiles();
    void othersAreShownWhenOneFails();
    void fieldsCanBeReadWhileLoading();
    void opensFolders();
    void cancels();
    void clearsWhileReading();
    void destroyedWhileReading();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    QString large() const;

    QTemporaryDir m_folder;
};

QString TestLoadController::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room for a file");
    return file.fileName();
}

QString TestLoadController::large() const
{
    const QByteArray line = "{\"event\":\"e\",\"properties\":{\"a\":1,\"b\":[true,false,null],\"c\":\"text\"}}\n";
    return file(QStringLiteral("large.ndjson"), line.repeated(800'000));
}

void TestLoadController::opensFiles()
{
    Loaded loaded;
    QSignalSpy started(&loaded.loader, &LoadController::started);
    QSignalSpy ended(&loaded.loader, &LoadController::sourceLoaded);
    QSignalSpy finished(&loaded.loader, &LoadController::finished);
    loaded.loader.open({file(QStringLiteral("a.json"), "{\"event\":\"a\"}"),
                        file(QStringLiteral("b.ndjson"), "{}\n{\"event\":\"b\"}\n")});
    QVERIFY(loaded.loader.isBusy());
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(started.count(), 1);
    QCOMPARE(ended.count(), 2);
    QCOMPARE(finished.count(), 1);
    QVERIFY(!loaded.loader.isBusy());
    QCOMPARE(loaded.capture.events(), std::size_t(2));
    QCOMPARE(loaded.sources.rowCount(), 2);
}

void TestLoadController::othersAreShownWhenOneFails()
{
    Loaded loaded;
    QSignalSpy finished(&loaded.loader, &LoadController::finished);
    loaded.loader.open(
        {m_folder.filePath(QStringLiteral("absent.json")), file(QStringLiteral("a.json"), "{\"event\":\"a\"}")});
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(loaded.capture.events(), std::size_t(1));
    QVERIFY(!loaded.capture.source(0).diagnostics.empty());
}

void TestLoadController::fieldsCanBeReadWhileLoading()
{
    Loaded loaded;
    std::size_t fields = 0;
    connect(&loaded.loader, &LoadController::progressed, this, [&] {
        if (fields != 0 || loaded.capture.size() == 0 || loaded.capture.source(0).outcome)
            return;
        fields = loaded.capture.read(0)->document.nodes().size();
        loaded.loader.cancel();
    });
    QSignalSpy finished(&loaded.loader, &LoadController::finished);
    loaded.loader.open({large()});
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(fields, std::size_t(9));
}

void TestLoadController::opensFolders()
{
    QDir(m_folder.path()).mkpath(QStringLiteral("all/below"));
    const QString folder = m_folder.filePath(QStringLiteral("all"));
    file(QStringLiteral("all/a.json"), "{\"event\":\"a\"}");
    file(QStringLiteral("all/below/b.ndjson"), "{\"event\":\"b\"}\n{\"event\":\"c\"}\n");
    file(QStringLiteral("all/picture.png"), "x");
    Loaded loaded;
    loaded.loader.open({folder});
    QTRY_COMPARE(loaded.capture.events(), std::size_t(3));
    QTRY_VERIFY(!loaded.loader.isBusy());
    QCOMPARE(QByteArray(loaded.capture.source(0).diagnostics.at(0).code), QByteArray("other-files"));
    // Cancelled before it was looked through: none of its files is read.
    loaded.loader.clear();
    loaded.loader.open({folder});
    loaded.loader.clear();
    QVERIFY(loaded.read("{\"event\":\"other\"}"));
    QCoreApplication::processEvents();
    QCOMPARE(loaded.capture.events(), std::size_t(1));
}

void TestLoadController::cancels()
{
    Loaded loaded;
    QSignalSpy finished(&loaded.loader, &LoadController::finished);
    loaded.loader.open({large(), large()});
    QVERIFY(QTest::qWaitFor([&] { return loaded.events.rowCount() > 0 || finished.count() > 0; }, tests::patience));
    loaded.loader.cancel();
    QVERIFY(finished.count() == 1 || finished.wait(tests::patience));
    QVERIFY(!loaded.loader.isBusy());
    QCOMPARE(loaded.sources.rowCount(), 1); // the one that waited is gone
    QVERIFY(loaded.events.rowCount() > 0);
    QVERIFY(loaded.capture.read(0)); // what was read can be looked at
}

void TestLoadController::clearsWhileReading()
{
    Loaded loaded;
    QSignalSpy finished(&loaded.loader, &LoadController::finished);
    loaded.loader.open({large()});
    loaded.loader.clear();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(loaded.events.rowCount(), 0);
    // What the old reader still sends is not taken for the new one's.
    QVERIFY(loaded.read("{\"event\":\"new\"}"));
    QCOMPARE(loaded.events.rowCount(), 1);
}

void TestLoadController::destroyedWhileReading()
{
    auto loaded = std::make_unique<Loaded>();
    loaded->loader.open({large()});
    loaded.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestLoadController)
#include "tst_load_controller.moc"
