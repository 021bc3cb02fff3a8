// SPDX-License-Identifier: GPL-3.0-or-later
// What can be exported on each page, and the dialog for it.
#include "base/visible_text.h"
#include "ui/actions.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inventory/drift_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/main_window.h"
#include "ui/models/format.h"
#include "ui/models/manual_book.h"
#include "ui/models/policy_desk.h"
#include "ui/ping/ping_page.h"
#include "ui/privacy/privacy_page.h"
#include "ui/report/export_dialog.h"
#include "ui/status_line.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include <utility>

namespace telltale::ui {

using models::ExportFormat;

namespace {

QString nativePath(const std::string &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

constexpr ExportFormat lineFormats[]{ExportFormat::Ndjson, ExportFormat::Json, ExportFormat::Csv};

} // namespace

/// Files that were loaded, and what else there is with the reason why a report cannot name it.
ExportInput MainWindow::exportInput(std::uint16_t source) const
{
    const payload::Capture::SourceState &state = m_session->capture.source(source);
    const QFileInfo file(nativePath(state.path));
    const bool wasFile = !m_isExample && (!state.outcome || state.marks.book != nullptr);
    ExportInput input{models::fileName(state.path), wasFile ? file.absoluteFilePath() : QString(), {}};
    if (m_isExample)
        input.reason = tr("the example is in no file, and a report names its files. Open a capture.");
    else if (!wasFile && state.source == nullptr)
        input.reason = tr("it could not be read.");
    else if (!wasFile)
        input.reason = tr("it is in no file, and a report names its files. Write it to one and open that.");
    else if (!file.isFile())
        input.reason = tr("the file is not there any more.");
    else if (QFile::encodeName(file.filePath()).toStdString() != state.path)
        input.reason = tr("its name is no UTF-8. Rename the file and open it again.");
    return input;
}

ExportOffer MainWindow::exportOffer()
{
    ExportOffer offer;
    for (std::size_t i = 0; i < m_session->capture.sourceCount(); ++i) {
        const payload::Capture::SourceState &state = m_session->capture.source(static_cast<std::uint16_t>(i));
        if (!state.removed && !state.files)
            offer.inputs << exportInput(static_cast<std::uint16_t>(i));
    }
    offer.table = exportTable();
    const QString own = nativePath(m_policy->file());
    if (!m_policy->isOwn() || QFileInfo(own).isFile())
        offer.policy = m_policy->isOwn() ? QFileInfo(own).absoluteFilePath() : QString::fromStdString(m_policy->name());
    offer.policyTitle = models::PolicyDesk::title(m_policy->name());
    if (m_inventory->isComparing() && m_inventory->drift().run().before().source) {
        const ExportInput before = exportInput(*m_inventory->drift().run().before().source);
        if (before.reason.isEmpty())
            offer.against = before.path;
    }
    offer.language = models::ManualBook::languageOf(QLocale());
    return offer;
}

std::optional<ExportTable> MainWindow::exportTable()
{
    if (isShowingStart())
        return {};
    if (isShowingInventory())
        return exportedInventory();
    if (isShowingActivity())
        return exportedActivity();
    if (isShowingPrivacy())
        return exportedPolicy();
    if (isShowingAnonymise())
        return exportedMethods();
    if (isShowingPing())
        return exportedPings();
    return exportedEvents();
}

/// The selected events, or with one at most all that are shown.
std::optional<ExportTable> MainWindow::exportedEvents() const
{
    std::vector<std::size_t> events = m_inspect->events().selectedEvents();
    const std::size_t count =
        events.size() < 2 ? static_cast<std::size_t>(m_session->events.rowCount()) : events.size();
    if (count == 0 || m_session->exporter.isRunning())
        return {};
    const payload::Capture &capture = m_session->capture;
    const std::size_t first = events.empty() ? m_session->events.eventAt(0) : events.front();
    const QString source = models::fileName(capture.source(capture.row(first).source).path);
    ExportTable table;
    table.title = tr("%1 rows of events").arg(models::numberText(count));
    table.name = QFileInfo(source).completeBaseName() + QStringLiteral("-events");
    table.formats = {
        {tr("NDJSON"), tr("an event per line"), tr("An event per line, for programs that read line by line."),
         QStringLiteral("ndjson")},
        {tr("JSON"), tr("one array"), tr("All events in one JSON array."), QStringLiteral("json")},
        {tr("CSV"), tr("a field per row"), tr("A field per row, for spreadsheets."), QStringLiteral("csv")}};
    table.write = [this, events = std::move(events)](const QString &path, int format) mutable {
        if (events.size() < 2) {
            events.clear();
            for (int row = 0; row < m_session->events.rowCount(); ++row)
                events.push_back(m_session->events.eventAt(row));
        }
        m_session->exporter.start(m_session->capture.view(), events, lineFormats[format], path);
    };
    return table;
}

/// The rows that are shown, in their order.
std::optional<ExportTable> MainWindow::exportedInventory() const
{
    const models::InventorySnapshotPtr snapshot = m_inventory->fields().snapshot();
    const auto rows = m_inventory->fields().shownRows();
    if (!snapshot || rows.empty() || m_inventory->isComparing() || m_inventoryExport->isRunning())
        return {};
    ExportTable table;
    table.title = tr("%1 rows of the inventory").arg(models::numberText(rows.size()));
    table.name = QStringLiteral("inventory");
    table.formats = {
        {tr("NDJSON"), tr("a field per line"), tr("A field per line, for programs that read line by line."),
         QStringLiteral("ndjson")},
        {tr("JSON"), tr("one object"), tr("All fields in one JSON object."), QStringLiteral("json")},
        {tr("CSV"), tr("a field per row"), tr("A field per row, for spreadsheets."), QStringLiteral("csv")}};
    table.write = [this, snapshot, rows](const QString &path, int format) {
        std::vector<audit::InventoryRow> copies;
        for (const audit::InventoryRow *row : rows) // the snapshot keeps them
            copies.push_back(*row);
        std::vector<std::string> inputs;
        for (const auto &source : m_session->capture.view().sources) {
            if (source)
                inputs.push_back(source->path);
        }
        m_inventoryExport->start(std::move(copies), snapshot->events, std::move(inputs), lineFormats[format], path);
    };
    return table;
}

std::optional<ExportTable> MainWindow::exportedActivity() const
{
    const auto count = m_activity->entries().shownEntries();
    if (count == 0 || m_activity->isBusy())
        return {};
    ExportTable table;
    table.title = tr("%1 entries of the activity log").arg(models::numberText(count));
    table.name = QStringLiteral("activity");
    table.formats = {
        {tr("NDJSON"), tr("the log's own lines"), tr("The log's own lines: its chain can be verified."),
         QStringLiteral("ndjson")},
        {tr("JSON"), tr("one array"), tr("All entries in one JSON array."), QStringLiteral("json")},
        {tr("CSV"), tr("an entry per row"), tr("An entry per row, for spreadsheets."), QStringLiteral("csv")}};
    table.write = [this](const QString &path, int format) { m_activity->exportTo(path, lineFormats[format]); };
    return table;
}

bool MainWindow::canExport()
{
    return !isShowingStart() && ((m_session->capture.size() != 0 && !m_isExample) || exportTable());
}

void MainWindow::showExport()
{
    if (!canExport())
        return;
    if (m_export == nullptr) {
        m_export = new ExportDialog(m_theme, m_settings, m_reportProgram, this);
        connect(m_export, &ExportDialog::openWanted, this,
                [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    }
    m_export->offer(exportOffer());
}

} // namespace telltale::ui
