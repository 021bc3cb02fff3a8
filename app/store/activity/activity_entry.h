// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/sha256.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::store {

/// What an entry may be about. Others may follow: readers pass over what they do not know.
namespace activity {
inline constexpr std::string_view toggle = "toggle";                ///< the telemetry gate
inline constexpr std::string_view switchChange = "switch-change";   ///< a product's own switch
inline constexpr std::string_view switchUndo = "switch-undo";       ///< taken back
inline constexpr std::string_view switchVerify = "switch-verify";   ///< the verdict of a proof
inline constexpr std::string_view policyEdit = "policy-edit";       ///< a policy, or which one is in force
inline constexpr std::string_view release = "release";              ///< what was held back went out by hand
inline constexpr std::string_view ping = "ping";                    ///< a test ping was sent
inline constexpr std::string_view exported = "export";              ///< something was written for others
inline constexpr std::string_view keyUse = "key-use";               ///< a key was made, used or removed
inline constexpr std::string_view failedAttempt = "failed-attempt"; ///< a wrong passphrase
inline constexpr std::string_view role = "role";                    ///< the administrator's passphrase was set, changed
inline constexpr std::string_view roleFound = "role-found"; ///< it is not what this log knew: changed by other means
inline constexpr std::string_view checkpoint = "checkpoint";
inline constexpr std::string_view captureHead = "capture-head";
inline constexpr std::string_view tornLine = "torn-line";       ///< the log itself: a line was not finished
inline constexpr std::string_view damagedLine = "damaged-line"; ///< the log itself: its last line was changed
} // namespace activity

/// What a caller tells of something that was done. Secrets have no place in it, see maskedText(). Texts are UTF-8;
/// what is longer than allowed is cut, and says so with the SHA-256 of the whole.
struct ActivityEntry
{
    static constexpr std::size_t longestState = std::size_t(256) << 10; ///< bytes of `before` and `after`
    static constexpr std::size_t longestName = std::size_t(4) << 10;    ///< of the others

    std::string what;    ///< of namespace activity, or another word in kebab-case
    std::string subject; ///< what it was done to: a file, a product, a destination
    std::optional<std::string> before;
    std::optional<std::string> after;
    std::optional<std::string> capture; ///< the id of the capture that was open, as hexadecimal digits
};

/// Where a log ends, or ended: who keeps it elsewhere can tell later that nothing was cut off or written anew.
struct ActivityHead
{
    std::uint64_t number = 0;
    payload::Sha256Value hash{};
    friend bool operator==(const ActivityHead &, const ActivityHead &) = default;
};

struct ActivityUser
{
    std::uint64_t id = 0;
    std::string name; ///< "" where the system has none

    /// Who runs this process.
    static ActivityUser current();
};

/// An entry as it stands in a log.
struct ActivityRecord
{
    std::uint64_t number = 0; ///< from 1
    std::int64_t time = 0;    ///< milliseconds since 1970 UTC
    ActivityUser user;
    std::optional<std::string> capture;
    std::string what;
    std::string subject;
    std::optional<std::string> before;
    std::optional<std::string> after;
    payload::Sha256Value previous{}; ///< the hash of the entry before; zeros in the first
    payload::Sha256Value hash{};     ///< as it stands there
};

/// The bytes that an entry's hash is over: the line without its member `hash`.
std::string canonicalBytes(const ActivityRecord &record);
/// Sets the hash, and gives the line, with its line feed.
std::string sealedLine(ActivityRecord &record);

/// No line that is written is longer.
inline constexpr std::size_t longestActivityLine = std::size_t(4) << 20;

/// A line taken apart. It is whole when it is canonical and has the hash that it says.
struct ActivityLine
{
    std::optional<ActivityRecord> record;        ///< none: it is no entry
    payload::Sha256Value hash{};                 ///< what it is; of what is no entry, of all its bytes
    std::optional<std::uint64_t> unknownVersion; ///< it has the hash that it says, but is of a later form
    bool isWhole() const { return record && record->hash == hash; }
};

/// `line` is without its line feed.
ActivityLine readActivityLine(std::string_view line);

/// The bytes as an entry may hold them: at most so many, cut between characters.
std::string shortenedForLog(std::string text, std::size_t most);

} // namespace telltale::store
