// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/validators.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "audit/values/checks/crypto_address.h"
#include "audit/values/checks/device_ids.h"
#include "audit/values/checks/encodings.h"
#include "audit/values/checks/number_checks.h"
#include "audit/values/checks/texts.h"

#include <array>

namespace telltale::audit::checks {

namespace {

/// Words that stand where a secret would: nobody's.
bool isNoPlaceholder(std::string_view text)
{
    const std::string value = lowered(text);
    for (const std::string_view word :
         {"example", "xxxx", "redacted", "placeholder", "changeme", "your_", "your-", "****"}) {
        if (value.find(word) != std::string::npos)
            return false;
    }
    return true;
}

/// `Basic` and Base64 of `user:password` (RFC 7617).
bool isBasicCredentials(std::string_view text)
{
    const std::size_t blank = text.rfind(' ');
    const auto decoded = decodeBase64(text.substr(blank + 1));
    return decoded && isReadable(*decoded) && decoded->find(':') != std::string::npos;
}

/// What a token of this length has when a machine made it up: many different characters.
bool isRandomLooking(std::string_view text)
{
    return entropy(text) >= 3.0 && isNoPlaceholder(text);
}

constexpr std::array validatorTable{
    NamedValidator{"aba-routing", isAbaRouting},
    NamedValidator{"basic-credentials", isBasicCredentials},
    NamedValidator{"imei", isImei},
    NamedValidator{"luhn", [](std::string_view text) { return luhn(compact(text)); }},
    NamedValidator{"no-placeholder", isNoPlaceholder},
    NamedValidator{"random-looking", isRandomLooking},
    NamedValidator{"bitcoin-private-key", isBitcoinPrivateKey},
    NamedValidator{"verhoeff", [](std::string_view text) { return verhoeff(compact(text)); }},
};

} // namespace

Validator findValidator(std::string_view name)
{
    for (const auto find : {findEuropeanValidator, findNordicValidator, findAsianValidator, findAmericanValidator}) {
        if (const Validator validator = find(name))
            return validator;
    }
    return findIn(validatorTable, name);
}

} // namespace telltale::audit::checks
