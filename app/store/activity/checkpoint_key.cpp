// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/checkpoint_key.h"

#include "base/config_folder.h"
#include "payload/hex.h"
#include "privacy/keys/key_file.h"

#include <QCoreApplication>

#include <sodium.h>

namespace telltale::store {

static_assert(crypto_sign_PUBLICKEYBYTES == std::tuple_size_v<CheckpointPublicKey>);
static_assert(crypto_sign_BYTES == std::tuple_size_v<CheckpointSignature>);

namespace {

using SecretHalf = std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES>;

const unsigned char *bytesForSodium(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

void makeHalves(const privacy::SecretKey &seed, CheckpointPublicKey &publicHalf, SecretHalf &secretHalf)
{
    crypto_sign_seed_keypair(publicHalf.data(), secretHalf.data(), bytesForSodium(seed.bytes()));
}

Error wrongKeySize()
{
    return {"checkpoint-key-size",
            QCoreApplication::translate("telltale::Activity",
                                        "The key that signs checkpoints is not 32 bytes in hexadecimal digits")};
}

Result<StoredCheckpointKey> newKey(const std::string &file)
{
    Result<privacy::SecretKey> seed = privacy::SecretKey::make();
    if (!seed)
        return seed.error();
    bool isNew = true;
    if (const Result<bool> written = privacy::writeKeyFile(file, *seed); !written) {
        if (std::string_view(written.error().code) != "key-file-exists")
            return written.error();
        // Somebody made one in the same moment.
        seed = privacy::readKeyFile(file);
        if (!seed)
            return seed.error();
        isNew = false;
    }
    Result<CheckpointKey> key = CheckpointKey::fromSeed(*std::move(seed));
    if (!key)
        return key.error();
    return StoredCheckpointKey{*std::move(key), isNew};
}

} // namespace

Result<CheckpointKey> CheckpointKey::fromSeed(privacy::SecretKey seed)
{
    if (sodium_init() < 0 || seed.bytes().size() != crypto_sign_SEEDBYTES)
        return wrongKeySize();
    CheckpointPublicKey publicHalf{};
    SecretHalf secretHalf{};
    makeHalves(seed, publicHalf, secretHalf);
    sodium_memzero(secretHalf.data(), secretHalf.size());
    return CheckpointKey(std::move(seed), publicHalf);
}

CheckpointSignature CheckpointKey::sign(std::string_view bytes) const
{
    CheckpointPublicKey publicHalf{};
    SecretHalf secretHalf{};
    CheckpointSignature signature{};
    makeHalves(m_seed, publicHalf, secretHalf);
    crypto_sign_detached(signature.data(), nullptr, bytesForSodium(bytes), bytes.size(), secretHalf.data());
    sodium_memzero(secretHalf.data(), secretHalf.size());
    return signature;
}

bool isSignedBy(const CheckpointPublicKey &key, std::string_view bytes, const CheckpointSignature &signature)
{
    return sodium_init() >= 0
        && crypto_sign_verify_detached(signature.data(), bytesForSodium(bytes), bytes.size(), key.data()) == 0;
}

std::optional<CheckpointPublicKey> checkpointKeyFrom(std::string_view hex)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = hex.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return std::nullopt;
    hex = hex.substr(begin, hex.find_last_not_of(blanks) + 1 - begin);
    CheckpointPublicKey key{};
    if (hex.size() != key.size() * 2)
        return std::nullopt;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const int byte = payload::hexNumber(hex, i * 2, 2);
        if (byte < 0)
            return std::nullopt;
        key[i] = static_cast<std::uint8_t>(byte);
    }
    return key;
}

std::string usualCheckpointKeyFile()
{
    return configFolder() + "/activity.key";
}

Result<std::optional<CheckpointKey>> existingCheckpointKey(const std::string &file)
{
    Result<privacy::SecretKey> seed = privacy::readKeyFile(file);
    if (!seed && std::string_view(seed.error().code) == "key-file-missing")
        return std::optional<CheckpointKey>();
    if (!seed)
        return seed.error();
    Result<CheckpointKey> key = CheckpointKey::fromSeed(*std::move(seed));
    if (!key)
        return key.error();
    return std::optional<CheckpointKey>(*std::move(key));
}

Result<StoredCheckpointKey> usualCheckpointKey(const std::string &file)
{
    Result<std::optional<CheckpointKey>> existing = existingCheckpointKey(file);
    if (!existing)
        return existing.error();
    if (*existing)
        return StoredCheckpointKey{**std::move(existing), false};
    return newKey(file);
}

} // namespace telltale::store
