// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"
#include "privacy/reidentify/digest_form.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telltale::privacy {

/// A field (a pattern path) in which digests stand.
struct DigestField
{
    std::string path; ///< pattern path
    std::string key;  ///< its last name, decoded
    audit::Category category = audit::Category::Unknown;
    std::uint64_t likely = 0; ///< different texts that are digests by all appearances
};

/// One text in one field, at the first place it was seen.
struct DigestRow
{
    std::string_view text; ///< as sent, decoded
    std::uint32_t field = 0;
    std::uint32_t source = 0; ///< number in DigestFinds::names
    std::uint32_t event = 0;  ///< likewise; its name, "" for none
    std::uint32_t line = 0;
    std::uint32_t firstForm = 0; ///< in DigestFinds::forms
    std::uint16_t forms = 0;
    bool isLikely = false;          ///< a digest by all appearances; others are told of only when they were turned back
    bool isSecret = false;          ///< a credential, going by its field
    bool isShort = false;           ///< fewer digits than its neighbours
    const char *password = nullptr; ///< made for passwords by this (`bcrypt`): not tried
    std::uint64_t count = 0;
};

/// A value of an event that holds a digest, which may have been hashed together with it.
struct DigestSalt
{
    std::string text;
    std::string path; ///< pattern path of the first place
    std::uint64_t count = 0;
};

/// What there is to turn back in some records.
struct DigestFinds
{
    static constexpr std::size_t mostSalts = 65'536;

    std::vector<DigestField> fields;
    std::vector<DigestRow> rows; ///< in the order they were seen
    std::vector<DigestForm> forms;
    std::vector<std::uint32_t> rowOfForm;
    std::vector<std::string> names; ///< sources and events
    std::vector<DigestSalt> salts;  ///< the most used first
    /// Keeps the texts: number of the field in four bytes, and the text.
    std::unordered_map<std::string, std::uint32_t> texts;

    bool hasLikely() const;
};

} // namespace telltale::privacy
