// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string>

namespace telltale {

/// Where something stands. Lines and columns count from 1, columns in characters (a byte that is no UTF-8 counts as
/// one); offsets count bytes from 0. Only a line feed ends a line, as in grep, sed and every editor's go-to-line.
struct Place
{
    std::uint64_t offset = 0;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(const Place &, const Place &) = default;
};

enum class Severity : std::uint8_t {
    Note,    ///< worth knowing, nothing is wrong
    Warning, ///< a tolerance: everything was read, though the text is not as the standard says
    Error,   ///< something could not be read
};

/// One finding about an input, at its place. `code` is stable and part of the command-line contract.
struct Diagnostic
{
    Severity severity = Severity::Error;
    const char *code = "";
    QString message;    ///< translated, one sentence, without the place
    QString hint;       ///< translated, what follows from it or what to do; may be empty
    std::string source; ///< as the user named it; a file's path or "-"
    Place place;
    bool hasPlace = true; ///< false: it concerns the input as a whole (a missing file)
};

/// The word for a severity that stands in `SOURCE:LINE:COLUMN: severity: message [code]`; never translated.
const char *severityWord(Severity severity);

} // namespace telltale
