// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"

#include <string_view>

namespace telltale::audit {

struct CatalogueRead
{
    Catalogue catalogue;              ///< what could be read
    std::vector<Diagnostic> findings; ///< every one is an error, with line, column and key
    bool isClean() const { return findings.empty(); }
};

/// Reads a catalogue. Unknown keys, bad values, kinds and paths that come twice and events that could never match are
/// findings; the event or field they are in is left out, the others are kept.
CatalogueRead readCatalogue(std::string_view text, const std::string &source);

/// The product that is compiled in under this name, or the file there: `appsmith`, `./mine.toml`. A file that cannot be
/// read is a finding.
CatalogueRead openCatalogue(const std::string &nameOrFile);
/// The names that are compiled in.
std::vector<std::string> catalogueNames();

} // namespace telltale::audit
