// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/draft.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

struct CatalogueOptions
{
    enum class Action { List, Show, Check, Draft };

    Action action = Action::List;
    std::vector<std::string> files;
    std::optional<audit::DraftForm> form; ///< none: told by content
    std::string product;
    std::optional<std::string> outputFile;
};

/// `telltale catalogue`: lists, shows, checks and drafts catalogues. Returns the exit status of the command-line
/// contract.
int runCatalogue(const CatalogueOptions &options);

} // namespace telltale::cli
