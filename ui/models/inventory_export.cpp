// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inventory_export.h"

#include "report/inventory_writer.h"

#include <QFile>

#include <unistd.h>

namespace telltale::models {

namespace {

/// What went wrong; "" for nothing.
QString writeInventory(const std::vector<audit::InventoryRow> &rows, std::uint64_t events,
                       const std::vector<std::string> &inputs, ExportFormat format, const QString &path)
{
    const Result<int> opened = report::openOutputFile(QFile::encodeName(path).toStdString(), inputs);
    if (!opened)
        return opened.error().message;
    QString error;
    {
        report::Output output(*opened);
        report::InventoryWriter writer(output, false, false);
        if (format == ExportFormat::Csv)
            writer.csv(rows);
        else if (format == ExportFormat::Json)
            writer.json(rows, events);
        else
            writer.ndjson(rows);
        output.flush();
        if (const auto failure = output.error())
            error = failure->message;
    }
    if (::close(*opened) != 0 && error.isEmpty())
        error = InventoryExport::tr("The file could not be written to its end.");
    return error;
}

} // namespace

InventoryExport::~InventoryExport()
{
    if (m_thread.joinable())
        m_thread.join();
}

void InventoryExport::start(std::vector<audit::InventoryRow> rows, std::uint64_t events,
                            std::vector<std::string> inputs, ExportFormat format, const QString &path)
{
    if (m_isRunning)
        return;
    if (m_thread.joinable())
        m_thread.join(); // it has sent its last call already
    m_isRunning = true;
    m_thread = std::thread([this, rows = std::move(rows), events, inputs = std::move(inputs), format, path] {
        const QString error = writeInventory(rows, events, inputs, format, path);
        const auto written = static_cast<qulonglong>(rows.size());
        QMetaObject::invokeMethod(
            this,
            [this, written, path, error] {
                m_isRunning = false;
                Q_EMIT finished(written, path, error);
            },
            Qt::QueuedConnection);
    });
}

} // namespace telltale::models
