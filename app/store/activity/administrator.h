// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_log.h"
#include "store/activity/administrator_file.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::store {

/// What hashing a passphrase costs (Argon2id, RFC 9106); the usual one takes 256 MiB and about a second.
enum class PassphraseCost : std::uint8_t { Usual, Least };

/// The optional passphrase of an administrator, without which gate, policy and switches can be looked at only. Within
/// one account this guards against slips, not attackers: whoever may write the files may take it away, and the activity
/// log shows that. Everything that changes, and every wrong passphrase, is an entry there; what cannot be logged does
/// not happen. Blocks for as long as hashing takes. Not for two threads at once. Passphrases are UTF-8, as typed.
class Administrator
{
public:
    static constexpr std::size_t leastBytes = 8;

    /// `file` is read anew each time.
    explicit Administrator(ActivityLog log, std::string file = usualAdministratorFile(),
                           PassphraseCost cost = PassphraseCost::Usual);

    /// Error: administrator-unreadable; then nobody may be let in.
    Result<bool> isSet() const;
    /// Whether it is this one; where it is not, the log says so. Errors: administrator-not-set,
    /// administrator-unreadable, those of the log.
    Result<bool> check(std::string_view passphrase) const;
    /// The first one. Errors: administrator-already-set, passphrase-too-short, administrator-not-written,
    /// administrator-unreadable, those of the log.
    Result<bool> set(std::string_view passphrase) const;
    /// Another one; false, and logged, where `old` is wrong. Errors as check() and set().
    Result<bool> change(std::string_view old, std::string_view passphrase) const;
    /// Takes it away; likewise.
    Result<bool> remove(std::string_view old) const;
    /// To be called at each start: when there is another passphrase than the log knows, or none any more, the log gets
    /// an entry (role-found), and this is true. Reads the whole log. Errors: those of the log and of ActivityReader.
    Result<bool> noteState() const;

private:
    Result<std::string> hashed(std::string_view passphrase) const;
    Result<bool> replace(const std::optional<std::string> &before, const std::optional<std::string> &after) const;

    ActivityLog m_log;
    std::string m_file;
    PassphraseCost m_cost;
};

} // namespace telltale::store
