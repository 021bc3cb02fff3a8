// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/strict_scanner.h"

#include "payload/lexeme.h"
#include "payload/strict_scanner_kernels.h"

namespace telltale::payload {

namespace {

using Kernel = ScanResult (*)(Document &, const Limits &, bool &);

Kernel bestKernel()
{
#if defined(TELLTALE_HAS_AVX2)
    if (__builtin_cpu_supports("avx2"))
        return scanAvx2;
#endif
    return scanBaseline;
}

} // namespace

ScanResult scanStrict(Document &document, const Limits &limits)
{
    static const Kernel kernel = bestKernel();
    bool nonAscii = false;
    ScanResult result = kernel(document, limits, nonAscii);
    // Outside of strings the grammar lets only ASCII pass, so the text as a whole is checked, once.
    if (result.status == ScanStatus::Complete && nonAscii) {
        const std::string_view value = document.text().view().substr(0, result.offset);
        if (!isUtf8(value))
            result = {ScanStatus::Invalid, static_cast<std::uint32_t>(firstInvalidUtf8(value))};
    }
    const bool isComplete = result.status == ScanStatus::Complete;
    document.finish(isComplete, result.offset, isComplete ? result.leaves : 0);
    return result;
}

} // namespace telltale::payload
