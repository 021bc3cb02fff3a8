// SPDX-License-Identifier: GPL-3.0-or-later
// The Privacy page among the other pages.
#include "ui/actions.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/gate_switch.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/page_head.h"
#include "ui/main_window.h"
#include "ui/privacy/privacy_page.h"
#include "ui/status_line.h"
#include "ui/widgets/filter_box.h"

#include <QAction>
#include <QDateTime>
#include <QStackedWidget>

namespace telltale::ui {

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
