// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"

#include <string>
#include <vector>

namespace telltale::audit {

/// The hosts that catalogues speak of, in order, each once: what is captured where nobody says otherwise.
std::vector<std::string> catalogueHosts(const std::vector<Catalogue> &catalogues);

} // namespace telltale::audit
