// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/index_writer.h"
#include "store/record_sink.h"
#include "ui/capture/capture_settings.h"

#include <functional>
#include <memory>

namespace telltale::ui {

/// The record of a capture, open, and its index, which must outlive the sink.
struct CaptureRecord
{
    bool isGoneOnWith = false; ///< it was there already
    std::unique_ptr<store::IndexWriter> index;
    std::unique_ptr<store::RecordSink> sink;
};

/// As the settings say; `onPersisted` is called from any thread whenever it has grown. Errors: those of
/// store::RecordWriter::open().
Result<CaptureRecord> openCaptureRecord(const CaptureSettings &settings, std::function<void()> onPersisted);

} // namespace telltale::ui
