// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/load.h"

#include <string>

namespace telltale::report {

/// Prints records in one format to an Output, as they come: nothing is kept from one record to the next.
class RecordPrinter
{
public:
    virtual ~RecordPrinter() = default;
    /// In front of everything: a header row, an opening bracket.
    virtual void begin() {}
    /// In front of an input's records. `source` as the user named it.
    virtual void beginSource(const std::string &source) { (void)source; }
    virtual void record(const payload::Record &record) = 0;
    /// Behind everything, whatever went wrong before: the output is whole. `total` is over all inputs.
    virtual void end(const payload::LoadOutcome &total) { (void)total; }
};

} // namespace telltale::report
