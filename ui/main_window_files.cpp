// SPDX-License-Identifier: GPL-3.0-or-later
// What is opened and closed, and what happens to it meanwhile.
#include "ui/inspect/inspect_page.h"

#include "base/plural.h"
#include "ui/main_window.h"
#include "ui/models/format.h"
#include "ui/models/settings_store.h"
#include "ui/opening.h"
#include "ui/recent_files.h"
#include "ui/status_line.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>

namespace telltale::ui {

/// What was open when the program was cut off, if it was.
void MainWindow::offerInterrupted()
{
    const QStringList &paths = m_recent->interrupted();
    if (paths.isEmpty() || !m_store.settings().isOn(SettingKey::WindowOfferSession))
        return;
    notify(tr("Telltale did not end properly the last time."),
           paths.size() == 1
               ? tr("%1 was open.").arg(models::fileName(QFile::encodeName(paths.first()).toStdString()))
               : plural("telltale::ui::MainWindow", "%n file was open.",
                        QT_TRANSLATE_N_NOOP("telltale::ui::MainWindow", "%n files were open."), paths.size()),
           tr("Open again"), [this, paths] { openFiles(paths); });
}

void MainWindow::notify(const QString &title, const QString &detail, const QString &button, std::function<void()> act)
{
    m_noticeAct = std::move(act);
    m_noticeSource.reset();
    m_notice->show(Severity::Note, title, detail, button, {});
}

void MainWindow::readAgain(const QString &path)
{
    for (std::size_t i = 0; i < m_session->capture.sourceCount(); ++i) {
        const auto source = static_cast<std::uint16_t>(i);
        const auto &state = m_session->capture.source(source);
        const QFileInfo file(QFile::decodeName(QByteArray::fromStdString(state.path)));
        if (state.removed || file.absoluteFilePath() != path)
            continue;
        m_inspect->clear();
        m_session->loader.remove(source);
    }
    openFiles({path});
}

void MainWindow::rememberOpen()
{
    QStringList paths;
    for (std::size_t i = 0; i < m_session->capture.sourceCount(); ++i) {
        const auto &state = m_session->capture.source(static_cast<std::uint16_t>(i));
        const QFileInfo file(QFile::decodeName(QByteArray::fromStdString(state.path)));
        if (!state.removed && !m_isExample && file.isFile())
            paths << file.absoluteFilePath();
    }
    m_recent->setOpen(paths);
    m_session->follower.watch(!m_isExample);
    if (m_isExample)
        m_grownTold.clear();
    showStatus();
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    leaveExample();
    m_notice->hide();
    QStringList others;
    for (const QString &path : paths) {
        const std::optional<std::uint16_t> open = m_isExample ? std::nullopt : openSource(path);
        if (open)
            m_inspect->goToSource(*open);
        else
            others.append(path);
    }
    m_session->loader.open(others);
    m_recent->add(paths);
    rememberOpen();
}

/// The source that this file was opened as; a folder or a file that is still to be read is none.
std::optional<std::uint16_t> MainWindow::openSource(const QString &path) const
{
    const QString whole = QFileInfo(path).canonicalFilePath();
    if (whole.isEmpty() || QFileInfo(path).isDir())
        return {};
    for (int row = 0; row < m_session->sources.rowCount(); ++row) {
        const std::uint16_t source = m_session->sources.sourceAt(row);
        const QString known = QFile::decodeName(QByteArray::fromStdString(m_session->capture.source(source).path));
        if (QFileInfo(known).canonicalFilePath() == whole)
            return source;
    }
    return {};
}

void MainWindow::openPasted(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    leaveExample();
    const QString name = ++m_pasted == 1 ? tr("pasted") : tr("pasted %1").arg(m_pasted);
    m_session->loader.openText(text.toStdString(), name);
}

void MainWindow::chooseFiles()
{
    askForFiles(*this, m_settings, [this](const QStringList &paths) { openFiles(paths); });
}

void MainWindow::paste()
{
    const QMimeData *content = QApplication::clipboard()->mimeData();
    if (content == nullptr)
        return;
    const QStringList paths = localFiles(*content);
    if (!paths.isEmpty())
        openFiles(paths);
    else if (content->hasText() && !content->text().trimmed().isEmpty())
        openPasted(content->text());
    else
        m_status->showMessage(tr("There is no text on the clipboard."), 4000);
}

void MainWindow::closeSource(std::uint16_t source)
{
    m_inspect->clear();
    m_session->loader.remove(source);
    if (m_session->sources.rowCount() == 0)
        showStart();
    else if (m_session->events.rowCount() != 0)
        m_inspect->chooseEvent(m_session->events.eventAt(0));
    rememberOpen();
    showStatus();
}

void MainWindow::closeAll()
{
    showStart();
    rememberOpen();
}

} // namespace telltale::ui
