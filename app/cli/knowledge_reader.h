// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"

namespace telltale::cli {

class DiagnosticsPrinter;

/// What fields are judged by in this run: what is compiled in, and the rules and catalogues of the person who runs it.
/// What is wrong with those is printed; what there was without them holds.
std::shared_ptr<const audit::Knowledge> readKnowledge(DiagnosticsPrinter &diagnostics);

} // namespace telltale::cli
