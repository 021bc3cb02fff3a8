// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials in the window: masked everywhere until they are asked for; and what the inspector says of a field.
#include "window.h"

#include "ui/inspect/field_columns.h"
#include "ui/inspect/finding_view.h"
#include "ui/inspect/value_view.h"
#include "ui/models/cell.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using models::FieldTreeModel;
using telltale::tests::Window;

namespace {

constexpr auto secret = "hunter2hunter2";
constexpr auto twoLogins = "{\"event\":\"login\",\"password\":\"hunter2hunter2\",\"plain\":\"hello\"}\n"
                           "{\"event\":\"login\",\"password\":\"hunter2hunter3\",\"plain\":\"hello\"}\n";

payload::NodeIndex nodeOf(const Window &it, const char *path)
{
    const models::EventDocumentPtr document = const_cast<Window &>(it).page().event();
    for (payload::NodeIndex node = 0; document && node < document->document().nodes().size(); ++node) {
        if (document->document().path(node) == path)
            return node;
    }
    return payload::noNode;
}

QModelIndex cell(Window &it, const char *path, int column)
{
    const auto *model = qobject_cast<const FieldTreeModel *>(it.tree().model());
    return model->indexOf(nodeOf(it, path), column);
}

Button *showButton(Window &it)
{
    for (Button *button : it.page().inspector().findChildren<Button *>()) {
        if (button->text() == QStringLiteral("Show"))
            return button;
    }
    return nullptr;
}

QStringList chipsOf(const QWidget &root)
{
    QStringList texts;
    for (const Chip *chip : root.findChildren<Chip *>()) {
        if (chip->isVisible())
            texts << chip->text();
    }
    return texts;
}

QStringList labelsOf(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void maskedUntilAsked();
    void clipboard_data();
    void clipboard();
    void bytes_data();
    void bytes();
    void heardMasked();
    void buttonAndMenuAgree();
    void comparedMasked();
    void chipsSayWhatItIs();
    void hashOfNothing();
    void insideIsNested();
    void columnsComeAndGo();
    void columnsAreRemembered();
    void brokenRulesAreTold();

private:
    static void openSecret(Window &it)
    {
        it.open({it.file(QStringLiteral("login.ndjson"), twoLogins)});
        QTRY_VERIFY(it.page().event());
        it.page().chooseField(nodeOf(it, "/password"));
    }
};

void TestCredentials::maskedUntilAsked()
{
    Window it;
    openSecret(it);
    QCOMPARE(cell(it, "/password", FieldTreeModel::Value).data().toString(), QStringLiteral("***"));
    auto *value = it.page().inspector().findChild<ValueView *>();
    QCOMPARE(value->toPlainText(), QStringLiteral("***"));
    QTRY_VERIFY(!value->visibleRegion().isEmpty());
    for (const Chip *chip : it.page().inspector().findChildren<Chip *>())
        QVERIFY2(!chip->isVisible() || !chip->visibleRegion().isEmpty(), qPrintable(chip->text()));
    Button *show = showButton(it);
    QVERIFY(show != nullptr && show->isVisible() && !show->isChecked());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(cell(it, "/password", FieldTreeModel::Value).data().toString(), QLatin1String(secret));
    QCOMPARE(value->toPlainText(), QLatin1String(secret));
    QTest::keyClick(it.window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(cell(it, "/password", FieldTreeModel::Value).data().toString(), QStringLiteral("***"));
    QCOMPARE(value->toPlainText(), QStringLiteral("***"));
    it.page().chooseField(nodeOf(it, "/plain"));
    QVERIFY(!show->isVisible()); // nothing to be shown
    QCOMPARE(value->toPlainText(), QStringLiteral("hello"));
}

void TestCredentials::clipboard_data()
{
    QTest::addColumn<bool>("shown");
    QTest::newRow("masked") << false;
    QTest::newRow("shown") << true;
}

void TestCredentials::clipboard()
{
    QFETCH(bool, shown);
    Window it;
    openSecret(it);
    it.actions().showSecrets->setChecked(shown);
    it.tree().setFocus();
    const QString text = shown ? QLatin1String(secret) : QStringLiteral("***");
    const auto copied = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QApplication::clipboard()->clear();
        QTest::keyClick(it.window.get(), key, modifiers);
        return QApplication::clipboard()->text();
    };
    QCOMPARE(copied(Qt::Key_C, Qt::ControlModifier), text);
    QCOMPARE(copied(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier), QLatin1Char('"') + text + QLatin1Char('"'));
    QCOMPARE(copied(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier),
             QStringLiteral("{\"event\":\"login\",\"password\":\"%1\",\"plain\":\"hello\"}").arg(text));
    it.bytes().setFocus();
    QApplication::clipboard()->clear();
    QTest::keyClick(&it.bytes(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QLatin1Char('"') + text + QLatin1Char('"'));
}

void TestCredentials::bytes_data()
{
    QTest::addColumn<bool>("hex");
    QTest::newRow("text") << false;
    QTest::newRow("hex") << true;
}

/// Two passwords of the same length look alike while they are masked, and only then.
void TestCredentials::bytes()
{
    QFETCH(bool, hex);
    Window it;
    openSecret(it);
    if (hex)
        it.actions().bytesAsHex->trigger();
    const auto picture = [&](std::size_t number) {
        it.page().chooseEvent(number);
        it.page().chooseField(nodeOf(it, "/event"));
        QCoreApplication::processEvents();
        // Without the numbers of lines and bytes at the left.
        return it.bytes().viewport()->grab(it.bytes().viewport()->rect().adjusted(hex ? 80 : 40, 0, 0, 0)).toImage();
    };
    const QImage first = picture(0);
    QCOMPARE(picture(1), first);
    it.actions().showSecrets->setChecked(true);
    QVERIFY(picture(1) != picture(0));
    QVERIFY(picture(0) != first);
}

void TestCredentials::heardMasked()
{
    Window it;
    openSecret(it);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&it.bytes());
    QAccessibleTextInterface *text = access->textInterface();
    const auto all = [&] { return text->text(0, text->characterCount()); };
    QVERIFY(!all().contains(QLatin1String(secret)));
    QVERIFY(all().contains(QStringLiteral("hello")));
    QCOMPARE(all().size(), text->characterCount());
    QVERIFY(!access->text(QAccessible::Value).contains(QLatin1String(secret)));
    QVERIFY(!it.bytes().accessibleDescription().contains(QLatin1String(secret)));
    it.actions().showSecrets->setChecked(true);
    QVERIFY(all().contains(QLatin1String(secret)));
    QVERIFY(it.bytes().accessibleDescription().contains(QLatin1String(secret)));
}

void TestCredentials::buttonAndMenuAgree()
{
    Window it;
    openSecret(it);
    QVERIFY(!it.actions().showSecrets->isChecked()); // at every start
    it.actions().showSecrets->trigger();
    QVERIFY(showButton(it)->isChecked());
    QTest::mouseClick(showButton(it), Qt::LeftButton);
    QVERIFY(!it.actions().showSecrets->isChecked());
    QVERIFY(!showButton(it)->accessibleName().isEmpty());
}

void TestCredentials::comparedMasked()
{
    Window it;
    openSecret(it);
    it.actions().compare->trigger();
    const auto *dialog = it.window->findChild<QDialog *>();
    QVERIFY(dialog != nullptr);
    const QAbstractItemModel *model = dialog->findChild<QAbstractItemView *>()->model();
    const QModelIndex first = model->index(0, 2);
    QCOMPARE(first.data().toString(), QStringLiteral("***"));
    it.actions().showSecrets->trigger();
    QCOMPARE(first.data().toString(), QLatin1String(secret));
}

void TestCredentials::chipsSayWhatItIs()
{
    Window it;
    it.openExample();
    it.page().chooseEvent(1);
    QTRY_VERIFY(nodeOf(it, "/properties/ipAddress") != payload::noNode);
    it.page().chooseField(nodeOf(it, "/properties/ipAddress"));
    const QStringList chips = chipsOf(it.page().inspector());
    QCOMPARE(chips.mid(0, 3),
             (QStringList{QStringLiteral("network"), QStringLiteral("plain"), QStringLiteral("declared")}));
    const QStringList labels = labelsOf(it.page().inspector());
    QVERIFY(labels.contains(QStringLiteral("What this reveals")));
    QVERIFY(labels.contains(QStringLiteral("Catalogue appsmith")));
    QVERIFY(labels.contains(
        QStringLiteral("Public IPv4 address in the network 117.211.16.0/24: leads to a provider and a town")));
}

void TestCredentials::hashOfNothing()
{
    Window it;
    it.openExample();
    it.page().chooseEvent(1);
    QTRY_VERIFY(nodeOf(it, "/properties/emailDomainHash") != payload::noNode);
    it.page().chooseField(nodeOf(it, "/properties/emailDomainHash"));
    QVERIFY(
        labelsOf(it.page().inspector()).contains(QStringLiteral("SHA-256 of the empty text: nothing was sent here")));
    QVERIFY(chipsOf(it.page().inspector()).contains(QStringLiteral("SHA-256 of the empty text")));
}

void TestCredentials::insideIsNested()
{
    Window it;
    it.open({it.file(
        QStringLiteral("a.json"),
        R"({"event":"e","data":"{\"user\":{\"email\":\"ann@example.com\"},\"password\":\"hunter2hunter2\"}"})")});
    QTRY_VERIFY(it.page().event());
    it.page().chooseField(nodeOf(it, "/data"));
    const QStringList labels = labelsOf(it.page().inspector());
    QVERIFY(labels.contains(QStringLiteral("Inside the value")));
    QVERIFY(labels.contains(QStringLiteral("ann@example.com")));
    QVERIFY(labels.contains(QStringLiteral("***")));
    QVERIFY(!labels.contains(QLatin1String(secret)));
    QVERIFY(chipsOf(it.page().inspector()).contains(QStringLiteral("contact")));
    QTest::mouseClick(showButton(it), Qt::LeftButton);
    QVERIFY(labelsOf(it.page().inspector()).contains(QLatin1String(secret)));
}

void TestCredentials::columnsComeAndGo()
{
    Window it;
    openSecret(it);
    QVERIFY(!it.tree().isColumnHidden(FieldTreeModel::Category));
    QVERIFY(it.tree().isColumnHidden(FieldTreeModel::Type)); // the inspector tells
    QMenu menu;
    it.page().fields().columns().fillMenu(menu);
    for (QAction *action : menu.actions()) {
        if (action->text().remove(QLatin1Char('&')) == QStringLiteral("Protection"))
            action->trigger();
    }
    QVERIFY(it.tree().isColumnHidden(FieldTreeModel::Protection));
    it.actions().resetLayout->trigger();
    QVERIFY(!it.tree().isColumnHidden(FieldTreeModel::Protection));
    Q_EMIT it.actions().columns->aboutToShow();
    QVERIFY(it.actions().columns->actions().last()->menu() != nullptr);
    for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080)}) {
        it.window->resize(size);
        QCoreApplication::processEvents();
        QVERIFY(it.tree().columnWidth(FieldTreeModel::Value) >= 180);
        QVERIFY(it.tree().header()->length() <= it.tree().viewport()->width());
    }
}

void TestCredentials::columnsAreRemembered()
{
    Theme theme;
    FieldTreeModel model;
    RowTree tree(theme, 24, QStringLiteral("Fields"));
    tree.setModel(&model);
    FieldColumns columns(theme, tree);
    columns.setRoom(900);
    QVERIFY(!tree.isColumnHidden(FieldTreeModel::Reveals));
    columns.setRoom(700);
    QVERIFY(tree.isColumnHidden(FieldTreeModel::Reveals));
    QMenu menu;
    columns.fillMenu(menu);
    menu.actions().first()->trigger();
    tree.setColumnWidth(FieldTreeModel::Protection, 133);
    const QByteArray state = columns.save();
    for (const QByteArray &damaged : {QByteArray(), QByteArray("not a state"), state.chopped(3)}) {
        columns.restore(damaged);
        QVERIFY(tree.columnWidth(FieldTreeModel::Protection) > 20);
    }
    columns.reset();
    QVERIFY(!tree.isColumnHidden(FieldTreeModel::Category));
    columns.restore(state);
    QVERIFY(tree.isColumnHidden(FieldTreeModel::Category));
    QCOMPARE(tree.columnWidth(FieldTreeModel::Protection), 133);
}

void TestCredentials::brokenRulesAreTold()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/telltale/rules");
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/names-mine.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[[rule]]\nnonsense = 1\n") > 0);
    file.close();
    Window it;
    QTRY_VERIFY(it.window->settingsNotice().isVisible());
    QVERIFY(it.window->settingsNotice().title().startsWith(QStringLiteral("names-mine.toml, line ")));
    QVERIFY(file.remove());
}

QTEST_MAIN(TestCredentials)
#include "tst_credentials.moc"
