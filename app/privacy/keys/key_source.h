// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/keys/hmac.h"
#include "privacy/keys/secret_key.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace telltale::privacy {

/// How often the key changes: the same value has another hash in another period, so that the two cannot be joined.
/// Periods are of the calendar in UTC.
enum class Rotation : std::uint8_t { Never, Day, Month, Year };

/// `2024-01-09`, `2024-01`, `2024`; "" for Never. `milliseconds` since 1970 UTC.
std::string periodOf(Rotation rotation, std::int64_t milliseconds);

/// What hashes and pseudonyms are made with: nothing, or a key and the keys that are derived from it. Not thread-safe:
/// every thread has a copy of its own, which gives the same.
class KeySource
{
public:
    /// What a key is used for: one key gives unrelated results in each of them.
    enum class Purpose : std::uint8_t { Hash, Pseudonym };

    /// None: whatever needs a key fails.
    KeySource() = default;
    explicit KeySource(SecretKey key) : m_key(std::move(key)) {}
    KeySource(const KeySource &other) : m_key(other.m_key) {}
    KeySource &operator=(const KeySource &other);

    bool hasKey() const { return m_key.has_value(); }
    /// HMAC-SHA-256 with the key of this period (see periodOf()). For Purpose::Hash and the period "" that key is the
    /// very one that was given; every other is HMAC-SHA-256(key, `telltale 1 PURPOSE PERIOD`). nullptr without a key.
    /// Valid until the next call.
    const Hmac *hmac(Purpose purpose, const std::string &period = {}) const;

private:
    std::optional<SecretKey> m_key;
    mutable std::map<std::string, std::unique_ptr<Hmac>, std::less<>> m_derived;
};

} // namespace telltale::privacy
