// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on the Activity page: exports, checkpoints, comparing with them.
#include "ui/activity/activity_page.h"
#include "ui/activity/activity_table.h"
#include "ui/activity/entry_pane.h"
#include "ui/activity/undo_pane.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace telltale::ui {

using models::ExportFormat;

namespace {

QString shownName(const QString &path)
{
    return models::fileName(QFile::encodeName(path).toStdString());
}

} // namespace

void ActivityPage::connectDeeds()
{
    connect(m_verify, &QAbstractButton::clicked, &m_book, &models::ActivityBook::verifyAgain);
    connect(m_sign, &QAbstractButton::clicked, this, &ActivityPage::askForPlace);
    connect(&m_exporter, &models::ActivityExport::progressed, this, [this](qulonglong done, qulonglong total) {
        Q_EMIT told(tr("Exporting, %1 %").arg(total == 0 ? 0 : done * 100 / total));
    });
    connect(&m_exporter, &models::ActivityExport::finished, this,
            [this](qulonglong entries, const QString &path, const QString &sha256, const QString &error) {
                showState();
                const QString count = models::numberText(entries);
                if (!error.isEmpty()) {
                    m_banner->show(Severity::Error, tr("%1 was not written whole.").arg(shownName(path)),
                                   tr("%1 %2 entries were written.").arg(error, count), {}, {});
                    return;
                }
                Q_EMIT told(tr("%1 entries were written to %2").arg(count, shownName(path)));
                m_notes.note({std::string(store::activity::exported),
                              models::pathForLog(path),
                              {},
                              std::to_string(entries) + " entries of the activity log, SHA-256 " + sha256.toStdString(),
                              {}});
            });
    connect(&m_notes, &models::ActivityNotes::notWritten, this, [this](const QString &sentence) {
        m_banner->show(Severity::Warning, tr("The activity log could not be told."), sentence, {}, {});
    });
}

QFileDialog *ActivityPage::makeDialog(const QString &title, bool isSaving)
{
    auto *dialog = new QFileDialog(this, title, m_folder.isEmpty() ? QDir::homePath() : m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_folder = QFileInfo(path).absolutePath(); });
    return dialog;
}

void ActivityPage::exportTo(const QString &path, ExportFormat format)
{
    m_exporter.start(m_book, m_entries.shown(), format, path);
    showState();
}

void ActivityPage::askToUndo()
{
    m_entry->undo().undo().click();
}

bool ActivityPage::isSettled() const
{
    return !m_book.isVerifying() && !m_entry->undo().isBusy();
}

void ActivityPage::askForPlace()
{
    QFileDialog *dialog = makeDialog(tr("Keep the checkpoint where whoever may write the log may not write"), true);
    dialog->setDefaultSuffix(QStringLiteral("checkpoint"));
    dialog->selectFile(QStringLiteral("activity.checkpoint"));
    connect(dialog, &QFileDialog::fileSelected, this, &ActivityPage::signTo);
    dialog->open();
}

void ActivityPage::signTo(const QString &path)
{
    if (m_signing.isRunning())
        return;
    std::vector<store::ActivityCheckpoint> proofs;
    for (const models::ActivityProof &proof : m_book.proofs())
        proofs.push_back(proof.checkpoint);
    m_sign->setEnabled(false);
    m_signing.start([this, log = m_book.path(), proofs = std::move(proofs), path,
                     keyFile = m_keyFile](const models::LatestWork::Control &) -> models::LatestWork::Done {
        return [this, made = models::signActivity(log, proofs, path, keyFile)] { signingEnded(made); };
    });
}

void ActivityPage::signingEnded(const Result<models::SignedCheckpoint> &made)
{
    m_sign->setEnabled(true);
    m_book.lookNow();
    if (!made) {
        m_banner->show(Severity::Error, tr("No checkpoint was signed."), models::asSentence(made.error().message), {},
                       {});
        return;
    }
    compareWith(made->file);
    m_banner->show(Severity::Note, tr("Entry %1 and all before it are signed.").arg(made->checkpoint.head.number),
                   tr("Keep %1 where whoever may write the log may not write, and note the key %2")
                       .arg(shownName(made->file), models::groupedHash(made->checkpoint.key)),
                   {}, {});
}

void ActivityPage::askForCheckpoint()
{
    QFileDialog *dialog = makeDialog(tr("Compare with a checkpoint"), false);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString problem = compareWith(path);
        if (!problem.isEmpty())
            m_banner->show(Severity::Error, tr("%1 was not compared with.").arg(shownName(path)), problem, {}, {});
    });
    dialog->open();
}

/// The latest of those that are known, and the one that was chosen: one for each file.
QString ActivityPage::compareWith(const QString &path)
{
    Result<store::ActivityCheckpoint> read = store::readCheckpointFile(QFile::encodeName(path).toStdString());
    if (!read)
        return models::asSentence(read.error().message);
    std::vector<models::ActivityProof> proofs = m_book.proofs();
    std::erase_if(proofs, [&path](const models::ActivityProof &proof) { return proof.file == path; });
    proofs.push_back({path, *std::move(read)});
    constexpr std::size_t most = 3;
    if (proofs.size() > most)
        proofs.erase(proofs.begin());
    m_book.setProofs(std::move(proofs));
    return {};
}

} // namespace telltale::ui
