// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/policy/policy.h"

#include <QString>

#include <string>
#include <vector>

namespace telltale::models {

/// The policy file of the person at the window, to which rules are added. Read and written anew each time, so that what
/// somebody types into it stays; comments too. Readable by its owner only.
class OwnPolicy
{
public:
    /// `$XDG_CONFIG_HOME/telltale/policies/own.toml`
    static std::string usualFile();

    explicit OwnPolicy(std::string file) : m_file(std::move(file)) {}

    const std::string &file() const { return m_file; }
    /// Puts rules in front of all others. Nothing is written when one of them cannot be. The error has a sentence.
    Result<bool> add(const std::vector<privacy::Rule> &rules);
    /// Takes the last add() back, if nobody has written the file since.
    Result<bool> takeBack();
    bool canTakeBack() const { return m_hasBefore; }

private:
    Result<std::string> read() const;
    Result<bool> write(const std::string &text) const;

    std::string m_file;
    std::string m_before;
    std::string m_after;
    bool m_hasBefore = false;
    bool m_wasThere = false;
};

/// A rule for one field, named after it.
privacy::Rule ruleFor(const std::string &path, const privacy::Method &method);

} // namespace telltale::models
