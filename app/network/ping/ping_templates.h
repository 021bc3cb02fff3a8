// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_template.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// All templates there are: those that come with the program, in their order, then those of a person by file name. One
/// of theirs takes the place of a built-in one with its id.
class PingTemplates
{
public:
    static PingTemplates builtIn();
    /// The same with `FOLDER/*.toml`. What is wrong with a file goes to `findings`; that one is left out, the others
    /// are not. A missing folder is none.
    static PingTemplates withFolder(const std::string &folder, std::vector<Diagnostic> &findings);
    /// `$XDG_CONFIG_HOME/telltale/pings`
    static std::string usualFolder();

    const std::vector<PingTemplate> &all() const { return m_all; }
    /// nullptr where there is none.
    const PingTemplate *find(std::string_view id) const;
    /// The id nearest to one that is not there; "".
    std::string nearest(std::string_view id) const;

private:
    void add(PingTemplate made);

    std::vector<PingTemplate> m_all;
};

} // namespace telltale::network
