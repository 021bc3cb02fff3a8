// SPDX-License-Identifier: GPL-3.0-or-later
// Export… on every page: what is offered, what our program is started with, and what is said of what came of it.
#include "activity_logs.h"
#include "report_states.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_table.h"
#include "ui/models/policy_desk.h"
#include "ui/ping/ping_page.h"
#include "ui/privacy/privacy_page.h"
#include "ui/report/file_combo.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_views.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>

#include <csignal>

using namespace telltale;
using namespace telltale::ui;
using tests::FakeProgram;
using tests::openExport;
using tests::Window;
using State = models::ReportRun::State;

namespace {

using Prepare = void (*)(Window &);

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// By Tab, until it has the focus.
bool tabTo(QWidget &widget)
{
    for (int i = 0; i < 60 && QApplication::focusWidget() != &widget; ++i)
        press(Qt::Key_Tab);
    return widget.hasFocus();
}

void choosePlace(ExportDialog &dialog, const QString &path)
{
    dialog.form().place().setFocus();
    dialog.form().place().selectAll();
    QTest::keyClicks(&dialog.form().place(), path);
}

QString besideExample(Window &it, const QString &name)
{
    return QFileInfo(QString::fromStdString(it.window->session().capture.source(0).path)).absoluteDir().filePath(name);
}

/// In place of the programs that are set for files.
class Opener : public QObject
{
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList opened;
public Q_SLOTS:
    void take(const QUrl &url) { opened << url.toLocalFile(); }
};

} // namespace

Q_DECLARE_METATYPE(Prepare)

class TestReportExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPageHasIt_data();
    void everyPageHasIt();
    void nothingToExport();
    void keysAlone();
    void startedWithWhatIsChosen();
    void pastedTextIsNoInput();
    void comparedWithIsNoInput();
    void nameFollowsTheFormat();
    void saysWhatIsInTheWay_data();
    void saysWhatIsInTheWay();
    void commandIsCopied();
    void stops();
    void saysWhatWentWrong();
    void opensAfterAClickOnly();
    void verifies();
    void remembersButNotValues();
    void tableGoesToAFile();
    void smallTables();
    void closingTheWindowStopsIt();
    void realProgram();

private:
    QTemporaryDir m_data;
};

void TestReportExport::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    // Of the programs that are started.
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_data.path()));
}

void TestReportExport::everyPageHasIt_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("formats");
    QTest::newRow("inspect") << Prepare([](Window &) {}) << QStringLiteral("4 rows of events") << 3;
    QTest::newRow("inventory") << Prepare([](Window &it) {
        it.actions().pageInventory->trigger();
        QTRY_VERIFY(it.window->inventory().table().isVisible());
    }) << QStringLiteral("rows of the inventory")
                               << 3;
    QTest::newRow("privacy") << Prepare([](Window &it) {
        QVERIFY(it.window->policy().choose(models::PolicyDesk::names().at(1)));
        it.actions().pagePrivacy->trigger();
        QTRY_VERIFY(it.window->privacy().policyRun().isWhole());
    }) << QStringLiteral("The policy in force")
                             << 2;
    QTest::newRow("anonymise") << Prepare([](Window &it) {
        it.actions().pageAnonymise->trigger();
        QTRY_VERIFY(it.window->anonymise().methods().rowCount() != 0);
    }) << QStringLiteral("The methods for")
                               << 1;
    QTest::newRow("ping") << Prepare([](Window &it) { it.actions().pagePing->trigger(); }) << QString() << 0;
    QTest::newRow("activity") << Prepare([](Window &it) {
        tests::writeUsualLog();
        it.actions().pageActivity->trigger();
        QTRY_VERIFY(it.window->activity().book().verdict() != nullptr);
    }) << QStringLiteral("entries of the activity log")
                              << 3;
}

void TestReportExport::everyPageHasIt()
{
    QFETCH(Prepare, prepare);
    QFETCH(QString, table);
    QFETCH(int, formats);
    Window it;
    it.openExample();
    prepare(it);
    QCoreApplication::processEvents();
    int buttons = 0;
    for (const Button *button : it.window->findChildren<Button *>())
        buttons += button->isVisible() && button->defaultAction() == it.actions().exportEvents ? 1 : 0;
    QCOMPARE(buttons, 1);
    QVERIFY(it.actions().exportEvents->isEnabled());
    QTest::keyClick(it.window.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(it.window->exportDialog() != nullptr && it.window->exportDialog()->isVisible());
    ExportDialog &dialog = *it.window->exportDialog();
    QVERIFY(!dialog.isModal());
    QCOMPARE(dialog.form().inputs().size(), 1);
    QCOMPARE(dialog.what().isVisible(), !table.isEmpty());
    if (!table.isEmpty()) {
        dialog.what().setCurrent(ExportDialog::Table);
        QCOMPARE(dialog.list().model()->rowCount(), formats);
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&table](const QLabel *label) {
            return label->isVisible() && label->text().contains(table);
        }));
    } else {
        QCOMPARE(dialog.list().model()->rowCount(), 6);
    }
}

void TestReportExport::nothingToExport()
{
    Window it;
    it.showExample();
    QVERIFY(!it.actions().exportEvents->isEnabled());
    QFile::remove(QString::fromStdString(store::usualActivityLog()));
    it.actions().pageActivity->trigger();
    QTRY_VERIFY(it.window->activity().nothing().isVisible());
    QVERIFY(!it.window->activity().exportButton().isEnabled());
    it.actions().pageInspect->trigger(); // the example's rows can be written, a report of it cannot be made
    QTRY_VERIFY(it.actions().exportEvents->isEnabled());
    ExportDialog &dialog = openExport(it);
    QVERIFY(!dialog.goButton().isEnabled() && !dialog.form().inputs()[0]->isEnabled());
    dialog.what().setCurrent(ExportDialog::Table);
    QVERIFY(dialog.goButton().isEnabled());
}

void TestReportExport::keysAlone()
{
    Window it;
    FakeProgram program("printf whole > \"$out\"; exit 0");
    it.window->setReportProgram(program.path());
    it.openExample();
    QTest::keyClick(it.window.get(), Qt::Key_E, Qt::ControlModifier);
    ExportDialog &dialog = *it.window->exportDialog();
    QApplication::setActiveWindow(&dialog);
    QVERIFY(dialog.list().hasFocus());
    press(Qt::Key_Down); // PDF
    QVERIFY(tabTo(dialog.form().values()));
    press(Qt::Key_Space);
    QVERIFY(dialog.form().warning().contains(QStringLiteral("reads the values")));
    QVERIFY(tabTo(dialog.goButton()));
    press(Qt::Key_Return);
    QTRY_COMPARE(dialog.making().state(), State::Finished);
    QCOMPARE(program.words(),
             QStringList({QStringLiteral("report"), QStringLiteral("telemetry.md"), QStringLiteral("--values"),
                          QStringLiteral("-o"), QStringLiteral("telemetry-report.pdf")}));
    QVERIFY(dialog.result().isVisible());
    QCOMPARE(dialog.result().sentence(), QStringLiteral("telemetry-report.pdf was written. It has no findings."));
    QVERIFY(dialog.result().openButton().hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestReportExport::startedWithWhatIsChosen()
{
    Window it;
    FakeProgram program("printf whole > \"$out\"; exit 1");
    it.window->setReportProgram(program.path());
    it.openExample();
    ExportDialog &dialog = openExport(it);
    ReportForm &form = dialog.form();
    dialog.chooseFormat(QStringLiteral("sarif"));
    form.bytes().click();
    form.policy().choose(QStringLiteral("strict"));
    form.against().choose(QStringLiteral("/srv/older.har"));
    form.known().choose(QStringLiteral("/srv/it's known.txt"));
    form.language().setCurrentIndex(form.language().findData(QStringLiteral("de")));
    const QString place = program.file(QStringLiteral("a b.sarif"));
    choosePlace(dialog, place);
    const QString line = dialog.command();
    dialog.goButton().click();
    QTRY_COMPARE(dialog.making().state(), State::Finished);
    const QStringList wanted{QStringLiteral("report"),
                             QStringLiteral("telemetry.md"),
                             QStringLiteral("--policy"),
                             QStringLiteral("strict"),
                             QStringLiteral("--against"),
                             QStringLiteral("/srv/older.har"),
                             QStringLiteral("--known"),
                             QStringLiteral("/srv/it's known.txt"),
                             QStringLiteral("--bytes"),
                             QStringLiteral("--language"),
                             QStringLiteral("de"),
                             QStringLiteral("-o"),
                             place};
    QCOMPARE(program.words(), wanted);
    QVERIFY(line.endsWith(QStringLiteral("&& telltale report telemetry.md --policy strict --against /srv/older.har "
                                         "--known '/srv/it'\\''s known.txt' --bytes --language de -o '%1'")
                              .arg(place)));
    QVERIFY(dialog.result().sentence().contains(QStringLiteral("It has findings")));
}

void TestReportExport::pastedTextIsNoInput()
{
    Window it;
    tests::showExport(it);
    const QList<QCheckBox *> inputs = it.window->exportDialog()->form().inputs();
    QCOMPARE(inputs.size(), 2);
    QVERIFY(inputs[0]->isEnabled() && inputs[0]->isChecked());
    QVERIFY(!inputs[1]->isEnabled() && !inputs[1]->isChecked());
    QVERIFY(inputs[1]->accessibleName().contains(QStringLiteral("a report names its files")));
    QVERIFY(!it.window->exportDialog()->command().contains(QStringLiteral("pasted")));
}

void TestReportExport::comparedWithIsNoInput()
{
    Window it;
    it.open({it.file(QStringLiteral("before.json"), "{\"event\":\"a\"}"),
             it.file(QStringLiteral("after.json"), "{\"event\":\"a\",\"b\":1}")});
    it.actions().pageInventory->trigger();
    const std::vector<models::DriftPart> files = it.window->inventory().loadedFiles();
    QCOMPARE(files.size(), std::size_t(2));
    it.window->inventory().compare(files[0], files[1]);
    ExportDialog &dialog = openExport(it);
    QVERIFY(dialog.form().against().value().endsWith(QStringLiteral("/before.json")));
    QVERIFY(!dialog.form().inputs()[0]->isEnabled());
    QVERIFY(dialog.command().contains(QStringLiteral("telltale report after.json --against before.json")));
}

void TestReportExport::nameFollowsTheFormat()
{
    Window it;
    it.openExample();
    ExportDialog &dialog = openExport(it);
    QVERIFY(dialog.form().place().text().endsWith(QStringLiteral("/telemetry-report.html")));
    dialog.chooseFormat(QStringLiteral("har"));
    QVERIFY(dialog.form().place().text().endsWith(QStringLiteral("/telemetry-report.har")));
    choosePlace(dialog, QStringLiteral("/srv/mine.har"));
    dialog.chooseFormat(QStringLiteral("csv"));
    QCOMPARE(dialog.form().place().text(), QStringLiteral("/srv/mine.csv"));
    choosePlace(dialog, QStringLiteral("/srv/mine.tables"));
    dialog.chooseFormat(QStringLiteral("json"));
    QCOMPARE(dialog.form().place().text(), QStringLiteral("/srv/mine.tables"));
    QVERIFY(dialog.command().contains(QStringLiteral("--format json")) || !QFileInfo::exists(QStringLiteral("/srv")));
}

void TestReportExport::saysWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("problem");
    QTest::newRow("empty") << QString() << QStringLiteral("Give the whole path of the report, from / or ~ on.");
    QTest::newRow("relative") << QStringLiteral("report.html")
                              << QStringLiteral("Give the whole path of the report, from / or ~ on.");
    QTest::newRow("folder") << QDir::tempPath() << QStringLiteral("Give the report a name: this is a folder.");
    QTest::newRow("no folder") << QStringLiteral("/no/such/report.html") << QStringLiteral("There is no such folder.");
    QTest::newRow("an input") << QStringLiteral("telemetry.md")
                              << QStringLiteral("This is one of the files that the report is about.");
}

void TestReportExport::saysWhatIsInTheWay()
{
    QFETCH(QString, place);
    QFETCH(QString, problem);
    Window it;
    it.openExample();
    ExportDialog &dialog = openExport(it);
    QVERIFY(dialog.goButton().isEnabled());
    dialog.form().place().setFocus();
    dialog.form().place().selectAll();
    press(Qt::Key_Delete);
    QTest::keyClicks(&dialog.form().place(), place == QLatin1String("telemetry.md") ? besideExample(it, place) : place);
    QCOMPARE(dialog.form().problem(), problem);
    QVERIFY(!dialog.goButton().isEnabled() && !dialog.copyButton().isEnabled());
    dialog.form().inputs()[0]->click();
    QCOMPARE(dialog.form().problem(), QStringLiteral("Choose a file that the report is about."));
}

void TestReportExport::commandIsCopied()
{
    Window it;
    it.openExample();
    ExportDialog &dialog = openExport(it);
    QTest::mouseClick(&dialog.copyButton(), Qt::LeftButton);
    const QString line = QApplication::clipboard()->text();
    QCOMPARE(line, dialog.command());
    QVERIFY(line.startsWith(QStringLiteral("cd /"))
            && line.contains(QStringLiteral("&& telltale report telemetry.md")));
}

void TestReportExport::stops()
{
    Window it;
    const FakeProgram program("exec sleep 600");
    it.window->setReportProgram(program.path());
    it.openExample();
    ExportDialog &dialog = openExport(it);
    dialog.goButton().click();
    QVERIFY(dialog.busy().isVisible() && !dialog.goButton().isEnabled());
    QTRY_VERIFY(program.pid() != 0);
    QVERIFY(dialog.busy().stopButton().hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(dialog.making().state(), State::Stopped);
    QVERIFY(!dialog.busy().isVisible() && dialog.goButton().isEnabled());
    QCOMPARE(dialog.result().sentence(), QStringLiteral("Stopped. Nothing was written."));
    QVERIFY(!dialog.result().openButton().isVisible());
    QVERIFY(dialog.goButton().hasFocus());
}

void TestReportExport::saysWhatWentWrong()
{
    Window it;
    const FakeProgram program("printf 'error: \\033[31mthe disk is full\\n' >&2; exit 2");
    it.window->setReportProgram(program.path());
    it.openExample();
    ExportDialog &dialog = openExport(it);
    dialog.goButton().click();
    QTRY_COMPARE(dialog.making().state(), State::Failed);
    QCOMPARE(dialog.result().tone(), models::Tone::Error);
    QVERIFY(dialog.result().sentence().startsWith(QStringLiteral("No report was written.")));
    QVERIFY(dialog.result().sentence().contains(QStringLiteral("the disk is full")));
    QVERIFY(!dialog.result().sentence().contains(QChar(0x1b)));
    QVERIFY(!dialog.result().openButton().isVisible() && !dialog.result().verifyButton().isVisible());
}

void TestReportExport::opensAfterAClickOnly()
{
    Window it;
    Opener opener;
    tests::showExportDone(it);
    ExportDialog &dialog = *it.window->exportDialog();
    QCOMPARE(dialog.result().lines(), QStringList{QStringLiteral("3 fields are declared nowhere")});
    QVERIFY(opener.opened.isEmpty());
    const QString path = dialog.making().output();
    QVERIFY(dialog.result().openButton().toolTip().contains(path));
    QTest::mouseClick(&dialog.result().openButton(), Qt::LeftButton);
    QCOMPARE(opener.opened, QStringList{path});
    QTest::mouseClick(&dialog.result().folderButton(), Qt::LeftButton);
    QCOMPARE(opener.opened.last(), QFileInfo(path).absolutePath());
}

void TestReportExport::verifies()
{
    Window it;
    FakeProgram program("printf whole > \"$out\"; exit 0");
    it.window->setReportProgram(program.path());
    it.openExample();
    ExportDialog &dialog = openExport(it);
    dialog.goButton().click();
    QTRY_VERIFY(dialog.result().isVisible());
    program.become("echo '  differs  telemetry.md'; exit 1");
    dialog.result().verifyButton().click();
    QTRY_COMPARE(dialog.verifying().state(), State::Finished);
    QCOMPARE(
        program.words(),
        QStringList({QStringLiteral("report"), QStringLiteral("--verify"), QStringLiteral("telemetry-report.html")}));
    QVERIFY(dialog.result().sentence().contains(QStringLiteral("is not verified")));
    QCOMPARE(dialog.result().tone(), models::Tone::Error);
    QCOMPARE(dialog.result().lines().size(), 1);
    program.become("exit 0");
    dialog.result().verifyButton().click();
    QTRY_VERIFY(dialog.result().isVisible() && dialog.result().tone() == models::Tone::Good);
}

void TestReportExport::remembersButNotValues()
{
    Window it;
    const FakeProgram program("printf whole > \"$out\"; exit 0");
    it.window->setReportProgram(program.path());
    it.openExample();
    ExportDialog &dialog = openExport(it);
    dialog.chooseFormat(QStringLiteral("json"));
    dialog.form().values().click();
    dialog.form().bytes().click();
    dialog.form().policy().choose(QString());
    const QString place = program.file(QStringLiteral("kept.json"));
    choosePlace(dialog, place);
    dialog.goButton().click();
    QTRY_COMPARE(dialog.making().state(), State::Finished);
    dialog.close();
    openExport(it);
    QVERIFY(!dialog.form().values().isChecked());
    QVERIFY(dialog.form().bytes().isChecked());
    QVERIFY(dialog.form().policy().value().isEmpty());
    QCOMPARE(dialog.list().currentIndex().row(), 2);
    QCOMPARE(dialog.form().place().text(), program.file(QStringLiteral("telemetry-report.json")));
}

void TestReportExport::tableGoesToAFile()
{
    Window it;
    it.openExample();
    ExportDialog &dialog = openExport(it);
    dialog.what().setCurrent(ExportDialog::Table);
    dialog.chooseFormat(QStringLiteral("csv"));
    dialog.goButton().click();
    auto *place = dialog.findChild<QFileDialog *>();
    QVERIFY(place != nullptr);
    QCOMPARE(place->defaultSuffix(), QStringLiteral("csv"));
    const QString path = besideExample(it, QStringLiteral("events.csv"));
    QSignalSpy finished(&it.window->session().exporter, &models::EventExport::finished);
    Q_EMIT place->fileSelected(path);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!dialog.isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().count('\n') > 4);
}

void TestReportExport::smallTables()
{
    Window it;
    it.openExample();
    const auto written = [&it](const QString &suffix) {
        ExportDialog &dialog = openExport(it);
        dialog.what().setCurrent(ExportDialog::Table);
        dialog.chooseFormat(suffix);
        dialog.goButton().click();
        const QString path = besideExample(it, QStringLiteral("table.") + suffix);
        Q_EMIT dialog.findChild<QFileDialog *>()->fileSelected(path);
        delete dialog.findChild<QFileDialog *>();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)
            || (file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) != QFile::Permissions())
            qFatal("no table");
        return file.readAll();
    };
    it.actions().pagePrivacy->trigger();
    QVERIFY(it.window->policy().text().empty() && !openExport(it).what().isVisible()); // nobody has written one
    QVERIFY(it.window->policy().choose(models::PolicyDesk::names().at(1)));
    QTRY_VERIFY(it.window->privacy().policyRun().isWhole());
    QCOMPARE(written(QStringLiteral("toml")).toStdString(), it.window->policy().text());
    const QByteArray hits = written(QStringLiteral("csv"));
    QVERIFY2(hits.startsWith("rule,action,fields,events,events_kept\n"), hits.constData());
    QVERIFY2(hits.contains("\ndefault,"), hits.constData());
    it.actions().pageAnonymise->trigger();
    QTRY_VERIFY(it.window->anonymise().methods().result(0) != nullptr);
    const QByteArray methods = written(QStringLiteral("csv"));
    QVERIFY2(methods.startsWith("field,action,detail,values,distinct_before,"), methods.constData());
    QCOMPARE(methods.count('\n'), it.window->anonymise().methods().rowCount() + 1);
    it.actions().pagePing->trigger();
    PingDeed deed;
    deed.time = 1'795'478'400'000;
    deed.title = "=1+1";
    deed.request.method = "POST";
    deed.request.to = *network::PingTarget::parse("https://example.com/v1?key=secret");
    it.window->ping().history().add(deed);
    const QByteArray lines = written(QStringLiteral("ndjson"));
    const char *const wanted = "{\"time\":\"2026-11-24T00:00:00.000Z\",\"template\":\"=1+1\",\"method\":\"POST\","
                               "\"to\":\"https://example.com\",\"pings\":1,\"answered_2xx\":0,\"status\":null,";
    QVERIFY2(lines.startsWith(wanted), lines.constData());
    const QByteArray cells = written(QStringLiteral("csv"));
    QVERIFY2(cells.contains("\"'=1+1\"") && !cells.contains("secret"), cells.constData());
}

void TestReportExport::closingTheWindowStopsIt()
{
    const FakeProgram program("exec sleep 600");
    {
        Window it;
        it.window->setReportProgram(program.path());
        it.openExample();
        openExport(it).goButton().click();
        QTRY_VERIFY(program.pid() != 0);
    }
    QVERIFY(::kill(program.pid(), 0) != 0);
}

/// What it makes is what the command line makes: --verify says so, by bytes.
void TestReportExport::realProgram()
{
    Window it;
    it.window->setReportProgram(QStringLiteral(TELLTALE_PROGRAM));
    it.openExample();
    ExportDialog &dialog = openExport(it);
    dialog.goButton().click();
    QTRY_VERIFY(!dialog.making().isRunning());
    QVERIFY2(dialog.making().state() == State::Finished, qPrintable(dialog.result().sentence()));
    QCOMPARE(dialog.making().exitStatus(), 1);
    QFile report(besideExample(it, QStringLiteral("telemetry-report.html")));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray bytes = report.readAll();
    QVERIFY(bytes.startsWith("<!DOCTYPE html>") && bytes.contains("telemetry<wbr>.md"));
    QVERIFY(!bytes.contains(QFile::encodeName(QFileInfo(report).absolutePath()))); // named from its folder
    QCOMPARE(QFileInfo(report).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(!dialog.result().lines().isEmpty());
    dialog.result().verifyButton().click();
    QTRY_VERIFY(!dialog.verifying().isRunning());
    QVERIFY2(dialog.verifying().exitStatus() == 0 && dialog.verifying().state() == State::Finished,
             qPrintable(dialog.result().lines().join(QLatin1Char('\n'))));
    QCOMPARE(dialog.result().tone(), models::Tone::Good);
}

QTEST_MAIN(TestReportExport)
#include "tst_report_export.moc"
