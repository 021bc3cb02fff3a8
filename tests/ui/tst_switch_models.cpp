// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/switch_board.h"
#include "ui/models/switch_model.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using models::SwitchBoard;
using models::SwitchModel;
using privacy::SwitchState;

namespace {

constexpr auto dockerEnv = "# ours\nAPPSMITH_RECAPTCHA_ENABLED=\nAPPSMITH_DISABLE_TELEMETRY=false\n";

/// Asked on another thread, which the test waits for.
struct Journal : models::SwitchJournal
{
    Result<std::uint64_t> change(const privacy::SwitchChange &change) override
    {
        if (isFull)
            return Error{"activity-full", QStringLiteral("The disk is full")};
        hadBackup = !change.backup.empty();
        told << QStringLiteral("7 change");
        return std::uint64_t(7);
    }
    Result<bool> undo(std::uint64_t entry, const privacy::SwitchChange &) override
    {
        told << QString::number(entry) + QStringLiteral(" undo");
        return true;
    }
    void failed(std::uint64_t, const privacy::SwitchChange &, const QString &) override
    {
        told << QStringLiteral("failed");
    }
    void stands(const privacy::SwitchChange &) override { told << QStringLiteral("stands"); }

    QStringList told;
    bool isFull = false;
    bool hadBackup = false;
};

} // namespace

class TestSwitchModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatIsHere();
    void showsLayers();
    void readsAgainWhenAFileChanges();
    void changesAndTakesBack();
    void refusesWhatCannotBeLogged();
    void looksIntoFolders();
    void forgetsAPlanThatIsCancelled();
    void keepsItsRowsWhileNothingChanges();

private:
    QString stacks() const { return m_folder->filePath(QStringLiteral("stacks")); }
    QString envFile() const { return stacks() + QStringLiteral("/configuration/docker.env"); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    /// A machine of its own, of which `stacks` is known.
    std::unique_ptr<SwitchBoard> board() const
    {
        const std::string root = m_folder->path().toStdString();
        return std::make_unique<SwitchBoard>(
            [root](const std::string &folder) {
                privacy::SwitchRoots roots = privacy::SwitchRoots::ofFolder(folder.empty() ? root : folder);
                if (folder.empty())
                    roots.places["stacks"] = root + "/stacks";
                return roots;
            },
            root + "/own");
    }
    static void readNow(SwitchBoard &board)
    {
        QSignalSpy read(&board, &SwitchBoard::readAgain);
        board.read();
        QVERIFY(read.wait());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSwitchModels::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write(envFile(), dockerEnv);
}

void TestSwitchModels::showsWhatIsHere()
{
    const auto board = this->board();
    SwitchModel model(*board);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    readNow(*board);
    QCOMPARE(model.hereCount(), 1);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex appsmith = model.index(0, SwitchModel::Product);
    QCOMPARE(appsmith.data().toString(), QStringLiteral("Appsmith"));
    QCOMPARE(model.index(0, SwitchModel::Telemetry).data(SwitchModel::StateRole).toInt(),
             static_cast<int>(SwitchState::On));
    QCOMPARE(model.index(0, SwitchModel::Value).data().toString(), QStringLiteral("APPSMITH_DISABLE_TELEMETRY=false"));
    QVERIFY(appsmith.data(SwitchModel::ChangeableRole).toBool());
    model.setOnlyHere(false);
    QVERIFY(model.rowCount() >= 60);
    QCOMPARE(model.indexOf(board->find("appsmith")).data().toString(), QStringLiteral("Appsmith"));
}

void TestSwitchModels::showsLayers()
{
    const auto board = this->board();
    write(stacks() + QStringLiteral("/../docker-compose.yml"),
          "services:\n  appsmith:\n    environment:\n      APPSMITH_DISABLE_TELEMETRY: \"true\"\n");
    SwitchModel model(*board);
    readNow(*board);
    const QModelIndex appsmith = model.index(0, 0);
    QCOMPARE(model.index(0, SwitchModel::Telemetry).data().toString(), QStringLiteral("Off"));
    QMap<QString, QString> outcomes;
    for (int row = 0; row < model.rowCount(appsmith); ++row)
        outcomes[model.index(row, SwitchModel::Product, appsmith).data().toString()] =
            model.index(row, SwitchModel::Outcome, appsmith).data().toString();
    QCOMPARE(outcomes.value(QStringLiteral("docker.env")), QStringLiteral("overridden"));
    QCOMPARE(outcomes.value(QStringLiteral("container environment")), QStringLiteral("wins"));
    QCOMPARE(outcomes.value(QStringLiteral("running server")), QStringLiteral("connect…"));
}

void TestSwitchModels::readsAgainWhenAFileChanges()
{
    const auto board = this->board();
    readNow(*board);
    QSignalSpy changed(board.get(), &SwitchBoard::changed);
    write(envFile(), "APPSMITH_DISABLE_TELEMETRY=true\n");
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(board->entries()[static_cast<std::size_t>(board->find("appsmith"))].reading.state == SwitchState::Off);
}

void TestSwitchModels::changesAndTakesBack()
{
    const auto board = this->board();
    readNow(*board);
    const auto journal = std::make_shared<Journal>();
    board->setJournal(journal);
    QSignalSpy planned(board.get(), &SwitchBoard::plannedChanged);
    board->plan(board->find("appsmith"), SwitchState::Off);
    QVERIFY(planned.wait());
    QVERIFY(board->planned().has_value());
    QCOMPARE(read(envFile()), QByteArray(dockerEnv)); // looked at only
    QSignalSpy applied(board.get(), &SwitchBoard::applied);
    QSignalSpy changed(board.get(), &SwitchBoard::changed);
    board->apply();
    QVERIFY(applied.wait());
    QVERIFY(!board->planned().has_value());
    QCOMPARE(read(envFile()), QByteArray(dockerEnv).replace("false", "true"));
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(board->entries()[static_cast<std::size_t>(board->find("appsmith"))].reading.state == SwitchState::Off);
    QSignalSpy undone(board.get(), &SwitchBoard::undone);
    board->undoLast();
    QVERIFY(undone.wait());
    QCOMPARE(read(envFile()), QByteArray(dockerEnv));
    QCOMPARE(journal->told, QStringList({QStringLiteral("7 change"), QStringLiteral("7 undo")}));
    QVERIFY(journal->hadBackup);
    QVERIFY(board->changes().empty());
}

void TestSwitchModels::refusesWhatCannotBeLogged()
{
    const auto board = this->board();
    readNow(*board);
    const auto journal = std::make_shared<Journal>();
    journal->isFull = true;
    board->setJournal(journal);
    QSignalSpy planned(board.get(), &SwitchBoard::plannedChanged);
    board->plan(board->find("appsmith"), SwitchState::Off);
    QVERIFY(planned.wait());
    QSignalSpy refused(board.get(), &SwitchBoard::refused);
    board->apply();
    QVERIFY(refused.wait());
    QCOMPARE(refused[0][0].toString(), QStringLiteral("The disk is full"));
    QCOMPARE(read(envFile()), QByteArray(dockerEnv));
}

void TestSwitchModels::looksIntoFolders()
{
    const auto board = this->board();
    const QString other = m_folder->filePath(QStringLiteral("other"));
    write(other + QStringLiteral("/configuration/docker.env"), "APPSMITH_DISABLE_TELEMETRY=true\n");
    readNow(*board);
    QSignalSpy changed(board.get(), &SwitchBoard::changed);
    board->setFolders({other});
    QVERIFY(changed.wait());
    const int found = board->find("appsmith", other.toStdString());
    QVERIFY(found >= 0);
    QVERIFY(board->entries()[static_cast<std::size_t>(found)].reading.state == SwitchState::Off);
    SwitchModel model(*board);
    QCOMPARE(model.rowCount(), 2);
}

void TestSwitchModels::forgetsAPlanThatIsCancelled()
{
    const auto board = this->board();
    readNow(*board);
    QSignalSpy planned(board.get(), &SwitchBoard::plannedChanged);
    board->plan(board->find("appsmith"), SwitchState::Off);
    QVERIFY(planned.wait());
    board->cancelPlan();
    QVERIFY(!board->planned().has_value());
    board->apply();
    QVERIFY(!board->isWriting());
    QCOMPARE(read(envFile()), QByteArray(dockerEnv));
}

void TestSwitchModels::keepsItsRowsWhileNothingChanges()
{
    const auto board = this->board();
    SwitchModel model(*board);
    readNow(*board);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    readNow(*board);
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TestSwitchModels)
#include "tst_switch_models.moc"
