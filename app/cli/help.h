// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace telltale::cli {

/// `telltale --help`: what there is.
QString programHelp();
/// `telltale inspect --help`, with examples.
QString inspectHelp();
/// `telltale --version`
QString versionText();

} // namespace telltale::cli
