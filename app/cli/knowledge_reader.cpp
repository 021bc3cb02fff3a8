// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/knowledge_reader.h"

#include "audit/catalogue/catalogue_reader.h"
#include "cli/diagnostics_printer.h"
#include "payload/protocols/protocols.h"

namespace telltale::cli {

std::shared_ptr<const audit::Knowledge> readKnowledge(DiagnosticsPrinter &diagnostics,
                                                      const std::optional<std::string> &catalogue)
{
    audit::CatalogueRead chosen;
    if (catalogue)
        chosen = audit::openCatalogue(*catalogue);
    std::vector<Diagnostic> findings;
    auto knowledge = audit::Knowledge::withFolder(audit::Knowledge::usualFolder(), findings,
                                                  catalogue && chosen.isClean() ? &chosen.catalogue : nullptr);
    for (const Diagnostic &finding : findings)
        diagnostics.print(finding);
    for (const Diagnostic &finding : payload::Protocols::usualFindings())
        diagnostics.print(finding);
    return knowledge;
}

} // namespace telltale::cli
