// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/strict_scanner_impl.h"
#include "payload/strict_scanner_kernels.h"

namespace telltale::payload {

#if defined(__SSE2__)
using Baseline = Sse2;
#else
using Baseline = PlainBytes;
#endif

ScanResult scanBaseline(Document &document, const Limits &limits, bool &nonAscii)
{
    return scanWith<Baseline>(document, limits, nonAscii);
}

} // namespace telltale::payload
