// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/value_rules.h"
#include "audit/values/value_verdict.h"

#include <memory>
#include <string>
#include <string_view>

namespace telltale::audit {

/// Says what a value is, whatever its name: an e-mail address, a card number, a token, a timestamp, … by validators
/// that calculate (checksums, ranges, dates), and by the patterns of rules. Immutable; any thread.
///
/// A cheap first look (how many characters of which kind) decides what can apply at all, so that ordinary values
/// (words, counts) cost a few nanoseconds. Values longer than `prefixLimit` are judged by their first bytes, and say
/// so.
class ValueRecogniser
{
public:
    static constexpr std::size_t prefixLimit = 16 * 1024;
    /// A key that announces a credential makes a secret of text with at least so many bits of entropy in each byte…
    static constexpr double secretEntropy = 3.0;
    /// … and at least so many bytes. (Under `password` everything is one.)
    static constexpr std::size_t secretLength = 16;

    explicit ValueRecogniser(ValueRules rules = ValueRules::builtIn());
    ~ValueRecogniser();
    ValueRecogniser(ValueRecogniser &&) noexcept;

    /// `value` is the decoded text of a string, or the lexeme of anything else. Never throws away: what does not fit is
    /// Recognised::None and Category::Unknown. Without any text, for use on every value of a capture.
    ValueMatch judge(std::string_view value, const ValueContext &context = {}) const;
    /// The same with the reason in words.
    ValueVerdict recognise(std::string_view value, const ValueContext &context = {}) const;
    /// The reason for a match of this recogniser: `value is an IPv4 address (documentation range)`.
    static std::string why(const ValueMatch &match);

    const ValueRules &rules() const;

private:
    class Private;
    std::unique_ptr<const Private> d;
};

} // namespace telltale::audit
