// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_description.h"

namespace telltale::privacy {

/// All descriptions there are, by product: those of a person's own folder first, then those that are compiled in.
class SwitchBook
{
public:
    /// What is wrong in a person's file goes to `findings`; what could be read of it is used only when all could be.
    static SwitchBook withFolder(const std::string &folder, std::vector<Diagnostic> &findings);
    /// Where a person's own are: `$XDG_CONFIG_HOME/telltale/switches`.
    static std::string usualFolder();

    const std::vector<SwitchDescription> &all() const { return m_all; }
    /// By product or title, whatever their capitals; nullptr where there is none.
    const SwitchDescription *find(std::string_view name) const;
    /// The product whose name is nearest to one that is not there; "".
    std::string nearest(std::string_view name) const;

private:
    void add(SwitchDescription description);

    std::vector<SwitchDescription> m_all; ///< by product
};

} // namespace telltale::privacy
