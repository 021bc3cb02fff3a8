// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telltale::cli {

/// Where a certificate authority can be made trusted.
enum class CaPlace : std::uint8_t { System, Java, Node, Python, Curl, Firefox, Chromium, Docker, Appsmith };

std::span<const CaPlace> caPlaces();
/// `system`, `java`, …: what --for takes.
const char *caPlaceName(CaPlace place);
std::optional<CaPlace> caPlaceNamed(std::string_view name);
/// Its programs trust nothing but the file they are given, so that file holds the system's authorities too.
bool needsBundle(CaPlace place);

struct CaTrusted
{
    std::string file;     ///< an absolute path, in the form that the place needs
    std::string nickname; ///< in databases of NSS; "": not known
};

/// How a place comes to trust it, and how it forgets it: sentences, with the commands for a POSIX shell in lines of
/// their own that begin with two spaces (what goes into a file: with four).
QString trustInstructions(CaPlace place, const CaTrusted &trusted);
QString forgetInstructions(CaPlace place, const CaTrusted &trusted);

/// The text as one word of a POSIX shell, readable where possible; what a terminal would obey is escaped as bash,
/// busybox and zsh read it.
std::string shellWord(const std::string &text);

} // namespace telltale::cli
