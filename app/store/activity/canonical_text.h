// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/sha256.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// JSON of which there is one form only: members in a fixed order, no white space, texts in UTF-8 as RFC 8785 (3.2.2.2)
/// writes them, whole numbers in decimal. What is signed and hashed here is written in it.
namespace telltale::store {

/// The text in quotes. Bytes that are no UTF-8, and surrogates, become U+FFFD.
void appendCanonical(std::string &out, std::string_view text);
/// The same, or `null`.
void appendCanonical(std::string &out, const std::optional<std::string> &text);
/// Lower-case digits, two a byte, without quotes.
std::string hexOf(std::span<const std::uint8_t> bytes);

payload::Sha256Value sha256Of(std::string_view bytes);

/// Takes such a text apart from its front. What it takes need not be canonical: who asks for that writes it anew and
/// compares. Each function is false where something else stands, and then the rest is of no use. The text must outlive
/// it.
class CanonicalCursor
{
public:
    explicit CanonicalCursor(std::string_view text) : m_rest(text) {}

    bool literal(std::string_view expected);
    bool number(std::uint64_t &number);
    bool text(std::string &text);
    bool text(std::optional<std::string> &text);
    /// So many bytes in quotes, as hexOf() writes them.
    bool hex(std::span<std::uint8_t> bytes);
    bool isAtEnd() const { return m_rest.empty(); }

private:
    bool escaped(std::string &text);

    std::string_view m_rest;
};

} // namespace telltale::store
