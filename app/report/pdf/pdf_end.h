// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace telltale::report {

/// The end of a PDF file with the manifest in it, whole and readable: as it is when it is there already, else with a
/// comment in front of `startxref`, where no offset counts.
std::string pdfEndWith(const std::string &manifest, std::string end);

} // namespace telltale::report
