// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_cell.h"

#include "payload/lexeme.h"

#include <charconv>

namespace telltale::report {

namespace {

/// A spreadsheet reads such a cell as a formula; `-1.5e3` is one too, and stays what it is.
bool looksLikeFormula(std::string_view bytes)
{
    if (bytes.empty() || std::string_view("=+-@\t\r").find(bytes.front()) == std::string_view::npos)
        return false;
    if (bytes.front() != '-')
        return true;
    double value = 0;
    const char *const end = bytes.data() + bytes.size();
    const auto read = std::from_chars(bytes.data(), end, value);
    const bool hasLetters = bytes.find_first_not_of("0123456789.eE+-") != std::string_view::npos;
    return hasLetters || read.ptr != end;
}

} // namespace

std::string csvCell(std::string_view bytes, bool isTerminal)
{
    std::string shown;
    if (isTerminal || !payload::isUtf8(bytes)) {
        shown = payload::visibleUtf8(bytes);
        bytes = shown;
    }
    const bool isFormula = looksLikeFormula(bytes);
    if (!isFormula && bytes.find_first_of("\",\r\n") == std::string_view::npos)
        return std::string(bytes);
    std::string result = isFormula ? "\"'" : "\"";
    for (const char character : bytes) {
        if (character == '"')
            result += '"';
        result += character;
    }
    result += '"';
    return result;
}

} // namespace telltale::report
