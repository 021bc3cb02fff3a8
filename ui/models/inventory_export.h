// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_export.h"
#include "ui/models/inventory_snapshot.h"

namespace telltale::models {

/// Writes rows of the inventory to a file, on a thread of its own: what `telltale inventory` prints with the same
/// format. One at a time.
class InventoryExport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~InventoryExport() override;

    /// `events`: how many the rows are about. `inputs` are not written over. The file is readable by its owner only.
    void start(std::vector<audit::InventoryRow> rows, std::uint64_t events, std::vector<std::string> inputs,
               ExportFormat format, const QString &path);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// `error` is empty when all was written.
    void finished(qulonglong rows, const QString &path, const QString &error);

private:
    bool m_isRunning = false;
    std::thread m_thread;
};

} // namespace telltale::models
