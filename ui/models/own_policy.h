// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/policy/policy.h"

#include <QString>

#include <functional>
#include <optional>
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
    /// What stands in it, at most 16 MiB; "" where there is no such file. The error `not-readable`.
    Result<std::string> read() const;
    bool isThere() const;
    /// Writes another text, whatever it says. The error `not-written`.
    Result<bool> replace(const std::string &text);
    /// Puts rules in front of all others. Nothing is written when one of them cannot be. The error has a sentence.
    Result<bool> add(const std::vector<privacy::Rule> &rules);
    /// Takes the last add() or replace() back, if nobody has written the file since: the error `changed-since`.
    Result<bool> takeBack();
    bool canTakeBack() const { return m_hasBefore; }
    /// What takeBack() brings back.
    const std::string &before() const { return m_before; }
    /// Puts down what the file says and is to say, before it is written; where that fails nothing is. Texts that are
    /// not there are none.
    using Told =
        std::function<Result<bool>(const std::optional<std::string> &before, const std::optional<std::string> &after)>;
    void setBeforeWriting(Told told) { m_told = std::move(told); }

private:
    Result<bool> write(const std::string &text) const;
    Result<bool> replace(const std::string &before, const std::string &text);

    Result<bool> tell(const std::optional<std::string> &after) const;

    Told m_told;
    std::string m_file;
    std::string m_before;
    std::string m_after;
    bool m_hasBefore = false;
    bool m_wasThere = false;
};

/// A rule for one field, named after it.
privacy::Rule ruleFor(const std::string &path, const privacy::Method &method);

} // namespace telltale::models
