// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_snapshot.h"

#include <QString>
#include <QStringList>

/// The inventory in words.
namespace telltale::models {

/// `SHA-256`, `hashed`, `plain`
QString protectionText(const audit::InventoryRow &row);
/// The examples as people look at them: credentials masked, what is not seen made visible, each once.
QStringList exampleTexts(const audit::InventoryRow &row);
/// A pattern path as it is shown; `(body)` for the body as a whole.
QString pathText(const std::string &path);
/// What a row's values are, why that is thought, and what they tell; for a tool tip, plain text.
QString explanation(const audit::InventoryRow &row);
/// `both`, `api.example.com`; with nothing known "".
QString destinationText(const InventoryDestination &destination);
/// `named by the catalogue, no request was seen`
QString evidenceText(Evidence evidence);

/// What leaves and what of it matters: the few numbers that a page begins with.
struct InventoryFindings
{
    std::uint64_t identifying = 0; ///< pattern paths that tell people or installations apart, in plain text
    std::uint64_t secrets = 0;     ///< those that hold credentials
    std::vector<std::string> undeclared;
    std::uint64_t events = 0;
    std::uint64_t paths = 0;
};
InventoryFindings findingsOf(const InventorySnapshot &snapshot);
/// The same as a sentence: `4 events leave 66 fields; 9 can identify …`.
QString findingsSentence(const InventorySnapshot &snapshot);
/// `66 paths over 4 events, 100 fields`
QString inventoryCounts(const InventorySnapshot &snapshot);

} // namespace telltale::models
