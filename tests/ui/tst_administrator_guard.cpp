// SPDX-License-Identifier: GPL-3.0-or-later
// Who may change something in the window: the dialog, what it lets through, and what the log tells of it.
#include "store/activity/activity_reader.h"
#include "store/activity/administrator_file.h"
#include "support/patience.h"
#include "ui/administrator_guard.h"
#include "ui/passphrase_dialog.h"
#include "ui/settings/passphrase_row.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::ui;
using State = AdministratorGuard::State;
using Outcome = AdministratorGuard::Outcome;

namespace {

/// A guard over files of its own, and a window to ask over.
struct Guarded
{
    Guarded()
    {
        QApplication::setStyle(new Style(theme));
        theme.apply(Theme::Mode::Light);
        files.log = path("activity.log");
        files.file = path("administrator.toml");
        files.cost = store::PassphraseCost::Least;
        guard = std::make_unique<AdministratorGuard>(theme, files);
        window.show();
    }
    ~Guarded()
    {
        guard.reset();
        QApplication::setStyle(QStringLiteral("Fusion"));
    }
    std::string path(const char *name) const { return folder.filePath(QLatin1String(name)).toStdString(); }
    std::vector<std::string> told() const
    {
        std::vector<std::string> words;
        Result<store::ActivityReader> reader = store::ActivityReader::open(files.log);
        while (reader) {
            const auto raw = reader->next();
            if (!raw)
                break;
            words.push_back(store::readActivityLine(raw->bytes).record.value_or(store::ActivityRecord{}).what);
        }
        return words;
    }
    /// What came of it, once it is known.
    template<typename Deed>
    Outcome outcome(const Deed &deed)
    {
        std::optional<Outcome> found;
        deed([&](Outcome outcome, const QString &words) {
            found = outcome;
            sentence = words;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), tests::patience); }();
        return found.value_or(Outcome::Failed);
    }
    Outcome set(const char *passphrase)
    {
        return outcome([&](auto answer) { guard->set(QString::fromUtf8(passphrase), answer); });
    }
    Outcome unlock(const char *passphrase)
    {
        return outcome([&](auto answer) { guard->unlock(QString::fromUtf8(passphrase), answer); });
    }

    QTemporaryDir folder;
    Theme theme;
    AdministratorFiles files;
    std::unique_ptr<AdministratorGuard> guard;
    QWidget window;
    QString sentence;
};

} // namespace

class TestAdministratorGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openWithoutPassphrase();
    void asksOnce();
    void wrongIsToldAndLogged();
    void givenUpIsNotAllowed();
    void locksAgain();
    void otherPassphraseLocks();
    void changesAndRemoves();
    void refusesShort();
    void unreadableLetsNobodyIn();
    void notLoggedNotDone();
    void windowGoesOnMeanwhile();
    void notesWhatChangedByOtherMeans();
    void nothingToNoteMakesNoLog();
    void settingsSetChangeAndRemove();
};

void TestAdministratorGuard::openWithoutPassphrase()
{
    Guarded it;
    QCOMPARE(it.guard->state(), State::Open);
    bool done = false;
    it.guard->allow(&it.window, QStringLiteral("Turning the gate"), [&] { done = true; });
    QVERIFY(done);
    QVERIFY(it.guard->dialog() == nullptr);
}

void TestAdministratorGuard::asksOnce()
{
    Guarded it;
    QCOMPARE(it.set("correct horse"), Outcome::Done);
    QCOMPARE(it.guard->state(), State::Unlocked); // who has set it knows it
    it.guard->lock();
    QCOMPARE(it.guard->state(), State::Locked);
    int done = 0;
    it.guard->allow(&it.window, QStringLiteral("Turning the gate"), [&] { ++done; });
    QCOMPARE(done, 0);
    PassphraseDialog *dialog = it.guard->dialog();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(dialog->line().echoMode(), QLineEdit::Password);
    QVERIFY(!dialog->unlock().isEnabled());
    QTest::keyClicks(&dialog->line(), QStringLiteral("correct horse"));
    QTest::mouseClick(&dialog->unlock(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, tests::patience);
    QTRY_VERIFY(it.guard->dialog() == nullptr);
    it.guard->allow(&it.window, QStringLiteral("Turning the gate"), [&] { ++done; });
    QCOMPARE(done, 2);
    QCOMPARE(it.told(), std::vector<std::string>{"role"});
}

void TestAdministratorGuard::wrongIsToldAndLogged()
{
    Guarded it;
    it.set("correct horse");
    it.guard->lock();
    bool done = false;
    it.guard->allow(&it.window, QStringLiteral("Turning the gate"), [&] { done = true; });
    PassphraseDialog *dialog = it.guard->dialog();
    QTest::keyClicks(&dialog->line(), QStringLiteral("battery staple"));
    QTest::keyClick(&dialog->line(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->problem().isVisible(), tests::patience);
    QVERIFY(dialog->problem().text().contains(QLatin1String("not the passphrase")));
    QVERIFY(dialog->line().text().isEmpty());
    QVERIFY(dialog->line().isEnabled());
    QVERIFY(!done);
    QCOMPARE(it.told(), (std::vector<std::string>{"role", "failed-attempt"}));
    QTest::keyClicks(&dialog->line(), QStringLiteral("correct horse"));
    QTest::keyClick(&dialog->line(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(done, tests::patience);
}

void TestAdministratorGuard::givenUpIsNotAllowed()
{
    Guarded it;
    it.set("correct horse");
    it.guard->lock();
    bool done = false;
    it.guard->allow(&it.window, QStringLiteral("Turning the gate"), [&] { done = true; });
    QTest::keyClick(it.guard->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(it.guard->dialog() == nullptr);
    QVERIFY(!done);
    QCOMPARE(it.guard->state(), State::Locked);
}

void TestAdministratorGuard::locksAgain()
{
    Guarded it;
    it.set("correct horse");
    it.guard->lock();
    QCOMPARE(it.unlock("correct horse"), Outcome::Done);
    QVERIFY(it.guard->isAllowed());
    it.guard->lock();
    QVERIFY(!it.guard->isAllowed());
}

void TestAdministratorGuard::otherPassphraseLocks()
{
    Guarded it;
    it.set("correct horse");
    QVERIFY(it.guard->isAllowed());
    AdministratorGuard other(it.theme, it.files);
    QCOMPARE(it.outcome([&](auto answer) {
        other.change(QStringLiteral("correct horse"), QStringLiteral("battery staple"), answer);
    }),
             Outcome::Done);
    QCOMPARE(it.guard->state(), State::Locked);
    QCOMPARE(other.state(), State::Unlocked);
}

void TestAdministratorGuard::changesAndRemoves()
{
    Guarded it;
    it.set("correct horse");
    const auto change = [&](const char *old) {
        return it.outcome(
            [&](auto answer) { it.guard->change(QString::fromUtf8(old), QStringLiteral("battery staple"), answer); });
    };
    QCOMPARE(change("wrong horse"), Outcome::Wrong);
    QCOMPARE(change("correct horse"), Outcome::Done);
    const auto remove = [&](const char *old) {
        return it.outcome([&](auto answer) { it.guard->remove(QString::fromUtf8(old), answer); });
    };
    QCOMPARE(remove("correct horse"), Outcome::Wrong);
    QCOMPARE(remove("battery staple"), Outcome::Done);
    QCOMPARE(it.guard->state(), State::Open);
    QCOMPARE(it.told(), (std::vector<std::string>{"role", "failed-attempt", "role", "failed-attempt", "role"}));
}

void TestAdministratorGuard::refusesShort()
{
    Guarded it;
    QCOMPARE(it.set("short"), Outcome::Failed);
    QVERIFY(it.sentence.contains(QLatin1String("at least 8")));
    QCOMPARE(it.guard->state(), State::Open);
}

void TestAdministratorGuard::unreadableLetsNobodyIn()
{
    Guarded it;
    QFile file(QString::fromStdString(it.files.file));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no such file\n") > 0);
    file.close();
    QCOMPARE(it.guard->state(), State::Unreadable);
    bool done = false;
    it.guard->allow(&it.window, QStringLiteral("Turning the gate"), [&] { done = true; });
    QVERIFY(!done);
    QVERIFY(it.guard->dialog()->problem().isVisible());
    QVERIFY(!it.guard->dialog()->line().isEnabled());
}

void TestAdministratorGuard::notLoggedNotDone()
{
    Guarded it;
    it.files.log = it.path("no-file/activity.log");
    QFile wall(QString::fromStdString(it.path("no-file")));
    QVERIFY(wall.open(QIODevice::WriteOnly));
    AdministratorGuard guard(it.theme, it.files);
    QCOMPARE(it.outcome([&](auto answer) { guard.set(QStringLiteral("correct horse"), answer); }), Outcome::Failed);
    QVERIFY(!it.sentence.isEmpty());
    QCOMPARE(guard.state(), State::Open);
}

void TestAdministratorGuard::windowGoesOnMeanwhile()
{
    Guarded it;
    it.files.cost = store::PassphraseCost::Usual;
    AdministratorGuard guard(it.theme, it.files);
    bool done = false;
    guard.set(QStringLiteral("correct horse"), [&](Outcome, const QString &) { done = true; });
    QVERIFY(guard.isBusy());
    QVERIFY(!done);
    std::optional<Outcome> second;
    guard.unlock(QStringLiteral("x"), [&](Outcome outcome, const QString &) { second = outcome; });
    QCOMPARE(second, std::optional(Outcome::Failed));
    QTRY_VERIFY_WITH_TIMEOUT(done, 4 * tests::patience);
}

void TestAdministratorGuard::notesWhatChangedByOtherMeans()
{
    Guarded it;
    it.set("correct horse");
    QVERIFY(QFile::remove(QString::fromStdString(it.files.file)));
    it.guard->noteState();
    QTRY_COMPARE_WITH_TIMEOUT(it.told(), (std::vector<std::string>{"role", "role-found"}), tests::patience);
}

void TestAdministratorGuard::nothingToNoteMakesNoLog()
{
    Guarded it;
    it.guard->noteState();
    it.guard.reset(); // waits
    QVERIFY(!QFile::exists(QString::fromStdString(it.files.log)));
}

void TestAdministratorGuard::settingsSetChangeAndRemove()
{
    Guarded it;
    PassphraseRow row(it.theme, *it.guard);
    row.show();
    QVERIFY(row.setButton().isVisible() && !row.changeButton().isVisible());
    QTest::mouseClick(&row.setButton(), Qt::LeftButton);
    QVERIFY(!row.old().isVisible());
    QTest::keyClicks(&row.fresh(), QStringLiteral("correct horse"));
    QTest::keyClicks(&row.again(), QStringLiteral("correct hose"));
    QVERIFY(!row.confirm().isEnabled());
    QVERIFY(row.sentence().contains(QLatin1String("not the same")));
    row.again().clear();
    QTest::keyClicks(&row.again(), QStringLiteral("correct horse"));
    QTest::mouseClick(&row.confirm(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(row.deed(), PassphraseRow::Deed::None, tests::patience);
    QCOMPARE(it.guard->state(), State::Unlocked);
    QVERIFY(!row.setButton().isVisible() && row.removeButton().isVisible());
    QTest::mouseClick(&row.removeButton(), Qt::LeftButton);
    QTest::keyClicks(&row.old(), QStringLiteral("battery staple"));
    QTest::keyClick(&row.old(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(row.sentence().contains(QLatin1String("not the passphrase")), tests::patience);
    QCOMPARE(row.deed(), PassphraseRow::Deed::Remove);
    QVERIFY(row.old().text().isEmpty());
    QTest::keyClicks(&row.old(), QStringLiteral("correct horse"));
    QTest::keyClick(&row.old(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(it.guard->state(), State::Open, tests::patience);
    QTRY_VERIFY_WITH_TIMEOUT(row.setButton().isVisible(), tests::patience);
    QCOMPARE(it.told(), (std::vector<std::string>{"role", "failed-attempt", "role"}));
}

QTEST_MAIN(TestAdministratorGuard)
#include "tst_administrator_guard.moc"
