// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the Capture menu.
#include "ui/actions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace telltale::ui {

void Actions::makeCapture()
{
    capture = add(tr("Start &capture"), QKeySequence(QStringLiteral("F5")));
    capturePanel = add(tr("Sho&w the capture panel"), QKeySequence(QStringLiteral("Shift+F5")));
    capturePanel->setCheckable(true);
    copyAddress = add(tr("Cop&y the address"), QKeySequence(QStringLiteral("Ctrl+Shift+A")));
    copyAddress->setIconText(tr("Copy the address"));
    run = add(tr("R&un a program…"), QKeySequence(QStringLiteral("F7")));
    run->setCheckable(true);
    stopRun = add(tr("S&top the program"), QKeySequence(QStringLiteral("Shift+F7")));
    runAgain = add(tr("Run it a&gain"), QKeySequence(QStringLiteral("Ctrl+F7")));
    runAgain->setIconText(tr("Run again"));
    pauseView = add(tr("&Pause the view"), QKeySequence(QStringLiteral("F8")));
    pauseView->setCheckable(true);
    scrollAlong = add(tr("&Scroll along"));
    scrollAlong->setCheckable(true);
    hold = add(tr("&Hold requests"), QKeySequence(QStringLiteral("Ctrl+F5")));
    hold->setCheckable(true);
    release = add(tr("&Release the request"), QKeySequence(QStringLiteral("F9")));
    release->setIconText(tr("Release"));
    drop = add(tr("&Drop the request"), QKeySequence(QStringLiteral("Shift+F9")));
    drop->setIconText(tr("Drop"));
    releaseAll = add(tr("Release &all"), QKeySequence(QStringLiteral("Ctrl+F9")));
    gateOn = add(tr("Everything &leaves"), QKeySequence(QStringLiteral("Ctrl+Alt+1")));
    gateEssential = add(tr("Only &essential events leave"), QKeySequence(QStringLiteral("Ctrl+Alt+2")));
    gateOff = add(tr("&Nothing leaves"), QKeySequence(QStringLiteral("Ctrl+Alt+3")));
    auto *gates = new QActionGroup(this);
    for (QAction *gate : {gateOn, gateEssential, gateOff}) {
        gate->setCheckable(true);
        gates->addAction(gate);
    }
}

QMenu *Actions::fillCapture(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&Capture"));
    menu->addActions({capture, capturePanel, copyAddress});
    menu->addSeparator();
    menu->addActions({run, stopRun, runAgain});
    menu->addSeparator();
    menu->addActions({pauseView, scrollAlong});
    menu->addSeparator();
    menu->addActions({hold, release, drop, releaseAll});
    menu->addSeparator();
    menu->addActions({gateOn, gateEssential, gateOff});
    return menu;
}

} // namespace telltale::ui
