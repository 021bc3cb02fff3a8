// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace telltale::cli {

struct LogRun;

/// `telltale log sign`. Never signs a log that is broken, or that contradicts an older checkpoint: a signature would
/// make it look well.
void signLog(LogRun &run);

} // namespace telltale::cli
