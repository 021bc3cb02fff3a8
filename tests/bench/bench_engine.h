// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace telltale::bench {

/// `--engine MODE RECORD [UPSTREAM]`: runs an interceptor that does not record (discard), records (record), records
/// with the index written behind (index), waits for the disk (durable), or records with a policy in force that looks at
/// everything (rules) or changes every event (changes), or is a proxy that opens TLS (tls-discard, tls-record); prints
/// its address; ends with its standard input.
int serveUntilStopped(int argc, char **argv);

} // namespace telltale::bench
