// SPDX-License-Identifier: GPL-3.0-or-later
// The Anonymise page among the other pages.
#include "ui/actions.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/main_window.h"
#include "ui/status_line.h"

#include <QAction>
#include <QStackedWidget>

namespace telltale::ui {

bool MainWindow::isShowingAnonymise() const
{
    return m_pages->currentWidget() == m_anonymise;
}

void MainWindow::connectAnonymise()
{
    connect(m_actions->pageAnonymise, &QAction::triggered, this, [this] { showPage(*m_anonymise); });
    connect(m_actions->resetLayout, &QAction::triggered, m_anonymise, &AnonymisePage::resetLayout);
    connect(m_actions->showSecrets, &QAction::toggled, this, [this] { m_anonymise->setSecrets(secrets()); });
    connect(m_anonymise, &AnonymisePage::statusChanged, this, &MainWindow::showPageStatus);
    connect(m_anonymise, &AnonymisePage::told, this,
            [this](const QString &message) { m_status->showMessage(message, 5000); });
}

} // namespace telltale::ui
