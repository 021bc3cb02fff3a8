// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"

#include <functional>
#include <string>

namespace telltale::test {

/// What becomes of a text that comes out of a payload before it stands in the sample.
using PayloadText = std::function<std::string(std::string)>;

inline std::string asSent(std::string text)
{
    return text;
}

/// A report with everything that one can have. Each text that would come out of payloads or be a file's name goes
/// through `text`.
report::ReportDocument sampleDocument(const PayloadText &text = asSent);

/// A table `fields` with so many rows.
report::ReportTable fieldTable(std::size_t rows, const PayloadText &text = asSent);

} // namespace telltale::test
