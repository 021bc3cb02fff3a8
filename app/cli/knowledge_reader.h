// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"

#include <optional>
#include <string>

namespace telltale::cli {

class DiagnosticsPrinter;

/// What fields are judged by in this run: what is compiled in, and the rules and catalogues of the person who runs it.
/// What is wrong with those is printed; what there was without them holds.
/// `catalogue`: a name or a file that comes before all others; one that is broken does not count, and is no matter of
/// this function's.
std::shared_ptr<const audit::Knowledge> readKnowledge(DiagnosticsPrinter &diagnostics,
                                                      const std::optional<std::string> &catalogue = {});

} // namespace telltale::cli
