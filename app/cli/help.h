// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace telltale::cli {

/// `telltale --help`: what there is.
QString programHelp();
/// `telltale inspect --help`, with examples.
QString inspectHelp();
/// `telltale ledger --help`, `telltale catalogue --help`
QString inventoryHelp();
QString ledgerHelp();
QString diffHelp();
QString catalogueHelp();
/// `telltale check --help`
QString checkHelp();
/// `telltale anonymise --help`
QString anonymiseHelp();
/// `telltale intercept --help`
QString interceptHelp();
/// `telltale reidentify --help`
QString reidentifyHelp();
/// `telltale log --help`
QString logHelp();
/// `telltale switch --help`
QString switchHelp();
/// `telltale switch verify --help`
QString switchVerifyHelp();
/// `telltale ping --help`
QString pingHelp();
/// `telltale passphrase --help`
QString passphraseHelp();
/// `telltale ca --help`
QString caHelp();
/// `telltale run --help`
QString runHelp();
/// `telltale report --help`
QString reportHelp();
/// `telltale --version`
QString versionText();

} // namespace telltale::cli
