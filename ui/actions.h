// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QActionGroup>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace telltale::ui {

/// Every action of the window, with its words and its key, in one place: menus, buttons and the list of keys are made
/// from them.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent);

    QAction *open;
    QAction *paste;
    QMenu *recent = nullptr;  ///< in the File menu
    QMenu *columns = nullptr; ///< in the View menu
    QAction *closeFile;
    QAction *closeAll;
    QAction *example;
    QAction *readAgain;
    QAction *follow;
    QAction *exportEvents;
    QAction *quit;
    QAction *copyValue;
    QAction *copyPath;
    QAction *copyJson;
    QAction *copyEvent;
    QAction *showBytes;
    QAction *pingEvent; ///< takes the event to the Ping page
    QAction *sendPing;
    QAction *pageInspect;
    QAction *pageInventory;
    QAction *pagePrivacy;
    QAction *pageAnonymise;
    QAction *pagePing;
    QAction *pageActivity;
    QAction *filter;
    QAction *nextEvent;
    QAction *previousEvent;
    QAction *compare;
    QAction *byDestination;
    QAction *flagEvents;
    QAction *writeNote;
    QAction *filterName;
    QAction *filterPath;
    QAction *filterValue;
    QAction *bytesAsText;
    QAction *bytesAsHex;
    QAction *showProblems;
    QAction *showRequest;
    QAction *showSecrets;
    QAction *expandAll;
    QAction *collapseAll;
    QAction *textLarger;
    QAction *textSmaller;
    QAction *textNormal;
    QAction *nextPane;
    QAction *previousPane;
    QAction *themeSystem;
    QAction *themeLight;
    QAction *themeDark;
    QAction *resetLayout;
    QAction *settings;
    QAction *lockChanges; ///< the administrator's passphrase has to be given again
    QAction *capture;     ///< starts or stops, whichever it is the time for
    QAction *capturePanel;
    QAction *copyAddress;
    QAction *run; ///< shows where one says which program
    QAction *stopRun;
    QAction *runAgain;
    QAction *pauseView;
    QAction *scrollAlong;
    QAction *hold;
    QAction *release;
    QAction *drop;
    QAction *releaseAll;
    QAction *gateOn; ///< the telemetry gate on the wire
    QAction *gateEssential;
    QAction *gateOff;
    QAction *manual;
    QAction *help; ///< every key there is
    QAction *about;

    void fill(QMenuBar &bar);
    QList<QAction *> captureActions() const
    {
        return {capture,   capturePanel, copyAddress, run,     stopRun, runAgain,
                pauseView, scrollAlong,  hold,        release, drop,    releaseAll};
    }
    /// What can be done with a field, for its menu.
    QList<QAction *> fieldActions() const
    {
        return {copyValue, copyPath, copyJson, showBytes, filterPath, filterValue};
    }
    /// Those of one menu that have a key.
    struct Group
    {
        QString title;
        QList<QAction *> actions;
    };
    QList<Group> groups() const;
    /// All that have a key, in the order of the menus.
    QList<QAction *> withKeys() const;

private:
    QAction *add(const QString &text, const QKeySequence &key = {});
    void makeCapture();
    QMenu *fillCapture(QMenuBar &bar);

    QList<QMenu *> m_menus;
};

} // namespace telltale::ui
