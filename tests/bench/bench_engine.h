// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace telltale::bench {

/// `--engine MODE RECORD [UPSTREAM]`: runs an interceptor that does not record (discard), records (record), records
/// with the index written behind (index) or waits for the disk (durable); prints its address; ends with its standard
/// input.
int serveUntilStopped(int argc, char **argv);

} // namespace telltale::bench
