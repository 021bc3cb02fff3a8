// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/keys/secret_key.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::store {

using CheckpointPublicKey = std::array<std::uint8_t, 32>;
using CheckpointSignature = std::array<std::uint8_t, 64>;

/// A key that checkpoints are signed with: Ed25519 (RFC 8032), through libsodium.
class CheckpointKey
{
public:
    /// `seed` has 32 bytes, from which both halves are made. The error `checkpoint-key-size`.
    static Result<CheckpointKey> fromSeed(privacy::SecretKey seed);

    const CheckpointPublicKey &publicKey() const { return m_public; }
    CheckpointSignature sign(std::string_view bytes) const;

private:
    CheckpointKey(privacy::SecretKey seed, const CheckpointPublicKey &key) : m_seed(std::move(seed)), m_public(key) {}

    privacy::SecretKey m_seed;
    CheckpointPublicKey m_public;
};

bool isSignedBy(const CheckpointPublicKey &key, std::string_view bytes, const CheckpointSignature &signature);

/// 64 hexadecimal digits, white space around them; nothing else.
std::optional<CheckpointPublicKey> checkpointKeyFrom(std::string_view hex);

/// `CONFIG_FOLDER/activity.key`: the seed, in hexadecimal digits, for its owner only.
std::string usualCheckpointKeyFile();

struct StoredCheckpointKey
{
    CheckpointKey key;
    bool isNew = false; ///< it was made just now
};

/// The key of this account; made where there is none. Errors: those of privacy::readKeyFile() and writeKeyFile(),
/// checkpoint-key-size.
Result<StoredCheckpointKey> usualCheckpointKey(const std::string &file = usualCheckpointKeyFile());
/// The key of this account, where there is one. Errors likewise.
Result<std::optional<CheckpointKey>> existingCheckpointKey(const std::string &file = usualCheckpointKeyFile());

} // namespace telltale::store
