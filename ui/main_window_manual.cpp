// SPDX-License-Identifier: GPL-3.0-or-later
// The manual, and which of its pages is about what is shown.
#include "ui/actions.h"
#include "ui/help_dialog.h"
#include "ui/main_window.h"
#include "ui/manual/manual_window.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

namespace telltale::ui {

void MainWindow::connectManual()
{
    connect(m_actions->manual, &QAction::triggered, this, [this] { showManual(manualPage()); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showManual(QStringLiteral("15-privacy")); });
    connect(m_actions->help, &QAction::triggered, this, [this] {
        if (m_help == nullptr)
            m_help = new HelpDialog(m_theme, *m_actions, this);
        m_help->show();
        m_help->raise();
    });
}

QString MainWindow::manualPage() const
{
    if (m_actions->run->isChecked() || m_actions->capturePanel->isChecked())
        return QStringLiteral("03-capture");
    if (isShowingStart())
        return QStringLiteral("01-first-steps");
    if (isShowingPrivacy())
        return QStringLiteral("04-switches");
    if (isShowingAnonymise())
        return QStringLiteral("06-anonymise");
    if (isShowingPing())
        return QStringLiteral("07-ping");
    if (isShowingActivity())
        return QStringLiteral("09-activity");
    return QStringLiteral("02-audit");
}

void MainWindow::showManual(const QString &page)
{
    if (m_manual == nullptr) {
        const QString language = models::ManualBook::languageOf(QLocale());
        m_manual = new ManualWindow(m_theme, m_settings, models::ManualBook(language), this);
        m_manual->addActions({m_actions->textLarger, m_actions->textSmaller, m_actions->textNormal});
        connect(m_manual, &ManualWindow::outsideWanted, this,
                [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
    }
    m_manual->open(page);
}

} // namespace telltale::ui
