// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to files while they are open.
#include "ui/actions.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/models/format.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>

namespace telltale::ui {

using payload::Growth;

void MainWindow::connectFollower()
{
    models::FileFollower &follower = m_session->follower;
    connect(m_actions->follow, &QAction::toggled, this, &MainWindow::setFollowing);
    connect(&follower, &models::FileFollower::followingChanged, this, [this](bool following) {
        m_actions->follow->setChecked(following);
        // What the notice offers happens by itself now.
        if (following && m_noticeSource && m_session->sources.followed().count(*m_noticeSource) != 0)
            m_notice->hide();
        showStatus();
        Q_EMIT followingChanged(following);
    });
    connect(&follower, &models::FileFollower::grown, this,
            [this](int source, qulonglong bytes) { fileGrown(static_cast<std::uint16_t>(source), bytes); });
    connect(&follower, &models::FileFollower::changed, this,
            [this](int source, Growth growth) { fileChanged(static_cast<std::uint16_t>(source), growth); });
    connect(&m_session->sources, &QAbstractItemModel::dataChanged, this, &MainWindow::showStatus);
    connect(&m_session->loader, &models::LoadController::sourceFollowed, this,
            [this](int source) { m_grownTold.erase(static_cast<std::uint16_t>(source)); });
    connect(&m_session->loader, &models::LoadController::refused, this,
            [this](const QString &reason) { notify(reason, {}, {}, {}); });
}

void MainWindow::setFollowing(bool following)
{
    m_session->follower.setFollowing(following);
}

QString MainWindow::pathOf(std::uint16_t source) const
{
    const QByteArray path = QByteArray::fromStdString(m_session->capture.source(source).path);
    return QFileInfo(QFile::decodeName(path)).absoluteFilePath();
}

void MainWindow::fileGrown(std::uint16_t source, qulonglong bytes)
{
    if (source == m_live)
        return; // it is read on as it grows, or the view is paused and says so
    // Who has closed the notice does not want it again with every line.
    const bool isShown = m_notice->isVisible() && m_noticeSource == source;
    if (!m_grownTold.insert(source).second && !isShown)
        return;
    const QString name = models::fileName(m_session->capture.source(source).path);
    notify(tr("%1 has grown by %2.").arg(name, models::sizeText(bytes)),
           tr("What was appended can be read without reading the rest again. With %1 this happens by itself.")
               .arg(m_actions->follow->shortcut().toString(QKeySequence::NativeText)),
           tr("Read on"), [this, source] { m_session->follower.readOn(source); });
    m_noticeSource = source;
}

/// What is shown is what was read; whether to read what stands there now is the person's choice.
void MainWindow::fileChanged(std::uint16_t source, Growth growth)
{
    const QString name = models::fileName(m_session->capture.source(source).path);
    const QString before = tr("What is shown is what was read before.");
    if (growth == Growth::Gone) {
        notify(tr("%1 is gone.").arg(name), before, {}, {});
        return;
    }
    const QString title =
        growth == Growth::Replaced ? tr("%1 was replaced by another file.").arg(name) : tr("%1 has changed.").arg(name);
    notify(title, before, tr("Read it again"), [this, path = pathOf(source)] { readAgain(path); });
}

} // namespace telltale::ui
