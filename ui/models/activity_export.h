// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/activity_book.h"
#include "ui/models/event_export.h"
#include "ui/models/latest_work.h"

namespace telltale::models {

/// Writes lines of a log to a file, beside the window: what `telltale log show` prints with the same format. Lines that
/// are no entries are in NDJSON only, as they stand there.
class ActivityExport : public QObject
{
    Q_OBJECT
public:
    explicit ActivityExport(QObject *parent = nullptr);

    /// Rows of the book, in this order. The file is readable by its owner only.
    void start(const ActivityBook &book, const std::vector<std::size_t> &rows, ExportFormat format,
               const QString &path);
    bool isRunning() const { return m_work.isRunning(); }

Q_SIGNALS:
    void progressed(qulonglong done, qulonglong total);
    /// `error` is empty when all was written; `sha256` of it in hexadecimal.
    void finished(qulonglong entries, const QString &path, const QString &sha256, const QString &error);

private:
    LatestWork m_work;
};

} // namespace telltale::models
