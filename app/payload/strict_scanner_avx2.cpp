// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with -mavx2; called only where the processor has it.
#include "payload/strict_scanner_impl.h"
#include "payload/strict_scanner_kernels.h"

namespace telltale::payload {

ScanResult scanAvx2(Document &document, const Limits &limits, bool &nonAscii)
{
    return scanWith<Avx2>(document, limits, nonAscii);
}

} // namespace telltale::payload
