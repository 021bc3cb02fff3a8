// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/java_keystore.h"

#include <openssl/sha.h>

#include <sys/stat.h>

namespace telltale::network {

namespace {

constexpr std::uint32_t keystoreMagic = 0xfeedfeed;
constexpr std::uint32_t keystoreVersion = 2;
constexpr std::uint32_t trustedEntry = 2;

void putNumber(std::string &bytes, std::uint64_t number, int size)
{
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift & 0xff);
}

/// As java.io.DataOutput.writeUTF() does with ASCII.
void putText(std::string &bytes, const std::string &text)
{
    putNumber(bytes, text.size(), 2);
    bytes += text;
}

/// What seals a store: its password in UTF-16, a phrase of the format's authors, and all that is in it.
std::string sealOf(const std::string &bytes)
{
    std::string sealed;
    for (const char *octet = javaStorePassword; *octet != '\0'; ++octet) {
        sealed += '\0';
        sealed += *octet;
    }
    sealed += "Mighty Aphrodite" + bytes;
    unsigned char digest[SHA_DIGEST_LENGTH];
    SHA1(reinterpret_cast<const unsigned char *>(sealed.data()), sealed.size(), digest);
    return {reinterpret_cast<const char *>(digest), sizeof digest};
}

} // namespace

std::string javaKeystore(const std::vector<std::string> &certificates, std::int64_t now)
{
    std::string bytes;
    putNumber(bytes, keystoreMagic, 4);
    putNumber(bytes, keystoreVersion, 4);
    putNumber(bytes, certificates.size(), 4);
    std::size_t number = 0;
    for (const std::string &der : certificates) {
        putNumber(bytes, trustedEntry, 4);
        putText(bytes, "telltale-" + std::to_string(++number));
        putNumber(bytes, static_cast<std::uint64_t>(now) * 1000, 8); // milliseconds
        putText(bytes, "X.509");
        putNumber(bytes, der.size(), 4);
        bytes += der;
    }
    return bytes + sealOf(bytes);
}

std::string javaTrustStore(const std::string &javaHome)
{
    for (const char *const place : {"/lib/security/cacerts", "/jre/lib/security/cacerts"}) {
        const std::string path = javaHome + place;
        struct stat facts = {};
        if (!javaHome.empty() && ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode))
            return path;
    }
    return {};
}

} // namespace telltale::network
