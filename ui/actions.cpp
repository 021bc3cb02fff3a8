// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace telltale::ui {

Actions::Actions(QObject *parent) : QObject(parent)
{
    open = add(tr("&Open…"), QKeySequence(QStringLiteral("Ctrl+O")));
    paste = add(tr("&Paste"), QKeySequence(QStringLiteral("Ctrl+V")));
    closeFile = add(tr("&Close file"), QKeySequence(QStringLiteral("Ctrl+W")));
    closeAll = add(tr("Close &all files"), QKeySequence(QStringLiteral("Ctrl+Shift+W")));
    example = add(tr("Show the e&xample"));
    readAgain = add(tr("Read the file a&gain"), QKeySequence(QStringLiteral("Ctrl+R")));
    follow = add(tr("Follow files that gro&w"), QKeySequence(QStringLiteral("Ctrl+L")));
    follow->setCheckable(true);
    exportEvents = add(tr("&Export…"), QKeySequence(QStringLiteral("Ctrl+E")));
    quit = add(tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")));
    quit->setMenuRole(QAction::QuitRole);
    copyValue = add(tr("Copy &value"), QKeySequence(QStringLiteral("Ctrl+C")));
    copyPath = add(tr("Copy p&ath"), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    copyJson = add(tr("Copy as &JSON"), QKeySequence(QStringLiteral("Ctrl+Alt+C")));
    copyEvent = add(tr("Copy &events as sent"), QKeySequence(QStringLiteral("Ctrl+Shift+E")));
    showBytes = add(tr("Show &bytes"), QKeySequence(QStringLiteral("Ctrl+B")));
    pingEvent = add(tr("Send as &test ping…"), QKeySequence(QStringLiteral("Ctrl+Shift+P")));
    sendPing = add(tr("Send the p&ing"), QKeySequence(QStringLiteral("Ctrl+Return")));
    pageInspect = add(tr("&Inspect"), QKeySequence(QStringLiteral("Ctrl+1")));
    pageInventory = add(tr("In&ventory"), QKeySequence(QStringLiteral("Ctrl+2")));
    pagePrivacy = add(tr("Privacy"), QKeySequence(QStringLiteral("Ctrl+3")));
    pageAnonymise = add(tr("Anonymise"), QKeySequence(QStringLiteral("Ctrl+4")));
    pagePing = add(tr("Ping"), QKeySequence(QStringLiteral("Ctrl+5")));
    pageActivity = add(tr("Activity"), QKeySequence(QStringLiteral("Ctrl+6")));
    filter = add(tr("&Filter"), QKeySequence(QStringLiteral("Ctrl+F")));
    nextEvent = add(tr("&Next event"), QKeySequence(QStringLiteral("Alt+Down")));
    previousEvent = add(tr("&Previous event"), QKeySequence(QStringLiteral("Alt+Up")));
    compare = add(tr("Co&mpare two events"), QKeySequence(QStringLiteral("Ctrl+D")));
    byDestination = add(tr("Events by &destination"), QKeySequence(QStringLiteral("Ctrl+G")));
    byDestination->setIconText(tr("By destination"));
    byDestination->setCheckable(true);
    flagEvents = add(tr("F&lag events"), QKeySequence(QStringLiteral("Ctrl+M")));
    flagEvents->setCheckable(true);
    writeNote = add(tr("&Write a note"), QKeySequence(QStringLiteral("Ctrl+N")));
    filterName = add(tr("Only event&s of this name"), QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    filterPath = add(tr("Loo&k for this field"), QKeySequence(QStringLiteral("Ctrl+Alt+F")));
    filterValue = add(tr("Look for this val&ue"), QKeySequence(QStringLiteral("Ctrl+Alt+V")));
    bytesAsText = add(tr("Bytes as &text"), QKeySequence(QStringLiteral("Ctrl+T")));
    bytesAsHex = add(tr("Bytes as &hex"), QKeySequence(QStringLiteral("Ctrl+H")));
    showProblems = add(tr("P&roblems"), QKeySequence(QStringLiteral("Ctrl+P")));
    showRequest = add(tr("Re&quest and answer"), QKeySequence(QStringLiteral("Ctrl+Shift+R")));
    showSecrets = add(tr("Show credenti&als"), QKeySequence(QStringLiteral("Ctrl+K")));
    showSecrets->setIconText(tr("Show credentials"));
    showSecrets->setCheckable(true);
    expandAll = add(tr("E&xpand all"), QKeySequence(QStringLiteral("Ctrl+Shift+Right")));
    collapseAll = add(tr("&Collapse all"), QKeySequence(QStringLiteral("Ctrl+Shift+Left")));
    textLarger = add(tr("&Larger text"), QKeySequence(QStringLiteral("Ctrl++")));
    textLarger->setShortcuts({textLarger->shortcut(), QKeySequence(QStringLiteral("Ctrl+="))}); // without Shift
    textSmaller = add(tr("&Smaller text"), QKeySequence(QStringLiteral("Ctrl+-")));
    textNormal = add(tr("&Normal text"), QKeySequence(QStringLiteral("Ctrl+0")));
    nextPane = add(tr("&Go to the next part"), QKeySequence(QStringLiteral("F6")));
    previousPane = add(tr("G&o to the part before"), QKeySequence(QStringLiteral("Shift+F6")));
    themeSystem = add(tr("Like the &system"));
    themeLight = add(tr("&Light"));
    themeDark = add(tr("&Dark"));
    resetLayout = add(tr("Reset la&yout"));
    settings = add(tr("&Settings"), QKeySequence(QStringLiteral("Ctrl+,")));
    settings->setMenuRole(QAction::PreferencesRole);
    lockChanges = add(tr("Loc&k changes"), QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    makeCapture();
    manual = add(tr("&Manual"), QKeySequence(QStringLiteral("F1")));
    help = add(tr("&Keyboard shortcuts"), QKeySequence(QStringLiteral("Ctrl+F1")));
    about = add(tr("&About Telltale"));
    about->setMenuRole(QAction::AboutRole);
    auto *themes = new QActionGroup(this);
    for (QAction *theme : {themeSystem, themeLight, themeDark}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    auto *forms = new QActionGroup(this);
    for (QAction *form : {bytesAsText, bytesAsHex}) {
        form->setCheckable(true);
        forms->addAction(form);
    }
    bytesAsText->setChecked(true);
}

QAction *Actions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void Actions::fill(QMenuBar &bar)
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addAction(open);
    recent = file->addMenu(tr("Open recen&t"));
    file->addAction(example);
    file->addSeparator();
    file->addActions({readAgain, exportEvents});
    file->addSeparator();
    file->addActions({closeFile, closeAll});
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = bar.addMenu(tr("&Edit"));
    edit->addAction(paste);
    edit->addSeparator();
    edit->addActions({copyValue, copyPath, copyJson, copyEvent});
    edit->addSeparator();
    edit->addActions({flagEvents, writeNote});
    edit->addSeparator();
    edit->addActions({pingEvent, sendPing});
    edit->addSeparator();
    edit->addActions({lockChanges, settings});
    QMenu *view = bar.addMenu(tr("&View"));
    view->addActions({pageInspect, pageInventory, pagePrivacy, pageAnonymise, pagePing, pageActivity, filter,
                      filterName, filterPath, filterValue, nextEvent, previousEvent, compare, byDestination});
    view->addSeparator();
    view->addActions({expandAll, collapseAll});
    columns = view->addMenu(tr("Co&lumns"));
    view->addSeparator();
    view->addActions({nextPane, previousPane});
    view->addSeparator();
    view->addActions({bytesAsText, bytesAsHex, showBytes, showRequest, showProblems});
    view->addSeparator();
    view->addAction(showSecrets);
    view->addSeparator();
    view->addAction(follow);
    view->addSeparator();
    QMenu *theme = view->addMenu(tr("Th&eme"));
    theme->addActions({themeSystem, themeLight, themeDark});
    QMenu *textSize = view->addMenu(tr("Text si&ze"));
    textSize->addActions({textLarger, textSmaller, textNormal});
    view->addAction(resetLayout);
    QMenu *capturing = fillCapture(bar);
    QMenu *helpMenu = bar.addMenu(tr("&Help"));
    helpMenu->addActions({manual, help, about});
    m_menus = {file, edit, view, capturing, helpMenu};
}

QList<Actions::Group> Actions::groups() const
{
    QList<Group> groups;
    for (const QMenu *menu : m_menus) {
        Group group{menu->title().remove(QLatin1Char('&')), {}};
        QList<QAction *> rest = menu->actions();
        while (!rest.isEmpty()) {
            QAction *action = rest.takeFirst();
            if (action->menu() != nullptr)
                rest = action->menu()->actions() + rest;
            else if (!action->shortcut().isEmpty())
                group.actions << action;
        }
        groups << group;
    }
    return groups;
}

QList<QAction *> Actions::withKeys() const
{
    QList<QAction *> result;
    for (QAction *action : findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!action->shortcut().isEmpty())
            result << action;
    }
    return result;
}

} // namespace telltale::ui
