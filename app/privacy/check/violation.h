// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace telltale::privacy {

/// One field or event that breaks a rule. Texts are bytes as sent, and valid during the call only; there is no value
/// among them.
struct Violation
{
    std::uint32_t rule = 0;       ///< in CheckRules::list()
    std::string_view file;        ///< the input as the user named it
    std::string_view source;      ///< the same, or `capture.har#3` where the line counts in the body of an exchange
    std::uint32_t line = 0;       ///< 0: not known
    std::uint32_t lineInFile = 0; ///< of the field, or of the exchange it was sent in
    std::string_view product;     ///< whose catalogue speaks of the event; "" where none does
    std::string_view event;       ///< its name; of a request as a whole `GET https://host/path`; "" where it has none
    bool isWhole = false;         ///< about the event or request as a whole: there is no path
    std::string_view path;        ///< from the document's root, see DESIGN.md §2
    std::string_view pattern;     ///< the same with `*` for indexes
    std::string_view message;     ///< translated, one sentence without a full stop
};

} // namespace telltale::privacy
