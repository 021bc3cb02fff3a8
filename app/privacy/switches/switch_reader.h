// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_description.h"

namespace telltale::privacy {

struct SwitchFileReading
{
    SwitchDescription description;    ///< what could be read; a layer with a finding is left out
    std::vector<Diagnostic> findings; ///< every one is an error, with line and column
    bool isClean() const { return findings.empty(); }
};

/// Reads the description of a product's switch (DESIGN.md §6). Unknown keys, bad values, layers without what their kind
/// needs and keys that are no paths are findings.
SwitchFileReading readSwitchFile(std::string_view toml, const std::string &source);

} // namespace telltale::privacy
