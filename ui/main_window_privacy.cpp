// SPDX-License-Identifier: GPL-3.0-or-later
// The Privacy page among the other pages.
#include "privacy/proof/proof_text.h"
#include "store/activity/activity_log.h"
#include "store/activity/capture_head.h"
#include "store/activity/switch_entries.h"
#include "ui/actions.h"
#include "ui/administrator_guard.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/gate_switch.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/page_head.h"
#include "ui/main_window.h"
#include "ui/models/activity_notes.h"
#include "ui/privacy/privacy_page.h"
#include "ui/status_line.h"
#include "ui/widgets/filter_box.h"

#include <QAction>
#include <QDateTime>
#include <QFile>
#include <QStackedWidget>

namespace telltale::ui {

namespace {

/// The number of the entry.
Result<std::uint64_t> tellLog(const store::ActivityEntry &entry)
{
    const Result<store::ActivityLog> log = store::ActivityLog::open();
    if (!log)
        return log.error();
    const Result<store::ActivityHead> head = log->append(entry);
    return head ? Result<std::uint64_t>(head->number) : Result<std::uint64_t>(head.error());
}

/// What the page changes, in the activity log.
class LoggedSwitches : public models::SwitchJournal
{
public:
    Result<std::uint64_t> change(const privacy::SwitchChange &change) override
    {
        return tellLog(store::switchEntry(change));
    }
    Result<bool> undo(std::uint64_t entry, const privacy::SwitchChange &change) override
    {
        const Result<std::uint64_t> told = tellLog(store::switchUndoEntry(entry, change));
        return told ? Result<bool>(true) : Result<bool>(told.error());
    }
    void failed(std::uint64_t entry, const privacy::SwitchChange &change, const QString &why) override
    {
        // Where even that cannot be told, the page says what went wrong all the same.
        static_cast<void>(tellLog(store::switchUndoEntry(entry, change, why.toStdString())));
    }
    void stands(const privacy::SwitchChange &change) override
    {
        static_cast<void>(tellLog(store::switchEntry(change)));
    }
};

} // namespace

bool MainWindow::isShowingPrivacy() const
{
    return m_pages->currentWidget() == m_privacy;
}

void MainWindow::connectPrivacy()
{
    connect(m_actions->pagePrivacy, &QAction::triggered, this, [this] { showPage(*m_privacy); });
    connect(m_actions->resetLayout, &QAction::triggered, m_privacy, &PrivacyPage::resetLayout);
    connect(m_privacy, &PrivacyPage::gateChosen, m_gate, &GateSwitch::choose);
    connect(m_privacy, &PrivacyPage::statusChanged, this, &MainWindow::showPageStatus);
    m_privacy->setGuard(
        [this](std::function<void()> go) { m_guard->allow(this, tr("Changing what may leave"), std::move(go)); });
    m_privacy->board().setJournal(std::make_shared<LoggedSwitches>());
    connect(m_privacy, &PrivacyPage::proved, this, [this](const privacy::ProofVerdict &verdict, const QString &record) {
        const Result<store::ActivityEntry> head = store::captureHeadEntry(QFile::encodeName(record).toStdString());
        m_notes->note({std::string(store::activity::switchVerify), verdict.product,
                       std::string(word(verdict.timeline.baselineState)), privacy::proofLogText(verdict),
                       head ? head->capture : std::nullopt});
    });
    connect(m_privacy, &PrivacyPage::requestsWanted, this, [this](std::int64_t from, std::int64_t to) {
        const auto moment = [](std::int64_t time) {
            return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
        };
        constexpr std::int64_t wholeSecond = 999; // the end is a part of it
        m_inspect->head().filter().setText(QStringLiteral("time:%1..%2").arg(moment(from), moment(to + wholeSecond)));
        showPage(*m_inspect);
    });
    connect(m_privacy, &PrivacyPage::told, this,
            [this](const QString &message) { m_status->showMessage(message, 5000); });
}

} // namespace telltale::ui
