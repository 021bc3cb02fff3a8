// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_templates.h"
#include "ui/models/event_document.h"
#include "ui/panes.h"
#include "ui/ping/ping_draft.h"
#include "ui/ping/ping_history_model.h"
#include "ui/ping/ping_template_model.h"
#include "ui/ping/ping_wire.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace telltale::models {
class PolicyDesk;
class SharedKnowledge;
} // namespace telltale::models

namespace telltale::ui {

class Actions;
class Banner;
class Button;
class Label;
class PingAnswerPane;
class PingComposePane;
class PingRequestPane;
class PingRunPane;
class PingTemplateList;
class RowTable;
class ScrollPage;
class Theme;

/// Sends test pings: one sees the bytes before they leave, and what came of them.
class PingPage : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it. `folder`: where a person's own templates lie.
    PingPage(const Theme &theme, Actions &actions, models::SharedKnowledge &knowledge, models::PolicyDesk &policy,
             std::string folder, QWidget *parent = nullptr);
    ~PingPage() override;

    /// What is sent through; without it nothing can be sent.
    void setWire(std::unique_ptr<PingWire> wire);
    PingWire *wire() const { return m_wire.get(); }
    /// What is noted of a ping. Before what is not for this machine: an error refuses it. Else: afterwards.
    struct Note
    {
        std::string to;
        std::string what;
        bool isBefore = false;
    };
    void setLog(std::function<Result<bool>(const Note &)> log) { m_log = std::move(log); }
    /// Where the person's key comes from, for policies that need one.
    void setKeys(std::function<Result<privacy::KeySource>()> keys) { m_askKeys = std::move(keys); }
    /// Where a capture listens now; "" none does.
    void setCaptureAddress(const QString &address);
    void setSecretsShown(bool shown);
    /// An event to be sent again, from the Inspect page.
    void takeEvent(const models::EventDocumentPtr &event, const QString &name);

    PingDraft &draft() { return m_draft; }
    PingTemplateModel &templates() { return m_templates; }
    PingHistoryModel &history() { return m_history; }
    PingTemplateList &list() { return *m_list; }
    PingComposePane &compose() { return *m_compose; }
    PingRequestPane &request() { return *m_request; }
    PingAnswerPane &answer() { return *m_answer; }
    PingRunPane &run() { return *m_runPane; }
    RowTable &historyTable() { return *m_historyTable; }
    Banner &banner() { return *m_banner; }
    Button &curlButton() { return *m_curl; }
    Button &httpButton() { return *m_http; }
    Button &newButton() { return *m_new; }
    QLineEdit &newName() { return *m_newName; }
    Button &saveButton() { return *m_save; }
    Button &inspectButton() { return *m_inspect; }
    bool isShowingRun() const;
    /// Something is on its way.
    bool isBusy() const { return m_isSending || (m_wire && m_wire->isRepeating()); }
    void chooseTemplate(const std::string &id);
    /// As the button.
    void send();
    void stop();

    void focusFirst();
    QList<Pane> panes() const;
    void resetLayout();
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);

Q_SIGNALS:
    /// Something for the status line.
    void told(const QString &message);
    /// The record of this session's pings is to be seen.
    void recordWanted(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeLeft();
    QWidget *makeHistory();
    QWidget *makeBody();
    void connectCompose();
    void connectLists();
    void connectHead();
    void begin();
    void loadTemplates();
    void templateChosen();
    void showDraft();
    void showStatement();
    void showPolicyWords();
    void showButtons();
    void feedPolicy();
    void showPlaces();
    QString sendProblem() const;
    QString sentAs() const;
    void startCollector();

    void prepare();
    void askAbout(const network::PingOptions &options, const network::PingRunOptions &run);
    void go(network::PingOptions options, const network::PingRunOptions &run);
    void sendOne(const network::PingOptions &options);
    void sendMany(const network::PingOptions &options, const network::PingRunOptions &run);
    bool tell(const std::string &to, bool isBefore, const QString &what);
    void takeFocusBack();
    void answered(PingDeed deed);
    void runEnded(std::uint64_t wanted);
    void showRun();
    void lookForReceived();
    void endConfirming();
    void dryRun();
    void rememberEndpoint();
    void showDeed(int row);
    void beginNaming();
    void saveTemplate();
    void fold();

    const Theme &m_theme;
    Actions &m_actions;
    models::SharedKnowledge &m_knowledge;
    models::PolicyDesk &m_policy;
    std::string m_folder;
    std::unique_ptr<PingWire> m_wire;
    std::function<Result<bool>(const Note &)> m_log;
    std::function<Result<privacy::KeySource>()> m_askKeys;
    std::optional<privacy::KeySource> m_keys;
    std::shared_ptr<const audit::Knowledge> m_known;
    std::optional<network::VendorHosts> m_vendors;
    PingDraft m_draft;
    PingTemplateModel m_templates;
    PingHistoryModel m_history;
    QString m_collectorUrl;
    QString m_captureAddress;
    QStringList m_endpoints; ///< sent to before, the newest first
    std::string m_chosen;    ///< the id of the template
    bool m_hasBegun = false;
    bool m_isSpent = false; ///< what is shown was sent
    bool m_isSending = false;
    std::uint64_t m_question = 0; ///< the number of the one that is asked
    struct Asked
    {
        network::PingOptions options;
        network::PingRunOptions run;
        std::vector<std::string> addresses;
    };
    std::optional<Asked> m_asked;
    std::uint64_t m_wanted = 0; ///< pings of the run
    PingDeed m_runDeed;
    std::unique_ptr<PingDraft> m_runDraft; ///< what the run sends, whatever is edited meanwhile
    bool m_hadFocus = false;               ///< the button that sends
    QTimer m_showRun;

    Button *m_curl;
    Button *m_http;
    Button *m_new;
    Banner *m_banner;
    PingTemplateList *m_list;
    QWidget *m_naming;
    QLineEdit *m_newName;
    Button *m_save;
    Button *m_cancelNaming;
    PingComposePane *m_compose;
    PingRequestPane *m_request;
    PingAnswerPane *m_answer;
    PingRunPane *m_runPane;
    QStackedWidget *m_lower;
    RowTable *m_historyTable;
    Label *m_historyNothing;
    Button *m_inspect;
    QSplitter *m_sides;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QSplitter *m_right;
    bool m_isRestored = false;
    bool m_isFolded = false;
};

} // namespace telltale::ui
