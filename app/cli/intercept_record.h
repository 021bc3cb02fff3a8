// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/intercept_command.h"
#include "privacy/exchange_sink.h"
#include "store/record_writer.h"

#include <functional>
#include <memory>

namespace telltale::cli {

/// The record of a capture that begins, or goes on.
struct InterceptRecord
{
    std::string path;
    std::unique_ptr<privacy::ExchangeSink> sink;
    std::optional<store::TornTail> torn; ///< what an earlier capture left unfinished there
};

/// `onPersisted` is called in the capture's thread. Errors: those of RecordWriter::open(), and
/// record-not-writable when the usual folder cannot be made.
Result<InterceptRecord> openInterceptRecord(const InterceptOptions &options, std::function<void()> onPersisted);

} // namespace telltale::cli
