// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/curl_options.h"
#include "payload/loaders/shell_words.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// An argument of a curl command that says something about the request.
struct CurlArgument
{
    payload::CurlEffect effect = payload::CurlEffect::None;
    std::size_t option = 0; ///< word with the option; that of the value where they are one word, or there is no option
    std::size_t word = 0;   ///< word with the value
    std::size_t prefix = 0; ///< bytes of that word's text in front of the value
    std::string value;
    bool isSeparate() const { return option != word; }
};

/// The arguments between two words of a command, one request's.
std::vector<CurlArgument> curlArguments(const std::vector<payload::ShellWord> &words, std::size_t from, std::size_t to);

/// How many bytes of `text` from `offset` on the word is, as a POSIX shell reads it; nothing where that does not give
/// the word again.
std::optional<std::size_t> rawWordSize(std::string_view text, const payload::ShellWord &word);

/// The text as one word for a POSIX shell.
std::string shellQuoted(std::string_view text);

} // namespace telltale::privacy
