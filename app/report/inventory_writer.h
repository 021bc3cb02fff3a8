// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"
#include "report/json_text.h"
#include "report/output.h"

namespace telltale::report {

/// Writes the inventory for programs: as JSON, NDJSON and CSV. Credentials are masked unless they were asked for.
class InventoryWriter
{
public:
    /// The output must outlive the writer.
    InventoryWriter(Output &output, bool isTerminal, bool hasSecrets)
        : m_output(output), m_text(output, isTerminal), m_isTerminal(isTerminal), m_hasSecrets(hasSecrets)
    {
    }

    void json(const std::vector<audit::InventoryRow> &rows, std::uint64_t events);
    void ndjson(const std::vector<audit::InventoryRow> &rows);
    void csv(const std::vector<audit::InventoryRow> &rows);
    /// The row's examples as people may see them, each once.
    std::vector<std::string> examples(const audit::InventoryRow &row) const;

private:
    void write(const std::vector<audit::InventoryRow> &rows, std::uint64_t events, bool isWhole);
    void jsonRow(const audit::InventoryRow &row);
    void jsonTypes(const audit::InventoryRow &row);
    void jsonStrings(const char *key, const std::vector<std::string> &texts);
    void member(const char *key, std::string_view text);

    Output &m_output;
    JsonText m_text;
    bool m_isTerminal;
    bool m_hasSecrets;
};

} // namespace telltale::report
