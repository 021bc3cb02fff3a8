// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_book.h"
#include "privacy/switches/switch_change.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace telltale;
using namespace telltale::privacy;

namespace {

const QString suite = QStringLiteral(TELLTALE_SHARED_DIR "/suites/config-files");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

unsigned modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

/// Lines of the longer text that the shorter one does not have, and the other way round.
std::pair<QList<QByteArray>, QList<QByteArray>> changedLines(const QByteArray &before, const QByteArray &after)
{
    QList<QByteArray> old = before.split('\n');
    QList<QByteArray> fresh = after.split('\n');
    while (!old.isEmpty() && !fresh.isEmpty() && old.front() == fresh.front()) {
        old.removeFirst();
        fresh.removeFirst();
    }
    while (!old.isEmpty() && !fresh.isEmpty() && old.back() == fresh.back()) {
        old.removeLast();
        fresh.removeLast();
    }
    return {old, fresh};
}

} // namespace
Q_DECLARE_METATYPE(telltale::privacy::LayerKind)

/// Real default configuration files: one line changes, the mode stays, and switching back gives the bytes again.
class TestSuiteConfigFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void switches_data();
    void switches();
    void refusesWhatIsNoJson();

private:
    SwitchBook m_book;
};

void TestSuiteConfigFiles::initTestCase()
{
    if (!QFileInfo::exists(suite + QStringLiteral("/files.tsv")))
        QSKIP("the suite is not here");
    std::vector<Diagnostic> findings;
    QTemporaryDir empty;
    m_book = SwitchBook::withFolder(empty.path().toStdString(), findings);
    QVERIFY(findings.empty());
}

void TestSuiteConfigFiles::switches_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("place");
    QTest::addColumn<LayerKind>("kind");
    QTest::addColumn<bool>("startsOn");
    const auto row = [](const char *file, const char *product, const char *place, LayerKind kind, bool startsOn) {
        QTest::newRow(file) << QString::fromLatin1(product) << QString::fromLatin1(place) << kind << startsOn;
    };
    row("kong.conf.default", "kong", "etc/kong/kong.conf", LayerKind::Properties, true);
    row("qdrant_config.yaml", "qdrant", "config/config.yaml", LayerKind::Yaml, true);
    row("fwupd_lvfs.conf", "fwupd", "etc/fwupd/remotes.d/lvfs.conf", LayerKind::Ini, false);
    row("traefik.sample.toml", "traefik", "etc/traefik/traefik.toml", LayerKind::Toml, true);
    row("traefik.sample.yml", "traefik", "etc/traefik/traefik.yml", LayerKind::Yaml, true);
}

void TestSuiteConfigFiles::switches()
{
    QFETCH(QString, product);
    QFETCH(QString, place);
    QFETCH(LayerKind, kind);
    QFETCH(bool, startsOn);
    const QByteArray original = bytesOf(suite + QLatin1Char('/') + QLatin1String(QTest::currentDataTag()));
    QVERIFY(!original.isEmpty());
    const SwitchDescription *const description = m_book.find(product.toStdString());
    QVERIFY(description != nullptr);
    for (const unsigned mode : {0640u, 0600u, 0755u, 0444u}) {
        for (const bool hasCarriageReturns : {false, true}) {
            QTemporaryDir root;
            const QString path = root.filePath(place);
            QByteArray bytes = original;
            if (hasCarriageReturns)
                bytes.replace("\n", "\r\n");
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
            const SwitchRoots roots = SwitchRoots::ofFolder(root.path().toStdString());
            const SwitchState first = startsOn ? SwitchState::Off : SwitchState::On;
            const SwitchState second = startsOn ? SwitchState::On : SwitchState::Off;
            QCOMPARE(readSwitch(*description, roots).state, second);

            const Result<PlannedChange> plan = planSwitch(*description, first, roots);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
            QCOMPARE(plan->change.kind, kind);
            QCOMPARE(bytesOf(path), bytes);
            const Result<SwitchChange> change = applySwitch(*plan);
            QVERIFY2(change, change ? "" : qPrintable(change.error().message));
            const auto [gone, come] = changedLines(bytes, bytesOf(path));
            QVERIFY(gone.size() <= 1 && come.size() == 1);
            QCOMPARE(modeOf(path), mode);
            QCOMPARE(bytesOf(QString::fromStdString(change->backup)), bytes);
            QCOMPARE(modeOf(QString::fromStdString(change->backup)), mode);
            QCOMPARE(readSwitch(*description, roots).state, first);

            const Result<PlannedChange> back = planSwitch(*description, second, roots);
            QVERIFY(back && applySwitch(*back));
            QCOMPARE(bytesOf(path), bytes);
            QCOMPARE(modeOf(path), mode);
        }
    }
}

void TestSuiteConfigFiles::refusesWhatIsNoJson()
{
    const QByteArray original = bytesOf(suite + QStringLiteral("/firefox_policies.json"));
    QTemporaryDir root;
    const QString path = root.filePath(QStringLiteral("etc/firefox/policies/policies.json"));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(original) == original.size());
    file.close();
    const SwitchDescription *const firefox = m_book.find("firefox");
    const SwitchRoots roots = SwitchRoots::ofFolder(root.path().toStdString());
    const SwitchReading reading = readSwitch(*firefox, roots);
    QCOMPARE(reading.state, SwitchState::Unknown);
    QVERIFY2(reading.why.contains(QLatin1String("Line ")), qPrintable(reading.why));
    for (const SwitchState wanted : {SwitchState::Off, SwitchState::On}) {
        const Result<PlannedChange> plan = planSwitch(*firefox, wanted, roots);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, "switch-file-refused");
    }
    QCOMPARE(bytesOf(path), original);
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

QTEST_GUILESS_MAIN(TestSuiteConfigFiles)
#include "tst_suite_config_files.moc"
