// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as a person changes them: real clicks and keys, the file they are written to, and what the window does.
#include "support/patience.h"
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/main_window.h"
#include "ui/models/setting_text.h"
#include "ui/models/settings_store.h"
#include "ui/settings/number_box.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/start_page.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace telltale;
using namespace telltale::ui;

namespace {

/// A window whose settings stand in a file of their own.
struct Window
{
    explicit Window(const QByteArray &file = {}, std::initializer_list<const char *> sets = {})
        : state(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat)
    {
        put(file);
        SettingsChoice choice;
        choice.file = path().toStdString();
        for (const char *set : sets) {
            if (!choice.onCommandLine.setOnCommandLine(set))
                qFatal("%s is no setting", set);
        }
        store = std::make_unique<models::SettingsStore>(choice);
        theme.setTextSize(int(store->settings().value(SettingKey::WindowTextSize)));
        theme.apply(static_cast<Theme::Mode>(store->settings().value(SettingKey::WindowTheme)));
        window = std::make_unique<MainWindow>(theme, state, *store);
        window->session().knowledge.get();
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    QString path() const { return folder.filePath(QStringLiteral("settings.toml")); }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a file");
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    SettingsDialog &open()
    {
        window->actions().settings->trigger();
        SettingsDialog *dialog = window->settingsDialog();
        QApplication::setActiveWindow(dialog);
        return *dialog;
    }
    template<typename Control>
    Control &control(SettingKey key)
    {
        auto *control = qobject_cast<Control *>(&window->settingsDialog()->row(key)->control());
        if (control == nullptr)
            qFatal("another control");
        return *control;
    }
    void type(SettingKey key, const QString &text)
    {
        auto &box = control<NumberBox>(key);
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, text);
        QTest::keyClick(&box, Qt::Key_Return);
    }

    QTemporaryDir folder;
    QSettings state;
    Theme theme;
    std::unique_ptr<models::SettingsStore> store;
    std::unique_ptr<MainWindow> window;
};

using K = SettingKey;

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAsText_data();
    void numbersAsText();
    void refusesNumbers_data();
    void refusesNumbers();
    void stepsThroughNumbers();
    void opensByItsKey();
    void hasEverySetting();
    void choosesByKeys();
    void checksByClick();
    void typesANumber();
    void refusesANumber();
    void stepsByKeys();
    void wheelChangesNothing();
    void goesBackToTheDefault();
    void tellsWhereValuesComeFrom();
    void commandLineIsNotChanged();
    void brokenFileIsTold();
    void brokenFileIsNotOverwritten();
    void wrongValueStandsAtItsRow();
    void readsWhatOthersWrote();
    void everythingHasAName();
    void worksWithLargeText();
    void copiesThePath();
    void themeOfTheMenuIsWritten();
    void bytesAreShownAsWanted();
    void limitsHoldForWhatIsOpened();
    void exampleCanStayAway();
    void offersOnlyWhenWanted();
};

void TestSettingsDialog::numbersAsText_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("MiB") << int(K::LimitsDocument) << (quint64(64) << 20) << "64 MiB";
    QTest::newRow("GiB") << int(K::LimitsFile) << (quint64(2) << 30) << "2 GiB";
    QTest::newRow("KiB") << int(K::LimitsDocument) << quint64(1536) * 1024 << QStringLiteral("1\u2009536 KiB");
    QTest::newRow("bytes") << int(K::LimitsDocument) << quint64(1000) << QStringLiteral("1\u2009000 bytes");
    QTest::newRow("levels") << int(K::LimitsDepth) << quint64(12) << "12 levels";
    QTest::newRow("percent") << int(K::WindowTextSize) << quint64(120) << "120 %";
    QTest::newRow("none") << int(K::LimitsDiagnostics) << quint64(0) << "0 remarks";
}

void TestSettingsDialog::numbersAsText()
{
    QFETCH(int, key);
    QFETCH(quint64, value);
    QFETCH(QString, text);
    const SettingSpec &spec = settingSpec(static_cast<K>(key));
    const QString shown = models::settingNumberText(spec, value);
    QCOMPARE(shown, text);
    QCOMPARE(models::settingNumberFrom(spec, shown).value_or(~quint64(0)), value);
}

void TestSettingsDialog::refusesNumbers_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "x", "-1", "1.5", "64 MB!", "M", "12 levels", "1 2 x", "99999999999999999999999"})
        QTest::addRow("%s", text[0] == '\0' ? "empty" : text) << int(K::LimitsDocument) << QString::fromLatin1(text);
    QTest::newRow("suffix of a percentage") << int(K::WindowTextSize) << "1k";
}

void TestSettingsDialog::refusesNumbers()
{
    QFETCH(int, key);
    QFETCH(QString, text);
    QVERIFY(!models::settingNumberFrom(settingSpec(static_cast<K>(key)), text));
}

void TestSettingsDialog::stepsThroughNumbers()
{
    const SettingSpec &size = settingSpec(K::WindowTextSize);
    QCOMPARE(models::settingStep(size, 100, 1), 110u);
    QCOMPARE(models::settingStep(size, 104, 1), 110u);
    QCOMPARE(models::settingStep(size, 104, -1), 100u);
    QCOMPARE(models::settingStep(size, 200, 1), 200u);
    QCOMPARE(models::settingStep(size, 80, -1), 80u);
    for (const SettingSpec &spec : settingTable()) {
        if (spec.kind != SettingKind::Number)
            continue;
        QCOMPARE(models::settingStep(spec, spec.least, 100), spec.most);
        QCOMPARE(models::settingStep(spec, spec.most, -100), spec.least);
    }
}

void TestSettingsDialog::opensByItsKey()
{
    Window it;
    QVERIFY(it.window->settingsDialog() == nullptr);
    QTest::keyClick(it.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(it.window->settingsDialog() != nullptr && it.window->settingsDialog()->isVisible());
    QVERIFY(!it.window->settingsDialog()->isModal());
    QTest::keyClick(it.window->settingsDialog(), Qt::Key_Escape);
    QVERIFY(!it.window->settingsDialog()->isVisible());
    QVERIFY(it.window->isVisible());
    QCOMPARE(it.content(), QByteArray()); // looking changes nothing
}

void TestSettingsDialog::hasEverySetting()
{
    Window it;
    SettingsDialog &dialog = it.open();
    for (const SettingSpec &spec : settingTable()) {
        SettingRow *row = dialog.row(spec.key);
        QVERIFY(row->key() == spec.key);
        QVERIFY(row->isVisible() && row->control().isEnabled());
        QVERIFY(!row->reset().isVisible());
        QCOMPARE(row->origin().text(), QStringLiteral("default"));
    }
}

void TestSettingsDialog::choosesByKeys()
{
    Window it("# mine\n[window]\ntheme = 'light' # day\n");
    it.open();
    auto &box = it.control<QComboBox>(K::WindowTheme);
    QCOMPARE(box.currentText(), QStringLiteral("Light"));
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(it.content(), QByteArray("# mine\n[window]\ntheme = \"dark\" # day\n"));
    QCOMPARE(it.theme.mode(), Theme::Mode::Dark);
    QVERIFY(it.window->actions().themeDark->isChecked());
}

void TestSettingsDialog::checksByClick()
{
    Window it("[window]\n");
    it.open();
    auto &box = it.control<QCheckBox>(K::WindowFollow);
    QVERIFY(!box.isChecked());
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
    QVERIFY(box.isChecked());
    QCOMPARE(it.content(), QByteArray("[window]\nfollow = true\n"));
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Space);
    QCOMPARE(it.content(), QByteArray("[window]\nfollow = false\n"));
}

void TestSettingsDialog::typesANumber()
{
    Window it("[limits]\n");
    it.open();
    it.type(K::LimitsDocument, QStringLiteral("200M"));
    QCOMPARE(it.content(), QByteArray("[limits]\ndocument = \"200M\"\n"));
    QCOMPARE(it.control<NumberBox>(K::LimitsDocument).text(),
             models::settingNumberText(settingSpec(K::LimitsDocument), 200u << 20));
    it.type(K::WindowTextSize, QStringLiteral("150"));
    QCOMPARE(it.theme.ui(20).pixelSize(), 30);
    QVERIFY(it.content().endsWith("[window]\ntext-size = 150\n"));
    QVERIFY(it.window->settingsDialog()->isVisible()); // Return ends the number, not the dialog
}

void TestSettingsDialog::refusesANumber()
{
    Window it("[limits]\n");
    SettingsDialog &dialog = it.open();
    it.type(K::LimitsDepth, QStringLiteral("99999999"));
    SettingRow &row = *dialog.row(K::LimitsDepth);
    QVERIFY(row.problem().isVisible());
    QVERIFY(row.problem().text().contains(QStringLiteral("1 to 1048576")));
    QVERIFY(row.control().accessibleDescription().contains(row.problem().text()));
    QCOMPARE(it.control<NumberBox>(K::LimitsDepth).value(), std::uint64_t(1024));
    QCOMPARE(it.content(), QByteArray("[limits]\n"));
    it.type(K::LimitsDepth, QStringLiteral("9"));
    QVERIFY(!row.problem().isVisible());
    QCOMPARE(it.content(), QByteArray("[limits]\ndepth = 9\n"));
}

void TestSettingsDialog::stepsByKeys()
{
    Window it("[window]\n");
    it.open();
    auto &box = it.control<NumberBox>(K::WindowTextSize);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Up);
    QTest::keyClick(&box, Qt::Key_Up);
    QCOMPARE(it.content(), QByteArray("[window]\ntext-size = 120\n"));
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(it.content(), QByteArray("[window]\ntext-size = 110\n"));
}

void TestSettingsDialog::wheelChangesNothing()
{
    Window it("[window]\n");
    it.open();
    for (const K key : {K::WindowTheme, K::WindowTextSize}) {
        QWidget &control = it.window->settingsDialog()->row(key)->control();
        QWheelEvent wheel(QPointF(5, 5), control.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&control, &wheel);
    }
    QCOMPARE(it.content(), QByteArray("[window]\n"));
}

void TestSettingsDialog::goesBackToTheDefault()
{
    Window it("[window]\ntheme = \"dark\" # mine\n");
    SettingsDialog &dialog = it.open();
    Button &reset = dialog.row(K::WindowTheme)->reset();
    QVERIFY(reset.isVisible());
    QTest::mouseClick(&reset, Qt::LeftButton);
    QCOMPARE(it.content(), QByteArray("[window]\ntheme = \"system\" # mine\n"));
    QVERIFY(!reset.isVisible());
    QCOMPARE(it.theme.mode(), Theme::Mode::System);
    QVERIFY(it.control<QComboBox>(K::WindowTheme).hasFocus());
}

void TestSettingsDialog::tellsWhereValuesComeFrom()
{
    Window it("\n[limits]\ndepth = 9\n", {"window.bytes=hex"});
    SettingsDialog &dialog = it.open();
    QCOMPARE(dialog.row(K::LimitsDepth)->origin().text(), QStringLiteral("from settings.toml, line 3"));
    QVERIFY(dialog.row(K::WindowBytes)->origin().text().startsWith(QStringLiteral("from the command line")));
    QCOMPARE(dialog.row(K::WindowTheme)->origin().text(), QStringLiteral("default"));
    it.type(K::LimitsNodes, QStringLiteral("7"));
    QCOMPARE(dialog.row(K::LimitsNodes)->origin().text(), QStringLiteral("from settings.toml, line 4"));
}

void TestSettingsDialog::commandLineIsNotChanged()
{
    Window it("[window]\ntheme = \"light\"\n", {"window.theme=dark"});
    SettingsDialog &dialog = it.open();
    QCOMPARE(it.theme.mode(), Theme::Mode::Dark);
    QVERIFY(!dialog.row(K::WindowTheme)->control().isEnabled());
    QVERIFY(!dialog.row(K::WindowTheme)->reset().isVisible());
    it.window->actions().themeLight->trigger(); // for this run, though
    QCOMPARE(it.theme.mode(), Theme::Mode::Light);
    QCOMPARE(it.content(), QByteArray("[window]\ntheme = \"light\"\n"));
    QVERIFY(it.store->settings().origin(K::WindowTheme).kind == SettingOrigin::Kind::CommandLine);
}

void TestSettingsDialog::brokenFileIsTold()
{
    Window it("[window]\ntheme = \"dark\"\n[limits]\ndepth = \n");
    Banner &banner = it.window->settingsNotice();
    QVERIFY(banner.isVisible());
    QVERIFY2(banner.title().startsWith(QStringLiteral("settings.toml, line 4: ")), qPrintable(banner.title()));
    QCOMPARE(it.theme.mode(), Theme::Mode::Dark); // what stands before it holds
    for (QAbstractButton *button : banner.findChildren<QAbstractButton *>()) {
        if (button->text() == QStringLiteral("Open settings"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    SettingsDialog *dialog = it.window->settingsDialog();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QVERIFY(dialog->banner().isVisible());
    QVERIFY(dialog->banner().title().startsWith(QStringLiteral("Line 4: ")));
    QVERIFY(!banner.isVisible());
    it.put("[window]\ntheme = \"dark\"\n");
    it.store->reload();
    QVERIFY(!dialog->banner().isVisible());
}

void TestSettingsDialog::brokenFileIsNotOverwritten()
{
    const QByteArray broken = "[window]\ntheme = \"light\"\nx y\n";
    Window it(broken);
    SettingsDialog &dialog = it.open();
    auto &box = it.control<QComboBox>(K::WindowTheme);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(it.content(), broken);
    SettingRow &row = *dialog.row(K::WindowTheme);
    QVERIFY(row.problem().isVisible());
    QVERIFY2(row.problem().text().contains(QStringLiteral("not overwritten")), qPrintable(row.problem().text()));
    QCOMPARE(it.theme.mode(), Theme::Mode::Dark);
    QCOMPARE(row.origin().text(), QStringLiteral("until Telltale is closed"));
    it.put("[window]\ntheme = \"light\"\n"); // repaired by hand
    QTest::keyClick(&box, Qt::Key_Up);
    QTest::keyClick(&box, Qt::Key_Up);
    QCOMPARE(it.content(), QByteArray("[window]\ntheme = \"system\"\n"));
    QVERIFY(!row.problem().isVisible());
    QVERIFY(!dialog.banner().isVisible());
}

void TestSettingsDialog::wrongValueStandsAtItsRow()
{
    Window it("[window]\ntheme = \"d\\u202Eark\"\nfollow = \"yes\"\n");
    QVERIFY(it.window->settingsNotice().isVisible());
    SettingsDialog &dialog = it.open();
    QVERIFY(!dialog.banner().isVisible()); // it stands at the rows
    const Label &problem = dialog.row(K::WindowFollow)->problem();
    QVERIFY(problem.isVisible() && problem.text().startsWith(QStringLiteral("Line 3: ")));
    QVERIFY(dialog.row(K::WindowTheme)->problem().isVisible());
    QVERIFY(!dialog.row(K::WindowBytes)->problem().isVisible());
    auto &box = it.control<QCheckBox>(K::WindowFollow);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Space);
    QVERIFY(!problem.isVisible());
    QCOMPARE(it.content(), QByteArray("[window]\ntheme = \"d\\u202Eark\"\nfollow = true\n"));
}

void TestSettingsDialog::readsWhatOthersWrote()
{
    Window it("[window]\n");
    it.put("# new\n[limits]\ndepth = 7\n[window]\nbytes = 'hex'\n");
    it.open();
    QCOMPARE(it.control<NumberBox>(K::LimitsDepth).value(), std::uint64_t(7));
    it.put("# newer\n[window]\n");
    it.type(K::WindowTextSize, QStringLiteral("90"));
    QCOMPARE(it.content(), QByteArray("# newer\n[window]\ntext-size = 90\n"));
    QCOMPARE(it.control<NumberBox>(K::LimitsDepth).value(), std::uint64_t(1024));
}

void TestSettingsDialog::everythingHasAName()
{
    Window it("[window]\ntheme = 'dark'\n");
    SettingsDialog &dialog = it.open();
    for (const SettingSpec &spec : settingTable()) {
        const QWidget &control = dialog.row(spec.key)->control();
        QCOMPARE(control.accessibleName(), settingTitle(spec));
        QVERIFY(control.accessibleDescription().startsWith(settingDescription(spec)));
        QVERIFY((control.focusPolicy() & Qt::TabFocus) != 0);
        QVERIFY((control.focusPolicy() & Qt::WheelFocus) != Qt::WheelFocus);
    }
    for (const QAbstractButton *button : dialog.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            QVERIFY2(!button->accessibleName().isEmpty(), button->metaObject()->className());
    }
    // By Tab through every control.
    QSet<const QWidget *> reached;
    dialog.row(K::WindowTheme)->control().setFocus();
    for (int i = 0; i < 60 && QApplication::focusWidget() != nullptr; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const SettingSpec &spec : settingTable())
        QVERIFY2(reached.contains(&dialog.row(spec.key)->control()), spec.name);
    QVERIFY(reached.contains(&dialog.row(K::WindowTheme)->reset()));
}

void TestSettingsDialog::worksWithLargeText()
{
    Window it("[window]\ntext-size = 200\n");
    SettingsDialog &dialog = it.open();
    const auto *area = dialog.findChild<QScrollArea *>();
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    QVERIFY(area->widget()->width() <= area->viewport()->width()); // nothing to the right of what is seen
    dialog.row(K::WindowTheme)->control().setFocus();
    QSet<const QWidget *> seen;
    for (int i = 0; i < 40 && QApplication::focusWidget() != nullptr; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        seen.insert(focus);
        QVERIFY2(!focus->visibleRegion().isEmpty(), qPrintable(focus->accessibleName()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const SettingSpec &spec : settingTable()) {
        const QWidget &control = dialog.row(spec.key)->control();
        QVERIFY2(seen.contains(&control), spec.name);
        QVERIFY(control.height() >= control.sizeHint().height());
    }
    it.type(K::WindowTextSize, QStringLiteral("100"));
    QTRY_COMPARE(dialog.row(K::WindowTheme)->problem().font().pixelSize(), 12);
}

void TestSettingsDialog::copiesThePath()
{
    Window it;
    SettingsDialog &dialog = it.open();
    for (QAbstractButton *button : dialog.findChildren<QAbstractButton *>()) {
        if (button->text() == QStringLiteral("Copy path"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(QApplication::clipboard()->text(), it.path());
}

void TestSettingsDialog::themeOfTheMenuIsWritten()
{
    Window it("[window]\n");
    it.window->actions().themeDark->trigger();
    QCOMPARE(it.content(), QByteArray("[window]\ntheme = \"dark\"\n"));
    QVERIFY(!it.state.contains(QStringLiteral("window/theme")));
}

void TestSettingsDialog::bytesAreShownAsWanted()
{
    Window it("[window]\nbytes = 'hex'\n");
    QVERIFY(it.window->actions().bytesAsHex->isChecked());
    it.open();
    auto &box = it.control<QComboBox>(K::WindowBytes);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Up);
    QVERIFY(it.window->actions().bytesAsText->isChecked());
}

void TestSettingsDialog::limitsHoldForWhatIsOpened()
{
    Window it("[limits]\ndepth = 2\n");
    const auto open = [&it] {
        QSignalSpy finished(&it.window->session().loader, &models::LoadController::finished);
        it.window->openPasted(QStringLiteral("[[[1]]]"));
        QTRY_VERIFY(finished.count() > 0);
    };
    open();
    QCOMPARE(it.window->session().capture.diagnosticCounts().errors, 1u);
    it.open();
    it.type(K::LimitsDepth, QStringLiteral("3"));
    open();
    QCOMPARE(it.window->session().capture.diagnosticCounts().errors, 1u); // only the first one's
}

void TestSettingsDialog::exampleCanStayAway()
{
    Window it("[window]\nexample = false\n");
    it.window->showStart();
    QVERIFY(it.window->isShowingStart());
    QVERIFY(!it.window->start().events().isVisible());
    QCOMPARE(it.window->session().capture.sourceCount(), std::size_t(0));
    QVERIFY(!it.window->session().loader.isBusy());
    QSignalSpy finished(&it.window->session().loader, &models::LoadController::finished);
    it.window->actions().example->trigger(); // asked for, it comes
    QTRY_VERIFY(finished.count() > 0);
    QCOMPARE(it.window->session().capture.events(), std::size_t(4));
    QVERIFY(it.window->start().events().isVisible());
}

void TestSettingsDialog::offersOnlyWhenWanted()
{
    for (const bool wanted : {true, false}) {
        Window it(wanted ? "[window]\noffer-session = true\n" : "[window]\noffer-session = false\n");
        it.state.setValue(QStringLiteral("session/open"), QStringList{it.path()}); // as after a crash
        const MainWindow second(it.theme, it.state, *it.store);
        QCOMPARE(!const_cast<MainWindow &>(second).notice().isHidden(), wanted);
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
