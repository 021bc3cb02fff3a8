// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_dialog.h"

#include "ui/opening.h"
#include "ui/ping/ping_parts.h"
#include "ui/report/report_form.h"
#include "ui/report/report_result.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QSettings>

namespace telltale::ui {

using models::ReportRun;
using models::Tone;

namespace {

constexpr auto kindKey = "export/format";

QStandardItem *formatItem(const QString &title, const QString &remark, const QString &suffix)
{
    auto *item = new QStandardItem(title);
    item->setEditable(false);
    item->setData(remark, models::SubtitleRole);
    item->setData(QLatin1Char('.') + suffix, models::ExtraRole);
    item->setData(QStringLiteral("file"), models::IconRole);
    item->setData(QVariant::fromValue(Tone::Secondary), models::ToneRole);
    item->setData(suffix, Qt::UserRole);
    item->setData(title + QStringLiteral(", ") + remark, Qt::AccessibleTextRole);
    return item;
}

} // namespace

void ExportDialog::connectParts()
{
    connect(m_what, &SegmentedControl::currentChanged, this, &ExportDialog::showWhat);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExportDialog::showFormat);
    connect(m_list, &QAbstractItemView::activated, this, [this] {
        if (m_go->isEnabled())
            m_go->setFocus();
    });
    connect(m_form, &ReportForm::changed, this, &ExportDialog::showState);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QApplication::clipboard()->setText(command()); });
    connect(m_go, &QAbstractButton::clicked, this, &ExportDialog::go);
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::close);
    connect(m_busy, &BusyStrip::cancelClicked, this, [this] {
        m_making.stop();
        m_verifying.stop();
    });
    connect(&m_making, &ReportRun::changed, this, [this] {
        showState();
        if (m_making.isRunning())
            return;
        m_result->showMade(m_making);
        (m_making.hasWritten() ? m_result->openButton() : *m_go).setFocus();
    });
    connect(&m_verifying, &ReportRun::changed, this, [this] {
        showState();
        if (m_verifying.isRunning())
            return;
        m_result->showVerified(m_verifying);
        m_result->verifyButton().setFocus();
    });
    connect(m_result, &ReportResult::openWanted, this, &ExportDialog::openWanted);
    connect(m_result, &ReportResult::verifyWanted, this, &ExportDialog::verify);
}

void ExportDialog::offer(const ExportOffer &offer)
{
    m_offer = offer;
    m_form->setOffer(offer);
    m_what->setVisible(offer.table.has_value());
    m_what->setCurrent(Report);
    showWhat();
    chooseFormat(m_state.value(QLatin1String(kindKey), QStringLiteral("html")).toString());
    QDialog::show();
    raise();
    activateWindow();
    m_list->setFocus();
}

bool ExportDialog::isTable() const
{
    return m_offer.table && m_what->current() == Table;
}

int ExportDialog::format() const
{
    return m_list->currentIndex().row();
}

void ExportDialog::chooseFormat(const QString &word)
{
    for (int row = 0; row < m_formats.rowCount(); ++row) {
        if (m_formats.item(row)->data(Qt::UserRole).toString() == word)
            m_list->setCurrentIndex(m_formats.index(row, 0));
    }
}

void ExportDialog::showWhat()
{
    m_formats.clear();
    if (isTable()) {
        for (const ExportTable::Format &kind : m_offer.table->formats)
            m_formats.appendRow(formatItem(kind.title, kind.remark, kind.suffix));
    } else {
        for (const ReportKind &kind : reportKinds())
            m_formats.appendRow(formatItem(kind.title, kind.remark, QLatin1String(kind.word)));
    }
    m_list->setFixedHeight(m_formats.rowCount() * m_list->sizeHintForRow(0) + 2);
    m_list->setCurrentIndex(m_formats.index(0, 0));
    m_form->setHidden(isTable());
    m_commandPart->setHidden(isTable());
    m_table->setHidden(!isTable());
    showFormat();
}

void ExportDialog::showFormat()
{
    if (format() < 0)
        return;
    if (isTable()) {
        m_purpose->setText(m_offer.table->formats[format()].purpose);
    } else {
        const ReportKind kind = reportKinds().at(format());
        m_purpose->setText(kind.purpose);
        m_form->setKind(QLatin1String(kind.word));
    }
    showState();
}

QString ExportDialog::command() const
{
    return models::shellLine(models::reportCall(m_form->choice()));
}

void ExportDialog::showState()
{
    const bool isBusy = m_making.isRunning() || m_verifying.isRunning();
    m_busy->setHidden(!isBusy);
    if (isBusy) {
        m_result->hide();
        const QString name = QFileInfo(m_making.output()).fileName();
        m_busy->setWork(m_making.isRunning() ? tr("Making %1").arg(name) : tr("Verifying %1").arg(name),
                        m_making.isRunning() ? tr("the files are read from their beginning to their end")
                                             : tr("the report is made again and compared"),
                        -1);
    }
    m_go->setText(isTable() ? tr("Export…") : tr("Make the report"));
    m_go->setAccessibleName(m_go->text());
    m_go->setEnabled(isTable() || (!isBusy && m_form->problem().isEmpty()));
    if (isTable()) {
        m_table->setText(Tone::Secondary, QStringLiteral("info"),
                         tr("%1: what is shown, in its order. Only you can read the file.").arg(m_offer.table->title));
    } else {
        const bool isGood = m_form->problem().isEmpty();
        m_command->setPlainText(isGood ? command() : QString());
        m_copy->setEnabled(isGood);
    }
}

void ExportDialog::go()
{
    if (!m_go->isEnabled())
        return;
    isTable() ? writeTable() : write();
}

void ExportDialog::write()
{
    const models::ReportChoice choice = m_form->choice();
    m_form->remember();
    m_state.setValue(QLatin1String(kindKey), choice.format);
    const models::ProgramCall call = models::reportCall(choice);
    m_folder = call.folder;
    m_making.start(call, choice.output);
    if (m_making.isRunning())
        m_busy->stopButton().setFocus();
}

void ExportDialog::verify()
{
    m_verifying.start(models::verifyCall(m_making.output(), m_folder), {});
    if (m_verifying.isRunning())
        m_busy->stopButton().setFocus();
}

/// What comes of it is told by the page.
void ExportDialog::writeTable()
{
    const ExportTable &table = *m_offer.table;
    const ExportTable::Format &kind = table.formats[format()];
    askForPlace(*this, m_state, tr("Export: %1").arg(table.title), table.name + QLatin1Char('.') + kind.suffix,
                tr("%1 (*.%2)", "a format and its end").arg(kind.title, kind.suffix), kind.suffix,
                [this, write = table.write, number = format()](const QString &path) {
                    close();
                    write(path, number);
                });
}

} // namespace telltale::ui
