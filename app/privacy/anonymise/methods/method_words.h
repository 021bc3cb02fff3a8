// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/anonymise/methods/method.h"

#include <span>

namespace telltale::privacy {

/// How well a method protects, by itself.
enum class Strength : std::uint8_t {
    None,   ///< not at all
    Weak,   ///< turned back by trying likely values, without any secret
    Fair,   ///< something of the value stays, or stays the same from event to event
    Strong, ///< not to be turned back without the key, but the same value is the same hash
    Gone,   ///< cannot be turned back: it is not there any more
};

/// What people are told of a method. All translated, without the parameters.
struct MethodWords
{
    QString title;       ///< `Hash as the vendor does`
    QString explanation; ///< one line
    Strength strength = Strength::None;
    QString strengthText; ///< one sentence
};

MethodWords wordsOf(MethodKind kind);
/// For lists: `cannot be turned back`; translated.
QString strengthTitle(Strength strength);
/// All of them, in the order in which they are offered.
std::span<const MethodKind> methodKinds();

} // namespace telltale::privacy
