// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::audit::checks {

/// The currency of a crypto address whose checksum is right: Bitcoin, Litecoin, Dogecoin, … in Base58Check, Bitcoin and
/// Litecoin in Bech32 (BIP 173) and Bech32m (BIP 350), Ethereum with EIP-55's capitals (an address without them has no
/// checksum: `Ethereum (no checksum)`). nullptr for everything else.
const char *cryptoCurrency(std::string_view text);

/// A private key of Bitcoin in wallet import format (Base58Check).
bool isBitcoinPrivateKey(std::string_view text);

} // namespace telltale::audit::checks
