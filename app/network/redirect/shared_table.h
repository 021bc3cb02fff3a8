// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/redirect/redirect_hub.h"
#include "preload/redirect_table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::network {

struct RedirectPorts
{
    std::uint16_t names = 0;
    std::uint16_t sink = 0;
};

/// The file that a run's processes share, as its owner sees it. What programs wrote there is not trusted: names and
/// paths are bounded and checked. Any thread.
class SharedTable
{
public:
    /// Makes the file in the folder, 0600, which must not be there yet. Errors: redirect-table-not-made.
    static Result<std::unique_ptr<SharedTable>> create(const RedirectHubOptions &options, const std::string &library,
                                                       RedirectPorts ports);
    /// Says that the run is over and removes the file; processes that have it keep what they have.
    ~SharedTable();
    SharedTable(const SharedTable &) = delete;
    SharedTable &operator=(const SharedTable &) = delete;

    const std::string &path() const { return m_path; }
    /// The slot of a name (in lower case, without a final dot), a new one if it has none. Nothing: it is none, or there
    /// is no room.
    std::optional<std::uint32_t> slotOf(std::string_view name);
    /// Nothing: the slot is free, or what stands there is no name.
    std::optional<std::string> nameAt(std::uint32_t slot) const;
    void countDatagram();
    /// Writes down a start that only its owner knows of.
    void noteStart(std::uint32_t process, const std::string &program);
    /// All but the name questions.
    RedirectStatistics statistics() const;

private:
    SharedTable(std::string path, telltale_table *table) : m_path(std::move(path)), m_table(table) {}

    std::string m_path;
    telltale_table *m_table;
};

/// Whether it is a host name that the table takes: letters in lower case, digits, hyphens, underscores and dots, no
/// empty label, at most 253 bytes.
bool isHostName(std::string_view name);

} // namespace telltale::network
