// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/vendor_hash.h"

#include "audit/values/checks/ascii.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

std::string inLowerCase(std::string_view text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (isAscii || !payload::isUtf8(text))
        return audit::checks::lowered(text);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower().toStdString();
}

} // namespace

std::string vendorHash(MethodKind kind, std::string_view text)
{
    if (kind == MethodKind::VendorHashTrimmed || kind == MethodKind::VendorHashTrimmedLower)
        text = audit::checks::trimmed(text);
    if (kind == MethodKind::VendorHashLower || kind == MethodKind::VendorHashTrimmedLower)
        return hexOf(sha256(inLowerCase(text)));
    return hexOf(sha256(text));
}

} // namespace telltale::privacy
