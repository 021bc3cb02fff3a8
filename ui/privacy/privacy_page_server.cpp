// SPDX-License-Identifier: GPL-3.0-or-later
// The running servers of products on the Privacy page.
#include "ui/models/load_report.h"
#include "ui/privacy/privacy_page.h"
#include "ui/privacy/server_pane.h"
#include "ui/privacy/switch_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/scroll_page.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace telltale::ui {

void PrivacyPage::connectServers()
{
    m_side->addWidget(m_server);
    connect(m_switches, &SwitchPane::connectWanted, this, [this](int entry) {
        m_server->begin(entry);
        showSide(*m_server);
        m_server->address().setFocus();
    });
    connect(m_server, &ServerPane::cancelled, this, [this] { showFirstSide(m_switches->tree()); });
    connect(m_server, &ServerPane::connected, this, [this](const QString &where) {
        Q_EMIT told(tr("Connected to %1").arg(where));
        showFirstSide(m_switches->tree());
    });
    connect(&m_board, &models::SwitchBoard::writing, this, [this] {
        if (m_board.isOnServer())
            m_banner->show(Severity::Note, tr("Waiting for the server to come back…"),
                           tr("It is changed and restarted, then asked again. That may take some minutes."), {}, {});
    });
    connect(&m_board, &models::SwitchBoard::undone, this, [this] {
        if (m_board.isOnServer())
            m_banner->closeMessage();
    });
    connect(&m_board, &models::SwitchBoard::warned, this, [this](const QString &, const QString &sentence) {
        m_banner->show(Severity::Warning, tr("It was changed, but the server does not heed it."),
                       models::asSentence(sentence), {}, {});
    });
}

} // namespace telltale::ui
