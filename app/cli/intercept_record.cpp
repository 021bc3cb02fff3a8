// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_record.h"

#include "cli/help.h"
#include "store/capture_place.h"
#include "store/record_sink.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace telltale::cli {

namespace {

constexpr std::uint64_t usualSegment = std::uint64_t(1) << 30;
constexpr std::uint64_t leastSegment = std::uint64_t(64) << 10;

/// Whole files are removed: there must be several of them before the limit is reached.
store::RecordOptions recordOptions(const InterceptOptions &options)
{
    store::RecordOptions record;
    record.durability = options.isDurable ? store::Durability::Power : store::Durability::Process;
    record.program = versionText().trimmed().toStdString();
    record.segmentBytes = usualSegment;
    if (options.mostBytes != 0)
        record.segmentBytes = std::clamp(options.mostBytes / 8, leastSegment, usualSegment);
    record.segmentAge = options.longestKept / 8;
    return record;
}

Error noFolder(const QString &folder)
{
    return {"record-not-writable",
            QCoreApplication::translate("telltale::cli::Intercept",
                                        "The folder %1 cannot be made; say where to record with --store")
                .arg(folder)};
}

Result<store::OpenedRecord> openChosen(const InterceptOptions &options, std::string &path)
{
    if (options.store) {
        path = *options.store;
        return store::RecordWriter::open(path, recordOptions(options));
    }
    const QString folder = store::usualCaptureFolder();
    if (!store::makeCaptureFolder(folder))
        return noFolder(folder);
    // Captures that begin in the same second choose the same name: one of them gets it, the others the next.
    constexpr int mostTries = 100;
    for (int i = 0;; ++i) {
        const QString name = store::newCapturePath(folder, QDateTime::currentDateTime());
        path = QFile::encodeName(name).toStdString();
        Result<store::OpenedRecord> opened = store::RecordWriter::open(path, recordOptions(options));
        if (opened || i == mostTries || !QFile::exists(name))
            return opened;
    }
}

} // namespace

Result<InterceptRecord> openInterceptRecord(const InterceptOptions &options, std::function<void()> onPersisted)
{
    InterceptRecord record;
    Result<store::OpenedRecord> opened = openChosen(options, record.path);
    if (!opened)
        return opened.error();
    record.torn = std::move(opened->torn);
    store::RecordSinkOptions sinkOptions;
    sinkOptions.onPersisted = std::move(onPersisted);
    sinkOptions.mostBytes = options.mostBytes;
    sinkOptions.longestKept = options.longestKept;
    record.sink = std::make_unique<store::RecordSink>(std::move(opened->writer), std::move(sinkOptions));
    return record;
}

} // namespace telltale::cli
