// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "cli/styled_output.h"
#include "privacy/switches/switch_change.h"

#include <utility>
#include <vector>

namespace telltale::cli {

/// Prints states and changes of switches.
class SwitchPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        bool isQuiet = false;
    };
    using Listed = std::pair<const privacy::SwitchDescription *, privacy::SwitchReading>;

    /// The output must outlive the printer.
    SwitchPrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void list(const std::vector<Listed> &rows);
    /// As DESIGN.md §5 says: `{"product","state","layers":[{"kind","where","key","value","wins"}],"still_sent"}`, and
    /// reasons beside it.
    void show(const privacy::SwitchDescription &description, const privacy::SwitchReading &reading);
    /// The difference alone, as `diff -u` has it; what no terminal should obey is made visible on one.
    void diff(const std::string &diff);
    /// What was done, and what the switch says now; `isDone`: false for a dry run.
    void change(const privacy::SwitchChange &change, const privacy::SwitchReading &after, bool isDone,
                const std::vector<privacy::ApiRequest> &requests = {});
    /// What is sent to the running product, line by line.
    void requests(const std::vector<privacy::ApiRequest> &requests);

private:
    void showTable(const privacy::SwitchDescription &description, const privacy::SwitchReading &reading);
    void requestsJson(const std::vector<privacy::ApiRequest> &requests);
    void showCsv(const privacy::SwitchReading &reading);
    void layerJson(const privacy::LayerState &layer);
    void tableLayer(const privacy::LayerState &layer, std::size_t number);
    void state(privacy::SwitchState state, std::size_t width);
    void member(const char *key, std::string_view text, bool isFirst = false);
    void cells(std::initializer_list<std::string_view> cells);
    bool isJson() const { return m_options.format == Format::Json || m_options.format == Format::Ndjson; }

    report::Output &m_output;
    Options m_options;
};

} // namespace telltale::cli
