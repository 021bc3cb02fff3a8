// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_secrets.h"

#include <string_view>
#include <vector>

namespace telltale::network {

/// A part of a text: bytes as they are, or the name of the secret that stands there.
struct SecretPiece
{
    std::string_view text;
    bool isSecret = false;
};

/// Views into text and secrets. At each place the longest secret counts.
std::vector<SecretPiece> secretPieces(std::string_view text, const PingSecrets &secrets);
bool hasSecret(std::string_view text, const PingSecrets &secrets);

} // namespace telltale::network
