// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/anonymise_fields.h"
#include "ui/models/anonymise_run.h"
#include "ui/models/canary_model.h"
#include "ui/models/hash_search.h"
#include "ui/models/inventory_run.h"
#include "ui/models/method_model.h"
#include "ui/models/own_policy.h"
#include "ui/panes.h"
#include "ui/session.h"

#include <QWidget>

#include <functional>
#include <map>

class QComboBox;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace telltale::models {
class ActivityNotes;
}

namespace telltale::ui {

class Actions;
class AdministratorGuard;
class Banner;
class Button;
class CanaryPane;
class EmptyState;
class HashPane;
class Label;
class MethodPane;
class RowTable;
class SegmentedControl;
class Theme;
class TryPane;

/// What each field would look like with each method, what that is worth, and which hashes turn back.
class AnonymisePage : public QWidget
{
    Q_OBJECT
public:
    /// `policyFile`: where rules go.
    AnonymisePage(const Theme &theme, Actions &actions, Session &session, std::string policyFile,
                  QWidget *parent = nullptr);
    ~AnonymisePage() override;

    enum Tab { Hashes, Try, Canaries };

    models::AnonymiseFields &fields() { return m_fields; }
    models::MethodModel &methods() { return m_methods; }
    models::AnonymiseRun &preview() { return m_preview; }
    models::HashSearch &search() { return m_search; }
    models::CanaryModel &canaryModel() { return m_canaryModel; }
    models::InventoryRun &run() { return m_run; }
    RowTable &fieldTable() { return *m_fieldTable; }
    MethodPane &methodPane() { return *m_methodPane; }
    HashPane &hashes() { return *m_hashes; }
    TryPane &tryPane() { return *m_try; }
    CanaryPane &canaries() { return *m_canaries; }
    Banner &banner() { return *m_banner; }
    SegmentedControl &tabs() { return *m_tabs; }
    QComboBox &sameUser() { return *m_sameUser; }

    /// Goes to the field with this pattern path.
    void chooseField(const std::string &path);
    const std::string &field() const { return m_path; }
    void showTab(Tab tab);
    void setSecrets(models::Secrets secrets);
    /// Where changes of the policy are put down before they are made, and who may make them. Both must outlive it.
    void setNotes(models::ActivityNotes &notes, AdministratorGuard &guard);
    /// Puts the chosen methods into the policy.
    void makeRules();
    QString statusText() const;
    void focusFirst();
    void resetLayout();
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    QList<Pane> panes() const;

Q_SIGNALS:
    void statusChanged();
    /// Something for the status line.
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFieldSide();
    QWidget *makeTabs();
    void connectRun();
    void connectParts();
    void showSnapshot();
    void showState();
    void takeField();
    void fillSameUser();
    void captureChanged();
    void lookAgain();
    void ask();
    void takeBackRules();
    void addRules(const std::vector<privacy::Rule> &rules);
    void whenAllowed(std::function<void()> then);
    std::vector<std::pair<std::string, privacy::Method>> chosenMethods() const;

    const Theme &m_theme;
    Actions &m_actions;
    Session &m_session;
    models::InventoryRun m_run;
    models::AnonymiseFields m_fields;
    models::MethodModel m_methods;
    models::AnonymiseRun m_preview;
    models::HashSearch m_search;
    models::CanaryModel m_canaryModel;
    models::OwnPolicy m_policy;
    AdministratorGuard *m_guard = nullptr; ///< none: everybody may
    Label *m_counts;
    Banner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    QSplitter *m_sides;
    QSplitter *m_parts;
    SegmentedControl *m_which;
    RowTable *m_fieldTable;
    QComboBox *m_sameUser;
    MethodPane *m_methodPane;
    SegmentedControl *m_tabs;
    QStackedWidget *m_tabStack;
    HashPane *m_hashes;
    TryPane *m_try;
    CanaryPane *m_canaries;
    std::string m_path;                              ///< of the field that is looked at
    std::map<std::string, privacy::Method> m_chosen; ///< by pattern path; not there: as sent today
    bool m_isStale = true;                           ///< what is loaded has changed since hashes were looked for
    bool m_isFilling = false;
    bool m_isLaidOut = false; ///< there was room to divide
    bool m_isRestored = false;
};

} // namespace telltale::ui
