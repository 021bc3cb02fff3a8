// SPDX-License-Identifier: GPL-3.0-or-later
// The Activity page in the window: what it says, what clicks and keys do, what the window tells the log.
#include "activity_logs.h"
#include "privacy/switches/unified_diff.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/activity_table.h"
#include "ui/activity/entry_pane.h"
#include "ui/activity/undo_pane.h"
#include "ui/activity/verdict_strip.h"
#include "ui/administrator_guard.h"
#include "ui/models/own_policy.h"
#include "ui/passphrase_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using models::ActivityModel;
using tests::OwnLog;
using tests::Window;

namespace {

/// The window on its Activity page, over the log of this test's account.
struct Acting : Window
{
    using Window::Window;

    ActivityPage &it() { return window->activity(); }
    bool begin(qulonglong entries)
    {
        window->actions().pageActivity->trigger();
        return hasEntries(entries);
    }
    bool hasEntries(qulonglong entries)
    {
        return QTest::qWaitFor(
            [&] {
                return it().entries().count(models::ActivityGroup::All) == entries && !it().book().isVerifying()
                    && !it().entries().isFiltering() && (entries == 0 || it().book().verdict() != nullptr);
            },
            tests::patience);
    }
    void click(QWidget &widget) { QTest::mouseClick(&widget, Qt::LeftButton); }
    QString cell(int row, int column) { return it().entries().index(row, column).data().toString(); }
};

/// A file with a backup, and the change that was made in it.
privacy::SwitchChange changeIn(const QString &folder)
{
    const std::string before = "A=1\nTELEMETRY=on\nB=2\n";
    const std::string after = "A=1\nTELEMETRY=off\nB=2\n";
    const auto write = [&folder](const char *name, const std::string &text) {
        QFile file(folder + QLatin1Char('/') + QLatin1String(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("no room");
        return file.fileName().toStdString();
    };
    privacy::SwitchChange change;
    change.product = "appsmith";
    change.key = "TELEMETRY";
    change.before = "on";
    change.after = "off";
    change.file = write("docker.env", after);
    change.backup = write("docker.env.telltale-20261124T073102418Z.bak", before);
    change.beforeHash = privacy::sha256Of(before);
    change.afterHash = privacy::sha256Of(after);
    change.diff = privacy::unifiedDiff(before, after, change.file);
    return change;
}

QByteArray bytesOfFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string usualLog()
{
    return store::usualActivityLog();
}

} // namespace

class TestActivityPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void emptySaysWhatToDo();
    void saysWhoDidWhat();
    void keysPassOverDays();
    void groupsAndFilter();
    void brokenChainLeadsToTheEntry();
    void policiesAreShownAsTheirDifference();
    void undoesAfterAConfirmation();
    void refusesToUndoWhatChanged();
    void undoAsksForThePassphrase();
    void undoneIsToldOnce();
    void exports_data();
    void exports();
    void signsAndCompares();
    void neverSignsABrokenLog();
    void copiesTheLine();
    void rulesAreTold();
    void rulesAreRefusedWithoutALog();
    void statusTellsOfTheChain();
    void paneKeysGoAround();
};

void TestActivityPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestActivityPage::init()
{
    QFile::remove(QString::fromStdString(usualLog()));
    QFile::remove(QString::fromStdString(store::usualAdministratorFile()));
    QFile::remove(QString::fromStdString(models::OwnPolicy::usualFile()));
    QFile::remove(QString::fromStdString(store::usualCheckpointKeyFile()));
}

void TestActivityPage::emptySaysWhatToDo()
{
    Acting on;
    QVERIFY(on.begin(0));
    QTRY_VERIFY(on.it().nothing().isVisible());
    QTRY_COMPARE(on.it().nothing().title(), QStringLiteral("Nothing was done yet"));
    QVERIFY(!on.it().verdict().isVisible());
    QVERIFY(!on.it().exportButton().isEnabled());
    QVERIFY(!QFile::exists(QString::fromStdString(usualLog()))); // looking makes none
}

void TestActivityPage::saysWhoDidWhat()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    log.add({"ping", "127.0.0.1:8642", {}, "200 OK", {}});
    Acting on;
    QVERIFY(on.begin(2));
    QVERIFY(on.it().table().hasFocus());
    QVERIFY(on.it().verdict().title().contains(QLatin1String("2 of 2 entries")));
    QVERIFY(on.it().verdict().detail().contains(QLatin1String("not compared with a checkpoint")));
    QCOMPARE(on.cell(1, ActivityModel::Action), QStringLiteral("ping sent"));
    QCOMPARE(on.it().entry().title(), QStringLiteral("Ping sent"));
    QTest::keyClick(&on.it().table(), Qt::Key_Down);
    QCOMPARE(on.it().entry().title(), QStringLiteral("Gate turned"));
    const auto properties = on.it().entry().properties();
    QVERIFY(properties.contains(std::pair(QStringLiteral("Who"), QStringLiteral("operator"))));
    QVERIFY(properties.contains(std::pair(QStringLiteral("When"), QStringLiteral("2026-11-24 00:00:01.000 UTC"))));
    QCOMPARE(on.it().entry().diff().plainText(), QStringLiteral("- on\n+ off"));
    const QList<ChainView::Link> links = on.it().entry().chain().links();
    QCOMPARE(links.size(), 3);
    QVERIFY(links[1].isCurrent && links[1].fits && links[2].fits);
    QCOMPARE(links[1].hash.size(), 64 + 7);
}

void TestActivityPage::keysPassOverDays()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    log.gate("off", "on");
    log.wait(OwnLog::day);
    log.gate("on", "off");
    Acting on;
    QVERIFY(on.begin(3));
    ActivityTable &table = on.it().table();
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(table.currentIndex().row(), 3);
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_End);
    QCOMPARE(table.currentIndex().row(), 4);
    QTest::keyClick(&table, Qt::Key_Home);
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_PageDown);
    QVERIFY(on.it().entries().bookRow(table.currentIndex().row()).has_value());
    QTest::keyClick(&table, Qt::Key_PageUp);
    QCOMPARE(table.currentIndex().row(), 1);
}

void TestActivityPage::groupsAndFilter()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    log.add({"ping", "127.0.0.1", {}, "200 OK", {}});
    log.add({"ping", "example.org", {}, "503", {}});
    Acting on;
    QVERIFY(on.begin(3));
    on.it().groups().setCurrent(static_cast<int>(models::ActivityGroup::Sent));
    QCOMPARE(on.it().entries().shownEntries(), 2ull);
    QTest::keyClick(on.window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(on.it().filter().hasFocus());
    QTest::keyClicks(&on.it().filter(), QStringLiteral("503"));
    QTRY_COMPARE(on.it().entries().shownEntries(), 1ull);
    QTest::keyClick(&on.it().filter(), Qt::Key_Return);
    QVERIFY(on.it().table().hasFocus());
    QTest::keyClick(on.window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&on.it().filter(), QStringLiteral("nothing like it"));
    QTRY_COMPARE(on.it().entries().shownEntries(), 0ull);
    bool isSaid = false;
    for (const EmptyState *state : on.it().findChildren<EmptyState *>())
        isSaid = isSaid || (state->isVisible() && state->title() == QLatin1String("No entry matches"));
    QVERIFY(isSaid);
    QTest::keyClick(&on.it().filter(), Qt::Key_Escape);
    QTRY_COMPARE(on.it().entries().shownEntries(), 2ull);
}

void TestActivityPage::brokenChainLeadsToTheEntry()
{
    OwnLog log(usualLog());
    for (int i = 0; i < 6; ++i)
        log.gate("on", "off");
    log.spoil(1);
    Acting on;
    QVERIFY(on.begin(6));
    QVERIFY(on.it().verdict().title().contains(QLatin1String("broken at line 2")));
    QListView &breaks = on.it().verdict().breaks();
    QVERIFY(breaks.isVisible());
    on.click(*breaks.viewport()); // the first one is below the middle of one
    breaks.setCurrentIndex(breaks.model()->index(0, 0));
    QCOMPARE(on.it().entry().row(), std::optional<std::size_t>(1));
    QVERIFY(!on.it().entry().chain().links()[1].fits);
    QTRY_VERIFY(on.window->statusBar() != nullptr);
    QCOMPARE(on.it().statusText(), QStringLiteral("log chain broken"));
}

void TestActivityPage::policiesAreShownAsTheirDifference()
{
    OwnLog log(usualLog());
    log.add({"policy-edit", "own.toml", "a = 1\nb = 2\nc = 3\n", "a = 1\nb = 5\nc = 3\n", {}});
    Acting on;
    QVERIFY(on.begin(1));
    QCOMPARE(on.it().entry().diff().plainText(), QStringLiteral("  a = 1\n- b = 2\n+ b = 5\n  c = 3"));
    QCOMPARE(on.cell(1, ActivityModel::Before), QStringLiteral("3 lines"));
}

void TestActivityPage::undoesAfterAConfirmation()
{
    OwnLog log(usualLog());
    const privacy::SwitchChange change = changeIn(log.folder());
    log.addEntry(change);
    Acting on;
    QVERIFY(on.begin(1));
    QCOMPARE(on.it().entry().title(), QStringLiteral("Product switched off"));
    QCOMPARE(on.cell(1, ActivityModel::Before), QStringLiteral("on"));
    QCOMPARE(on.cell(1, ActivityModel::After), QStringLiteral("off"));
    QVERIFY(on.it().entry().diff().plainText().contains(QLatin1String("- TELEMETRY=on")));
    UndoPane &undo = on.it().entry().undo();
    QTRY_VERIFY(undo.undo().isVisible() && undo.undo().isEnabled());
    on.click(undo.undo());
    QVERIFY(undo.isConfirming());
    QVERIFY(undo.cancel().hasFocus());
    QVERIFY(undo.diff().plainText().contains(QLatin1String("+ TELEMETRY=on")));
    QVERIFY(bytesOfFile(change.file).contains("TELEMETRY=off"));
    on.click(undo.cancel());
    QVERIFY(!undo.isConfirming());
    on.click(undo.undo());
    on.click(undo.confirm());
    QVERIFY(on.hasEntries(2));
    QTRY_VERIFY(on.it().banner().isVisible());
    QCOMPARE(bytesOfFile(change.file), QByteArray("A=1\nTELEMETRY=on\nB=2\n"));
    QCOMPARE(on.cell(1, ActivityModel::Action), QStringLiteral("switch put back"));
}

void TestActivityPage::refusesToUndoWhatChanged()
{
    OwnLog log(usualLog());
    const privacy::SwitchChange change = changeIn(log.folder());
    log.addEntry(change);
    Acting on;
    QVERIFY(on.begin(1));
    UndoPane &undo = on.it().entry().undo();
    QTRY_VERIFY(undo.undo().isEnabled());
    on.click(undo.undo());
    QFile file(QString::fromStdString(change.file));
    QVERIFY(file.open(QIODevice::Append) && file.write("C=3\n") > 0);
    file.close();
    on.click(undo.confirm());
    QTRY_VERIFY(on.it().banner().isVisible());
    QCOMPARE(on.it().banner().title(), QStringLiteral("Nothing was undone."));
    QVERIFY(bytesOfFile(change.file).endsWith("C=3\n"));
    QTRY_VERIFY(!undo.isBusy());
    QVERIFY(!undo.undo().isEnabled());
    QVERIFY(undo.reason().text().startsWith(QLatin1String("It cannot be undone")));
    QVERIFY(on.hasEntries(1));
}

void TestActivityPage::undoAsksForThePassphrase()
{
    OwnLog log(usualLog());
    const privacy::SwitchChange change = changeIn(log.folder());
    log.addEntry(change);
    const Result<store::ActivityLog> opened = store::ActivityLog::open(usualLog());
    QVERIFY(opened);
    QVERIFY(store::Administrator(*opened, store::usualAdministratorFile(), store::PassphraseCost::Least)
                .set("correct horse"));
    Acting on;
    QVERIFY(on.begin(2));
    on.it().chooseRow(0);
    UndoPane &undo = on.it().entry().undo();
    QTRY_VERIFY(undo.undo().isEnabled());
    on.click(undo.undo());
    on.click(undo.confirm());
    PassphraseDialog *dialog = on.window->guard().dialog();
    QVERIFY(dialog != nullptr);
    QVERIFY(bytesOfFile(change.file).contains("TELEMETRY=off"));
    QTest::keyClicks(&dialog->line(), QStringLiteral("correct horse"));
    QTest::keyClick(&dialog->line(), Qt::Key_Return);
    QTRY_VERIFY(bytesOfFile(change.file).contains("TELEMETRY=on"));
    QTRY_VERIFY(on.actions().lockChanges->isEnabled());
    on.actions().lockChanges->trigger();
    QVERIFY(!on.window->guard().isAllowed());
    QTRY_VERIFY(!undo.isBusy());
}

void TestActivityPage::undoneIsToldOnce()
{
    OwnLog log(usualLog());
    const privacy::SwitchChange change = changeIn(log.folder());
    const std::uint64_t number = log.addEntry(change);
    log.add(store::switchUndoEntry(number, change));
    Acting on;
    QVERIFY(on.begin(2));
    on.it().chooseRow(0);
    UndoPane &undo = on.it().entry().undo();
    QTRY_VERIFY(!undo.isBusy());
    QVERIFY(!undo.undo().isEnabled());
    QVERIFY(undo.reason().text().contains(QLatin1String("Entry 2 has taken it back")));
}

void TestActivityPage::exports_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("ndjson") << static_cast<int>(models::ExportFormat::Ndjson);
    QTest::newRow("csv") << static_cast<int>(models::ExportFormat::Csv);
    QTest::newRow("json") << static_cast<int>(models::ExportFormat::Json);
}

void TestActivityPage::exports()
{
    QFETCH(int, format);
    OwnLog log(usualLog());
    log.gate("on", "off");
    log.add({"ping", "127.0.0.1", {}, "200 OK", {}});
    const QByteArray before = log.bytes();
    Acting on;
    QVERIFY(on.begin(2));
    const QString path = log.folder() + QStringLiteral("/out");
    on.it().exportTo(path, static_cast<models::ExportFormat>(format));
    QVERIFY(on.hasEntries(3)); // it is told
    QCOMPARE(on.cell(1, ActivityModel::Action), QStringLiteral("file exported"));
    const QByteArray written = bytesOfFile(path.toStdString());
    if (format == static_cast<int>(models::ExportFormat::Ndjson)) {
        QCOMPARE(written, before);
    } else if (format == static_cast<int>(models::ExportFormat::Json)) {
        QCOMPARE(QJsonDocument::fromJson(written).array().size(), 2);
    } else {
        QCOMPARE(written.count("\r\n"), 3);
        QVERIFY(written.startsWith("number,time,uid,user,"));
    }
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestActivityPage::signsAndCompares()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    Acting on;
    QVERIFY(on.begin(1));
    const QString path = log.folder() + QStringLiteral("/kept.checkpoint");
    on.it().signTo(path);
    QVERIFY(on.hasEntries(3)); // the key, the checkpoint
    QTRY_VERIFY(on.it().banner().isVisible());
    QVERIFY(on.it().banner().title().contains(QLatin1String("Entry 3 and all before it")));
    QVERIFY(store::readCheckpointFile(path.toStdString()));
    QTRY_VERIFY(on.it().verdict().detail().contains(QLatin1String("kept.checkpoint agrees up to entry 3")));
    QVERIFY(on.it().entries().index(1, 0).data(ActivityModel::CheckpointRole).toBool());
    // Written anew as a whole: only the checkpoint tells.
    log.setBytes({});
    log.gate("off", "on");
    QTRY_VERIFY(on.it().verdict().title().contains(QLatin1String("contradicts a checkpoint")));
    QCOMPARE(on.it().statusText(), QStringLiteral("log chain broken"));
}

void TestActivityPage::neverSignsABrokenLog()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    log.gate("on", "off");
    log.spoil(0);
    Acting on;
    QVERIFY(on.begin(2));
    const QString path = log.folder() + QStringLiteral("/kept.checkpoint");
    on.it().signTo(path);
    QTRY_VERIFY(on.it().banner().isVisible());
    QCOMPARE(on.it().banner().title(), QStringLiteral("No checkpoint was signed."));
    QVERIFY(!QFile::exists(path));
}

void TestActivityPage::copiesTheLine()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    Acting on;
    QVERIFY(on.begin(1));
    on.click(on.it().entry().copyButton());
    QCOMPARE(QApplication::clipboard()->text().toUtf8() + '\n', log.bytes());
}

void TestActivityPage::rulesAreTold()
{
    Acting on;
    QVERIFY(on.begin(0));
    models::OwnPolicy policy(models::OwnPolicy::usualFile());
    const Result<store::ActivityHead> told =
        on.window->notes().add({"policy-edit", policy.file(), {}, "default = \"allow\"\n", {}});
    QVERIFY(told);
    QVERIFY(on.hasEntries(1));
}

void TestActivityPage::rulesAreRefusedWithoutALog()
{
    OwnLog log;
    bool isAsked = false;
    models::OwnPolicy policy((log.folder() + QStringLiteral("/own.toml")).toStdString());
    policy.setBeforeWriting([&](const std::optional<std::string> &before, const std::optional<std::string> &after) {
        isAsked = !before && after;
        return Result<bool>(Error{"activity-not-writable", QStringLiteral("no log")});
    });
    const Result<bool> added = policy.add({models::ruleFor("/a", privacy::Method())});
    QVERIFY(isAsked);
    QVERIFY(!added);
    QVERIFY(!QFile::exists(QString::fromStdString(policy.file())));
}

void TestActivityPage::statusTellsOfTheChain()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    Acting on;
    QVERIFY(on.hasEntries(1)); // without the page
    QCOMPARE(on.it().statusText(), QStringLiteral("log chain intact, 1 entries"));
    bool isShown = false;
    for (const Label *label : on.window->findChildren<Label *>())
        isShown = isShown || (label->isVisible() && label->text() == on.it().statusText());
    QVERIFY(isShown);
}

void TestActivityPage::paneKeysGoAround()
{
    OwnLog log(usualLog());
    log.gate("on", "off");
    Acting on;
    QVERIFY(on.begin(1));
    QSet<QWidget *> met;
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(on.window.get(), Qt::Key_F6);
        met << QApplication::focusWidget();
    }
    QVERIFY(met.contains(&on.it().table()));
    QVERIFY(met.contains(&on.it().entry().copyButton()));
    QVERIFY(met.contains(on.it().groups().currentSegment()));
}

QTEST_MAIN(TestActivityPage)
#include "tst_activity_page.moc"
