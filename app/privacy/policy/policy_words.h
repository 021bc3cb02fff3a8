// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"

#include <optional>
#include <string_view>

namespace telltale::privacy {

/// The words of the policy file for parameters: `method` of hashes, `to`, `rotate`. "" where a kind has none.
std::string_view hashWord(MethodKind kind);
std::string_view generalityWord(Generality generality);
std::string_view rotationWord(Rotation rotation);
std::optional<MethodKind> hashFrom(std::string_view word);
std::optional<Generality> generalityFrom(std::string_view word);
std::optional<Rotation> rotationFrom(std::string_view word);

// What findings offer.
inline constexpr const char *gateChoices = "on, essential or off";
inline constexpr const char *actionChoices = "allow, drop, mask, hash, pseudonym, generalise, replace or block";
inline constexpr const char *hashChoices =
    "vendor, vendor-lower, vendor-trimmed, vendor-trimmed-lower, keyed, keyed-short or pseudonym";
inline constexpr const char *generalityChoices =
    "/24, /16, /48, /32, hour, day, month, year, grid, major, family, host, path or bucket";
inline constexpr const char *rotationChoices = "never, day, month or year";
inline constexpr const char *categoryChoices =
    "credential, official, financial, health, contact, person, network, location, device, pseudonym, installation, "
    "behaviour, content, time, technical or unknown";
inline constexpr const char *protectionChoices = "plain, hashed, masked, encrypted or empty";
inline constexpr const char *originChoices = "product, sdk, receiver or unknown";

} // namespace telltale::privacy
