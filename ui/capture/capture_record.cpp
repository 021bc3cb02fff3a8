// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capture_record.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <chrono>

namespace telltale::ui {

namespace {

constexpr std::uint64_t leastSegment = std::uint64_t(1) << 20;

/// Whole files go, so there are several of them in what is kept.
store::RecordOptions recordOptions(const CaptureSettings &settings)
{
    store::RecordOptions options;
    options.durability = settings.durable ? store::Durability::Power : store::Durability::Process;
    if (settings.keepBytes != 0)
        options.segmentBytes = std::clamp(settings.keepBytes / 4, leastSegment, options.segmentBytes);
    if (settings.keepDays != 0)
        options.segmentAge = std::chrono::hours(24 * settings.keepDays) / 4;
    options.program = "Telltale " + QCoreApplication::applicationVersion().toStdString();
    return options;
}

} // namespace

Result<CaptureRecord> openCaptureRecord(const CaptureSettings &settings, std::function<void()> onPersisted)
{
    CaptureRecord record;
    record.isGoneOnWith = QFile::exists(settings.record);
    const std::string path = QFile::encodeName(settings.record).toStdString();
    Result<store::OpenedRecord> opened = store::RecordWriter::open(path, recordOptions(settings));
    if (!opened)
        return opened.error();
    record.index = std::make_unique<store::IndexWriter>(path);
    store::RecordSinkOptions kept;
    kept.onPersisted = [index = record.index.get(), next = std::move(onPersisted)] {
        index->wake();
        if (next)
            next();
    };
    kept.mostBytes = settings.keepBytes;
    kept.longestKept = std::chrono::hours(24 * settings.keepDays);
    record.sink = std::make_unique<store::RecordSink>(std::move(opened->writer), std::move(kept));
    return record;
}

} // namespace telltale::ui
